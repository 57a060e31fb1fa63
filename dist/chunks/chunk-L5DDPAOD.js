import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  countWords,
  judgedWords,
  plural
} from "./chunk-IISRUWYF.js";
import {
  counts,
  severities
} from "./chunk-2LHU7JQD.js";

// src/reporters/verdict.ts
function gates(finding, report) {
  return counts(finding) && report.failOn !== "never" && severities.indexOf(finding.severity) <= severities.indexOf(report.failOn);
}
function verdictOf(report) {
  const shown = report.findings.filter(counts);
  const gating = shown.filter((finding) => gates(finding, report));
  const suppressed = report.findings.filter((finding) => finding.suppression !== void 0).length;
  const folded = report.findings.filter((finding) => finding.suppression === void 0 && finding.subsumedBy !== void 0).length;
  const detail = [
    ...suppressed > 0 ? [`${plural(suppressed, "finding")} allowed by exceptions.`] : [],
    ...folded > 0 ? [`${plural(folded, "lesser effect")} of the same statements folded in; the JSON report has them.`] : [],
    ...report.complete ? [] : ["The change could not be seen whole, so it cannot pass."]
  ];
  return { line: verdictLine(report, shown, gating), judged: judgedWords(report), detail };
}
function verdictLine(report, shown, gating) {
  const found = countWords(shown);
  if (report.verdict === "pass") {
    if (shown.length > 0) return `Passed, with ${found}`;
    return report.statements === 0 ? "Passed: no migrations to judge" : "Passed: nothing found that blocks, breaks or loses anything";
  }
  if (gating.length > 0) return gating.length === shown.length ? `Failed: ${found}` : `Failed: ${found}; ${countWords(gating)} must be mended`;
  if (!report.complete) return "Failed: the change could not be seen whole";
  return report.opaque.length > 0 ? `Failed: ${plural(report.opaque.length, "statement")} could not be read${found && `; ${found}`}` : `Failed${found && `: ${found}`}`;
}

export {
  gates,
  verdictOf
};
