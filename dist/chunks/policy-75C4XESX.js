import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  require_picocolors
} from "./chunk-Y6I42OAF.js";
import {
  clip,
  flatten,
  guardLog
} from "./chunk-WPKKI6SN.js";
import {
  listWords,
  plural
} from "./chunk-IISRUWYF.js";
import "./chunk-BTNWHPXO.js";
import "./chunk-JQOPR7ML.js";
import {
  __toESM
} from "./chunk-CCYIRJLZ.js";

// src/reporters/policy.ts
var import_picocolors = __toESM(require_picocolors(), 1);
function renderPolicy(summary, { colour }) {
  const paint = (0, import_picocolors.createColors)(colour);
  const blocks = [
    renderHead(summary, paint),
    ...["error", "warning", "notice"].map((severity) => renderRules(summary, severity, paint)),
    renderOff(summary, paint),
    renderMigrations(summary, paint),
    renderTables(summary, paint),
    renderExceptions(summary, paint)
  ];
  return guardLog(`${blocks.filter((block) => block !== "").join("\n\n")}
`);
}
var opaqueWords = (severity) => severity === "off" ? "is only shown" : `is ${severity === "error" ? "an" : "a"} ${severity}`;
function renderHead({ sources, failOn, opaque, inlineExceptions, scopedLayers }, paint) {
  const { allowed, requireReason, requireUntil } = inlineExceptions;
  const needs = [...requireReason ? ["a reason"] : [], ...requireUntil ? ["a last day"] : []];
  const inSql = !allowed ? "do not count" : needs.length === 0 ? "count" : `count with ${listWords(needs)}`;
  return [
    `${paint.green("ok")} ${sources.length === 0 ? "the preset recommended" : sources.map(flatten).join(" + ")}`,
    failOn === "never" ? "Nothing fails the check." : `The check fails on ${failOn === "error" ? "an error" : `a ${failOn} or worse`}; a statement that cannot be read ${opaqueWords(opaque)}.`,
    `Exceptions in SQL ${inSql}.`,
    ...scopedLayers > 0 ? [`${plural(scopedLayers, "set")} of settings for some files or tables only ${scopedLayers === 1 ? "is" : "are"} not shown here.`] : []
  ].join("\n");
}
var paintSeverity = (paint, severity, text) => severity === "error" ? paint.red(text) : severity === "warning" ? paint.yellow(text) : paint.cyan(text);
function renderRules({ rules }, severity, paint) {
  const on = rules.filter((rule) => rule.severity === severity);
  if (on.length === 0) return "";
  const width = Math.max(...on.map(({ rule }) => rule.length));
  const line = ({ rule, summary, from }) => {
    const origin = from === "default" ? "" : paint.dim(`  (${flatten(from)})`);
    return `  ${rule.padEnd(width)}  ${clip(flatten(summary), 90)}${origin}`;
  };
  return [paintSeverity(paint, severity, `${plural(on.length, severity)}`), ...on.map(line)].join("\n");
}
function renderOff({ rules }, paint) {
  const off = rules.filter(({ severity }) => severity === "off");
  if (off.length === 0) return "";
  return [paint.dim(`${off.length} off`), ...off.map(({ rule, from }) => paint.dim(`  ${rule}${from === "default" ? "" : `  (${flatten(from)})`}`))].join("\n");
}
function renderMigrations({ migrations }, paint) {
  if (migrations.length === 0) return `${paint.bold("Migrations")}
  found by convention`;
  const lines = migrations.map(({ paths, dialect, version, framework, from }) => {
    const engine = [dialect, version?.join(".").replace(/\.0$/, "")].filter((word) => word !== void 0).join(" ");
    return `  ${[flatten(paths.join(", ")), engine, framework].filter((word) => word !== void 0 && word !== "").join(" \xB7 ")}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold("Migrations"), ...lines].join("\n");
}
function renderTables({ tables, smallTableRows }, paint) {
  if (tables.length === 0) return "";
  const lines = tables.map(({ tables: glob, rows, ignore, from }) => {
    const size = rows === void 0 ? [] : [`${plural(rows, "row")}${rows <= smallTableRows ? ", small" : ""}`];
    return `  ${flatten(glob)}: ${[...size, ...ignore === true ? ["ignored"] : []].join(", ")}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold("Tables"), ...lines].join("\n");
}
function renderExceptions({ exceptions }, paint) {
  if (exceptions.length === 0) return "";
  const lines = exceptions.map((standing) => {
    const { rule, files = [], tables = [], reason, approvedBy, from } = standing.exception;
    const where = [...files, ...tables].map(flatten).join(", ");
    const approval = approvedBy === void 0 ? "" : `, approved by ${flatten(approvedBy)}`;
    return `  ${flatten(rule)}${where === "" ? "" : ` on ${where}`}: ${flatten(reason)}${approval}; ${renderDays(standing, paint)}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold("Exceptions"), ...lines].join("\n");
}
function renderDays({ daysLeft, exception }, paint) {
  if (daysLeft === void 0) return "no end";
  if (daysLeft < 0) return paint.red(`ended on ${exception.expires ?? ""}`);
  return daysLeft === 0 ? paint.yellow("ends today") : `${plural(daysLeft, "day")} left`;
}
export {
  renderPolicy
};
