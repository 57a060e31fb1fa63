import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  isForbidden,
  isRateLimit,
  isRefusal,
  limits,
  readingFailed
} from "./chunk-6IDOSRTI.js";
import {
  UserError
} from "./chunk-W73P75JX.js";
import {
  bytesOf,
  renderSummary
} from "./chunk-UR6UM7XV.js";
import {
  editedSql,
  suggestionFor
} from "./chunk-25IGKSDP.js";
import {
  markdownProse,
  namesOf
} from "./chunk-A3WBKD36.js";
import {
  cleanLines,
  clip,
  codeSpan,
  escapeMarkdown,
  fence
} from "./chunk-WPKKI6SN.js";
import {
  bestRemedies,
  certaintyWords,
  consequenceWords,
  effectParts,
  phaseWords,
  severityBadges,
  splitMessage,
  transactionWords
} from "./chunk-IISRUWYF.js";
import {
  counts
} from "./chunk-2LHU7JQD.js";
import {
  showName
} from "./chunk-JQOPR7ML.js";

// src/reporters/review.ts
var maxBytes = 6e4;
var longestSql = 6e3;
function renderComment(finding, report, { suggestion = true, homepage } = {}) {
  const names = namesOf(finding);
  const { first, rest } = splitMessage(finding.message);
  const effects = effectLine(finding);
  const head = [`**${markdownProse(first, names)}**`, effects, finding.advice === "" ? "" : `**Instead:** ${markdownProse(finding.advice, names)}`];
  const remedies = bestRemedies(finding).map((remedy) => renderRemedy(remedy, finding, report, suggestion));
  const details = renderDetails(finding, rest, names, homepage);
  const join = (parts) => parts.filter((part) => part !== "").join("\n\n");
  const whole = join([...head, ...remedies, details]);
  return bytesOf(whole) <= maxBytes ? whole : join([...head, "*The remedy is too long for a comment; the report has it.*", details]);
}
function effectLine(finding) {
  const parts = effectParts(finding).map(
    ({ lead, relation }) => relation === void 0 ? markdownProse(clip(lead, 300), namesOf(finding)) : `${codeSpan(lead)} on ${codeSpan(showName(relation))}`
  );
  return parts.length === 0 ? "" : `<sub>${parts.join(" \xB7 ")}</sub>`;
}
function renderRemedy(remedy, finding, report, suggestion) {
  switch (remedy.kind) {
    case "edit": {
      const text2 = report.texts.get(finding.span.file);
      const review = remedy.confidence === "needs-review" ? " (does not end in the same schema: read it before you take it)" : "";
      const lines = suggestion && text2 !== void 0 && remedy === finding.remedies.find(({ kind }) => kind === "edit") ? suggestionFor(finding, text2) : void 0;
      const block = lines === void 0 ? sqlBlock(editedSql(remedy, finding, text2)) : fence(lines.text, "suggestion");
      return `${markdownProse(remedy.title, namesOf(finding))}${review}:

${block}`;
    }
    case "plan":
      return [
        `${markdownProse(remedy.title, namesOf(finding))}:`,
        ...remedy.steps.map((step, index) => renderStep(step, index + 1, namesOf(finding)))
      ].join("\n\n");
    case "advice":
      return remedy.text === finding.advice ? "" : markdownProse(remedy.text, namesOf(finding));
  }
}
var sqlBlock = (sql) => fence(clip(cleanLines(sql), longestSql), "sql");
function renderStep(step, number, names) {
  const how = step.sql === void 0 ? "" : ` *(${transactionWords(step.transaction)})*`;
  const title = `${number}. **${phaseWords[step.phase]}:** ${markdownProse(step.title.replace(/\.$/u, ""), names)}${how}`;
  if (step.sql === void 0) return title;
  const indent = " ".repeat(String(number).length + 2);
  return `${title}

${sqlBlock(step.sql).replaceAll(/^(?=.)/gmu, indent)}`;
}
function renderDetails(finding, rest, names, homepage) {
  const words = [rest, certaintyWords(finding)].filter(Boolean).map((sentence) => markdownProse(sentence, names));
  const lines = [
    ...words,
    `${consequenceWords[finding.consequence]}, by the rule ${ruleLink(finding, homepage)}.`,
    `More on it: ${codeSpan(`npx lockkeeper explain ${finding.rule}`)}. If it is meant, say so above the statement, with a reason:`,
    fence(`-- lockkeeper: allow ${finding.rule} until YYYY-MM-DD -- why it is fine here
`, "sql")
  ];
  return `<details>
<summary>${severityBadges[finding.severity]} \xB7 ${escapeMarkdown(finding.rule)} \xB7 why, and how to allow it</summary>

${lines.join("\n\n")}

</details>`;
}
function ruleLink({ rule, family }, homepage) {
  const isOwnPage = homepage !== void 0 && family !== "custom" && /^[a-z-]+\/[a-z0-9-]+$/u.test(rule);
  return isOwnPage ? `[${codeSpan(rule)}](${homepage}/blob/main/docs/rules/${rule}.md)` : codeSpan(rule);
}

