import {
  diagramLabel,
  renderDiagram
} from "./chunk-6L64A3VQ.js";
import {
  timelineOf
} from "./chunk-5NDHALKA.js";
import {
  diffSchemas,
  partsThatDiffer
} from "./chunk-7N6U5TPL.js";
import {
  markdownProse,
  namesOf
} from "./chunk-OXWKIO4K.js";
import {
  clip,
  codeSpan,
  escapeMarkdown,
  fence
} from "./chunk-C33C2ENM.js";
import {
  verdictOf
} from "./chunk-WCDWDM7V.js";
import {
  consequenceWords,
  durationWords,
  plural,
  severityBadges,
  splitMessage,
  suppressionWords,
  waitingWords,
  workWords
} from "./chunk-TZEMKD44.js";
import {
  consequences,
  counts,
  severities
} from "./chunk-N775ESQS.js";
import {
  showName
} from "./chunk-DCXIEFLG.js";

// src/reporters/fit-sections.ts
var encoder = new TextEncoder(), bytesOf = (text) => encoder.encode(text).length, rowLine = (cells) => `| ${cells.join(" | ")} |`;
function renderSection({ heading, intro, rows, body }, shown) {
  let parts = [heading, intro ?? "", body ?? ""];
  if (rows !== void 0 && shown > 0) {
    let lines = [rowLine(rows.header), rowLine(rows.header.map(() => "---")), ...rows.cells.slice(0, shown).map(rowLine)];
    parts.push(lines.join(`
`));
  }
  let hidden = (rows?.cells.length ?? 0) - shown;
  return rows !== void 0 && hidden > 0 && parts.push(`*${plural(hidden, `more ${rows.noun}`)} not shown here, for length.*`), parts.filter((part) => part !== "").join(`

`);
}
function fitSection(section, room) {
  let all = section.rows?.cells.length ?? 0, full = renderSection(section, all);
  if (bytesOf(full) <= room) return full;
  if (section.rows === void 0) return;
  let left = room - bytesOf(renderSection(section, 0)) - bytesOf(`${rowLine(section.rows.header)}
${rowLine(section.rows.header.map(() => "---"))}

`), shown = 0;
  for (let cells of section.rows.cells) {
    if (left -= bytesOf(rowLine(cells)) + 1, left < 0) break;
    shown++;
  }
  let cut = renderSection(section, shown);
  return bytesOf(cut) <= room ? cut : void 0;
}
var leftOut = "*Parts of this page are left out for length; the report has them.*";
function fitSections(head, sections, foot, maxBytes) {
  let room = maxBytes - bytesOf(head) - bytesOf(foot) - bytesOf(leftOut) - 8, fitted = /* @__PURE__ */ new Map();
  for (let section of sections.toSorted((a, b) => Number(b.essential ?? !1) - Number(a.essential ?? !1))) {
    let text = fitSection(section, room);
    text !== void 0 && (fitted.set(section, text), room -= bytesOf(text) + 2);
  }
  let missing = sections.length > fitted.size ? [leftOut] : [], page = [head, ...sections.flatMap((section) => fitted.get(section) ?? []), ...missing, foot].filter((part) => part !== "").join(`

`);
  return clipBytes(`${page}
`, maxBytes);
}
function clipBytes(text, maxBytes) {
  if (bytesOf(text) <= maxBytes) return text;
  let { read } = encoder.encodeInto(text, new Uint8Array(Math.max(0, maxBytes)));
  return text.slice(0, read);
}

// src/reporters/lock-cycle-diagram.ts
function renderLockCycle(waits) {
  let tables = [...new Set(waits.flatMap(({ holds, wants }) => [holds, wants]))], idOf = (table) => `t${tables.indexOf(table) + 1}`;
  return [
    "flowchart LR",
    ...tables.map((table) => `  ${idOf(table)}["${diagramLabel(table) || "table"}"]`),
    ...waits.map(({ transaction, holds, wants }) => `  ${idOf(holds)} -- "${diagramLabel(transaction) || "transaction"}" --> ${idOf(wants)}`)
  ].join(`
`);
}

