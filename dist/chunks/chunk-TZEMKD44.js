import {
  strongerBlocks
} from "./chunk-CCJH564J.js";
import {
  keyOf,
  showName
} from "./chunk-DCXIEFLG.js";

// src/reporters/words.ts
function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
function listWords(words) {
  return words.length < 2 ? words[0] ?? "" : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
var blocksWords = {
  nothing: "blocks nothing",
  "schema-changes": "blocks other schema changes",
  writes: "blocks writes",
  "reads-and-writes": "blocks reads and writes"
}, waitingWords = {
  nothing: "nobody",
  "schema-changes": "schema changes",
  writes: "writes",
  "reads-and-writes": "reads and writes"
}, workKindWords = {
  scan: "reads the whole of",
  "index-build": "builds an index on",
  rewrite: "rewrites"
}, reasonWords = {
  "volatile-default": "to fill in a default that differs from row to row",
  "constant-default": "to fill in the default",
  identity: "to number its rows",
  "stored-generated": "to compute a stored column",
  "constrained-domain": "to check a domain",
  "type-change": "to convert a column",
  "type-change-index": "because a column of it changes its type",
  "type-change-recheck": "to check converted values again",
  "set-expression": "to compute a stored column anew",
  "verify-not-null": "to look for NULLs",
  "verify-check": "to check every row against a constraint",
  "verify-foreign-key": "to check every row against the referenced table",
  "verify-partition": "to check every row against the bounds of the partition",
  "verify-default-partition": "to look for rows that belong into the new partition",
  "verify-domain": "to check every value of a domain",
  "build-index": "",
  "build-unique": "for a unique constraint",
  "build-primary-key": "for the primary key",
  "build-exclusion": "for an exclusion constraint",
  "rebuild-index": "from scratch",
  "set-logged": "into the write-ahead log",
  "set-access-method": "for its new access method",
  "set-tablespace": "into another tablespace",
  "vacuum-full": "to give back space",
  cluster: "in the order of an index",
  refresh: "to fill it anew",
  populate: "to fill it",
  "write-rows": "because rows of it change",
  "copy-algorithm": "by copying it",
  "convert-charset": "to convert its text"
};
function workWords(work) {
  return [workKindWords[work.kind], showName(work.relation), reasonWords[work.because]].filter(Boolean).join(" ");
}
function durationWords(work) {
  return work.length === 0 ? "instant" : "grows with the table";
}
var consequenceWords = {
  "loses-data": "Loses data",
  "breaks-readers": "Breaks code that reads",
  "breaks-writers": "Breaks code that writes",
  "blocks-traffic": "Blocks traffic",
  "fails-to-deploy": "Fails to deploy",
  "wastes-resources": "Wastes resources",
  "weakens-schema": "Weakens the schema",
  "weakens-security": "Weakens security",
  "hard-to-undo": "Hard to undo"
}, severityBadges = { error: "\u{1F6D1} error", warning: "\u26A0\uFE0F warning", notice: "\u2139\uFE0F notice" }, phaseWords = {
  expand: "Expand",
  backfill: "Backfill",
  validate: "Validate",
  "switch-code": "Switch the code",
  contract: "Contract"
};
function transactionWords(transaction) {
  return transaction === "own" ? "in a migration of its own" : "in a migration of its own, outside a transaction";
}
var suppressionWords = {
  "policy-exception": "exception in the policy",
  inline: "comment in the SQL",
  baseline: "baseline",
  "small-table": "small table",
  "ignored-table": "ignored table"
}, dialectTitles = { postgres: "PostgreSQL", mysql: "MySQL", mariadb: "MariaDB", sqlite: "SQLite" };
function targetWords({ dialect, version: [major, minor] }) {
  return `${dialectTitles[dialect]} ${dialect === "postgres" && minor === 0 ? major : `${major}.${minor}`}`;
}
var frameworkTitles = {
  plain: "plain SQL files",
  prisma: "Prisma",
  flyway: "Flyway",
  "golang-migrate": "golang-migrate",
  goose: "goose",
  dbmate: "dbmate",
  sqlx: "SQLx",
  diesel: "Diesel",
  drizzle: "Drizzle",
  supabase: "Supabase",
  liquibase: "Liquibase",
  "node-pg-migrate": "node-pg-migrate",
  sqitch: "Sqitch",
  "rails-structure": "Rails structure.sql"
};
function sourceWords(sources) {
  let history = Math.max(...sources.map(({ historyFiles }) => historyFiles)), after = history === 0 ? "without a history" : `after a history of ${plural(history, "file")}`, [first] = sources;
  return first === void 0 ? "" : `${engineWords(first)}, ${sources.length > 1 ? "each upon those before it" : after}`;
}
function engineWords({ target, framework, versionFrom }) {
  return `${targetWords(target)}${versionFrom === "assumed" ? " (assumed)" : ""}, ${frameworkTitles[framework]}`;
}
function judgedWords(report) {
  let what = `${plural(report.files, "migration")}, ${plural(report.statements, "statement")}`, kinds = /* @__PURE__ */ new Map();
  for (let source of report.sources) {
    let kind = `${source.folder} ${engineWords(source)}`;
    kinds.set(kind, [...kinds.get(kind) ?? [], source]);
  }
  let on = [...new Set([...kinds.values()].map(sourceWords))];
  return on.length === 0 ? what : `${what}, on ${on.join("; and on ")}`;
}
function countWords(findings) {
  let of = (severity) => findings.filter((finding) => finding.severity === severity).length, parts = [
    [of("error"), "error"],
    [of("warning"), "warning"],
    [of("notice"), "notice"]
  ];
  return listWords(parts.filter(([count]) => count > 0).map(([count, word]) => plural(count, word)));
}
function strongestLocks(locks) {
  let byRelation = /* @__PURE__ */ new Map();
  for (let lock of locks) {
    let known = byRelation.get(keyOf(lock.relation));
    (known === void 0 || known.blocks !== lock.blocks && strongerBlocks(known.blocks, lock.blocks) === lock.blocks) && byRelation.set(keyOf(lock.relation), lock);
  }
  return [...byRelation.values()];
}
function effectParts(finding) {
  let locks = strongestLocks(finding.locks).filter((lock) => lock.blocks !== "nothing" && lock.role !== "index"), shown = locks.slice(0, 3), strongest = locks.reduce((most, lock) => strongerBlocks(most, lock.blocks), "nothing");
  return shown.length === 0 && finding.work.length === 0 ? [] : [
    ...shown.map((lock) => ({ lead: lock.mode, relation: lock.relation })),
    ...locks.length > shown.length ? [{ lead: `and ${plural(locks.length - shown.length, "more lock")}` }] : [],
    ...[...new Set(finding.work.map(workWords))].slice(0, 2).map((lead) => ({ lead })),
    ...strongest === "nothing" ? [] : [{ lead: blocksWords[strongest] }],
    { lead: durationWords(finding.work) }
  ];
}
function effectWords(finding) {
  return effectParts(finding).map(({ lead, relation }) => relation === void 0 ? lead : `${lead} on ${showName(relation)}`).join(" \xB7 ");
}
function splitMessage(message) {
  let end = /[.!?](?=\s+\S)/u.exec(message);
  return end === null || !/^\s+[\p{Lu}"`(]/u.test(message.slice(end.index + 1)) ? { first: message.trim(), rest: "" } : { first: message.slice(0, end.index + 1).trim(), rest: message.slice(end.index + 1).trim() };
}
function bestRemedies(finding) {
  let order = ["edit", "plan", "advice"];
  return finding.remedies.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
function certaintyWords(finding) {
  return finding.certainty.kind === "known" ? "" : `This is assumed, because ${finding.certainty.because.replace(/\.$/u, "")}.`;
}

export {
  plural,
  listWords,
  waitingWords,
  workWords,
  durationWords,
  consequenceWords,
  severityBadges,
  phaseWords,
  transactionWords,
  suppressionWords,
  judgedWords,
  countWords,
  strongestLocks,
  effectParts,
  effectWords,
  splitMessage,
  bestRemedies,
  certaintyWords
};