// src/github/anchor.ts
function readHunks(patch) {
  const hunks = [];
  let line = 0;
  for (const text2 of patch.split("\n")) {
    const [, from, count = "1"] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/u.exec(text2) ?? [];
    const last = hunks.at(-1);
    if (from !== void 0) {
      line = Number(from);
      hunks.push({ start: line, end: line + Number(count) - 1, added: /* @__PURE__ */ new Set() });
    } else if (text2.startsWith("+")) {
      last?.added.add(line++);
    } else if (text2.startsWith(" ")) {
      line++;
    }
  }
  return hunks.filter(({ start, end }) => end >= start);
}
function linesOf(finding, text2) {
  const suggestion = text2 === void 0 ? void 0 : suggestionFor(finding, text2);
  return suggestion === void 0 ? [finding.place.line, Math.max(finding.place.line, finding.place.endLine)] : [suggestion.startLine, suggestion.endLine];
}
function anchorFinding(finding, files, text2, daring = "bold") {
  const file = files.get(finding.span.file);
  if (file === void 0) return { kind: "none" };
  const { path } = file;
  if (finding.fileLevel === true || file.patch === void 0 || file.status === "deleted") return { kind: "file", path };
  const hunks = readHunks(file.patch);
  const [start, end] = linesOf(finding, text2);
  const around = hunks.find((hunk) => hunk.start <= start && end <= hunk.end);
  const touched = around !== void 0 && [...around.added].some((line) => start <= line && line <= end);
  if (daring === "bold" && touched) return { kind: "line", path, line: end, ...start < end ? { startLine: start } : {}, wholeRange: true };
  const single = [finding.place.line, start, end].find((line) => hunks.some(({ added }) => added.has(line)));
  if (single === void 0) return { kind: "file", path };
  return { kind: "line", path, line: single, wholeRange: start === end && single === start };
}

