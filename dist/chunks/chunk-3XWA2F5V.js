import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  indexLines
} from "./chunk-GOXOMEKZ.js";

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
