import {
  temporarySchema
} from "./chunk-4VSUVYMH.js";
import "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";

// src/reporters/schema-json.ts
var inner = /* @__PURE__ */ new Set(["origin", "span", "named", "knowledge", "local", "term", "kind"]);
function plain(value) {
  if (value === null || typeof value == "string" || typeof value == "number" || typeof value == "boolean") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value != "object") return null;
  if ("text" in value && ("term" in value || "dimensions" in value)) return plain(value.text);
  let entries = Object.entries(value).filter(([name, each]) => each !== void 0 && !inner.has(name));
  return Object.fromEntries(entries.map(([name, each]) => [name, plain(each)]));
}
var byName = (a, b) => {
  let [left, right] = [`${a.schema ?? ""}\0${a.name}`, `${b.schema ?? ""}\0${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}, withKind = (part) => ({ kind: part.kind, ...plain(part) });
function renderSchemaJson(catalog, { dialect, version }) {
  let relations = [...catalog.relations.values()].filter(({ schema: schema2 }) => schema2 !== temporarySchema).toSorted(byName), tables = relations.filter((relation) => relation.kind === "table"), views = relations.filter((relation) => relation.kind === "view" || relation.kind === "materialized-view"), schema = {
    schemaVersion: 1,
    dialect,
    version: version.join("."),
    schemas: [...catalog.schemas.keys()].filter((name) => name !== temporarySchema).toSorted(),
    extensions: [...catalog.extensions.values()].toSorted(byName).map(plain),
    types: [...catalog.types.values()].toSorted(byName).map(withKind),
    tables: tables.map((table) => ({ ...plain(table), constraints: table.constraints.map(withKind) })),
    views: views.map(withKind),
    sequences: relations.filter((relation) => relation.kind === "sequence").map(plain),
    routines: [...catalog.routines.values()].flat().toSorted(byName).map(withKind)
  };
  return `${JSON.stringify(schema, null, 2)}
`;
}
export {
  renderSchemaJson
};
