import {
  IncompleteError,
  isFile,
  loadDiff,
  loadListing,
  publish,
  troubleNote
} from "./chunk-U6TQAYGG.js";
import {
  isForbidden,
  isRefusal,
  limits,
  readingFailed
} from "./chunk-S2O6R424.js";
import {
  sortedAnnotations
} from "./chunk-7V4XHB7W.js";
import {
  decodeText
} from "./chunk-XEKFMLCH.js";
import {
  UserError
} from "./chunk-UWB657EY.js";
import {
  renderSummary
} from "./chunk-VBNVLRV2.js";
import "./chunk-6L64A3VQ.js";
import "./chunk-MPB64GYL.js";
import "./chunk-5NDHALKA.js";
import "./chunk-7N6U5TPL.js";
import "./chunk-OXWKIO4K.js";
import "./chunk-C33C2ENM.js";
import {
  gates,
  verdictOf
} from "./chunk-WCDWDM7V.js";
import "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import {
  counts
} from "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";

// src/github/blobs.ts
var blobFields = "... on Blob { text isTruncated isBinary byteSize }";
function wholeText(blob) {
  if (!(!blob || blob.isTruncated || blob.isBinary === !0 || blob.text === null))
    return Buffer.byteLength(blob.text) === blob.byteSize ? blob.text : void 0;
}
function batches(wanted) {
  let all = [], bytes = 0;
  for (let one of wanted) {
    let last = all.at(-1), size = one.size ?? 0;
    last === void 0 || last.length >= limits.blobsPerQuery || bytes + size > limits.bytesPerQuery ? (all.push([one]), bytes = size) : (last.push(one), bytes += size);
  }
  return all;
}
async function inParallel(items, width, run) {
  let results = [], next = 0, lane = async () => {
    for (let at = next++; at < items.length; at = next++) {
      let item = items[at];
      item !== void 0 && (results[at] = await run(item));
    }
  };
  return await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane)), results;
}
async function queryBatch(github, { owner, name }, batch) {
  let names = batch.map((_, i) => `$o${i}: GitObjectID!`).join(", "), fields = batch.map((_, i) => `o${i}: object(oid: $o${i}) { ${blobFields} }`).join(`
`), text = `query blobs($owner: String!, $name: String!, ${names}) { repository(owner: $owner, name: $name) {
${fields}
} }`, variables = { owner, name, ...Object.fromEntries(batch.map(({ sha }, i) => [`o${i}`, sha])) };
  try {
    let { repository } = await github.query(text, variables);
    return new Map(
      batch.flatMap(({ sha }, i) => {
        let found = wholeText(repository?.[`o${i}`]);
        return found === void 0 ? [] : [[sha, found]];
      })
    );
  } catch (error) {
    if (!isRefusal(error) || error.status < 500 || batch.length === 1) throw error;
    let half = Math.ceil(batch.length / 2), [left, right] = [
      await queryBatch(github, { owner, name }, batch.slice(0, half)),
      await queryBatch(github, { owner, name }, batch.slice(half))
    ];
    return new Map([...left, ...right]);
  }
}
async function fetchBlob(github, { owner, name }, sha) {
  let { data } = await github.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { owner, repo: name, file_sha: sha });
  return decodeText(Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8"));
}
async function loadBlobs(github, repository, wanted, known, local) {
  let missing = () => [...new Map(wanted.map((one) => [one.sha, one])).values()].filter(({ sha, size = 0 }) => !known.has(sha) && size <= 33554432);
  if (local !== void 0 && missing().length > 0)
    for (let [sha, bytes] of await local.read(missing().map(({ sha: sha2 }) => sha2))) known.set(sha, decodeText(bytes));
  let small = missing().filter(({ size = 0 }) => size <= limits.graphqlBlob);
  for (let found of await inParallel(batches(small), 3, (batch) => queryBatch(github, repository, batch)))
    for (let [sha, text] of found) known.set(sha, text);
  await inParallel(missing(), 4, async ({ sha }) => known.set(sha, await fetchBlob(github, repository, sha)));
}

