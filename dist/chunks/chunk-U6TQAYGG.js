import {
  isForbidden,
  isRateLimit,
  isRefusal,
  limits,
  readingFailed
} from "./chunk-S2O6R424.js";
import {
  UserError
} from "./chunk-UWB657EY.js";
import {
  bytesOf,
  renderSummary
} from "./chunk-VBNVLRV2.js";
import {
  editedSql,
  suggestionFor
} from "./chunk-MPB64GYL.js";
import {
  markdownProse,
  namesOf
} from "./chunk-OXWKIO4K.js";
import {
  cleanLines,
  clip,
  codeSpan,
  escapeMarkdown,
  fence
} from "./chunk-C33C2ENM.js";
import {
  bestRemedies,
  certaintyWords,
  consequenceWords,
  effectParts,
  phaseWords,
  severityBadges,
  splitMessage,
  transactionWords
} from "./chunk-TZEMKD44.js";
import {
  counts
} from "./chunk-N775ESQS.js";
import {
  showName
} from "./chunk-DCXIEFLG.js";

// src/reporters/review.ts
var maxBytes = 6e4, longestSql = 6e3;
function renderComment(finding, report, { suggestion = !0, homepage } = {}) {
  let names = namesOf(finding), { first, rest } = splitMessage(finding.message), effects = effectLine(finding), head = [`**${markdownProse(first, names)}**`, effects, finding.advice === "" ? "" : `**Instead:** ${markdownProse(finding.advice, names)}`], remedies = bestRemedies(finding).map((remedy) => renderRemedy(remedy, finding, report, suggestion)), details = renderDetails(finding, rest, names, homepage), join = (parts) => parts.filter((part) => part !== "").join(`

`), whole = join([...head, ...remedies, details]);
  return bytesOf(whole) <= maxBytes ? whole : join([...head, "*The remedy is too long for a comment; the report has it.*", details]);
}
function effectLine(finding) {
  let parts = effectParts(finding).map(
    ({ lead, relation }) => relation === void 0 ? markdownProse(clip(lead, 300), namesOf(finding)) : `${codeSpan(lead)} on ${codeSpan(showName(relation))}`
  );
  return parts.length === 0 ? "" : `<sub>${parts.join(" \xB7 ")}</sub>`;
}
function renderRemedy(remedy, finding, report, suggestion) {
  switch (remedy.kind) {
    case "edit": {
      let text2 = report.texts.get(finding.span.file), review = remedy.confidence === "needs-review" ? " (does not end in the same schema: read it before you take it)" : "", lines = suggestion && text2 !== void 0 && remedy === finding.remedies.find(({ kind }) => kind === "edit") ? suggestionFor(finding, text2) : void 0, block = lines === void 0 ? sqlBlock(editedSql(remedy, finding, text2)) : fence(lines.text, "suggestion");
      return `${markdownProse(remedy.title, namesOf(finding))}${review}:

${block}`;
    }
    case "plan":
      return [
        `${markdownProse(remedy.title, namesOf(finding))}:`,
        ...remedy.steps.map((step, index) => renderStep(step, index + 1, namesOf(finding)))
      ].join(`

`);
    case "advice":
      return remedy.text === finding.advice ? "" : markdownProse(remedy.text, namesOf(finding));
  }
}
var sqlBlock = (sql) => fence(clip(cleanLines(sql), longestSql), "sql");
function renderStep(step, number, names) {
  let how = step.sql === void 0 ? "" : ` *(${transactionWords(step.transaction)})*`, title = `${number}. **${phaseWords[step.phase]}:** ${markdownProse(step.title.replace(/\.$/u, ""), names)}${how}`;
  if (step.sql === void 0) return title;
  let indent = " ".repeat(String(number).length + 2);
  return `${title}

${sqlBlock(step.sql).replaceAll(/^(?=.)/gmu, indent)}`;
}
function renderDetails(finding, rest, names, homepage) {
  let lines = [
    ...[rest, certaintyWords(finding)].filter(Boolean).map((sentence) => markdownProse(sentence, names)),
    `${consequenceWords[finding.consequence]}, by the rule ${ruleLink(finding, homepage)}.`,
    `More on it: ${codeSpan(`npx lockkeeper explain ${finding.rule}`)}. If it is meant, say so above the statement, with a reason:`,
    fence(`-- lockkeeper: allow ${finding.rule} until YYYY-MM-DD -- why it is fine here
`, "sql")
  ];
  return `<details>
<summary>${severityBadges[finding.severity]} \xB7 ${escapeMarkdown(finding.rule)} \xB7 why, and how to allow it</summary>

${lines.join(`

`)}

</details>`;
}
function ruleLink({ rule, family }, homepage) {
  return homepage !== void 0 && family !== "custom" && /^[a-z-]+\/[a-z0-9-]+$/u.test(rule) ? `[${codeSpan(rule)}](${homepage}/blob/main/docs/rules/${rule}.md)` : codeSpan(rule);
}

