import {
  linesOf
} from "./chunk-PAPRG7ZT.js";
import {
  placeOf
} from "./chunk-5OEVIZ5D.js";
import {
  cleanLines
} from "./chunk-C33C2ENM.js";

// src/reporters/excerpt.ts
var wide = new RegExp("[\\u1100-\\u115F\\u231A\\u231B\\u23E9-\\u23EC\\u2E80-\\u303E\\u3041-\\uA4CF\\uA960-\\uA97C\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF01-\\uFF60\\uFFE0-\\uFFE6\\u{1F300}-\\u{1F64F}\\u{1F680}-\\u{1F6FF}\\u{1F900}-\\u{1FAFF}\\u{20000}-\\u{3FFFD}]|\\p{Emoji_Presentation}|\\uFE0F", "u"), unseen = /^[\p{Mn}\p{Me}\p{Cf}]+$/u, graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function cellsOf(text) {
  if (/^[\x20-\x7E]*$/u.test(text)) return text.length;
  let cells = 0;
  for (let { segment } of graphemes.segment(text)) unseen.test(segment) || (cells += wide.test(segment) ? 2 : 1);
  return cells;
}
function expandTabs(text) {
  let out = "";
  for (let part of text.split(/(\t)/u)) out += part === "	" ? " ".repeat(4 - cellsOf(out) % 4) : part;
  return out;
}
var shown = (text) => expandTabs(cleanLines(text).replaceAll(`
`, " "));
function cut(line, width) {
  if (cellsOf(line.text) <= width) return line;
  let from = line.pointer?.from ?? 0, drop = Math.max(0, from + Math.min(line.pointer?.width ?? 0, width - 8) - width + 4), [cells, text] = [0, drop > 0 ? "\u2026" : ""], dropped = 0;
  for (let { segment } of graphemes.segment(line.text.slice(0, 2e4))) {
    let size = unseen.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
    if (dropped < drop) dropped += size;
    else {
      if (cells + size > width - 2) break;
      [cells, text] = [cells + size, text + segment];
    }
  }
  let start = drop > 0 ? from - dropped + 1 : from, pointer = line.pointer && { from: start, width: Math.max(1, Math.min(line.pointer.width, width - 1 - start)) };
  return { line: line.line, text: `${text}\u2026`, ...pointer && { pointer } };
}
function excerptOf(finding, report, width) {
  let text = linesOf(report, finding.span.file);
  if (text === void 0 || finding.fileLevel === !0) return [];
  let { lines, index } = text, { place } = finding, first = finding.statement === void 0 ? place.line : placeOf(finding.statement, index).line, last = Math.min(place.endLine, place.line + 2), result = [], push = (line) => {
    result.push(cut(excerptLine(line, lines[line - 1] ?? "", place), width));
  };
  first < place.line && push(first), first < place.line - 2 && result.push({ line: void 0, text: "\u2026" }), first < place.line - 1 && push(place.line - 1);
  for (let line = place.line; line <= last; line++) push(line);
  return last < place.endLine && result.push({ line: void 0, text: "\u2026" }), result;
}
function excerptLine(line, text, place) {
  if (line < place.line || line > place.endLine) return { line, text: shown(text) };
  let indent = text.length - text.trimStart().length, from = line === place.line ? place.column - 1 : indent, to = line === place.endLine ? place.endColumn - 1 : text.trimEnd().length, lead = cellsOf(shown(text.slice(0, from))), width = cellsOf(shown(text.slice(0, Math.max(from, to)))) - lead;
  return { line, text: shown(text), pointer: { from: lead, width: Math.max(1, width) } };
}

// src/reporters/wrap.ts
function wrap(text, width) {
  let lines = [], line = "";
  for (let word of text.split(/\s+/u).filter(Boolean))
    line !== "" && cellsOf(line) + 1 + cellsOf(word) > width ? (lines.push(line), line = word) : line = line === "" ? word : `${line} ${word}`;
  return line === "" ? lines : [...lines, line];
}
function wrapUnder(label, text, width) {
  let indent = cellsOf(label);
  return wrap(text, Math.max(24, width - indent)).map((line, index) => (index === 0 ? label : " ".repeat(indent)) + line);
}

export {
  excerptOf,
  wrap,
  wrapUnder
};