// src/github/entries.ts
var wantsText = (path) => /\.(?:sql|ya?ml|conf|toml|json|xml|plan)$/iu.test(path) || path.endsWith("sqitch.plan");
function readEntry({ mode, oid, size, object }) {
  let { text, isTruncated, isBinary, byteSize } = object ?? {}, whole = text === void 0 || isTruncated === void 0 || isBinary === void 0 || byteSize === void 0 ? void 0 : wholeText({ text, isTruncated, isBinary, byteSize });
  return { mode: mode.toString(8).padStart(6, "0"), sha: oid, size, ...whole === void 0 ? {} : { text: whole } };
}
var lookupKey = ({ commit, path }) => `${commit}:${path}`;
function entriesQuery(wanted, texts) {
  let commits = [...new Set(wanted.map(({ commit }) => commit))], names = [...commits.map((_, i) => `$c${i}: GitObjectID!`), ...wanted.map((_, i) => `$p${i}: String!`)].join(", "), file = (path, i) => `p${i}: file(path: $p${i}) { mode oid size${texts && wantsText(path) ? ` object { ${blobFields} }` : ""} }`, fields = commits.map((commit, at) => {
    let files = wanted.flatMap((one, i) => one.commit === commit ? [file(one.path, i)] : []);
    return `c${at}: object(oid: $c${at}) { ... on Commit {
${files.join(`
`)}
} }`;
  });
  return `query entries($owner: String!, $name: String!, ${names}) { repository(owner: $owner, name: $name) {
${fields.join(`
`)}
} }`;
}
async function loadEntries(github, { owner, name }, wanted, texts = !0) {
  let size = limits.blobsPerQuery + 1, slices = Array.from({ length: Math.ceil(wanted.length / size) }, (_, i) => wanted.slice(i * size, (i + 1) * size)), found = await inParallel(slices, 3, async (slice) => {
    let commits = [...new Set(slice.map(({ commit }) => commit))], variables = Object.fromEntries([...commits.map((commit, i) => [`c${i}`, commit]), ...slice.map(({ path }, i) => [`p${i}`, path])]), { repository } = await github.query(entriesQuery(slice, texts), { owner, name, ...variables });
    return slice.flatMap((one, i) => {
      let commit = repository?.[`c${commits.indexOf(one.commit)}`];
      if (!commit) throw Object.assign(new Error(`commit ${one.commit} is not there`), { status: 404 });
      let entry = commit[`p${i}`];
      return entry ? [[lookupKey(one), readEntry(entry)]] : [];
    });
  });
  return new Map(found.flat());
}

// src/github/tree.ts
function once(load) {
  let value;
  return () => value ??= load();
}
async function readEntries({ github, repository, local, known }, entries) {
  return await loadBlobs(
    github,
    repository,
    entries.map(([, entry]) => entry),
    known,
    local
  ), new Map(
    entries.flatMap(([path, { sha }]) => {
      let text = known.get(sha);
      return text === void 0 ? [] : [[path, text]];
    })
  );
}
function listedTree(source, title, listing) {
  return {
    title,
    list: async () => [...await listing()].flatMap(([path, entry]) => isFile(entry) ? [path] : []),
    read: async (wanted) => {
      let entries = await listing(), found = wanted.flatMap((path) => {
        let entry = entries.get(path);
        return entry !== void 0 && isFile(entry) ? [[path, entry]] : [];
      });
      return readEntries(source, found).catch((error) => {
        throw readingFailed(`Files of ${title}`, error);
      });
    }
  };
}
function commitTree(source, commit, title) {
  let listing = once(
    () => loadListing(source.github, source.repository, commit).catch((error) => {
      throw readingFailed(`The list of files of ${title}`, error);
    })
  );
  return { ...listedTree(source, title, listing), listing };
}
async function lookAhead({ github, repository, known, local, looked }, wanted) {
  let missing = wanted.filter((one) => !looked.has(lookupKey(one)));
  if (missing.length === 0) return;
  let entries = await loadEntries(github, repository, missing, local === void 0);
  for (let { sha, text } of entries.values()) text !== void 0 && known.set(sha, text);
  for (let one of missing) looked.set(lookupKey(one), entries.get(lookupKey(one)));
}
async function lookUp(source, commit, wanted) {
  return await lookAhead(
    source,
    wanted.map((path) => ({ commit, path }))
  ), new Map(
    wanted.flatMap((path) => {
      let entry = source.looked.get(lookupKey({ commit, path }));
      return entry === void 0 ? [] : [[path, entry]];
    })
  );
}
function fewFilesOf(source, commit, title) {
  let whole = commitTree(source, commit, title);
  return {
    title,
    list: whole.list,
    read: async (wanted) => {
      try {
        let entries = await lookUp(source, commit, wanted);
        return await readEntries(
          source,
          [...entries].filter(([, entry]) => isFile(entry))
        );
      } catch (error) {
        throw readingFailed(`Files of ${title}`, error);
      }
    }
  };
}
function pathsToLookUp(files) {
  return files.length > limits.blobsPerQuery ? [] : files.filter(({ status }) => status !== "deleted").map(({ path }) => path);
}
function headTree(source, base, head, files, title) {
  if (files.length > limits.blobsPerQuery) return commitTree(source, head, title);
  let present = pathsToLookUp(files), gone = new Set(
    files.flatMap(({ path, status, previousPath }) => [
      ...status === "deleted" ? [path] : [],
      ...previousPath === void 0 ? [] : [previousPath]
    ])
  ), listing = once(async () => {
    let [before, now] = await Promise.all([
      base.listing(),
      lookUp(source, head, present).catch((error) => {
        throw readingFailed(`Changed files of ${title}`, error);
      })
    ]);
    return new Map([...[...before].filter(([path]) => !gone.has(path) && !present.includes(path)), ...now]);
  });
  return listedTree(source, title, listing);
}