// src/reporters/summary.ts
function renderSummary(report, options) {
  let sections = [
    findingsSection(report, options),
    ...cycleSections(report),
    ...report.sources.flatMap(schemaSections),
    ...report.sources.flatMap(timelineSection),
    exceptionsSection(report),
    opaqueSection(report),
    remarksSection(report)
  ];
  return fitSections(
    renderHead(report, options),
    sections.filter((section) => section !== void 0),
    renderFoot(report, options),
    options.maxBytes
  );
}
function renderHead(report, { marker, notes = [] }) {
  let { line, judged, detail } = verdictOf(report), icon = report.verdict === "pass" ? "\u2705" : "\u274C";
  return [
    marker ?? "",
    `## ${icon} Lockkeeper: ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
    [`Judged: ${escapeMarkdown(judged)}.`, ...detail].join(" "),
    notes.map((note) => `- ${markdownProse(note, [])}`).join(`
`)
  ].filter((part) => part !== "").join(`

`);
}
var rank = (finding) => severities.indexOf(finding.severity) * consequences.length + consequences.indexOf(finding.consequence);
function findingsSection(report, { posted }) {
  let shown = report.findings.filter(counts), inline = shown.filter((finding) => posted?.inline.has(finding.fingerprint) === !0), rows = shown.filter((finding) => posted?.inline.has(finding.fingerprint) !== !0).toSorted((a, b) => rank(a) - rank(b));
  if (shown.length === 0) return;
  let intro = inline.length === 0 ? "" : `${plural(inline.length, "finding")} shown as comments on the lines: ${consequenceCounts(inline)}.`;
  return {
    heading: inline.length > 0 && rows.length > 0 ? "### Findings without a comment" : "### Findings",
    essential: !0,
    ...intro !== "" && { intro },
    ...rows.length > 0 && { rows: { header: ["Severity", "Consequence", "What happens", "Where"], cells: rows.map(findingRow), noun: "finding" } }
  };
}
function cycleSections({ findings }) {
  return findings.filter(counts).flatMap((finding) => finding.waits === void 0 ? [] : [{ finding, waits: finding.waits }]).slice(0, 3).map(({ finding, waits }, at) => ({
    heading: at === 0 ? "### Who would wait for whom" : "#### Another circle",
    intro: `${placeCell(finding)}: an arrow leads from the table that a transaction holds to the table that it wants. They lead in a circle.`,
    body: fence(renderLockCycle(waits), "mermaid")
  }));
}
function consequenceCounts(findings) {
  return consequences.map(
    (consequence) => [consequenceWords[consequence].toLowerCase(), findings.filter((finding) => finding.consequence === consequence).length]
  ).filter(([, count]) => count > 0).map(([words, count]) => `${words} (${count})`).join(", ");
}
function findingRow(finding) {
  let names = namesOf(finding), message = markdownProse(clip(splitMessage(finding.message).first, 400), names, "cell"), advice = finding.advice === "" ? "" : ` *Instead:* ${markdownProse(clip(finding.advice, 240), names, "cell")}`;
  return [
    severityBadges[finding.severity],
    consequenceWords[finding.consequence],
    `**${message}**${advice} (${codeSpan(finding.rule, "cell")})`,
    placeCell(finding)
  ];
}
var placeCell = ({ span, place, fileLevel }) => codeSpan(fileLevel === !0 ? span.file : `${span.file}:${place.line}`, "cell");
function schemaSections(source) {
  let diffs = diffSchemas(source);
  if (diffs.length === 0) return [];
  let diagram = renderDiagram(source, diffs), parts = diffs.flatMap(schemaRows), where = source.folder === "" ? "" : ` in ${codeSpan(source.folder)}`, heading = "### What changes in the schema", intro = `${plural(diffs.length, "table")}${where}:`, table = { rows: { header: ["Table", "What", "Before", "After"], cells: parts, noun: "change" } };
  return diagram === void 0 ? [{ heading, intro, ...table }] : [
    { heading, intro, body: fence(diagram, "mermaid") },
    { heading: "#### In words", ...table }
  ];
}
function schemaRows(diff) {
  let name = codeSpan(diff.name, "cell");
  if (diff.change === "removed") return [[name, "\u2796 table dropped", plural(diff.columns.length, "column"), ""]];
  let head = diff.change === "added" ? [[name, "\u2795 new table", "", plural(diff.columns.length, "column")]] : diff.formerly === void 0 ? [] : [[name, "\u270F\uFE0F table renamed", codeSpan(diff.formerly, "cell"), name]], parts = diff.change === "added" ? [] : partsThatDiffer(diff);
  return [
    ...head,
    ...parts.map((part) => [
      name,
      `${partIcons[part.change]} ${part.what} ${codeSpan(part.name, "cell")}`,
      textCell(part.before),
      textCell(part.after)
    ])
  ];
}
var partIcons = { added: "\u2795", removed: "\u2796", changed: "\u270F\uFE0F", same: "" }, textCell = (text) => text === void 0 ? "" : codeSpan(text, "cell");
function timelineSection(source) {
  let entries = timelineOf(source);
  if (entries.length === 0) return [];
  let statements = new Set(entries.map(({ file, line }) => `${file}:${line}`)).size;
  return [
    {
      heading: "### Who waits for what",
      intro: `${statements} of ${plural(source.timeline.length, "statement")} ${statements === 1 ? "makes" : "make"} others wait. A lock is held until its transaction ends.`,
      rows: { header: ["Statement", "Relation", "Lock", "Who waits", "While it", "Until"], cells: entries.map(timelineRow), noun: "lock" }
    }
  ];
}
var timelineRow = (entry) => [
  `${codeSpan(`${entry.file.split("/").at(-1) ?? ""}:${entry.line}`, "cell")} ${codeSpan(clip(entry.statement, 60), "cell")}`,
  codeSpan(showName(entry.relation), "cell"),
  codeSpan(entry.mode, "cell"),
  waitingWords[entry.blocks],
  entry.work.length === 0 ? durationWords([]) : escapeMarkdown(clip([...new Set(entry.work.map(workWords))].join(", "), 160)),
  entry.heldUntil > entry.line ? `line ${entry.heldUntil}` : "it is done"
];
function exceptionsSection(report) {
  if (report.exceptions.length === 0) return;
  let cells = report.exceptions.map(({ suppression, rule, findings }) => [
    codeSpan(rule, "cell"),
    escapeMarkdown(clip(suppression.reason, 300)) || "none given",
    `${suppressionWords[suppression.by]}, ${codeSpan(suppression.from, "cell")}`,
    suppression.until === void 0 ? "no end" : escapeMarkdown(suppression.until),
    suppression.approvedBy === void 0 ? "" : codeSpan(suppression.approvedBy, "cell"),
    String(findings)
  ]);
  return {
    heading: "### Exceptions used",
    rows: { header: ["Rule", "Reason", "Where from", "Until", "Approved by", "Findings"], cells, noun: "exception" }
  };
}
function opaqueSection(report) {
  if (report.opaque.length === 0) return;
  let cells = report.opaque.map(({ file, line, why }) => [codeSpan(`${file}:${line}`, "cell"), escapeMarkdown(clip(why, 300))]);
  return { heading: "### What could not be read", intro: report.opaqueSeverity === "off" ? "The policy lets that pass." : `The policy counts that as ${report.opaqueSeverity === "error" ? "an error" : `a ${report.opaqueSeverity}`}.`, rows: { header: ["Where", "Why"], cells, noun: "statement" } };
}
function remarksSection(report) {
  if (report.remarks.length !== 0)
    return {
      heading: "### Remarks",
      body: report.remarks.slice(0, 20).map((remark) => `- ${markdownProse(clip(remark, 500), [])}`).join(`
`)
    };
}
function renderFoot(report, { headSha }) {
  let sources = report.policy.sources.slice(0, 5).map((source) => codeSpan(source)), policy = sources.length === 0 ? "the recommended policy" : `${sources.join(", ")}${report.policy.from === "base" ? " as on the base branch" : ""}`;
  return `${`Judged${headSha === void 0 ? "" : ` at ${codeSpan(headSha.slice(0, 12))}`} by ${policy}. The same on your machine:`}

${fence(`npx lockkeeper check --base origin/main
`, "sh")}`;
}

export {
  bytesOf,
  renderSummary
};