// src/github/conversation.ts
var text = `query conversation($owner: String!, $name: String!, $number: Int!, $moreComments: Boolean!, $comments: String, $moreThreads: Boolean!, $threads: String, $moreReviews: Boolean!, $reviews: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $comments) @include(if: $moreComments) {
        pageInfo { hasNextPage endCursor }
        nodes { id databaseId body viewerDidAuthor isMinimized }
      }
      reviewThreads(first: 100, after: $threads) @include(if: $moreThreads) {
        pageInfo { hasNextPage endCursor }
        nodes { comments(first: 20) { nodes { id databaseId body viewerDidAuthor isMinimized } } }
      }
      reviews(first: 100, after: $reviews, states: [CHANGES_REQUESTED]) @include(if: $moreReviews) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor }
      }
    }
  }
}`;
var present = (page) => (page?.nodes ?? []).filter((node) => node !== null);
async function loadConversation(github, { owner, name }, number, markers) {
  const summaries = [];
  const comments = [];
  const blocking = [];
  let more = { comments: true, threads: true, reviews: true };
  let after = {};
  for (; ; ) {
    const variables = { owner, name, number, ...after, moreComments: more.comments, moreThreads: more.threads, moreReviews: more.reviews };
    const { repository } = await github.query(text, variables);
    const pull = repository?.pullRequest;
    if (!pull) throw Object.assign(new Error("The pull request is not there."), { status: 404 });
    for (const { viewerDidAuthor, body, databaseId } of present(pull.comments)) {
      if (viewerDidAuthor && databaseId !== null && markers.isSummary(body)) summaries.push({ databaseId, body });
    }
    for (const thread of present(pull.reviewThreads)) {
      const [first, ...answers] = present(thread.comments);
      const fingerprint = first?.viewerDidAuthor && !first.isMinimized ? markers.readFinding(first.body) : void 0;
      if (first !== void 0 && fingerprint !== void 0)
        comments.push({ id: first.id, fingerprint, answered: answers.some(({ viewerDidAuthor }) => !viewerDidAuthor) });
    }
    for (const { viewerDidAuthor, body, databaseId } of present(pull.reviews)) {
      if (viewerDidAuthor && databaseId !== null && markers.isReview(body)) blocking.push(databaseId);
    }
    const pages = { comments: pull.comments?.pageInfo, threads: pull.reviewThreads?.pageInfo, reviews: pull.reviews?.pageInfo };
    more = {
      comments: pages.comments?.hasNextPage === true,
      threads: pages.threads?.hasNextPage === true,
      reviews: pages.reviews?.hasNextPage === true
    };
    after = {
      ...pages.comments?.endCursor ? { comments: pages.comments.endCursor } : {},
      ...pages.threads?.endCursor ? { threads: pages.threads.endCursor } : {},
      ...pages.reviews?.endCursor ? { reviews: pages.reviews.endCursor } : {}
    };
    if (!more.comments && !more.threads && !more.reviews) return { head: pull.headRefOid, summaries, comments, blocking };
  }
}
async function minimise(github, ids) {
  for (let at = 0; at < ids.length; at += 50) {
    const some = ids.slice(at, at + 50);
    const names = some.map((_, i) => `$c${i}: ID!`).join(", ");
    const fields = some.map((_, i) => `c${i}: minimizeComment(input: { subjectId: $c${i}, classifier: RESOLVED }) { minimizedComment { isMinimized } }`).join("\n");
    await github.mutate(`mutation minimise(${names}) {
${fields}
}`, Object.fromEntries(some.map((id, i) => [`c${i}`, id])));
  }
}

// src/github/listing.ts
function isFile({ mode }) {
  return mode === "100644" || mode === "100755" || mode === "100664";
}
async function loadListing(github, { owner, name }, commit) {
  const listing = /* @__PURE__ */ new Map();
  let calls = 0;
  const fetchTree = async (sha, recursive) => {
    if (++calls > limits.treeCalls) throw new Error("the tree is too large to be walked");
    const { data } = await github.rest.git.getTree({ owner, repo: name, tree_sha: sha, ...recursive ? { recursive: "1" } : {} });
    return data;
  };
  const walk = async (sha, prefix) => {
    const whole = await fetchTree(sha, true);
    const tree = whole.truncated ? await fetchTree(sha, false) : whole;
    if (whole.truncated && tree.truncated) throw new Error("a folder is too large to be listed");
    for (const { path, mode, type, sha: object, size } of tree.tree) {
      if (type !== "tree") listing.set(prefix + path, { mode, sha: object, ...size === void 0 ? {} : { size } });
      else if (whole.truncated) await walk(object, `${prefix}${path}/`);
    }
  };
  await walk(commit, "");
  return listing;
}

