import {
  indexLines
} from "./chunk-5OEVIZ5D.js";

// src/reporters/text-lines.ts
var known = /* @__PURE__ */ new WeakMap();
function linesOf(report, file) {
  let text = report.texts.get(file);
  if (text === void 0) return;
  let files = known.get(report.texts) ?? /* @__PURE__ */ new Map();
  known.set(report.texts, files);
  let found = files.get(file) ?? { lines: text.split(/\r\n|\n|\r/u), index: indexLines(text) };
  return files.set(file, found), found;
}
var unknown = indexLines("");
function indexOf(report, file) {
  return linesOf(report, file)?.index ?? unknown;
}

export {
  linesOf,
  indexOf
};
