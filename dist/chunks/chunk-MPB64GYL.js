import {
  cleanLines
} from "./chunk-C33C2ENM.js";

// src/reporters/suggestion.ts
function applyEdits(text, edits, start, end) {
  let result = "", from = start;
  for (let edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < from || edit.span.end < edit.span.start || edit.span.end > end) return;
    result += text.slice(from, edit.span.start) + edit.text, from = edit.span.end;
  }
  return result + text.slice(from, end);
}
var linesOf = (text) => text.split(/\r\n|\n|\r/u), longestSuggestion = { lines: 60, characters: 1e4 }, breaksIn = (text) => linesOf(text).length - 1, endsLine = (code) => code === 10 || code === 13;
function wholeLines(text, start, end) {
  let [from, to] = [start, end];
  for (; from > 0 && !endsLine(text.charCodeAt(from - 1)); ) from--;
  for (; to < text.length && !endsLine(text.charCodeAt(to)); ) to++;
  return [from, to];
}
var splitsLineEnd = (text, offset) => text[offset - 1] === "\r" && text[offset] === `
`;
function suggestionFor(finding, text) {
  let edits = finding.remedies.find((candidate) => candidate.kind === "edit")?.edits ?? [];
  if (edits.length === 0 || edits.some((edit) => edit.span.file !== finding.span.file || edit.span.end > text.length) || edits.some(({ span }) => splitsLineEnd(text, span.start) || splitsLineEnd(text, span.end))) return;
  let [start, end] = wholeLines(text, Math.min(...edits.map(({ span }) => span.start)), Math.max(...edits.map(({ span }) => span.end))), replacement = applyEdits(text, edits, start, end);
  if (replacement === void 0 || cleanLines(replacement) !== replacement.replaceAll(/\r\n?/gu, `
`)) return;
  let own = finding.span.start, first = finding.place.line + (start >= own ? breaksIn(text.slice(own, start)) : -breaksIn(text.slice(start, own)));
  return trim(linesOf(text.slice(start, end)), linesOf(replacement), first);
}
function trim(before, replacement, firstLine) {
  let [head, tail] = [0, 0], rest = (lines2) => lines2.length - head - tail;
  for (; rest(before) > 1 && rest(replacement) > 0 && before.at(-1 - tail) === replacement.at(-1 - tail); ) tail++;
  for (; rest(before) > 1 && rest(replacement) > 0 && before[head] === replacement[head]; ) head++;
  let lines = replacement.slice(head, replacement.length - tail), text = lines.map((line) => `${line}
`).join(""), unchanged = rest(before) === 1 && lines.length === 1 && lines[0] === before[head], tooLong = Math.max(lines.length, rest(before)) > longestSuggestion.lines || text.length > longestSuggestion.characters;
  return unchanged || tooLong ? void 0 : { startLine: firstLine + head, endLine: firstLine + before.length - 1 - tail, text };
}
function editedSql(remedy, finding, text) {
  let own = remedy.edits.map((edit) => edit.text).join(`
`);
  if (text === void 0 || remedy.edits.some((edit) => edit.span.file !== finding.span.file)) return own.trim();
  let spans = [...remedy.edits.map(({ span }) => span), ...finding.statement === void 0 ? [] : [finding.statement]], start = Math.min(...spans.map((span) => span.start)), end = Math.max(...spans.map((span) => span.end)), sql = (applyEdits(text, remedy.edits, start, end) ?? own).trim();
  return sql.endsWith(";") || sql === "" ? sql : `${sql};`;
}

export {
  suggestionFor,
  editedSql
};
