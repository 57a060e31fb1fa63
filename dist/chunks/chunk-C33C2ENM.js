// src/reporters/escape.ts
var unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
function flatten(text) {
  return text.replaceAll(/[\s\u0085]+/gu, " ").replaceAll(unseen, "\uFFFD");
}
function cleanLines(text) {
  return text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, `
`).replaceAll(unseen, (character) => character === `
` || character === "	" ? character : "\uFFFD");
}
function clip(text, length) {
  if (text.length <= length) return text;
  let end = Math.max(0, length - 1);
  return `${text.slice(0, /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end)}\u2026`;
}
function escapeMarkdown(text) {
  return flatten(text).replaceAll("&", "&amp;").replaceAll(/#(?=\d)/gu, "#\u2060").replaceAll(/[\\`*_~[\]{}!#]/gu, String.raw`\$&`).replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "&#124;").replaceAll("$", "&#36;").replaceAll("@", "@\u2060").replaceAll(/:(?=\/\/|[\w+-]+:)/gu, ":\u2060").replaceAll(/\b(www|gh)(?=[.-])/giu, "$1\u2060").replaceAll(/(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,64}(?![0-9a-z])/giu, (hash) => hash.replaceAll(/.{6}/gu, "$&\u2060")).replace(/^(\s*)([-+=])/u, String.raw`$1\$2`).replace(/^(\s*\d+)([.)])/u, String.raw`$1\$2`).trim();
}
var longestRun = (text) => Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
function codeSpan(text, place = "prose") {
  let flat = clip(flatten(text).trim(), 240) || " ", inner = place === "prose" ? flat : flat.replaceAll(/(?<=\\)\|/gu, "\u2502").replaceAll("|", String.raw`\|`), ticks = "`".repeat(longestRun(inner) + 1), pad = /^`|`$/u.test(inner) ? " " : "";
  return `${ticks}${pad}${inner}${pad}${ticks}`;
}
function fence(lines, info) {
  let ticks = "`".repeat(Math.max(3, longestRun(lines) + 1));
  return `${ticks}${info}
${lines === "" || lines.endsWith(`
`) ? lines : `${lines}
`}${ticks}`;
}
var entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
function escapeHtml(text) {
  return cleanLines(text).replaceAll(/[&<>"']/gu, (character) => entities[character] ?? "");
}
var splitHashes = (text) => text.replaceAll("##[", "##\u2060[");
function escapeCommandData(text) {
  return splitHashes(cleanLines(text)).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function guardLog(text) {
  return splitHashes(text).replaceAll(/^(\s*)(?=::)/gmu, "$1| ");
}

export {
  flatten,
  cleanLines,
  clip,
  escapeMarkdown,
  codeSpan,
  fence,
  escapeHtml,
  escapeCommandData,
  escapeCommandProperty,
  guardLog
};
