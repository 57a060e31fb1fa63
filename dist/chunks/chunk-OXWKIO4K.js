import {
  clip,
  codeSpan,
  escapeHtml,
  escapeMarkdown
} from "./chunk-C33C2ENM.js";
import {
  showName
} from "./chunk-DCXIEFLG.js";

// src/reporters/prose.ts
function namesOf(finding) {
  return [
    finding.subject,
    ...finding.subject.split("."),
    ...finding.table === void 0 ? [] : [finding.table],
    ...finding.locks.flatMap(({ relation }) => [showName(relation), relation.name]),
    ...finding.work.flatMap(({ relation, object }) => [showName(relation), ...object === void 0 ? [] : [object]])
  ];
}
var snakeCase = String.raw`(?<![\p{L}\p{N}_$.])[\p{L}\p{N}$.]+(?:_[\p{L}\p{N}$.]+)+(?<!\.)(?![\p{L}\p{N}_$])`;
function splitProse(text, names) {
  let known = [...new Set(names)].filter((name2) => name2.length > 1 && name2.length < 256).toSorted((a, b) => b.length - a.length), alternatives = known.map((name2) => name2.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)).join("|"), name = alternatives === "" ? "" : String.raw`(?<![\p{L}\p{N}_$])(?:${alternatives})(?![\p{L}\p{N}_$])|`, pieces = [], from = 0;
  for (let match of text.matchAll(new RegExp(`${name}\`[^\`]+\`|${snakeCase}`, "gu"))) {
    match.index > from && pieces.push({ kind: "text", text: text.slice(from, match.index) });
    let isQuoted = match[0].startsWith("`") && !known.includes(match[0]);
    pieces.push({ kind: "code", text: isQuoted ? match[0].slice(1, -1) : match[0] }), from = match.index + match[0].length;
  }
  return from < text.length && pieces.push({ kind: "text", text: text.slice(from) }), pieces;
}
var edges = (text) => [/^\s/u.test(text) ? " " : "", /\s$/u.test(text) && text.trim() !== "" ? " " : ""], longestProse = 1e3;
function markdownProse(text, names, place = "prose") {
  return splitProse(clip(text, longestProse), names).map((piece) => {
    if (piece.kind === "code") return codeSpan(piece.text, place);
    let [lead, trail] = edges(piece.text);
    return `${lead}${escapeMarkdown(piece.text)}${trail}`;
  }).join("").trim();
}
function htmlProse(text, names) {
  return splitProse(clip(text, 4 * longestProse), names).map((piece) => piece.kind === "code" ? `<code>${escapeHtml(piece.text)}</code>` : escapeHtml(piece.text)).join("");
}

export {
  namesOf,
  markdownProse,
  htmlProse
};
