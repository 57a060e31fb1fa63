import {
  editedSql,
  suggestionFor
} from "./chunk-MPB64GYL.js";
import {
  linesOf
} from "./chunk-PAPRG7ZT.js";
import "./chunk-5OEVIZ5D.js";
import {
  timelineOf
} from "./chunk-5NDHALKA.js";
import {
  diffSchemas,
  partsThatDiffer
} from "./chunk-7N6U5TPL.js";
import {
  htmlProse,
  namesOf
} from "./chunk-OXWKIO4K.js";
import {
  clip,
  escapeHtml
} from "./chunk-C33C2ENM.js";
import {
  verdictOf
} from "./chunk-WCDWDM7V.js";
import {
  bestRemedies,
  certaintyWords,
  consequenceWords,
  durationWords,
  effectParts,
  phaseWords,
  plural,
  splitMessage,
  suppressionWords,
  transactionWords,
  waitingWords,
  workWords
} from "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import {
  counts,
  severities
} from "./chunk-N775ESQS.js";
import {
  showName
} from "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";

// src/reporters/html-comment.ts
var anchorOf = (index) => `finding-${index + 1}`, code = (text) => `<code>${escapeHtml(text)}</code>`, sqlBlock = (sql, kind = "") => `<pre${kind === "" ? "" : ` class="${kind}"`} tabindex="0">${escapeHtml(clip(sql, 2e4))}</pre>`, signs = { error: "\u2715", warning: "\u25B2", notice: "\u25CF" };
function badge({ severity }) {
  return `<span class="badge ${severity}"><span aria-hidden="true">${signs[severity]}</span> ${severity}</span>`;
}
function renderHtmlComment(finding, index, report) {
  let names = namesOf(finding), { first, rest } = splitMessage(finding.message), id = anchorOf(index), parts = [
    `<h4 id="${id}-title">${badge(finding)} ${htmlProse(first, names)}</h4>`,
    effectLine(finding),
    finding.advice === "" ? "" : `<p><strong>Instead:</strong> ${htmlProse(finding.advice, names)}</p>`,
    ...bestRemedies(finding).map((remedy) => renderRemedy(remedy, finding, report)),
    renderDetails(finding, rest, names)
  ];
  return `<article class="comment" id="${id}" aria-labelledby="${id}-title">
${parts.filter((part) => part !== "").join(`
`)}
</article>`;
}
function effectLine(finding) {
  let parts = effectParts(finding).map(
    ({ lead, relation }) => relation === void 0 ? htmlProse(lead, namesOf(finding)) : `${code(lead)} on ${code(showName(relation))}`
  );
  return parts.length === 0 ? "" : `<p class="quiet effects">${parts.join(" \xB7 ")}</p>`;
}
function renderRemedy(remedy, finding, report) {
  switch (remedy.kind) {
    case "edit":
      return renderEdit(remedy, finding, report);
    case "plan":
      return `<p>${htmlProse(remedy.title, namesOf(finding))}:</p>
<ol>${remedy.steps.map((step) => renderStep(step, namesOf(finding))).join(`
`)}</ol>`;
    case "advice":
      return remedy.text === finding.advice ? "" : `<p>${htmlProse(remedy.text, namesOf(finding))}</p>`;
  }
}
function renderEdit(remedy, finding, report) {
  let text = report.texts.get(finding.span.file), suggestion = remedy === finding.remedies.find(({ kind }) => kind === "edit") && text !== void 0 ? suggestionFor(finding, text) : void 0, review = remedy.confidence === "needs-review" ? " (does not end in the same schema: read it before you take it)" : "", title = `<div class="title">${htmlProse(remedy.title, namesOf(finding))}${review}</div>`;
  if (suggestion === void 0 || text === void 0)
    return `<div class="suggestion">${title}${sqlBlock(editedSql(remedy, finding, text), "new")}</div>`;
  let old = (linesOf(report, finding.span.file)?.lines ?? []).slice(suggestion.startLine - 1, suggestion.endLine), signed = (lines, sign) => lines.map((line) => `${sign} ${line}`).join(`
`), fresh = suggestion.text.split(`
`).slice(0, -1);
  return `<div class="suggestion">${title}${sqlBlock(signed(old, "-"), "old")}${fresh.length === 0 ? "" : sqlBlock(signed(fresh, "+"), "new")}</div>`;
}
function renderStep(step, names) {
  let how = step.sql === void 0 ? "" : ` <span class="quiet">(${transactionWords(step.transaction)})</span>`;
  return `<li><strong>${phaseWords[step.phase]}:</strong> ${htmlProse(step.title, names)}${how}${step.sql === void 0 ? "" : sqlBlock(step.sql)}</li>`;
}
function renderDetails(finding, rest, names) {
  let words = [rest, certaintyWords(finding)].filter(Boolean).map((sentence) => `<p>${htmlProse(sentence, names)}</p>`), meaning = `<p>${consequenceWords[finding.consequence]}, by the rule ${code(finding.rule)}. More on it: ${code(`npx lockkeeper explain ${finding.rule}`)}</p>`, allow = `<p>If it is meant, say so above the statement, with a reason:</p>${sqlBlock(`-- lockkeeper: allow ${finding.rule} until YYYY-MM-DD -- why it is fine here`)}`;
  return `<details><summary>${escapeHtml(finding.rule)}: why, and how to allow it</summary>${words.join("")}${meaning}${allow}</details>`;
}

