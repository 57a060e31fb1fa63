import {
  countWords,
  judgedWords,
  plural
} from "./chunk-TZEMKD44.js";
import {
  counts,
  severities
} from "./chunk-N775ESQS.js";

// src/reporters/verdict.ts
function gates(finding, report) {
  return counts(finding) && report.failOn !== "never" && severities.indexOf(finding.severity) <= severities.indexOf(report.failOn);
}
function verdictOf(report) {
  let shown = report.findings.filter(counts), gating = shown.filter((finding) => gates(finding, report)), suppressed = report.findings.filter((finding) => finding.suppression !== void 0).length, folded = report.findings.filter((finding) => finding.suppression === void 0 && finding.subsumedBy !== void 0).length, detail = [
    ...suppressed > 0 ? [`${plural(suppressed, "finding")} allowed by exceptions.`] : [],
    ...folded > 0 ? [`${plural(folded, "lesser effect")} of the same statements folded in; the JSON report has them.`] : [],
    ...report.complete ? [] : ["The change could not be seen whole, so it cannot pass."]
  ];
  return { line: verdictLine(report, shown, gating), judged: judgedWords(report), detail };
}
function verdictLine(report, shown, gating) {
  let found = countWords(shown);
  return report.verdict === "pass" ? shown.length > 0 ? `Passed, with ${found}` : report.statements === 0 ? "Passed: no migrations to judge" : "Passed: nothing found that blocks, breaks or loses anything" : gating.length > 0 ? gating.length === shown.length ? `Failed: ${found}` : `Failed: ${found}; ${countWords(gating)} must be mended` : report.complete ? report.opaque.length > 0 ? `Failed: ${plural(report.opaque.length, "statement")} could not be read${found && `; ${found}`}` : `Failed${found && `: ${found}`}` : "Failed: the change could not be seen whole";
}

export {
  gates,
  verdictOf
};
