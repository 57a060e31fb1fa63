import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  IncompleteError,
  isFile,
  loadDiff,
  loadListing,
  publish,
  troubleNote
} from "./chunk-23QKLIPJ.js";
import {
  isRefusal,
  limits,
  readingFailed
} from "./chunk-6IDOSRTI.js";
import "./chunk-6U2HI5PQ.js";
import {
  decodeText,
  largestFile
} from "./chunk-QGAR3Y6M.js";
import {
  UserError
} from "./chunk-W73P75JX.js";
import {
  renderSummary
} from "./chunk-UR6UM7XV.js";
import "./chunk-25IGKSDP.js";
import "./chunk-J45RMRHU.js";
import "./chunk-A3WBKD36.js";
import "./chunk-WPKKI6SN.js";
import {
  gates
} from "./chunk-L5DDPAOD.js";
import "./chunk-IISRUWYF.js";
import "./chunk-BTNWHPXO.js";
import {
  counts
} from "./chunk-2LHU7JQD.js";
import "./chunk-JQOPR7ML.js";
import "./chunk-CCYIRJLZ.js";

// src/github/blobs.ts
var blobFields = "... on Blob { text isTruncated isBinary byteSize }";
function wholeText(blob) {
  if (!blob || blob.isTruncated || blob.isBinary === true || blob.text === null) return void 0;
  return Buffer.byteLength(blob.text) === blob.byteSize ? blob.text : void 0;
}
function batches(wanted) {
  const all = [];
  let bytes = 0;
  for (const one of wanted) {
    const last = all.at(-1);
    const size = one.size ?? 0;
    if (last === void 0 || last.length >= limits.blobsPerQuery || bytes + size > limits.bytesPerQuery) {
      all.push([one]);
      bytes = size;
    } else {
      last.push(one);
      bytes += size;
    }
  }
  return all;
}
async function inParallel(items, width, run) {
  const results = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== void 0) results[at] = await run(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}