// src/github/diff.ts
var statuses = {
  added: "added",
  copied: "added",
  removed: "deleted",
  renamed: "renamed",
  modified: "modified",
  changed: "modified"
};
function readListedFiles(listed) {
  return listed.flatMap(({ filename, status: word, previous_filename: previousPath, patch }) => {
    const status = statuses[word];
    if (status === void 0) return [];
    return [
      {
        path: filename,
        status,
        ...status === "renamed" && previousPath !== void 0 ? { previousPath } : {},
        ...patch === void 0 ? {} : { patch }
      }
    ];
  });
}
function compareListings(before, after) {
  const gone = [...before].filter(([path]) => !after.has(path));
  const sources = new Map(gone.map(([path, { sha }]) => [sha, path]));
  const files = [];
  for (const [path, { sha, mode }] of after) {
    const was = before.get(path);
    if (was !== void 0) {
      if (was.sha !== sha || was.mode !== mode) files.push({ path, status: "modified" });
      continue;
    }
    const previousPath = sources.get(sha);
    if (previousPath === void 0) files.push({ path, status: "added" });
    else files.push({ path, status: "renamed", previousPath });
    sources.delete(sha);
  }
  const left = new Set(sources.values());
  const renamed = new Set(files.map(({ previousPath }) => previousPath));
  for (const [path] of gone) if (left.has(path) || !renamed.has(path)) files.push({ path, status: "deleted" });
  return files;
}
async function loadPullFiles(github, { owner, name }, number, expected) {
  const listed = [];
  const pages = Math.ceil(Math.min(expected, limits.listedFiles) / limits.pageSize);
  for (let page = 1; page <= pages; page++) {
    const { data } = await github.rest.pulls.listFiles({ owner, repo: name, pull_number: number, per_page: limits.pageSize, page });
    listed.push(...data);
    if (data.length === 0) break;
  }
  return readListedFiles(listed);
}
async function compare(github, { owner, name }, base, head) {
  const { data } = await github.rest.repos.compareCommitsWithBasehead({ owner, repo: name, basehead: `${base}...${head}`, per_page: 1 });
  return { mergeBase: data.merge_base_commit.sha, files: data.files ?? [] };
}
async function compareOccasion(github, occasion) {
  const { repository, base, head } = occasion;
  try {
    return await compare(github, repository, base, head);
  } catch (error) {
    const otherwise = occasion.kind === "range" ? occasion.otherwise : void 0;
    if (otherwise !== void 0 && isRefusal(error) && error.status === 404) {
      return compare(github, repository, otherwise, head).catch((second) => {
        throw readingFailed("What the push changed", second);
      });
    }
    throw readingFailed("What changed", error);
  }
}
async function completed(github, repository, diff) {
  try {
    const [before, after] = await Promise.all([loadListing(github, repository, diff.mergeBase), loadListing(github, repository, diff.head)]);
    const known = new Map(diff.files.map((file) => [file.path, file]));
    const found = compareListings(before, after);
    const sources = new Set(diff.files.map(({ previousPath }) => previousPath));
    const files = found.filter(({ path, status }) => status !== "deleted" || !sources.has(path)).map((file) => known.get(file.path) ?? file);
    return { ...diff, files, complete: true };
  } catch {
    return { ...diff, complete: false };
  }
}
async function loadDiff(github, occasion) {
  const { repository, head } = occasion;
  const compared = await compareOccasion(github, occasion);
  const first = { mergeBase: compared.mergeBase, head, files: readListedFiles(compared.files), complete: true };
  if (occasion.kind === "range") {
    return compared.files.length < limits.comparedFiles ? first : completed(github, repository, first);
  }
  const { changedFiles, pull } = occasion;
  if (compared.files.length === changedFiles && changedFiles <= limits.comparedFiles) return first;
  const files = await loadPullFiles(github, repository, pull.number, Math.max(changedFiles, compared.files.length)).catch((error) => {
    throw readingFailed("The list of changed files", error);
  });
  const listed = { ...first, files };
  if (files.length === changedFiles && files.length >= compared.files.length) return listed;
  return completed(github, repository, listed);
}
var IncompleteError = class extends UserError {
  constructor(seen) {
    super({
      message: `GitHub listed ${seen} changed files of this change, and the rest could not be found out: it was not judged, so it does not pass`,
      hint: "Run the job again; if it stays so, split the pull request."
    });
    this.name = "IncompleteError";
  }
};

