import {
  indexOf
} from "./chunk-PAPRG7ZT.js";
import {
  placeOf
} from "./chunk-5OEVIZ5D.js";
import {
  keyOf,
  showName
} from "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";

// src/reporters/json.ts
var workOrder = ["rewrite", "index-build", "scan"], workOf = (work) => workOrder.find((kind) => work.some((item) => item.kind === kind)) ?? "constant";
function locksOf(locks) {
  return [...new Map(locks.map((lock) => [`${keyOf(lock.relation)}\0${lock.mode}`, lock])).values()].map(({ relation, mode, blocks }) => ({ relation: showName(relation), mode, blocks }));
}
var stepOf = ({ title, phase, transaction, sql }) => ({ title, phase, transaction, sql: sql ?? null });
function remedyOf(remedy, report) {
  switch (remedy.kind) {
    case "edit":
      return {
        kind: remedy.kind,
        title: remedy.title,
        confidence: remedy.confidence,
        edits: remedy.edits.map(({ span, text }) => {
          let place = placeOf(span, indexOf(report, span.file));
          return { file: span.file, ...place, text };
        })
      };
    case "plan":
      return { kind: remedy.kind, title: remedy.title, steps: remedy.steps.map(stepOf) };
    case "advice":
      return { kind: remedy.kind, text: remedy.text };
  }
}
function findingOf(finding, report) {
  let { place, span, statement, suppression } = finding, text = report.texts.get(span.file);
  return {
    rule: finding.rule,
    family: finding.family,
    consequence: finding.consequence,
    severity: finding.severity,
    message: finding.message,
    file: span.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    statement: text === void 0 || statement === void 0 ? null : text.slice(statement.start, statement.end),
    subject: finding.subject,
    locks: locksOf(finding.locks),
    work: workOf(finding.work),
    losesData: finding.losesData,
    certainty: finding.certainty,
    remedies: finding.remedies.map((remedy) => remedyOf(remedy, report)),
    fingerprint: finding.fingerprint,
    suppressed: suppression === void 0 ? null : {
      by: suppression.by,
      reason: suppression.reason,
      until: suppression.until ?? null,
      approvedBy: suppression.approvedBy ?? null,
      from: suppression.from
    },
    subsumedBy: finding.subsumedBy ?? null
  };
}
function renderJson(report) {
  let value = {
    schemaVersion: 1,
    verdict: report.verdict,
    findings: report.findings.map((finding) => findingOf(finding, report)),
    opaque: report.opaque.map(({ file, line, why }) => ({ file, line, why })),
    files: report.files,
    statements: report.statements,
    durationMs: report.durationMs
  };
  return `${JSON.stringify(value, void 0, 2).replaceAll("##[", String.raw`##\u005b`)}
`;
}
export {
  renderJson
};