async function queryBatch(github, { owner, name }, batch) {
  const names = batch.map((_, i) => `$o${i}: GitObjectID!`).join(", ");
  const fields = batch.map((_, i) => `o${i}: object(oid: $o${i}) { ${blobFields} }`).join("\n");
  const text = `query blobs($owner: String!, $name: String!, ${names}) { repository(owner: $owner, name: $name) {
${fields}
} }`;
  const variables = { owner, name, ...Object.fromEntries(batch.map(({ sha }, i) => [`o${i}`, sha])) };
  try {
    const { repository } = await github.query(text, variables);
    return new Map(
      batch.flatMap(({ sha }, i) => {
        const found = wholeText(repository?.[`o${i}`]);
        return found === void 0 ? [] : [[sha, found]];
      })
    );
  } catch (error) {
    if (!isRefusal(error) || error.status < 500 || batch.length === 1) throw error;
    const half = Math.ceil(batch.length / 2);
    const [left, right] = [
      await queryBatch(github, { owner, name }, batch.slice(0, half)),
      await queryBatch(github, { owner, name }, batch.slice(half))
    ];
    return new Map([...left, ...right]);
  }
}
async function fetchBlob(github, { owner, name }, sha) {
  const { data } = await github.rest.git.getBlob({ owner, repo: name, file_sha: sha });
  return decodeText(Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8"));
}
async function loadBlobs(github, repository, wanted, known, local) {
  const missing = () => [...new Map(wanted.map((one) => [one.sha, one])).values()].filter(({ sha, size = 0 }) => !known.has(sha) && size <= largestFile);
  if (local !== void 0 && missing().length > 0) {
    for (const [sha, bytes] of await local.read(missing().map(({ sha: sha2 }) => sha2))) known.set(sha, decodeText(bytes));
  }
  const small = missing().filter(({ size = 0 }) => size <= limits.graphqlBlob);
  for (const found of await inParallel(batches(small), 3, (batch) => queryBatch(github, repository, batch))) {
    for (const [sha, text] of found) known.set(sha, text);
  }
  await inParallel(missing(), 4, async ({ sha }) => known.set(sha, await fetchBlob(github, repository, sha)));
}

// src/github/entries.ts
var wantsText = (path) => /\.(?:sql|ya?ml|conf|toml|json|xml|plan)$/iu.test(path) || path.endsWith("sqitch.plan");
function readEntry({ mode, oid, size, object }) {
  const { text, isTruncated, isBinary, byteSize } = object ?? {};
  const whole = text === void 0 || isTruncated === void 0 || isBinary === void 0 || byteSize === void 0 ? void 0 : wholeText({ text, isTruncated, isBinary, byteSize });
  return { mode: mode.toString(8).padStart(6, "0"), sha: oid, size, ...whole === void 0 ? {} : { text: whole } };
}
var lookupKey = ({ commit, path }) => `${commit}:${path}`;
function entriesQuery(wanted, texts) {
  const commits = [...new Set(wanted.map(({ commit }) => commit))];
  const names = [...commits.map((_, i) => `$c${i}: GitObjectID!`), ...wanted.map((_, i) => `$p${i}: String!`)].join(", ");
  const file = (path, i) => `p${i}: file(path: $p${i}) { mode oid size${texts && wantsText(path) ? ` object { ${blobFields} }` : ""} }`;
  const fields = commits.map((commit, at) => {
    const files = wanted.flatMap((one, i) => one.commit === commit ? [file(one.path, i)] : []);
    return `c${at}: object(oid: $c${at}) { ... on Commit {
${files.join("\n")}
} }`;
  });
  return `query entries($owner: String!, $name: String!, ${names}) { repository(owner: $owner, name: $name) {
${fields.join("\n")}
} }`;
}
async function loadEntries(github, { owner, name }, wanted, texts = true) {
  const size = limits.blobsPerQuery + 1;
  const slices = Array.from({ length: Math.ceil(wanted.length / size) }, (_, i) => wanted.slice(i * size, (i + 1) * size));
  const found = await inParallel(slices, 3, async (slice) => {
    const commits = [...new Set(slice.map(({ commit }) => commit))];
    const variables = Object.fromEntries([...commits.map((commit, i) => [`c${i}`, commit]), ...slice.map(({ path }, i) => [`p${i}`, path])]);
    const { repository } = await github.query(entriesQuery(slice, texts), { owner, name, ...variables });
    return slice.flatMap((one, i) => {
      const commit = repository?.[`c${commits.indexOf(one.commit)}`];
      if (!commit) throw Object.assign(new Error(`commit ${one.commit} is not there`), { status: 404 });
      const entry = commit[`p${i}`];
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
  await loadBlobs(
    github,
    repository,
    entries.map(([, entry]) => entry),
    known,
    local
  );
  return new Map(
    entries.flatMap(([path, { sha }]) => {
      const text = known.get(sha);
      return text === void 0 ? [] : [[path, text]];
    })
  );
}
function listedTree(source, title, listing) {
  return {
    title,
    list: async () => [...await listing()].flatMap(([path, entry]) => isFile(entry) ? [path] : []),
    read: async (wanted) => {
      const entries = await listing();
      const found = wanted.flatMap((path) => {
        const entry = entries.get(path);
        return entry !== void 0 && isFile(entry) ? [[path, entry]] : [];
      });
      return readEntries(source, found).catch((error) => {
        throw readingFailed(`Files of ${title}`, error);
      });
    }
  };
}
function commitTree(source, commit, title) {
  const listing = once(
    () => loadListing(source.github, source.repository, commit).catch((error) => {
      throw readingFailed(`The list of files of ${title}`, error);
    })
  );
  return { ...listedTree(source, title, listing), listing };
}
async function lookAhead({ github, repository, known, local, looked }, wanted) {
  const missing = wanted.filter((one) => !looked.has(lookupKey(one)));
  if (missing.length === 0) return;
  const entries = await loadEntries(github, repository, missing, local === void 0);
  for (const { sha, text } of entries.values()) if (text !== void 0) known.set(sha, text);
  for (const one of missing) looked.set(lookupKey(one), entries.get(lookupKey(one)));
}
async function lookUp(source, commit, wanted) {
  await lookAhead(
    source,
    wanted.map((path) => ({ commit, path }))
  );
  return new Map(
    wanted.flatMap((path) => {
      const entry = source.looked.get(lookupKey({ commit, path }));
      return entry === void 0 ? [] : [[path, entry]];
    })
  );
}
function fewFilesOf(source, commit, title) {
  const whole = commitTree(source, commit, title);
  return {
    title,
    list: whole.list,
    read: async (wanted) => {
      try {
        const entries = await lookUp(source, commit, wanted);
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
  const present = pathsToLookUp(files);
  const gone = new Set(
    files.flatMap(({ path, status, previousPath }) => [
      ...status === "deleted" ? [path] : [],
      ...previousPath === void 0 ? [] : [previousPath]
    ])
  );
  const listing = once(async () => {
    const [before, now] = await Promise.all([
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
async function loadChange(source, occasion, { configRef, config }) {
  const { repository, head } = occasion;
  if (occasion.kind === "audit") {
    const tree = commitTree(source, head, `the repository at ${short(head)}`);
    const at = typeof configRef === "object" ? configRef.sha : head;
    const diff2 = { mergeBase: head, head, files: [], complete: true };
    return {
      change: { base: tree, head: tree, changed: [], complete: true },
      diff: diff2,
      all: true,
      policy: { from: "head", tree: at === head ? tree : fewFilesOf(source, at, `${repository.name} at ${short(at)}`) }
    };
  }
  const diff = await loadDiff(source.github, occasion);
  const base = commitTree(source, diff.mergeBase, `the base at ${short(diff.mergeBase)}`);
  const headFiles = headTree(source, base, head, diff.files, `the head at ${short(head)}`);
  const own = fewFilesOf(source, head, `the head at ${short(head)}`);
  const policyCommit = typeof configRef === "object" ? configRef.sha : policyBase(occasion, diff);
  await lookAhead(source, [
    { commit: configRef === "head" ? head : policyCommit, path: config },
    ...pathsToLookUp(diff.files).map((path) => ({ commit: head, path }))
  ]).catch((error) => {
    throw readingFailed("The changed files", error);
  });
  return {
    change: {
      base,
      head: headFiles,
      changed: diff.files.map(({ path, status, previousPath }) => ({ path, status, ...previousPath === void 0 ? {} : { previousPath } })),
      complete: diff.complete
    },
    diff,
    all: false,
    policy: configRef === "head" ? { from: "head", tree: own } : { from: "base", tree: fewFilesOf(source, policyCommit, `the base at ${short(policyCommit)}`) },
    ...configRef === "head" ? {} : { proposed: own }
  };
}
function policyBase(occasion, { mergeBase }) {
  return occasion.kind === "pull-request" ? occasion.base : mergeBase;
}

// src/github/gate.ts
var defaultPolicy = ".github/lockkeeper.yml";
function requestOf({ inputs }, { change, all }, policy) {
  const { config, failOn, paths } = inputs;
  return {
    change,
    policy: { ...policy, ...config === void 0 ? {} : { path: config } },
    flags: { ...failOn === void 0 ? {} : { failOn }, ...paths === void 0 ? {} : { only: paths }, ...all ? { all } : {} }
  };
}
async function judgeProposed(gate, gathered, report) {
  const { proposed, change } = gathered;
  const named = /* @__PURE__ */ new Set([gate.inputs.config ?? defaultPolicy, ...report.policy.sources]);
  const touched = change.changed.filter(({ path, previousPath }) => named.has(path) || previousPath !== void 0 && named.has(previousPath));
  if (proposed === void 0 || touched.length === 0) return [];
  const inForce = "This change alters the policy. The policy of the base branch decides until it is merged.";
  if (gate.inputs.config !== void 0 && touched.some(({ path, status, previousPath }) => (status === "deleted" ? path : previousPath) === gate.inputs.config)) {
    return [`${inForce} With this change there would be no policy at the place that the workflow names.`];
  }
  try {
    const own = await gate.judge(requestOf(gate, gathered, { from: "head", tree: proposed }));
    const shown = own.findings.filter(counts).length;
    const verdict = own.verdict === "pass" ? "pass" : "fail";
    return [`${inForce} By its own policy it would ${verdict}, with ${shown} ${shown === 1 ? "finding" : "findings"}.`];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [`${inForce} Its own policy cannot be used: ${error.message.split("\n")[0] ?? ""}`];
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
  const trouble = posting?.trouble;
  const told = trouble === void 0 ? notes : [...notes, troubleNote(trouble)];
  const tail = trouble?.kind === "read-only" ? `
---

${permissions}` : "";
  return renderSummary(report, { maxBytes: limits.jobSummary - 8192, headSha: head, notes: told }) + tail;
}
async function passGate(gate) {
  const { inputs, occasion, github, local, log } = gate;
  const source = {
    github,
    repository: occasion.repository,
    known: /* @__PURE__ */ new Map(),
    looked: /* @__PURE__ */ new Map(),
    ...local === void 0 ? {} : { local }
  };
  const gathered = await loadChange(source, occasion, { configRef: inputs.configRef, config: inputs.config ?? defaultPolicy });
  const { change, diff } = gathered;
  if (!diff.complete) throw new IncompleteError(diff.files.length);
  log(
    gathered.all ? `Everything at ${change.head.title} is judged.` : `${diff.files.length} changed files, from ${change.base.title} to ${change.head.title}.`
  );
  const report = await gate.judge(requestOf(gate, gathered, gathered.policy));
  const notes = await judgeProposed(gate, gathered, report);
  const posting = occasion.kind === "pull-request" ? await publish({
    github,
    repository: occasion.repository,
    number: occasion.pull.number,
    head: occasion.head,
    files: diff.files,
    report,
    markers: inputs.markers,
    options: inputs.publish,
    notes,
    conceal: (text) => text.replaceAll(inputs.token, "***")
  }) : void 0;
  return { report, ...posting === void 0 ? {} : { posting }, jobSummary: renderJobSummary(report, occasion.head, notes, posting) };
}
function outputsOf({ report, posting }) {
  const violations = report.findings.filter((finding) => gates(finding, report)).length;
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
