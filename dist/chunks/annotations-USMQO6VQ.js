import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  clip,
  escapeCommandData,
  escapeCommandProperty,
  flatten
} from "./chunk-WPKKI6SN.js";
import {
  gates,
  verdictOf
} from "./chunk-L5DDPAOD.js";
import {
  effectWords,
  plural,
  splitMessage
} from "./chunk-IISRUWYF.js";
import "./chunk-BTNWHPXO.js";
import {
  counts,
  severities
} from "./chunk-2LHU7JQD.js";
import "./chunk-JQOPR7ML.js";
import "./chunk-CCYIRJLZ.js";

// src/reporters/annotations.ts
var shownPerLevel = 10;
var limits = { title: 255, message: 64e3 };
function annotationOf(finding) {
  const { first, rest } = splitMessage(flatten(finding.message));
  const effects = effectWords(finding);
  const instead = finding.advice === "" ? "" : `Instead: ${flatten(finding.advice)}`;
  const { line, endLine, column, endColumn } = finding.fileLevel === true ? { line: 1, endLine: 1, column: 1, endColumn: 1 } : finding.place;
  return {
    level: finding.severity,
    title: clip(first, limits.title),
    message: clip([first, rest, effects, instead, finding.rule].filter(Boolean).join("\n"), limits.message),
    file: finding.span.file,
    startLine: line,
    endLine,
    ...line === endLine && finding.fileLevel !== true && { startColumn: column, endColumn: Math.max(column, endColumn - 1) }
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
  const findings = report.findings.filter(counts);
  const rank = (finding) => (gates(finding, report) ? 0 : severities.length) + severities.indexOf(finding.severity);
  const ofFindings = findings.toSorted((a, b) => rank(a) - rank(b)).map(annotationOf);
  const { opaqueSeverity } = report;
  const ofOpaque = opaqueSeverity === "off" ? [] : report.opaque.map((statement) => opaqueAnnotation(statement, opaqueSeverity));
  return [...ofFindings, ...ofOpaque].toSorted((a, b) => severities.indexOf(a.level) - severities.indexOf(b.level));
}
function renderAnnotations(report) {
  const all = sortedAnnotations(report);
  const shown = severities.flatMap((level) => all.filter((annotation) => annotation.level === level).slice(0, shownPerLevel));
  return { shown, hidden: all.length - shown.length };
}
function workflowCommand(annotation) {
  const { level, file, startLine, endLine, startColumn, endColumn, title, message } = annotation;
  const properties = [
    ["file", file],
    ["line", startLine],
    ["endLine", endLine],
    ["col", startColumn],
    ["endColumn", endColumn],
    ["title", title]
  ];
  const written = properties.filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeCommandProperty(String(value))}`);
  return `::${level} ${written.join(",")}::${escapeCommandData(message)}`;
}
function renderWorkflowCommands(report) {
  const { shown, hidden } = renderAnnotations(report);
  const more = hidden === 0 ? [] : [`and ${plural(hidden, "finding")} more than GitHub shows for one step`];
  const { line, judged } = verdictOf(report);
  return `${[...shown.map(workflowCommand), ...more, `Lockkeeper: ${line}. Judged: ${judged}.`].join("\n")}
`;
}
export {
  renderAnnotations,
  renderWorkflowCommands
};