// src/github/anchor.ts
function readHunks(patch) {
  let hunks = [], line = 0;
  for (let text2 of patch.split(`
`)) {
    let [, from, count = "1"] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/u.exec(text2) ?? [], last = hunks.at(-1);
    from !== void 0 ? (line = Number(from), hunks.push({ start: line, end: line + Number(count) - 1, added: /* @__PURE__ */ new Set() })) : text2.startsWith("+") ? last?.added.add(line++) : text2.startsWith(" ") && line++;
  }
  return hunks.filter(({ start, end }) => end >= start);
}
function linesOf(finding, text2) {
  let suggestion = text2 === void 0 ? void 0 : suggestionFor(finding, text2);
  return suggestion === void 0 ? [finding.place.line, Math.max(finding.place.line, finding.place.endLine)] : [suggestion.startLine, suggestion.endLine];
}
function anchorFinding(finding, files, text2, daring = "bold") {
  let file = files.get(finding.span.file);
  if (file === void 0) return { kind: "none" };
  let { path } = file;
  if (finding.fileLevel === !0 || file.patch === void 0 || file.status === "deleted") return { kind: "file", path };
  let hunks = readHunks(file.patch), [start, end] = linesOf(finding, text2), around = hunks.find((hunk) => hunk.start <= start && end <= hunk.end), touched = around !== void 0 && [...around.added].some((line) => start <= line && line <= end);
  if (daring === "bold" && touched) return { kind: "line", path, line: end, ...start < end ? { startLine: start } : {}, wholeRange: !0 };
  let single = [finding.place.line, start, end].find((line) => hunks.some(({ added }) => added.has(line)));
  return single === void 0 ? { kind: "file", path } : { kind: "line", path, line: single, wholeRange: start === end && single === start };
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
}`, present = (page) => (page?.nodes ?? []).filter((node) => node !== null);
async function loadConversation(github, { owner, name }, number, markers) {
  let summaries = [], comments = [], blocking = [], more = { comments: !0, threads: !0, reviews: !0 }, after = {};
  for (; ; ) {
    let variables = { owner, name, number, ...after, moreComments: more.comments, moreThreads: more.threads, moreReviews: more.reviews }, { repository } = await github.query(text, variables), pull = repository?.pullRequest;
    if (!pull) throw Object.assign(new Error("The pull request is not there."), { status: 404 });
    for (let { viewerDidAuthor, body, databaseId } of present(pull.comments))
      viewerDidAuthor && databaseId !== null && markers.isSummary(body) && summaries.push({ databaseId, body });
    for (let thread of present(pull.reviewThreads)) {
      let [first, ...answers] = present(thread.comments), fingerprint = first?.viewerDidAuthor && !first.isMinimized ? markers.readFinding(first.body) : void 0;
      first !== void 0 && fingerprint !== void 0 && comments.push({ id: first.id, fingerprint, answered: answers.some(({ viewerDidAuthor }) => !viewerDidAuthor) });
    }
    for (let { viewerDidAuthor, body, databaseId } of present(pull.reviews))
      viewerDidAuthor && databaseId !== null && markers.isReview(body) && blocking.push(databaseId);
    let pages = { comments: pull.comments?.pageInfo, threads: pull.reviewThreads?.pageInfo, reviews: pull.reviews?.pageInfo };
    if (more = {
      comments: pages.comments?.hasNextPage === !0,
      threads: pages.threads?.hasNextPage === !0,
      reviews: pages.reviews?.hasNextPage === !0
    }, after = {
      ...pages.comments?.endCursor ? { comments: pages.comments.endCursor } : {},
      ...pages.threads?.endCursor ? { threads: pages.threads.endCursor } : {},
      ...pages.reviews?.endCursor ? { reviews: pages.reviews.endCursor } : {}
    }, !more.comments && !more.threads && !more.reviews) return { head: pull.headRefOid, summaries, comments, blocking };
  }
}
async function minimise(github, ids) {
  for (let at = 0; at < ids.length; at += 50) {
    let some = ids.slice(at, at + 50), names = some.map((_, i) => `$c${i}: ID!`).join(", "), fields = some.map((_, i) => `c${i}: minimizeComment(input: { subjectId: $c${i}, classifier: RESOLVED }) { minimizedComment { isMinimized } }`).join(`
