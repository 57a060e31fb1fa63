import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  wrap,
  wrapUnder
} from "./chunk-CCJPQT2T.js";
import {
  require_picocolors
} from "./chunk-Y6I42OAF.js";
import "./chunk-OSYKKI2M.js";
import "./chunk-XRJUFEE6.js";
import {
  cleanLines
} from "./chunk-WPKKI6SN.js";
import {
  consequenceWords
} from "./chunk-IISRUWYF.js";
import "./chunk-BTNWHPXO.js";
import "./chunk-JQOPR7ML.js";
import {
  __toESM
} from "./chunk-CCYIRJLZ.js";

// src/reporters/explain.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/reporters/rule-options.ts
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function typeOf(schema) {
  if (!isRecord(schema)) return "any";
  const { enum: choices, type, items } = schema;
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(" or ");
  if (type === "array") return `list of ${typeOf(items)}`;
  const bounds = [
    schema["minimum"] === void 0 ? "" : `at least ${String(schema["minimum"])}`,
    schema["maximum"] === void 0 ? "" : `at most ${String(schema["maximum"])}`
  ].filter(Boolean);
  const word = Array.isArray(type) ? type.join(" or ") : typeof type === "string" ? type : "any";
  return [word, ...bounds].join(", ");
}
function readOptions(rule) {
  const { schema, defaults } = rule.options;
  const properties = "properties" in schema && isRecord(schema.properties) ? schema.properties : {};
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: typeOf(property),
    fallback: JSON.stringify(defaults[name]) ?? "unset",
    description: isRecord(property) && typeof property["description"] === "string" ? property["description"] : ""
  }));
}

// src/reporters/explain.ts
function renderExplanation(rule, options) {
  const paint = (0, import_picocolors.createColors)(options.colour);
  const width = Math.max(40, Math.min(options.width, 100));
  const part = (title, text) => [paint.bold(title), ...wrap(text, width - 2).map((line) => `  ${line}`)].join("\n");
  const severity = rule.severity === "off" ? "off unless a policy asks for it" : rule.severity;
  const head = [
    paint.bold(rule.id),
    ...wrap(rule.summary, width),
    paint.dim(`${severity} \xB7 ${consequenceWords[rule.consequence].toLowerCase()} \xB7 ${rule.dialects.join(", ")}`)
  ];
  const blocks = [
    head.join("\n"),
    part("When", rule.docs.when),
    part("Effect", rule.docs.effect),
    part("Instead", rule.docs.instead),
    ...renderExample(rule, paint),
    renderOptions(rule, paint, width),
    renderException(rule, paint),
    (rule.docs.sources ?? []).length === 0 ? "" : [paint.bold("Sources"), ...(rule.docs.sources ?? []).map((source) => `  ${source}`)].join("\n")
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}
`;
}
var indented = (sql) => cleanLines(sql).trim().split("\n").map((line) => `    ${line}`);
function renderExample({ examples }, paint) {
  const example = examples.find(({ good }) => good !== void 0) ?? examples[0];
  if (example === void 0) return [];
  return [
    ...example.given === void 0 ? [] : [[paint.bold("Given"), ...indented(example.given)].join("\n")],
    [paint.red(paint.bold("\u2717 Bad")), ...indented(example.bad)].join("\n"),
    ...example.good === void 0 ? [] : [[paint.green(paint.bold("\u2713 Good")), ...indented(example.good)].join("\n")]
  ];
}
function renderOptions(rule, paint, width) {
  const lines = readOptions(rule).flatMap(
    ({ name, type, fallback, description }) => wrapUnder(`  ${name} `, `(${type}, ${fallback} by default) ${description}`, width)
  );
  return lines.length === 0 ? "" : [paint.bold("Options"), ...lines].join("\n");
}
function renderException(rule, paint) {
  return [paint.bold("If it is meant"), `  -- lockkeeper: allow ${rule.id} until YYYY-MM-DD -- why it is fine here`].join("\n");
}
function renderRuleList(rules, options) {
  const paint = (0, import_picocolors.createColors)(options.colour);
  const width = Math.max(40, Math.min(options.width, 120));
  const families = [...new Set(rules.map(({ family }) => family))];
  const blocks = families.map((family) => {
    const own = rules.filter((rule) => rule.family === family);
    const lines = own.flatMap((rule) => [
      `  ${rule.id}${rule.severity === "off" ? paint.dim(" (off by default)") : ""}`,
      ...wrapUnder("      ", rule.summary, width).map((line) => paint.dim(line))
    ]);
    return [paint.bold(family), ...lines].join("\n");
  });
  return `${blocks.join("\n\n")}
`;
}
export {
  renderExplanation,
  renderRuleList
};
