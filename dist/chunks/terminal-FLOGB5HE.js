import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  excerptOf,
  wrap,
  wrapUnder
} from "./chunk-CCJPQT2T.js";
import {
  require_picocolors
} from "./chunk-Y6I42OAF.js";
import {
  editedSql
} from "./chunk-25IGKSDP.js";
import "./chunk-OSYKKI2M.js";
import "./chunk-XRJUFEE6.js";
import {
  cleanLines,
  clip,
  flatten,
  guardLog
} from "./chunk-WPKKI6SN.js";
import {
  verdictOf
} from "./chunk-L5DDPAOD.js";
import {
  bestRemedies,
  certaintyWords,
  effectWords,
  phaseWords,
  plural,
  splitMessage,
  suppressionWords,
  transactionWords
} from "./chunk-IISRUWYF.js";
import "./chunk-BTNWHPXO.js";
import {
  counts
} from "./chunk-2LHU7JQD.js";
import "./chunk-JQOPR7ML.js";
import {
  __toESM
} from "./chunk-CCYIRJLZ.js";

// src/reporters/terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var paintSeverity = (paint, severity, text) => severity === "error" ? paint.red(text) : severity === "warning" ? paint.yellow(text) : paint.cyan(text);
function renderTerminal(report, options) {
  const sheet = { report, paint: (0, import_picocolors.createColors)(options.colour), width: Math.max(40, Math.min(options.width, 120)) };
  const shown = report.findings.filter(counts);
  const blocks = [
    ...byFile(shown, report).map(([file, findings]) => renderFile(file, findings, sheet)),
    renderOpaque(sheet),
    renderExceptions(sheet),
    renderRemarks(sheet),
    renderVerdict(sheet)
  ];
  return guardLog(`${blocks.filter((block) => block !== "").join("\n\n")}
`);
}
function byFile(findings, report) {
  const files = new Map(report.sources.flatMap((source) => source.files).map((file) => [file, []]));
  for (const finding of findings) files.set(finding.span.file, [...files.get(finding.span.file) ?? [], finding]);
  return [...files].filter(([, own]) => own.length > 0).map(([file, own]) => [file, own.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)]);
}
function renderFile(file, findings, sheet) {
  const title = clip(flatten(file), sheet.width - 6);
  const rule = "\u2500".repeat(Math.max(2, sheet.width - title.length - 4));
  const heading2 = `${sheet.paint.dim("\u2500\u2500")} ${sheet.paint.bold(title)} ${sheet.paint.dim(rule)}`;
  return [heading2, ...findings.map((finding) => renderFinding(finding, sheet))].join("\n\n");
}
function renderFinding(finding, sheet) {
  const { paint, width, report } = sheet;
  const { first, rest } = splitMessage(flatten(finding.message));
  const excerpt = excerptOf(finding, report, width - 9);
  const gutter = Math.max(2, ...excerpt.map(({ line }) => String(line ?? "").length));
  const pad = " ".repeat(gutter + 1);
  const [head = "", ...more] = wrapUnder(`${finding.severity}: `, first, width);
  const place = finding.fileLevel === true ? finding.span.file : `${finding.span.file}:${finding.place.line}:${finding.place.column}`;
  const effects = effectWords(finding);
  const bar = paint.dim("\u2502");
  const lines = [
    paintSeverity(paint, finding.severity, paint.bold(finding.severity)) + paint.bold(head.slice(finding.severity.length)),
    ...more.map((line) => paint.bold(line)),
    `${pad}${paint.dim("\u256D\u2500")} ${paint.dim(flatten(place))}`,
    ...excerpt.flatMap((line) => renderExcerptLine(line, gutter, finding.severity, paint)),
    ...effects === "" ? [] : wrap(effects, width - gutter - 4).map((line) => `${pad}${bar} ${paint.dim(line)}`),
    `${pad}${paint.dim("\u2570\u2500")} ${paint.dim(`lockkeeper explain ${finding.rule}`)}`
  ];
  const words = [rest, certaintyWords(finding)].filter(Boolean).join(" ");
  if (words !== "") lines.push(...wrap(flatten(words), width - 2).map((line) => `  ${line}`));
  return [...lines, ...renderInstead(finding, sheet)].join("\n");
}
function renderExcerptLine({ line, text, pointer }, gutter, severity, paint) {
  const bar = paint.dim("\u2502");
  const shown = `${paint.dim(String(line ?? "").padStart(gutter))} ${bar} ${text}`;
  if (pointer === void 0) return [shown];
  return [shown, `${" ".repeat(gutter)} ${bar} ${" ".repeat(pointer.from)}${paintSeverity(paint, severity, "^".repeat(pointer.width))}`];
}
function renderInstead(finding, sheet) {
  const { paint, width } = sheet;
  const advice = flatten(finding.advice);
  const remedies = bestRemedies(finding).flatMap((remedy) => renderRemedy(remedy, finding, sheet));
  if (advice === "" && remedies.length === 0) return [];
  const [head = "", ...more] = wrapUnder("  Instead: ", advice, width);
  return [`  ${paint.green(paint.bold("Instead:"))}${head.slice("  Instead:".length)}`, ...more, ...remedies];
}
var indented = (sql, indent) => cleanLines(sql).trimEnd().split("\n").map((line) => indent + line);
function renderRemedy(remedy, finding, { paint, report, width }) {
  switch (remedy.kind) {
    case "edit": {
      const review = remedy.confidence === "needs-review" ? " (read it before you take it: it does not end in the same schema)" : "";
      const sql = editedSql(remedy, finding, report.texts.get(finding.span.file));
      return ["", ...wrapUnder("    ", `${flatten(remedy.title)}${review}:`, width), "", ...indented(sql, "      ").map((line) => paint.green(line))];
    }
    case "plan":
      return [
        "",
        ...wrapUnder("    ", `${flatten(remedy.title)}, in ${plural(remedy.steps.length, "step")}:`, width),
        ...remedy.steps.flatMap((step, index) => renderStep(step, index + 1, paint, width))
      ];
    case "advice":
      return finding.advice === remedy.text ? [] : wrapUnder("    ", flatten(remedy.text), width);
  }
}
function renderStep(step, number, paint, width) {
  const how = step.sql === void 0 ? phaseWords[step.phase].toLowerCase() : `${phaseWords[step.phase].toLowerCase()}, ${transactionWords(step.transaction)}`;
  const title = `${flatten(step.title).replace(/\.$/u, "")} (${how})`;
  const sql = step.sql === void 0 ? [] : indented(step.sql, "         ").map((line) => paint.green(line));
  return ["", ...wrapUnder(`      ${number}. `, title, width), ...sql];
}
var heading = (text, paint) => paint.bold(text);
function renderOpaque({ report, paint, width }) {
  if (report.opaque.length === 0) return "";
  const rows = report.opaque.slice(0, 20).flatMap(({ file, line, why }) => wrapUnder("  ", `${flatten(file)}:${line}: ${flatten(why)}`, width));
  const more = report.opaque.length > 20 ? [`  and ${plural(report.opaque.length - 20, "more", "more")}`] : [];
  const title = `${plural(report.opaque.length, "statement")} could not be read, and so not judged:`;
  return [heading(title, paint), ...rows, ...more].join("\n");
}
function renderExceptions({ report, paint, width }) {
  const rows = report.exceptions.flatMap(({ suppression, rule, findings }) => {
    const until = suppression.until === void 0 ? "" : `, until ${suppression.until}`;
    const by = suppression.approvedBy === void 0 ? "" : `, approved by ${flatten(suppression.approvedBy)}`;
    const words = `${rule}: ${flatten(suppression.reason)} (${suppressionWords[suppression.by]}, ${flatten(suppression.from)}${until}${by}; ${plural(findings, "finding")})`;
    return wrapUnder("  ", words, width);
  });
  return rows.length === 0 ? "" : [heading("Exceptions used:", paint), ...rows].join("\n");
}
function renderRemarks({ report, paint, width }) {
  return report.remarks.flatMap((remark) => wrapUnder("note: ", flatten(remark), width)).map((line) => paint.dim(line)).join("\n");
}
function renderVerdict({ report, paint, width }) {
  const { line, judged, detail } = verdictOf(report);
  const mark = report.verdict === "pass" ? paint.green(paint.bold(`\u2713 ${line}`)) : paint.red(paint.bold(`\u2717 ${line}`));
  const more = [`Judged: ${judged}.`, ...detail].flatMap((sentence) => wrap(sentence, width - 2));
  return [mark, ...more.map((text) => paint.dim(`  ${text}`))].join("\n");
}
export {
  renderTerminal
};