// src/github/change.ts
var short = (commit) => /^[0-9a-f]{40,64}$/u.test(commit) ? commit.slice(0, 7) : commit;
async function loadChange(source, occasion, choice) {
  if (occasion.kind === "audit") return readAudit(source, occasion, choice);
  let { head } = occasion, diff = await loadDiff(source.github, occasion), base = commitTree(source, diff.mergeBase, `the base at ${short(diff.mergeBase)}`), own = fewFilesOf(source, head, `the head at ${short(head)}`), { configRef, config } = choice, policyCommit = typeof configRef == "object" ? configRef.sha : configRef === "head" ? head : policyBase(occasion, diff), wanted = [{ commit: policyCommit, path: config }, ...pathsToLookUp(diff.files).map((path) => ({ commit: head, path }))];
  await lookAhead(source, wanted).catch((error) => {
    throw readingFailed("The changed files", error);
  });
  let changed = diff.files.map(({ path, status, previousPath }) => ({ path, status, ...previousPath !== void 0 && { previousPath } }));
  return {
    change: { base, head: headTree(source, base, head, diff.files, own.title), changed, complete: diff.complete },
    diff,
    all: !1,
    ...configRef === "head" ? { policy: { from: "head", tree: own } } : { policy: { from: "base", tree: fewFilesOf(source, policyCommit, `the base at ${short(policyCommit)}`) }, proposed: own }
  };
}
function readAudit(source, { head, repository }, { configRef }) {
  let tree = commitTree(source, head, `the repository at ${short(head)}`), at = typeof configRef == "object" ? configRef.sha : head;
  return {
    change: { base: tree, head: tree, changed: [], complete: !0 },
    diff: { mergeBase: head, head, files: [], complete: !0 },
    all: !0,
    policy: { from: "head", tree: at === head ? tree : fewFilesOf(source, at, `${repository.name} at ${short(at)}`) }
  };
}
function policyBase(occasion, { mergeBase }) {
  return occasion.kind === "pull-request" ? occasion.base : mergeBase;
}

// src/github/check-run.ts
var levels = { error: "failure", warning: "warning", notice: "notice" };
function checkAnnotation({ level, title, message, file, startLine, endLine, startColumn, endColumn }, conceal) {
  return {
    path: file,
    start_line: startLine,
    end_line: endLine,
    ...startColumn !== void 0 && endColumn !== void 0 && startLine === endLine && { start_column: startColumn, end_column: endColumn },
    annotation_level: levels[level],
    title: conceal(title),
    message: conceal(message)
  };
}
async function postCheckRun({ github, repository, head, report, name, conceal }) {
  let place = { owner: repository.owner, repo: repository.name }, title = conceal(`${verdictOf(report).line}.`).slice(0, 255), summary = conceal(renderSummary(report, { maxBytes: limits.checkText, headSha: head })), { data: run } = await github.request("POST /repos/{owner}/{repo}/check-runs", {
    ...place,
    name,
    head_sha: head,
    status: "in_progress",
    output: { title, summary }
  }), annotations = sortedAnnotations(report).map((annotation) => checkAnnotation(annotation, conceal));
  for (let at = 0; at < annotations.length; at += limits.checkAnnotations) {
    let some = annotations.slice(at, at + limits.checkAnnotations);
    await github.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      ...place,
      check_run_id: run.id,
      output: { title, summary, annotations: some }
    });
  }
  let conclusion = report.verdict === "pass" && report.complete ? "success" : "failure";
  await github.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
    ...place,
    check_run_id: run.id,
    status: "completed",
    conclusion,
    output: { title, summary }
  });
}