// src/reporters/html-file.ts
var wholeFile = 160, around = 6, longestLine = 2e3;
function numberFindings(report) {
  return report.findings.filter(counts).map((finding, index) => ({ finding, index }));
}
var isOnLine = ({ finding }) => finding.fileLevel !== !0;
function renderHtmlFile(file, all, report) {
  let own = all.filter(({ finding }) => finding.span.file === file), text = linesOf(report, file), above = own.filter((numbered) => text === void 0 || !isOnLine(numbered)), count = own.length === 0 ? "nothing found" : plural(own.length, "finding"), comments = above.map(({ finding, index }) => renderHtmlComment(finding, index, report)).join(`
`), body = text === void 0 ? '<p class="gap">The text of this file is not part of the change\u2019s head.</p>' : renderLines(file, text.lines.at(-1) === "" ? text.lines.slice(0, -1) : text.lines, own.filter(isOnLine), report);
  return `<section class="file" aria-label="${escapeHtml(clip(file, 300))}"><header><h3>${escapeHtml(clip(file, 300))}</h3><span class="quiet">${count}</span></header>${comments}${body}</section>`;
}
function append(map, line, value) {
  let known = map.get(line);
  known === void 0 ? map.set(line, [value]) : known.push(value);
}
function marksOf(file, lineCount, own, report) {
  let on = /* @__PURE__ */ new Map(), below = /* @__PURE__ */ new Map(), shown = /* @__PURE__ */ new Set(), show = (place) => {
    for (let line = place.line - around; line <= place.endLine + around; line++) shown.add(line);
  };
  for (let numbered of own) {
    let { place } = numbered.finding;
    show(place);
    for (let { line } = place; line <= place.endLine; line++) append(on, line, numbered);
    append(below, Math.min(place.endLine, lineCount), renderHtmlComment(numbered.finding, numbered.index, report));
  }
  for (let { place, why } of report.opaque.filter((statement) => statement.file === file)) {
    show(place);
    let words = `<strong>Could not be read, and so not judged:</strong> ${escapeHtml(clip(why, 1e3))}`;
    append(below, Math.min(place.endLine, lineCount), `<p class="comment">${words}</p>`);
  }
  return shown.size === 0 && show({ line: 1, column: 1, endLine: 1, endColumn: 1 }), { on, below, shown: lineCount <= wholeFile ? void 0 : shown };
}
function renderLines(file, lines, own, report) {
  let marks = marksOf(file, lines.length, own, report), parts = [], rows = [], hidden = 0, closeRows = () => {
    rows.length > 0 && parts.push(`<div class="sql" tabindex="0" role="group" aria-label="SQL">
${rows.join(`
`)}
</div>`), rows = [];
  }, closeGap = () => {
    hidden > 0 && parts.push(`<div class="gap">${plural(hidden, "line")} not shown</div>`), hidden = 0;
  };
  for (let [index, text] of lines.entries()) {
    let line = index + 1;
    if (marks.shown !== void 0 && !marks.shown.has(line)) {
      closeRows(), hidden++;
      continue;
    }
    closeGap(), rows.push(renderLine(line, text, marks.on.get(line) ?? []));
    let comments = marks.below.get(line);
    comments !== void 0 && (closeRows(), parts.push(...comments));
  }
  return closeRows(), closeGap(), parts.join(`
`);
}
function renderLine(number, line, hits) {
  let [worst] = hits.toSorted((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  return `<div class="row${worst === void 0 ? "" : ` hit ${worst.finding.severity}`}"><span class="no">${number}</span><span class="text">${markParts(clip(line, longestLine), number, hits)}</span></div>`;
}
function markParts(line, number, hits) {
  let cuts = hits.map(({ finding: { place, severity } }) => ({
    from: place.line === number ? place.column - 1 : line.length - line.trimStart().length,
    to: place.endLine === number ? place.endColumn - 1 : line.length,
    severity
  })).filter(({ from, to }) => to > from && from < line.length).toSorted((a, b) => a.from - b.from || severities.indexOf(a.severity) - severities.indexOf(b.severity)), out = "", at = 0;
  for (let { from, to, severity } of cuts) {
    let start = Math.max(from, at);
    to <= start || (out += `${escapeHtml(line.slice(at, start))}<mark class="${severity}">${escapeHtml(line.slice(start, to))}</mark>`, at = to);
  }
  return out + escapeHtml(line.slice(at));
}

// src/reporters/html-style.ts
var style = `
:root { color-scheme: light dark; --bg: #fff; --soft: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e; --link: #0550ae;
  --error: #b3121d; --error-bg: #fff0ee; --warning: #7a4b00; --warning-bg: #fff8e1; --notice: #0550ae; --notice-bg: #eef6ff; --good: #116329; --good-bg: #e9f9ee; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --soft: #151b23; --line: #3d444d; --text: #f0f6fc; --quiet: #9da7b3; --link: #6cb0ff;
  --error: #ff9a94; --error-bg: #2d1416; --warning: #e7bd58; --warning-bg: #272008; --notice: #79c0ff; --notice-bg: #0e2036; --good: #6bdc87; --good-bg: #0d2818; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main, header.top { max-width: 1100px; margin: 0 auto; padding: 0 20px; }
header.top { padding-top: 28px; }
main { padding-bottom: 60px; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 12px; top: 12px; background: var(--bg); padding: 6px 10px; z-index: 2; }
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 4px; } h2 { font-size: 19px; margin: 36px 0 10px; } h3 { font-size: 16px; margin: 0; }
code, pre, .sql { font: 13px/1.6 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { background: var(--soft); border: 1px solid var(--line); border-radius: 5px; padding: 0 4px; overflow-wrap: anywhere; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
td a { text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent); text-underline-offset: 3px; } td a code { color: inherit; }
td code { overflow-wrap: break-word; } td.tight, th.tight { white-space: nowrap; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: 10px 12px; margin: 8px 0; overflow-x: auto; white-space: pre; }
.quiet { color: var(--quiet); } .quiet code { color: inherit; }
.banner { border: 1px solid var(--line); border-left: 6px solid; border-radius: 8px; padding: 16px 20px; margin-bottom: 8px; background: var(--soft); }
.banner.fail { border-left-color: var(--error); } .banner.pass { border-left-color: var(--good); }
.banner p { margin: 4px 0 0; }
.badge { display: inline-block; font-weight: 600; font-size: 12.5px; border-radius: 20px; padding: 0 9px; border: 1px solid currentcolor; white-space: nowrap; }
.error { color: var(--error); background: var(--error-bg); } .warning { color: var(--warning); background: var(--warning-bg); } .notice { color: var(--notice); background: var(--notice-bg); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--quiet); padding-bottom: 6px; }
th, td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--line); } th { font-size: 13px; color: var(--quiet); } th.group { background: var(--soft); font-weight: 600; overflow-wrap: anywhere; }
.tables { display: grid; grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); gap: 14px; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; } .card code { display: inline-block; text-indent: 0; line-height: 1.4; } .card ul { list-style: none; margin: 8px 0 0; padding: 0; } .card li { padding: 2px 0 2px 1.4em; text-indent: -1.4em; overflow-wrap: anywhere; }
.card del { opacity: .75; } .sign { display: inline-block; text-indent: 0; width: 1.3em; font-weight: 700; } .sign.added { color: var(--good); } .sign.removed { color: var(--error); } .sign.changed { color: var(--warning); }
.file { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 22px; overflow: hidden; }
.file > header { background: var(--soft); border-bottom: 1px solid var(--line); padding: 9px 14px; display: flex; gap: 12px; justify-content: space-between; flex-wrap: wrap; }
.file > header h3 { font: 600 13.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.sql { margin: 0; padding: 0; background: none; border: 0; border-radius: 0; overflow-x: auto; }
.row { display: flex; min-width: max-content; } .row .no { flex: 0 0 54px; text-align: right; padding-right: 14px; color: var(--quiet); user-select: none; } .row .text { white-space: pre; padding-right: 14px; tab-size: 4; }
.row.hit { background: var(--warning-bg); } .row.hit.error { background: var(--error-bg); color: inherit; } .row.hit.notice { background: var(--notice-bg); color: inherit; } .row.hit.warning { color: inherit; }
.row mark { background: none; color: inherit; text-decoration: underline wavy; text-decoration-thickness: 1.5px; text-underline-offset: 3px; }
.row mark.error { text-decoration-color: var(--error); background: none; } .row mark.warning { text-decoration-color: var(--warning); background: none; } .row mark.notice { text-decoration-color: var(--notice); background: none; }
.gap { color: var(--quiet); background: var(--soft); padding: 2px 14px 2px 54px; font-size: 13px; border-block: 1px solid var(--line); }
.comment { margin: 10px 16px 14px 54px; max-width: 860px; border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; background: var(--bg); }
.comment:target { outline: 2px solid var(--link); }
.comment h4 { font-size: 15px; margin: 0 0 2px; line-height: 1.45; } .comment p { margin: 6px 0; } .comment ol { padding-left: 24px; margin: 6px 0; } .comment li { margin: 8px 0; }
.comment .effects { font-size: 13.5px; } .comment details { margin-top: 8px; font-size: 14px; } summary { cursor: pointer; color: var(--quiet); }
.suggestion { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; margin: 8px 0; } .suggestion .title { background: var(--soft); border-bottom: 1px solid var(--line); padding: 4px 12px; font-size: 13px; color: var(--quiet); }
.suggestion pre { margin: 0; border: 0; border-radius: 0; } .suggestion pre.old { background: var(--error-bg); } .suggestion pre.new { background: var(--good-bg); }
@media (max-width: 640px) { .comment { margin-left: 10px; margin-right: 10px; } .row .no { flex-basis: 40px; padding-right: 8px; } .gap { padding-left: 40px; } }
@media print { .comment, .file { break-inside: avoid; } }
`;

// src/reporters/html.ts
function renderHtml(report, { title }) {
  let numbered = numberFindings(report), files = [
    .../* @__PURE__ */ new Set([
      ...report.sources.flatMap((source) => source.files),
      ...numbered.map(({ finding }) => finding.span.file),
      ...report.opaque.map(({ file }) => file)
    ])
  ], body = [
    renderFindings(numbered),
    ...report.sources.map(renderSchema),
    ...report.sources.map(renderTimeline),
    renderExceptions(report),
    renderOpaque(report),
    renderRemarks(report),
    files.length === 0 ? "" : `<section aria-labelledby="files"><h2 id="files">Migrations</h2>${files.map((file) => renderHtmlFile(file, numbered, report)).join(`
`)}</section>`
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(`${title}: ${verdictOf(report).line}`)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#files">Skip to the migrations</a>
<header class="top">${renderBanner(report, title)}</header>
<main>
${body.filter((part) => part !== "").join(`
`)}
</main>
</body>
</html>
`;
}
function renderBanner(report, title) {
  let { line, judged, detail } = verdictOf(report), sign = report.verdict === "pass" ? "\u2713" : "\u2717", more = detail.length === 0 ? "" : `<p class="quiet">${escapeHtml(detail.join(" "))}</p>`;
  return `<div class="banner ${report.verdict}"><h1><span aria-hidden="true">${sign}</span> ${escapeHtml(line)}</h1><p>${escapeHtml(title)}. Judged: ${escapeHtml(judged)}.</p>${more}</div>`;
}
function htmlTable(header, rows, label) {
  let head = header.map((cell) => `<th scope="col">${cell}</th>`).join(""), body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join(`
`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
var section = (title, body) => `<section><h2>${escapeHtml(title)}</h2>${body}</section>`, code2 = (text) => `<code>${escapeHtml(clip(text, 400))}</code>`, breakable = (path) => escapeHtml(clip(path, 400)).replaceAll(/[/_](?=[^/_])/gu, "$&<wbr>"), pathCode = (path) => `<code>${breakable(path)}</code>`;
function renderFindings(numbered) {
  if (numbered.length === 0) return "";
  let rows = numbered.map(({ finding, index }) => {
    let place = finding.fileLevel === !0 ? finding.span.file : `${finding.span.file}:${finding.place.line}`, what = `<a href="#${anchorOf(index)}">${htmlProse(clip(splitMessage(finding.message).first, 600), namesOf(finding))}</a>`;
    return [badge(finding), consequenceWords[finding.consequence], what, pathCode(place)];
  });
  return section("Findings", htmlTable(["Severity", "Consequence", "What happens", "Where"], rows, "Findings"));
}
var signs2 = { added: "+", removed: "\u2212", changed: "\xB1", same: "" }, changeNames = { added: "new", removed: "dropped", changed: "changed", same: "" };
function renderSchema(source) {
  let diffs = diffSchemas(source);
  if (diffs.length === 0) return "";
  let cards = diffs.slice(0, 60).map(renderCard).join(`
`), more = diffs.length > 60 ? `<p class="quiet">and ${plural(diffs.length - 60, "more table")}</p>` : "";
  return section(`What changes in the schema${source.folder === "" ? "" : ` (${source.folder})`}`, `<div class="tables">${cards}</div>${more}`);
}
function renderCard(diff) {
  let parts = partsThatDiffer(diff).map(({ what, name, change, before, after }) => {
    let was = before === void 0 ? "" : `<del>${escapeHtml(clip(before, 200))}</del>`, is = after === void 0 ? "" : escapeHtml(clip(after, 200)), text = [was, is].filter(Boolean).join(" \u2192 ");
    return `<li><span class="sign ${change}">${signs2[change]}</span>${what === "column" ? "" : `${what} `}${code2(name)} <span class="quiet">${change === "removed" ? "" : text}</span></li>`;
  }), formerly = diff.formerly === void 0 ? "" : `, formerly ${code2(diff.formerly)}`, list = diff.change === "removed" ? `<ul><li class="quiet">with ${plural(diff.columns.length, "column")}</li></ul>` : `<ul>${parts.join("")}</ul>`;
  return `<article class="card"><h3><span class="sign ${diff.change}">${signs2[diff.change]}</span>${code2(diff.name)} <span class="quiet">${changeNames[diff.change]}${formerly}</span></h3>${list}</article>`;
}
function renderTimeline(source) {
  let entries = timelineOf(source).slice(0, 300);
  if (entries.length === 0) return "";
  let table = `<div class="scroll" tabindex="0" role="region" aria-label="Locks"><table><thead><tr><th scope="col">Statement</th><th scope="col" class="tight">Relation</th><th scope="col">Lock</th><th scope="col">Who waits</th><th scope="col">While it</th><th scope="col">Until</th></tr></thead>${[...new Set(entries.map(({ file }) => file))].map((file) => {
    let rows = entries.filter((entry) => entry.file === file).map(timelineRow);
    return `<tbody><tr><th class="group" scope="rowgroup" colspan="6">${breakable(file)}</th></tr>${rows.join("")}</tbody>`;
  }).join("")}</table></div>`;
  return section("Who waits for what", table);
}
function timelineRow(entry) {
  let statement = code2(clip(entry.statement.replaceAll(/\s+/gu, " "), 90)), work = escapeHtml(entry.work.length === 0 ? durationWords([]) : [...new Set(entry.work.map(workWords))].join(", ")), until = entry.heldUntil > entry.line ? `line ${entry.heldUntil}, the end of its transaction` : "it is done";
  return `<tr>${[`<span class="quiet">${entry.line}</span> ${statement}`, void 0, code2(entry.mode), waitingWords[entry.blocks], work, until].map((cell) => cell === void 0 ? `<td class="tight">${code2(clip(showName(entry.relation), 60))}</td>` : `<td>${cell}</td>`).join("")}</tr>`;
}
function renderExceptions(report) {
  if (report.exceptions.length === 0) return "";
  let rows = report.exceptions.map(({ suppression, rule, findings }) => [
    code2(rule),
    escapeHtml(clip(suppression.reason, 1e3)) || "none given",
    `${suppressionWords[suppression.by]}, ${code2(suppression.from)}`,
    escapeHtml(suppression.until ?? "no end"),
    escapeHtml(suppression.approvedBy ?? ""),
    String(findings)
  ]);
  return section("Exceptions used", htmlTable(["Rule", "Reason", "Where from", "Until", "Approved by", "Findings"], rows, "Exceptions"));
}
function renderOpaque(report) {
  if (report.opaque.length === 0) return "";
  let rows = report.opaque.slice(0, 300).map(({ file, line, why }) => [pathCode(`${file}:${line}`), escapeHtml(clip(why, 1e3))]);
  return section("What could not be read", htmlTable(["Where", "Why"], rows, "Unread statements"));
}
function renderRemarks(report) {
  return report.remarks.length === 0 ? "" : section("Remarks", `<ul>${report.remarks.map((remark) => `<li>${htmlProse(clip(remark, 2e3), [])}</li>`).join("")}</ul>`);
}
export {
  renderHtml
};
