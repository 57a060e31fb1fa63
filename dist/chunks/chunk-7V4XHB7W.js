import {
  clip,
  escapeCommandData,
  escapeCommandProperty,
  flatten
} from "./chunk-C33C2ENM.js";
import {
  gates,
  verdictOf
} from "./chunk-WCDWDM7V.js";
import {
  effectWords,
  plural,
  splitMessage
} from "./chunk-TZEMKD44.js";
import {
  counts,
  severities
} from "./chunk-N775ESQS.js";

// src/reporters/annotations.ts
var shownPerLevel = 10, limits = { title: 255, message: 64e3 };
function annotationOf(finding) {
  let { first, rest } = splitMessage(flatten(finding.message)), effects = effectWords(finding), instead = finding.advice === "" ? "" : `Instead: ${flatten(finding.advice)}`, { line, endLine, column, endColumn } = finding.fileLevel === !0 ? { line: 1, endLine: 1, column: 1, endColumn: 1 } : finding.place;
  return {
    level: finding.severity,
    title: clip(first, limits.title),
    message: clip([first, rest, effects, instead, finding.rule].filter(Boolean).join(`
`), limits.message),
    file: finding.span.file,
    startLine: line,
    endLine,
    ...line === endLine && finding.fileLevel !== !0 && { startColumn: column, endColumn: Math.max(column, endColumn - 1) }
  };
}
function opaqueAnnotation({ file, line, why, place }, level) {
  return {
    level,
    title: "This statement could not be read, and so not judged",
    message: clip(flatten(why), limits.message),
    file,
    startLine: line,
    endLine: Math.max(line, place.endLine)
  };
}
function sortedAnnotations(report) {
  let findings = report.findings.filter(counts), rank = (finding) => (gates(finding, report) ? 0 : severities.length) + severities.indexOf(finding.severity), ofFindings = findings.toSorted((a, b) => rank(a) - rank(b)).map(annotationOf), { opaqueSeverity } = report, ofOpaque = opaqueSeverity === "off" ? [] : report.opaque.map((statement) => opaqueAnnotation(statement, opaqueSeverity));
  return [...ofFindings, ...ofOpaque].toSorted((a, b) => severities.indexOf(a.level) - severities.indexOf(b.level));
}
function renderAnnotations(report) {
  let all = sortedAnnotations(report), shown = severities.flatMap((level) => all.filter((annotation) => annotation.level === level).slice(0, shownPerLevel));
  return { shown, hidden: all.length - shown.length };
}
function workflowCommand(annotation) {
  let { level, file, startLine, endLine, startColumn, endColumn, title, message } = annotation, written = [
    ["file", file],
    ["line", startLine],
    ["endLine", endLine],
    ["col", startColumn],
    ["endColumn", endColumn],
    ["title", title]
  ].filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeCommandProperty(String(value))}`);
  return `::${level} ${written.join(",")}::${escapeCommandData(message)}`;
}
function renderWorkflowCommands(report) {
  let { shown, hidden } = renderAnnotations(report), more = hidden === 0 ? [] : [`and ${plural(hidden, "finding")} more than GitHub shows for one step`], { line, judged } = verdictOf(report);
  return `${[...shown.map(workflowCommand), ...more, `Lockkeeper: ${line}. Judged: ${judged}.`].join(`
`)}
`;
}

export {
  sortedAnnotations,
  renderAnnotations,
  renderWorkflowCommands
};
