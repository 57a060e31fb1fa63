import {
  wrap,
  wrapUnder
} from "./chunk-WCQNPX6E.js";
import {
  require_picocolors
} from "./chunk-GQ35QDWK.js";
import "./chunk-PAPRG7ZT.js";
import "./chunk-5OEVIZ5D.js";
import {
  cleanLines
} from "./chunk-C33C2ENM.js";
import {
  consequenceWords
} from "./chunk-TZEMKD44.js";
import "./chunk-CCJH564J.js";
import "./chunk-DCXIEFLG.js";
import {
  __toESM
} from "./chunk-4WTHMUJS.js";

// src/reporters/explain.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/reporters/rule-options.ts
var isRecord = (value) => typeof value == "object" && value !== null && !Array.isArray(value);
function typeOf(schema) {
  if (!isRecord(schema)) return "any";
  let { enum: choices, type, items } = schema;
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(" or ");
  if (type === "array") return `list of ${typeOf(items)}`;
  let bounds = [
    schema.minimum === void 0 ? "" : `at least ${String(schema.minimum)}`,
    schema.maximum === void 0 ? "" : `at most ${String(schema.maximum)}`
  ].filter(Boolean);
  return [Array.isArray(type) ? type.join(" or ") : typeof type == "string" ? type : "any", ...bounds].join(", ");
}
function readOptions(rule) {
  let { schema, defaults } = rule.options, properties = "properties" in schema && isRecord(schema.properties) ? schema.properties : {};
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: typeOf(property),
    fallback: JSON.stringify(defaults[name]) ?? "unset",
    description: isRecord(property) && typeof property.description == "string" ? property.description : ""
  }));
}

// src/reporters/explain.ts
function renderExplanation(rule, options) {
  let paint = (0, import_picocolors.createColors)(options.colour), width = Math.max(40, Math.min(options.width, 100)), part = (title, text) => [paint.bold(title), ...wrap(text, width - 2).map((line) => `  ${line}`)].join(`
`), severity = rule.severity === "off" ? "off unless a policy asks for it" : rule.severity;
  return `${[
    [
      paint.bold(rule.id),
      ...wrap(rule.summary, width),
      paint.dim(`${severity} \xB7 ${consequenceWords[rule.consequence].toLowerCase()} \xB7 ${rule.dialects.join(", ")}`)
    ].join(`
`),
    part("When", rule.docs.when),
    part("Effect", rule.docs.effect),
    part("Instead", rule.docs.instead),
    ...renderExample(rule, paint),
    renderOptions(rule, paint, width),
    renderException(rule, paint),
    (rule.docs.sources ?? []).length === 0 ? "" : [paint.bold("Sources"), ...(rule.docs.sources ?? []).map((source) => `  ${source}`)].join(`
`)
  ].filter((block) => block !== "").join(`

`)}
`;
}
var indented = (sql) => cleanLines(sql).trim().split(`
`).map((line) => `    ${line}`);
function renderExample({ examples }, paint) {
  let example = examples.find(({ good }) => good !== void 0) ?? examples[0];
  return example === void 0 ? [] : [
    ...example.given === void 0 ? [] : [[paint.bold("Given"), ...indented(example.given)].join(`
`)],
    [paint.red(paint.bold("\u2717 Bad")), ...indented(example.bad)].join(`
`),
    ...example.good === void 0 ? [] : [[paint.green(paint.bold("\u2713 Good")), ...indented(example.good)].join(`
`)]
  ];
}
function renderOptions(rule, paint, width) {
  let lines = readOptions(rule).flatMap(
    ({ name, type, fallback, description }) => wrapUnder(`  ${name} `, `(${type}, ${fallback} by default) ${description}`, width)
  );
  return lines.length === 0 ? "" : [paint.bold("Options"), ...lines].join(`
`);
}
function renderException(rule, paint) {
  return [paint.bold("If it is meant"), `  -- lockkeeper: allow ${rule.id} until YYYY-MM-DD -- why it is fine here`].join(`
`);
}
function renderRuleList(rules, options) {
  let paint = (0, import_picocolors.createColors)(options.colour), width = Math.max(40, Math.min(options.width, 120));
  return `${[...new Set(rules.map(({ family }) => family))].map((family) => {
    let lines = rules.filter((rule) => rule.family === family).flatMap((rule) => [
      `  ${rule.id}${rule.severity === "off" ? paint.dim(" (off by default)") : ""}`,
      ...wrapUnder("      ", rule.summary, width).map((line) => paint.dim(line))
    ]);
    return [paint.bold(family), ...lines].join(`
`);
  }).join(`

`)}
`;
}
export {
  renderExplanation,
  renderRuleList
};