`);
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
  let listing = /* @__PURE__ */ new Map(), calls = 0, fetchTree = async (sha, recursive) => {
    if (++calls > limits.treeCalls) throw new Error("the tree is too large to be walked");
    let { data } = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
      owner,
      repo: name,
      tree_sha: sha,
      ...recursive ? { recursive: "1" } : {}
    });
    return data;
  }, walk = async (sha, prefix) => {
    let whole = await fetchTree(sha, !0), tree = whole.truncated ? await fetchTree(sha, !1) : whole;
    if (whole.truncated && tree.truncated) throw new Error("a folder is too large to be listed");
    for (let { path, mode, type, sha: object, size } of tree.tree)
      type !== "tree" ? listing.set(prefix + path, { mode, sha: object, ...size === void 0 ? {} : { size } }) : whole.truncated && await walk(object, `${prefix}${path}/`);
  };
  return await walk(commit, ""), listing;
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
    let status = statuses[word];
    return status === void 0 ? [] : [
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
  let gone = [...before].filter(([path]) => !after.has(path)), sources = new Map(gone.map(([path, { sha }]) => [sha, path])), files = [];
  for (let [path, { sha, mode }] of after) {
    let was = before.get(path);
    if (was !== void 0) {
      (was.sha !== sha || was.mode !== mode) && files.push({ path, status: "modified" });
      continue;
    }
    let previousPath = sources.get(sha);
    previousPath === void 0 ? files.push({ path, status: "added" }) : files.push({ path, status: "renamed", previousPath }), sources.delete(sha);
  }
  let left = new Set(sources.values()), renamed = new Set(files.map(({ previousPath }) => previousPath));
  for (let [path] of gone) (left.has(path) || !renamed.has(path)) && files.push({ path, status: "deleted" });
  return files;
}
async function loadPullFiles(github, { owner, name }, number, expected) {
  let listed = [], pages = Math.ceil(Math.min(expected, limits.listedFiles) / limits.pageSize);
  for (let page = 1; page <= pages; page++) {
    let { data } = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", {
      owner,
      repo: name,
      pull_number: number,
      per_page: limits.pageSize,
      page
    });
    if (listed.push(...data), data.length === 0) break;
  }
  return readListedFiles(listed);
}
async function compare(github, { owner, name }, base, head) {
  let { data } = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    owner,
    repo: name,
    basehead: `${base}...${head}`,
    per_page: 1
  });
  return { mergeBase: data.merge_base_commit.sha, files: data.files ?? [] };
}
async function compareOccasion(github, occasion) {
  let { repository, base, head } = occasion;
  try {
    return await compare(github, repository, base, head);
  } catch (error) {
    let otherwise = occasion.kind === "range" ? occasion.otherwise : void 0;
    if (otherwise !== void 0 && isRefusal(error) && error.status === 404)
      return compare(github, repository, otherwise, head).catch((second) => {
        throw readingFailed("What the push changed", second);
      });
    throw readingFailed("What changed", error);
  }
}
async function completed(github, repository, diff) {
  try {
    let [before, after] = await Promise.all([loadListing(github, repository, diff.mergeBase), loadListing(github, repository, diff.head)]), known = new Map(diff.files.map((file) => [file.path, file])), found = compareListings(before, after), sources = new Set(diff.files.map(({ previousPath }) => previousPath)), files = found.filter(({ path, status }) => status !== "deleted" || !sources.has(path)).map((file) => known.get(file.path) ?? file);
    return { ...diff, files, complete: !0 };
  } catch {
    return { ...diff, complete: !1 };
  }
}
async function loadDiff(github, occasion) {
  let { repository, head } = occasion, compared = await compareOccasion(github, occasion), first = { mergeBase: compared.mergeBase, head, files: readListedFiles(compared.files), complete: !0 };
  if (occasion.kind === "range")
    return compared.files.length < limits.comparedFiles ? first : completed(github, repository, first);
  let { changedFiles, pull } = occasion;
  if (compared.files.length === changedFiles && changedFiles <= limits.comparedFiles) return first;
  let files = await loadPullFiles(github, repository, pull.number, Math.max(changedFiles, compared.files.length)).catch((error) => {
    throw readingFailed("The list of changed files", error);
  }), listed = { ...first, files };
  return files.length === changedFiles && files.length >= compared.files.length ? listed : completed(github, repository, listed);
}
var IncompleteError = class extends UserError {
  constructor(seen) {
    super({
      message: `GitHub listed ${seen} changed files of this change, and the rest could not be found out: it was not judged, so it does not pass`,
      hint: "Run the job again; if it stays so, split the pull request."
    }), this.name = "IncompleteError";
  }
};

// src/github/publish.ts
var Moved = class extends Error {
};
function troubleOf(error) {
  let detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
  return error instanceof Moved ? { kind: "moved", detail } : isRateLimit(error) ? { kind: "rate-limit", detail } : isForbidden(error) ? { kind: "read-only", detail } : { kind: "failed", detail };
}
function commentable(report) {
  let shown = report.findings.filter(counts), times = /* @__PURE__ */ new Map();
  for (let { fingerprint } of shown) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return shown.filter(({ fingerprint }) => times.get(fingerprint) === 1);
}
function planComments({ report }, findings, files, daring) {
  let byPath = new Map(files.map((file) => [file.path, file]));
  return findings.map((finding) => ({ finding, anchor: anchorFinding(finding, byPath, report.texts.get(finding.span.file), daring) }));
}
var bodyOf = ({ markers, report, conceal }, finding, suggestion) => `${markers.finding(finding.fingerprint)}
${conceal(renderComment(finding, report, { suggestion }))}`;
function reviewComments(publication, planned) {
  return planned.flatMap(({ finding, anchor }) => {
    if (anchor.kind !== "line") return [];
    let range = anchor.startLine === void 0 ? {} : { start_line: anchor.startLine, start_side: "RIGHT" };
    return [{ path: anchor.path, line: anchor.line, side: "RIGHT", ...range, body: bodyOf(publication, finding, anchor.wholeRange) }];
  });
}
async function postReview(publication, planned, event) {
  let { github, repository, number, head, markers } = publication, what = planned.length === 0 ? "The summary says what to mend." : `${planned.length === 1 ? "A finding" : `${planned.length} findings`} on lines of this change; the summary has the rest.`;
  await github.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
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
  let { data } = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
    owner: repository.owner,
    repo: repository.name,
    pull_number: number
  });
  if (data.head.sha !== head) throw new Moved(data.head.sha);
  return loadPullFiles(github, repository, number, data.changed_files);
}
async function postLines(publication, planned, event) {
  try {
    return await postReview(publication, planned, event), planned.map(({ finding }) => finding);
  } catch (error) {
    if (!isRefusal(error) || error.status !== 422) throw error;
  }
  let files = await readAgain(publication), again = planComments(
    publication,
    planned.map(({ finding }) => finding),
    files,
    "cautious"
  ).filter(({ anchor }) => anchor.kind === "line");
  if (again.length === 0 && event === "COMMENT") return [];
  try {
    return await postReview(publication, again, event), again.map(({ finding }) => finding);
  } catch (error) {
    if (!isRefusal(error) || error.status !== 422) throw error;
    return [];
  }
}
async function postFile(publication, finding, path) {
  let { github, repository, number, head } = publication;
  try {
    return await github.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/comments", {
      owner: repository.owner,
      repo: repository.name,
      pull_number: number,
      commit_id: head,
      path,
      subject_type: "file",
      body: bodyOf(publication, finding, !1)
    }), !0;
  } catch (error) {
    if (isRefusal(error) && error.status === 422) return !1;
    throw error;
  }
}
function summaryBody({ report, markers, head, notes, conceal }, inline, trouble) {
  let all = trouble === void 0 ? notes : [...notes, troubleNote(trouble)];
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
  let { github, repository, number, report, options } = publication, [standing] = summaries, silent = report.files === 0 && !report.findings.some(counts), wanted = options.summary === "always" ? !silent : report.verdict === "fail";
  if (options.summary === "never" || !wanted && standing === void 0) return !1;
  let place = { owner: repository.owner, repo: repository.name };
  return standing === void 0 ? await github.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...place, issue_number: number, body }) : standing.body.replaceAll(`\r
