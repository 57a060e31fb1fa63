import {
  require_picocolors
} from "./chunk-GQ35QDWK.js";
import {
  clip,
  flatten,
  guardLog
} from "./chunk-C33C2ENM.js";
import {
  listWords,
  plural
} from "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import "./chunk-DCXIEFLG.js";
import {
  __toESM
} from "./chunk-4WTHMUJS.js";

// src/reporters/policy.ts
var import_picocolors = __toESM(require_picocolors(), 1);
function renderPolicy(summary, { colour }) {
  let paint = (0, import_picocolors.createColors)(colour), blocks = [
    renderHead(summary, paint),
    ...["error", "warning", "notice"].map((severity) => renderRules(summary, severity, paint)),
    renderOff(summary, paint),
    renderMigrations(summary, paint),
    renderTables(summary, paint),
    renderExceptions(summary, paint)
  ];
  return guardLog(`${blocks.filter((block) => block !== "").join(`

`)}
`);
}
var opaqueWords = (severity) => severity === "off" ? "is only shown" : `is ${severity === "error" ? "an" : "a"} ${severity}`;
function renderHead({ sources, failOn, opaque, inlineExceptions, scopedLayers }, paint) {
  let { allowed, requireReason, requireUntil } = inlineExceptions, needs = [...requireReason ? ["a reason"] : [], ...requireUntil ? ["a last day"] : []], inSql = allowed ? needs.length === 0 ? "count" : `count with ${listWords(needs)}` : "do not count";
  return [
    `${paint.green("ok")} ${sources.length === 0 ? "the preset recommended" : sources.map(flatten).join(" + ")}`,
    failOn === "never" ? "Nothing fails the check." : `The check fails on ${failOn === "error" ? "an error" : `a ${failOn} or worse`}; a statement that cannot be read ${opaqueWords(opaque)}.`,
    `Exceptions in SQL ${inSql}.`,
    ...scopedLayers > 0 ? [`${plural(scopedLayers, "set")} of settings for some files or tables only ${scopedLayers === 1 ? "is" : "are"} not shown here.`] : []
  ].join(`
`);
}
var paintSeverity = (paint, severity, text) => severity === "error" ? paint.red(text) : severity === "warning" ? paint.yellow(text) : paint.cyan(text);
function renderRules({ rules }, severity, paint) {
  let on = rules.filter((rule) => rule.severity === severity);
  if (on.length === 0) return "";
  let width = Math.max(...on.map(({ rule }) => rule.length)), line = ({ rule, summary, from }) => {
    let origin = from === "default" ? "" : paint.dim(`  (${flatten(from)})`);
    return `  ${rule.padEnd(width)}  ${clip(flatten(summary), 90)}${origin}`;
  };
  return [paintSeverity(paint, severity, `${plural(on.length, severity)}`), ...on.map(line)].join(`
`);
}
function renderOff({ rules }, paint) {
  let off = rules.filter(({ severity }) => severity === "off");
  return off.length === 0 ? "" : [
    paint.dim(`${off.length} off`),
    ...off.map(({ rule, from }) => paint.dim(`  ${rule}${from === "default" ? "" : `  (${flatten(from)})`}`))
  ].join(`
`);
}
function renderMigrations({ migrations }, paint) {
  if (migrations.length === 0) return `${paint.bold("Migrations")}
  found by convention`;
  let lines = migrations.map(({ paths, dialect, version, framework, from }) => {
    let engine = [dialect, version?.join(".").replace(/\.0$/, "")].filter((word) => word !== void 0).join(" ");
    return `  ${[flatten(paths.join(", ")), engine, framework].filter((word) => word !== void 0 && word !== "").join(" \xB7 ")}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold("Migrations"), ...lines].join(`
`);
}
function renderTables({ tables, smallTableRows }, paint) {
  if (tables.length === 0) return "";
  let lines = tables.map(({ tables: glob, rows, ignore, from }) => {
    let size = rows === void 0 ? [] : [`${plural(rows, "row")}${rows <= smallTableRows ? ", small" : ""}`];
    return `  ${flatten(glob)}: ${[...size, ...ignore === !0 ? ["ignored"] : []].join(", ")}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold("Tables"), ...lines].join(`
`);
}
function renderExceptions({ exceptions }, paint) {
  if (exceptions.length === 0) return "";
  let lines = exceptions.map((standing) => {
    let { rule, files = [], tables = [], reason, approvedBy, from } = standing.exception, where = [...files, ...tables].map(flatten).join(", "), approval = approvedBy === void 0 ? "" : `, approved by ${flatten(approvedBy)}`;
    return `  ${flatten(rule)}${where === "" ? "" : ` on ${where}`}: ${flatten(reason)}${approval}; ${renderDays(standing, paint)}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold("Exceptions"), ...lines].join(`
`);
}
function renderDays({ daysLeft, exception }, paint) {
  return daysLeft === void 0 ? "no end" : daysLeft < 0 ? paint.red(`ended on ${exception.expires ?? ""}`) : daysLeft === 0 ? paint.yellow("ends today") : `${plural(daysLeft, "day")} left`;
}
export {
  renderPolicy
};