// src/github/gate.ts
var defaultPolicy = ".github/lockkeeper.yml";
function requestOf({ inputs }, { change, all }, policy) {
  let { config, failOn, paths } = inputs;
  return {
    change,
    policy: { ...policy, ...config === void 0 ? {} : { path: config } },
    flags: { ...failOn === void 0 ? {} : { failOn }, ...paths === void 0 ? {} : { only: paths }, ...all ? { all } : {} }
  };
}
async function judgeProposed(gate, gathered, report) {
  let { proposed, change } = gathered, named = /* @__PURE__ */ new Set([gate.inputs.config ?? defaultPolicy, ...report.policy.sources]), touched = change.changed.filter(({ path, previousPath }) => named.has(path) || previousPath !== void 0 && named.has(previousPath));
  if (proposed === void 0 || touched.length === 0) return [];
  let inForce = "This change alters the policy. The policy of the base branch decides until it is merged.";
  if (gate.inputs.config !== void 0 && touched.some(({ path, status, previousPath }) => (status === "deleted" ? path : previousPath) === gate.inputs.config))
    return [`${inForce} With this change there would be no policy at the place that the workflow names.`];
  try {
    let own = await gate.judge(requestOf(gate, gathered, { from: "head", tree: proposed })), shown = own.findings.filter(counts).length, verdict = own.verdict === "pass" ? "pass" : "fail";
    return [`${inForce} By its own policy it would ${verdict}, with ${shown} ${shown === 1 ? "finding" : "findings"}.`];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [`${inForce} Its own policy cannot be used: ${error.message.split(`
`)[0] ?? ""}`];
  }
}
var permissions = `The token of this run may not write to the pull request. On a branch of this repository, add to the workflow's job:

\`\`\`yaml
permissions:
  contents: read
  pull-requests: write
\`\`\`

Pull requests from forks and from Dependabot get a token that cannot write, whatever the workflow says. For comments there, start the
workflow on \`pull_request_target\` and without a checkout step: nothing of the pull request is run.
`;
function renderJobSummary(report, head, notes, posting) {
  let trouble = posting?.trouble, told = trouble === void 0 ? notes : [...notes, troubleNote(trouble)], tail = trouble?.kind === "read-only" ? `
---

${permissions}` : "";
  return renderSummary(report, { maxBytes: limits.jobSummary - 8192, headSha: head, notes: told }) + tail;
}
async function passGate(gate) {
  let { inputs, occasion, github, local, log } = gate, source = {
    github,
    repository: occasion.repository,
    known: /* @__PURE__ */ new Map(),
    looked: /* @__PURE__ */ new Map(),
    ...local === void 0 ? {} : { local }
  }, gathered = await loadChange(source, occasion, { configRef: inputs.configRef, config: inputs.config ?? defaultPolicy }), { change, diff } = gathered;
  if (!diff.complete) throw new IncompleteError(diff.files.length);
  log(
    gathered.all ? `Everything at ${change.head.title} is judged.` : `${diff.files.length} changed files, from ${change.base.title} to ${change.head.title}.`
  );
  let report = await gate.judge(requestOf(gate, gathered, gathered.policy)), notes = await judgeProposed(gate, gathered, report), conceal = (text) => text.replaceAll(inputs.token, "***"), posting = await publishTo(gate, gathered, report, notes, conceal), told = [...notes, ...await checkTo(gate, report, conceal)];
  return { report, ...posting === void 0 ? {} : { posting }, jobSummary: renderJobSummary(report, occasion.head, told, posting) };
}
async function publishTo({ inputs, occasion, github }, { diff }, report, notes, conceal) {
  if (occasion.kind !== "pull-request") return;
  let { repository, head, pull } = occasion, { markers, publish: options } = inputs;
  return publish({ github, repository, number: pull.number, head, files: diff.files, report, markers, options, notes, conceal });
}
async function checkTo({ inputs, occasion, github }, report, conceal) {
  if (inputs.checkRun === void 0) return [];
  try {
    return await postCheckRun({ github, repository: occasion.repository, head: occasion.head, report, name: inputs.checkRun, conceal }), [];
  } catch (error) {
    let hint = isForbidden(error) ? " Add `checks: write` to the permissions of the job." : "";
    return [`The check run could not be made: ${error instanceof Error ? error.message.slice(0, 300) : "for no reason given"}.${hint}`];
  }
}
function outputsOf({ report, posting }) {
  let violations = report.findings.filter((finding) => gates(finding, report)).length;
  return {
    conclusion: report.verdict,
    violations: String(violations),
    findings: String(report.findings.filter(counts).length),
    suppressed: String(report.findings.filter(({ suppression }) => suppression !== void 0).length),
    complete: String(report.complete),
    "comments-posted": String(posting?.written ?? 0)
  };
}
export {
  outputsOf,
  passGate
};