`, `
`).trim() !== body.trim() && await github.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { ...place, comment_id: standing.databaseId, body }), !0;
}
function sortOut(publication, conversation) {
  let { report, options } = publication, findings = options.reviewComments ? commentable(report) : [], said = new Set(conversation.comments.map(({ fingerprint }) => fingerprint)), current = new Set(report.findings.filter(counts).map(({ fingerprint }) => fingerprint)), standing = new Set(findings.map(({ fingerprint }) => fingerprint).filter((fingerprint) => said.has(fingerprint))), planned = planComments(
    publication,
    findings.filter(({ fingerprint }) => !said.has(fingerprint)),
    publication.files,
    "bold"
  ), room = Math.max(0, options.maxComments - standing.size);
  return {
    standing,
    lines: planned.filter(({ anchor }) => anchor.kind === "line").slice(0, room),
    wholeFiles: planned.filter(({ anchor }) => anchor.kind === "file").slice(0, Math.min(room, limits.fileComments)),
    gone: conversation.comments.filter(({ fingerprint, answered }) => !current.has(fingerprint) && !answered).map(({ id }) => id)
  };
}
async function dismissBlocking({ github, repository, number }, blocking) {
  for (let id of blocking)
    await github.request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals", {
      owner: repository.owner,
      repo: repository.name,
      pull_number: number,
      review_id: id,
      message: "Lockkeeper passes this change now."
    });
}
async function publish(publication) {
  let { github, repository, number, head, markers, report, options } = publication, inline = /* @__PURE__ */ new Set(), written = 0, trouble, add = (findings) => {
    for (let { fingerprint } of findings) inline.add(fingerprint);
    written += findings.length;
  };
  try {
    let conversation = await loadConversation(github, repository, number, markers);
    if (conversation.head !== head) throw new Moved(conversation.head);
    let { standing, lines, wholeFiles, gone } = sortOut(publication, conversation);
    inline = new Set(standing);
    let blocks = options.reviewEvent === "request-changes" && report.verdict === "fail" && conversation.blocking.length === 0;
    try {
      (lines.length > 0 || blocks) && add(await postLines(publication, lines, blocks ? "REQUEST_CHANGES" : "COMMENT"));
      for (let { finding, anchor } of wholeFiles) anchor.kind === "file" && await postFile(publication, finding, anchor.path) && add([finding]);
      gone.length > 0 && await minimise(github, gone), report.verdict === "pass" && await dismissBlocking(publication, conversation.blocking);
    } catch (error) {
      if (trouble = troubleOf(error), trouble.kind !== "failed") return { inline, written, summary: !1, trouble };
    }
    let summary = await postSummary(publication, conversation, summaryBody(publication, inline, trouble));
    return { inline, written, summary, ...trouble === void 0 ? {} : { trouble } };
  } catch (error) {
    return { inline, written, summary: !1, trouble: trouble ?? troubleOf(error) };
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
