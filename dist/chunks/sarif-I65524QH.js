import {
  indexOf
} from "./chunk-PAPRG7ZT.js";
import {
  placeOf
} from "./chunk-5OEVIZ5D.js";
import {
  markdownProse
} from "./chunk-OXWKIO4K.js";
import {
  cleanLines,
  clip
} from "./chunk-C33C2ENM.js";
import {
  bestRemedies,
  certaintyWords,
  consequenceWords,
  effectWords
} from "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import {
  counts,
  severities
} from "./chunk-N775ESQS.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";

// src/reporters/sarif.ts
var mostResults = 5e3, levels = { error: "error", warning: "warning", notice: "note" }, uriOf = (path) => path.replaceAll(new RegExp("\\p{Cs}", "gu"), "\uFFFD").split("/").map(encodeURIComponent).join("/");
function renderSarif(report, options) {
  let findings = report.findings.filter((finding) => finding.subsumedBy === void 0).toSorted((a, b) => Number(counts(b)) - Number(counts(a)) || severities.indexOf(a.severity) - severities.indexOf(b.severity)), used = new Set(findings.map(({ rule }) => rule)), known = new Map(options.rules.map((rule) => [rule.id, rule])), ids = [.../* @__PURE__ */ new Set([...options.rules.map(({ id }) => id), ...used])], indexes = new Map(ids.map((id, index) => [id, index])), kept = findings.slice(0, mostResults), sarif = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Lockkeeper",
            semanticVersion: options.version,
            ...options.homepage !== void 0 && { informationUri: options.homepage },
            rules: ids.map(
              (id) => descriptorOf(
                id,
                known.get(id),
                findings.find(({ rule }) => rule === id)
              )
            )
          }
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { ROOT: { description: { text: "The root of the repository." } } },
        results: kept.map((finding) => resultOf(finding, indexes.get(finding.rule) ?? 0, report)),
        invocations: [{ executionSuccessful: report.complete, toolExecutionNotifications: notificationsOf(report, findings.length - kept.length) }]
      }
    ]
  };
  return `${JSON.stringify(sarif, void 0, 2).replaceAll("##[", String.raw`##\u005b`)}
`;
}
var camel = (id) => id.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/gu, (_, letter) => letter.toUpperCase());
function descriptorOf(id, rule, finding) {
  let severity = rule === void 0 || rule.severity === "off" ? finding?.severity ?? "warning" : rule.severity, consequence = rule?.consequence ?? finding?.consequence ?? "weakens-schema", summary = rule?.summary ?? `A rule of this repository's policy: ${id}.`, help = rule === void 0 ? summary : `When: ${rule.docs.when}
Effect: ${rule.docs.effect}
Instead: ${rule.docs.instead}`;
  return {
    id,
    name: camel(id),
    shortDescription: { text: summary },
    fullDescription: { text: rule?.docs.effect ?? summary },
    help: { text: help, markdown: rule === void 0 ? markdownProse(summary, []) : helpMarkdown(rule) },
    defaultConfiguration: { level: levels[severity], enabled: rule?.severity !== "off" },
    properties: { tags: [id.slice(0, id.indexOf("/")), consequence], "problem.severity": severity === "notice" ? "recommendation" : severity }
  };
}
function helpMarkdown({ docs, id }) {
  let prose = (text) => markdownProse(text, []), sources = (docs.sources ?? []).map((source) => `- <${source}>`).join(`
`);
  return [
    `**When:** ${prose(docs.when)}`,
    `**Effect:** ${prose(docs.effect)}`,
    `**Instead:** ${prose(docs.instead)}`,
    `\`npx lockkeeper explain ${id}\` shows examples.`,
    sources === "" ? "" : `Sources:

${sources}`
  ].filter(Boolean).join(`

`);
}
function regionOf(span, report) {
  let place = placeOf(span, indexOf(report, span.file));
  return { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn };
}
function locationOf(finding, report) {
  let { line, column, endLine, endColumn } = finding.place, region = finding.fileLevel === !0 ? { startLine: 1 } : { startLine: line, startColumn: column, endLine, endColumn }, contextRegion = finding.fileLevel !== !0 && finding.statement !== void 0 && report.texts.has(finding.span.file) && finding.statement !== void 0 ? { contextRegion: regionOf(finding.statement, report) } : {};
  return { physicalLocation: { artifactLocation: { uri: uriOf(finding.span.file), uriBaseId: "ROOT" }, region, ...contextRegion } };
}
function resultOf(finding, ruleIndex, report) {
  let message = [finding.message, effectWords(finding), certaintyWords(finding), finding.advice && `Instead: ${finding.advice}`], { suppression } = finding, related = relatedOf(finding, report), fixes = fixesOf(finding, report);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: clip(cleanLines(message.filter(Boolean).join(`
`)), 8e3) },
    locations: [locationOf(finding, report)],
    partialFingerprints: { "lockkeeper/v1": finding.fingerprint },
    ...related.length > 0 && { relatedLocations: related },
    ...fixes.length > 0 && { fixes },
    suppressions: suppression === void 0 ? [] : [{ kind: suppression.by === "inline" ? "inSource" : "external", status: "accepted", justification: cleanLines(suppression.reason) }],
    properties: {
      consequence: finding.consequence,
      subject: finding.subject,
      losesData: finding.losesData,
      tags: [consequenceWords[finding.consequence]]
    }
  };
}
function relatedOf(finding, report) {
  return report.findings.filter(
    (other) => other.subsumedBy === finding.rule && other.span.file === finding.span.file && other.statement?.start === finding.statement?.start
  ).map((other, index) => ({ id: index + 1, ...locationOf(other, report), message: { text: clip(cleanLines(other.message), 1e3) } }));
}
var replacementOf = ({ span, text }, report) => ({ deletedRegion: regionOf(span, report), insertedContent: { text } });
function fixesOf(finding, report) {
  return bestRemedies(finding).filter((remedy) => remedy.kind === "edit").map((remedy) => ({
    description: { text: cleanLines(remedy.title) },
    artifactChanges: [...new Set(remedy.edits.map(({ span }) => span.file))].map((file) => ({
      artifactLocation: { uri: uriOf(file), uriBaseId: "ROOT" },
      replacements: remedy.edits.filter(({ span }) => span.file === file).map((edit) => replacementOf(edit, report))
    }))
  }));
}
function notificationsOf(report, left) {
  let notes = [
    ...report.opaque.slice(0, 100).map(({ file, line, why }) => `${file}:${line} could not be read: ${why}`),
    ...left > 0 ? [`${left} findings beyond the ${mostResults} that code scanning keeps are left out.`] : []
  ].map((text) => ({ level: "note", message: { text: clip(cleanLines(text), 1e3) } }));
  return report.complete ? notes : [{ level: "error", message: { text: "The change could not be seen whole, so it cannot pass." } }, ...notes];
}
export {
  renderSarif
};
