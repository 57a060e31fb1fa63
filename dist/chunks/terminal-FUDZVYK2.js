import {
  excerptOf,
  wrap,
  wrapUnder
} from "./chunk-WCQNPX6E.js";
import {
  require_picocolors
} from "./chunk-GQ35QDWK.js";
import {
  editedSql
} from "./chunk-MPB64GYL.js";
import "./chunk-PAPRG7ZT.js";
import "./chunk-5OEVIZ5D.js";
import {
  cleanLines,
  clip,
  flatten,
  guardLog
} from "./chunk-C33C2ENM.js";
import {
  verdictOf
} from "./chunk-WCDWDM7V.js";
import {
  bestRemedies,
  certaintyWords,
  effectWords,
  phaseWords,
  plural,
  splitMessage,
  suppressionWords,
  transactionWords
} from "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import {
  counts
} from "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import {
  __toESM
} from "./chunk-4WTHMUJS.js";

// src/reporters/terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var paintSeverity = (paint, severity, text) => severity === "error" ? paint.red(text) : severity === "warning" ? paint.yellow(text) : paint.cyan(text);
function renderTerminal(report, options) {
  let sheet = { report, paint: (0, import_picocolors.createColors)(options.colour), width: Math.max(40, Math.min(options.width, 120)) }, shown = report.findings.filter(counts), blocks = [
    ...byFile(shown, report).map(([file, findings]) => renderFile(file, findings, sheet)),
    renderOpaque(sheet),
    renderExceptions(sheet),
    renderRemarks(sheet),
    renderVerdict(sheet)
  ];
  return guardLog(`${blocks.filter((block) => block !== "").join(`

`)}
`);
}
function byFile(findings, report) {
  let files = new Map(report.sources.flatMap((source) => source.files).map((file) => [file, []]));
  for (let finding of findings) files.set(finding.span.file, [...files.get(finding.span.file) ?? [], finding]);
  return [...files].filter(([, own]) => own.length > 0).map(([file, own]) => [file, own.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)]);
}
function renderFile(file, findings, sheet) {
  let title = clip(flatten(file), sheet.width - 6), rule = "\u2500".repeat(Math.max(2, sheet.width - title.length - 4));
  return [`${sheet.paint.dim("\u2500\u2500")} ${sheet.paint.bold(title)} ${sheet.paint.dim(rule)}`, ...findings.map((finding) => renderFinding(finding, sheet))].join(`

`);
}
function renderFinding(finding, sheet) {
  let { paint, width, report } = sheet, { first, rest } = splitMessage(flatten(finding.message)), excerpt = excerptOf(finding, report, width - 9), gutter = Math.max(2, ...excerpt.map(({ line }) => String(line ?? "").length)), pad = " ".repeat(gutter + 1), [head = "", ...more] = wrapUnder(`${finding.severity}: `, first, width), place = finding.fileLevel === !0 ? finding.span.file : `${finding.span.file}:${finding.place.line}:${finding.place.column}`, effects = effectWords(finding), bar = paint.dim("\u2502"), lines = [
    paintSeverity(paint, finding.severity, paint.bold(finding.severity)) + paint.bold(head.slice(finding.severity.length)),
    ...more.map((line) => paint.bold(line)),
    `${pad}${paint.dim("\u256D\u2500")} ${paint.dim(flatten(place))}`,
    ...excerpt.flatMap((line) => renderExcerptLine(line, gutter, finding.severity, paint)),
    ...effects === "" ? [] : wrap(effects, width - gutter - 4).map((line) => `${pad}${bar} ${paint.dim(line)}`),
    `${pad}${paint.dim("\u2570\u2500")} ${paint.dim(`lockkeeper explain ${finding.rule}`)}`
  ], words = [rest, certaintyWords(finding)].filter(Boolean).join(" ");
  return words !== "" && lines.push(...wrap(flatten(words), width - 2).map((line) => `  ${line}`)), [...lines, ...renderInstead(finding, sheet)].join(`
`);
}
function renderExcerptLine({ line, text, pointer }, gutter, severity, paint) {
  let bar = paint.dim("\u2502"), shown = `${paint.dim(String(line ?? "").padStart(gutter))} ${bar} ${text}`;
  return pointer === void 0 ? [shown] : [shown, `${" ".repeat(gutter)} ${bar} ${" ".repeat(pointer.from)}${paintSeverity(paint, severity, "^".repeat(pointer.width))}`];
}
function renderInstead(finding, sheet) {
  let { paint, width } = sheet, advice = flatten(finding.advice), remedies = bestRemedies(finding).flatMap((remedy) => renderRemedy(remedy, finding, sheet));
  if (advice === "" && remedies.length === 0) return [];
  let [head = "", ...more] = wrapUnder("  Instead: ", advice, width);
  return [`  ${paint.green(paint.bold("Instead:"))}${head.slice(10)}`, ...more, ...remedies];
}
var indented = (sql, indent) => cleanLines(sql).trimEnd().split(`
`).map((line) => indent + line);
function renderRemedy(remedy, finding, { paint, report, width }) {
  switch (remedy.kind) {
    case "edit": {
      let review = remedy.confidence === "needs-review" ? " (read it before you take it: it does not end in the same schema)" : "", sql = editedSql(remedy, finding, report.texts.get(finding.span.file));
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
  let how = step.sql === void 0 ? phaseWords[step.phase].toLowerCase() : `${phaseWords[step.phase].toLowerCase()}, ${transactionWords(step.transaction)}`, title = `${flatten(step.title).replace(/\.$/u, "")} (${how})`, sql = step.sql === void 0 ? [] : indented(step.sql, "         ").map((line) => paint.green(line));
  return ["", ...wrapUnder(`      ${number}. `, title, width), ...sql];
}
var heading = (text, paint) => paint.bold(text);
function renderOpaque({ report, paint, width }) {
  if (report.opaque.length === 0) return "";
  let rows = report.opaque.slice(0, 20).flatMap(({ file, line, why }) => wrapUnder("  ", `${flatten(file)}:${line}: ${flatten(why)}`, width)), more = report.opaque.length > 20 ? [`  and ${plural(report.opaque.length - 20, "more", "more")}`] : [], title = `${plural(report.opaque.length, "statement")} could not be read, and so not judged:`;
  return [heading(title, paint), ...rows, ...more].join(`
`);
}
function renderExceptions({ report, paint, width }) {
  let rows = report.exceptions.flatMap(({ suppression, rule, findings }) => {
    let until = suppression.until === void 0 ? "" : `, until ${suppression.until}`, by = suppression.approvedBy === void 0 ? "" : `, approved by ${flatten(suppression.approvedBy)}`, words = `${rule}: ${flatten(suppression.reason)} (${suppressionWords[suppression.by]}, ${flatten(suppression.from)}${until}${by}; ${plural(findings, "finding")})`;
    return wrapUnder("  ", words, width);
  });
  return rows.length === 0 ? "" : [heading("Exceptions used:", paint), ...rows].join(`
`);
}
function renderRemarks({ report, paint, width }) {
  return report.remarks.flatMap((remark) => wrapUnder("note: ", flatten(remark), width)).map((line) => paint.dim(line)).join(`
`);
}
function renderVerdict({ report, paint, width }) {
  let { line, judged, detail } = verdictOf(report), mark = report.verdict === "pass" ? paint.green(paint.bold(`\u2713 ${line}`)) : paint.red(paint.bold(`\u2717 ${line}`)), more = [`Judged: ${judged}.`, ...detail].flatMap((sentence) => wrap(sentence, width - 2));
  return [mark, ...more.map((text) => paint.dim(`  ${text}`))].join(`
`);
}
export {
  renderTerminal
};
