import {
  diffSchemas,
  neighboursOf
} from "./chunk-7N6U5TPL.js";
import {
  clip,
  flatten
} from "./chunk-C33C2ENM.js";
import {
  keyOf,
  showName
} from "./chunk-DCXIEFLG.js";

// src/reporters/schema-diagram.ts
var mermaidLimits = { characters: 5e4, edges: 500 }, mostTables = 15, mostColumns = 14, changeWords = { added: "added", removed: "removed", changed: "changed", same: "" };
function word(text, fallback) {
  let plain = clip(text, 60).replaceAll(/[^A-Za-z0-9_]/gu, "_");
  return /^[A-Za-z]/u.test(plain) && /[A-Za-z0-9]/u.test(plain) ? plain : `${fallback}${/^_*$/u.test(plain) ? "" : `_${plain.replaceAll(/^_+/gu, "")}`}`;
}
var diagramLabel = (text) => clip(flatten(text), 60).replaceAll(/["\\`<>{}[\]%;#&:|~*@]/gu, " ").trim(), typeWord = (column) => {
  let brackets = "[]".repeat(Math.min(column.type.dimensions, 2));
  return word(column.type.text.replace(/[\s(].*$/u, "").replaceAll("[]", ""), "type") + brackets;
};
function attributeLine({ column, change, was }, table) {
  let isIn = (kind) => table.constraints.some((constraint) => constraint.kind === kind && constraint.columns.includes(column.name)), keys = [isIn("primary-key") ? "PK" : "", isIn("foreign-key") ? "FK" : ""].filter(Boolean).join(", "), name = word(column.name, "column"), comment = [
    name === column.name ? "" : diagramLabel(column.name),
    change === "changed" && was !== void 0 ? `was ${diagramLabel(was)}` : changeWords[change]
  ].filter(Boolean).join(", ");
  return ["   ", typeWord(column), name, keys, comment && `"${comment}"`].filter(Boolean).join(" ");
}
function entityLines(id, name, mark, attributes, table, most = mostColumns) {
  let title = `  ${id}["${[diagramLabel(name) || "table", mark].filter(Boolean).join(" ")}"]`;
  if (attributes.length === 0) return [title];
  let ordered = attributes.length <= most ? attributes : attributes.toSorted((a, b) => +(a.change === "same") - +(b.change === "same"));
  return [`${title} {`, ...ordered.slice(0, most).map((attribute) => attributeLine(attribute, table)), "  }"];
}
var markOf = (diff) => diff.change === "added" ? "(new)" : diff.change === "removed" ? "(dropped)" : diff.formerly === void 0 ? "(changed)" : `(was ${diagramLabel(diff.formerly)})`, isKey = (table, column) => table.constraints.some(
  (constraint) => (constraint.kind === "primary-key" || constraint.kind === "foreign-key") && constraint.columns.includes(column.name)
);
function renderDiagram(source, diffs = diffSchemas(source)) {
  let { edges, neighbours } = neighboursOf(source, diffs);
  if (diffs.length === 0 || diffs.length + neighbours.length > mostTables || edges.length > mermaidLimits.edges) return;
  let ids = new Map([...diffs.map(({ key }) => key), ...neighbours.map(keyOf)].map((key, index) => [key, `t${index + 1}`])), lines = ["erDiagram"];
  for (let diff of diffs) {
    let attributes = diff.columns.map(({ column, change, before }) => ({ column, change, ...before !== void 0 && { was: before } }));
    lines.push(...entityLines(ids.get(diff.key) ?? "", diff.name, markOf(diff), attributes, diff.table));
  }
  for (let table of neighbours) {
    let keys = table.columns.filter((column) => isKey(table, column)).map((column) => ({ column, change: "same" }));
    lines.push(...entityLines(ids.get(keyOf(table)) ?? "", showName(table), "", keys, table));
  }
  for (let { from, to, key } of edges) {
    let [child, parent] = [ids.get(from), ids.get(to)];
    child !== void 0 && parent !== void 0 && lines.push(`  ${parent} ||--o{ ${child} : "${diagramLabel(key.columns.join(", ")) || "references"}"`);
  }
  let text = lines.join(`
`);
  return text.length > mermaidLimits.characters ? void 0 : text;
}

export {
  diagramLabel,
  entityLines,
  renderDiagram
};
