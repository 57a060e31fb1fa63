import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  linesOf
} from "./chunk-OSYKKI2M.js";
import {
  placeOf
} from "./chunk-XRJUFEE6.js";
import {
  cleanLines
} from "./chunk-WPKKI6SN.js";

// src/reporters/excerpt.ts
var wide = new RegExp("[\\u1100-\\u115F\\u231A\\u231B\\u23E9-\\u23EC\\u2E80-\\u303E\\u3041-\\uA4CF\\uA960-\\uA97C\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF01-\\uFF60\\uFFE0-\\uFFE6\\u{1F300}-\\u{1F64F}\\u{1F680}-\\u{1F6FF}\\u{1F900}-\\u{1FAFF}\\u{20000}-\\u{3FFFD}]|\\p{Emoji_Presentation}|\\uFE0F", "u");
var unseen = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function cellsOf(text) {
  if (/^[\x20-\x7E]*$/u.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) if (!unseen.test(segment)) cells += wide.test(segment) ? 2 : 1;
  return cells;
}
function expandTabs(text) {
  let out = "";
  for (const part of text.split(/(\t)/u)) out += part === "	" ? " ".repeat(4 - cellsOf(out) % 4) : part;
  return out;
}
var shown = (text) => expandTabs(cleanLines(text).replaceAll("\n", " "));
function cut(line, width) {
  if (cellsOf(line.text) <= width) return line;
  const from = line.pointer?.from ?? 0;
  const drop = Math.max(0, from + Math.min(line.pointer?.width ?? 0, width - 8) - width + 4);
  let [cells, text] = [0, drop > 0 ? "\u2026" : ""];
  let dropped = 0;
  for (const { segment } of graphemes.segment(line.text.slice(0, 2e4))) {
    const size = unseen.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
    if (dropped < drop) dropped += size;
    else if (cells + size > width - 2) break;
    else [cells, text] = [cells + size, text + segment];
  }
  const start = drop > 0 ? from - dropped + 1 : from;
  const pointer = line.pointer && { from: start, width: Math.max(1, Math.min(line.pointer.width, width - 1 - start)) };
  return { line: line.line, text: `${text}\u2026`, ...pointer && { pointer } };
}
function excerptOf(finding, report, width) {
  const text = linesOf(report, finding.span.file);
  if (text === void 0 || finding.fileLevel === true) return [];
  const { lines, index } = text;
  const { place } = finding;
  const first = finding.statement === void 0 ? place.line : placeOf(finding.statement, index).line;
  const last = Math.min(place.endLine, place.line + 2);
  const result = [];
  const push = (line) => void result.push(cut(excerptLine(line, lines[line - 1] ?? "", place), width));
  if (first < place.line) push(first);
  if (first < place.line - 2) result.push({ line: void 0, text: "\u2026" });
  if (first < place.line - 1) push(place.line - 1);
  for (let line = place.line; line <= last; line++) push(line);
  if (last < place.endLine) result.push({ line: void 0, text: "\u2026" });
  return result;
}
function excerptLine(line, text, place) {
  if (line < place.line || line > place.endLine) return { line, text: shown(text) };
  const indent = text.length - text.trimStart().length;
  const from = line === place.line ? place.column - 1 : indent;
  const to = line === place.endLine ? place.endColumn - 1 : text.trimEnd().length;
  const lead = cellsOf(shown(text.slice(0, from)));
  const width = cellsOf(shown(text.slice(0, Math.max(from, to)))) - lead;
  return { line, text: shown(text), pointer: { from: lead, width: Math.max(1, width) } };
}

// src/reporters/wrap.ts
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line !== "" && cellsOf(line) + 1 + cellsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
function wrapUnder(label, text, width) {
  const indent = cellsOf(label);
  return wrap(text, Math.max(24, width - indent)).map((line, index) => (index === 0 ? label : " ".repeat(indent)) + line);
}

export {
  excerptOf,
  wrap,
  wrapUnder
};