// src/github/publish.ts
var Moved = class extends Error {
};
function troubleOf(error) {
  const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
  if (error instanceof Moved) return { kind: "moved", detail };
  if (isRateLimit(error)) return { kind: "rate-limit", detail };
  if (isForbidden(error)) return { kind: "read-only", detail };
  return { kind: "failed", detail };
}
function commentable(report) {
  const shown = report.findings.filter(counts);
  const times = /* @__PURE__ */ new Map();
  for (const { fingerprint } of shown) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return shown.filter(({ fingerprint }) => times.get(fingerprint) === 1);
}
function planComments({ report }, findings, files, daring) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return findings.map((finding) => ({ finding, anchor: anchorFinding(finding, byPath, report.texts.get(finding.span.file), daring) }));
}
var bodyOf = ({ markers, report, conceal }, finding, suggestion) => `${markers.finding(finding.fingerprint)}
${conceal(renderComment(finding, report, { suggestion }))}`;
function reviewComments(publication, planned) {
  return planned.flatMap(({ finding, anchor }) => {
    if (anchor.kind !== "line") return [];
    const range = anchor.startLine === void 0 ? {} : { start_line: anchor.startLine, start_side: "RIGHT" };
    return [{ path: anchor.path, line: anchor.line, side: "RIGHT", ...range, body: bodyOf(publication, finding, anchor.wholeRange) }];
  });
}
async function postReview(publication, planned, event) {
  const { github, repository, number, head, markers } = publication;
  const what = planned.length === 0 ? "The summary says what to mend." : `${planned.length === 1 ? "A finding" : `${planned.length} findings`} on lines of this change; the summary has the rest.`;
  await github.rest.pulls.createReview({
    owner: repository.owner,
    repo: repository.name,
    pull_number: number,
    commit_id: head,
    event,
    body: `${markers.review}
Lockkeeper: ${what}`,
    comments: reviewComments(publication, planned)
  });
}
async function readAgain({ github, repository, number, head }) {
  const { data } = await github.rest.pulls.get({ owner: repository.owner, repo: repository.name, pull_number: number });
  if (data.head.sha !== head) throw new Moved(data.head.sha);
  return loadPullFiles(github, repository, number, data.changed_files);
}
async function postLines(publication, planned, event) {
  try {
    await postReview(publication, planned, event);
    return planned.map(({ finding }) => finding);
  } catch (error) {
    if (!isRefusal(error) || error.status !== 422) throw error;
  }
  const files = await readAgain(publication);
  const again = planComments(
    publication,
    planned.map(({ finding }) => finding),
    files,
    "cautious"
  ).filter(({ anchor }) => anchor.kind === "line");
  if (again.length === 0 && event === "COMMENT") return [];
  try {
    await postReview(publication, again, event);
    return again.map(({ finding }) => finding);
  } catch (error) {
    if (!isRefusal(error) || error.status !== 422) throw error;
    return [];
  }
}
async function postFile(publication, finding, path) {
  const { github, repository, number, head } = publication;
  try {
    await github.rest.pulls.createReviewComment({
      owner: repository.owner,
      repo: repository.name,
      pull_number: number,
      commit_id: head,
      path,
      subject_type: "file",
      body: bodyOf(publication, finding, false)
    });
    return true;
  } catch (error) {
    if (isRefusal(error) && error.status === 422) return false;
    throw error;
  }
}
function summaryBody({ report, markers, head, notes, conceal }, inline, trouble) {
  const all = trouble === void 0 ? notes : [...notes, troubleNote(trouble)];
  return conceal(
    renderSummary(report, { maxBytes: limits.commentBody - 512, marker: markers.summary, headSha: head, posted: { inline }, notes: all })
  );
}
function troubleNote({ kind, detail }) {
  switch (kind) {
    case "read-only":
      return "The token of this run may not write to the pull request, so there are no comments on lines.";
    case "rate-limit":
      return "GitHub asked for fewer requests, so some comments were not posted.";
    case "moved":
      return "The pull request got new commits during this run, so nothing was posted; the run on its new head says more.";
    case "failed":
      return `Some comments could not be posted: ${detail.replace(/\.$/u, "")}.`;
  }
}
async function postSummary(publication, { summaries }, body) {
  const { github, repository, number, report, options } = publication;
  const [standing] = summaries;
  const silent = report.files === 0 && !report.findings.some(counts);
  const wanted = options.summary === "always" ? !silent : report.verdict === "fail";
  if (options.summary === "never" || !wanted && standing === void 0) return false;
  const place = { owner: repository.owner, repo: repository.name };
  if (standing === void 0) await github.rest.issues.createComment({ ...place, issue_number: number, body });
  else if (standing.body.replaceAll("\r\n", "\n").trim() !== body.trim())
    await github.rest.issues.updateComment({ ...place, comment_id: standing.databaseId, body });
  return true;
}
function sortOut(publication, conversation) {
  const { report, options } = publication;
  const findings = options.reviewComments ? commentable(report) : [];
  const said = new Set(conversation.comments.map(({ fingerprint }) => fingerprint));
  const current = new Set(report.findings.filter(counts).map(({ fingerprint }) => fingerprint));
  const standing = new Set(findings.map(({ fingerprint }) => fingerprint).filter((fingerprint) => said.has(fingerprint)));
  const planned = planComments(
    publication,
    findings.filter(({ fingerprint }) => !said.has(fingerprint)),
    publication.files,
    "bold"
  );
  const room = Math.max(0, options.maxComments - standing.size);
  return {
    standing,
    lines: planned.filter(({ anchor }) => anchor.kind === "line").slice(0, room),
    wholeFiles: planned.filter(({ anchor }) => anchor.kind === "file").slice(0, Math.min(room, limits.fileComments)),
    gone: conversation.comments.filter(({ fingerprint, answered }) => !current.has(fingerprint) && !answered).map(({ id }) => id)
  };
}
async function dismissBlocking({ github, repository, number }, blocking) {
  for (const id of blocking) {
    await github.rest.pulls.dismissReview({
      owner: repository.owner,
      repo: repository.name,
      pull_number: number,
      review_id: id,
      message: "Lockkeeper passes this change now."
    });
  }
}
async function publish(publication) {
  const { github, repository, number, head, markers, report, options } = publication;
  let inline = /* @__PURE__ */ new Set();
  let written = 0;
  let trouble;
  const add = (findings) => {
    for (const { fingerprint } of findings) inline.add(fingerprint);
    written += findings.length;
  };
  try {
    const conversation = await loadConversation(github, repository, number, markers);
    if (conversation.head !== head) throw new Moved(conversation.head);
    const { standing, lines, wholeFiles, gone } = sortOut(publication, conversation);
    inline = new Set(standing);
    const blocks = options.reviewEvent === "request-changes" && report.verdict === "fail" && conversation.blocking.length === 0;
    try {
      if (lines.length > 0 || blocks) add(await postLines(publication, lines, blocks ? "REQUEST_CHANGES" : "COMMENT"));
      for (const { finding, anchor } of wholeFiles) if (anchor.kind === "file" && await postFile(publication, finding, anchor.path)) add([finding]);
      if (gone.length > 0) await minimise(github, gone);
      if (report.verdict === "pass") await dismissBlocking(publication, conversation.blocking);
    } catch (error) {
      trouble = troubleOf(error);
      if (trouble.kind !== "failed") return { inline, written, summary: false, trouble };
    }
    const summary = await postSummary(publication, conversation, summaryBody(publication, inline, trouble));
    return { inline, written, summary, ...trouble === void 0 ? {} : { trouble } };
  } catch (error) {
    return { inline, written, summary: false, trouble: trouble ?? troubleOf(error) };
  }
}

export {
  isFile,
  loadListing,
  loadDiff,
  IncompleteError,
  troubleNote,
  publish
};
