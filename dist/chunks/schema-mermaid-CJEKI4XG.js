import {
  tablesOf,
  temporarySchema
} from "./chunk-4VSUVYMH.js";
import {
  diagramLabel,
  entityLines
} from "./chunk-6L64A3VQ.js";
import {
  foreignKeysOf,
  targetOf
} from "./chunk-7N6U5TPL.js";
import "./chunk-C33C2ENM.js";
import {
  keyOf,
  showName
} from "./chunk-DCXIEFLG.js";
import "./chunk-4WTHMUJS.js";

// src/reporters/schema-mermaid.ts
function renderSchemaMermaid(catalog) {
  let tables = tablesOf(catalog).filter(({ schema, partitionOf }) => schema !== temporarySchema && partitionOf === void 0).toSorted((a, b) => showName(a) < showName(b) ? -1 : 1), ids = new Map(tables.map((table, index) => [keyOf(table), `t${index + 1}`])), entities = tables.flatMap((table) => {
    let attributes = table.columns.map((column) => ({ column, change: "same" }));
    return entityLines(ids.get(keyOf(table)) ?? "", showName(table), "", attributes, table, 1 / 0);
  }), edges = tables.flatMap(
    (table) => foreignKeysOf(table).flatMap((key) => {
      let [child, parent] = [ids.get(keyOf(table)), ids.get(targetOf(catalog, table, key))];
      return child === void 0 || parent === void 0 ? [] : [`  ${parent} ||--o{ ${child} : "${diagramLabel(key.columns.join(", ")) || "references"}"`];
    })
  );
  return `${["erDiagram", ...entities, ...edges].join(`
`)}
`;
}
export {
  renderSchemaMermaid
};
