import {
  keyOf,
  showName
} from "./chunk-DCXIEFLG.js";

// src/reporters/schema-diff.ts
function columnText(column) {
  let generated = column.generated && `generated${column.generated.stored ? ", stored" : ""}`, fallback = column.default && `default ${column.default.text}`;
  return [column.type.text, column.notNull ? "not null" : "", fallback, generated, column.identity && "identity"].filter(Boolean).join(" ");
}
function indexText(index) {
  let parts = index.parts.map((part) => part.column ?? part.expression?.text ?? "?").join(", "), where = index.predicate === void 0 ? "" : ` where ${index.predicate.text}`;
  return `${index.unique ? "unique " : ""}${index.method === "btree" ? "" : `${index.method} `}(${parts})${where}${index.valid ? "" : ", not valid"}`;
}
function constraintText(constraint) {
  let valid = constraint.valid ? "" : ", not valid";
  switch (constraint.kind) {
    case "primary-key":
    case "unique":
      return `${constraint.kind === "unique" ? "unique" : "primary key"} (${constraint.columns.join(", ")})${valid}`;
    case "foreign-key":
      return `foreign key (${constraint.columns.join(", ")}) to ${showName(constraint.references)}${valid}`;
    case "check":
      return `check (${constraint.expression.text})${valid}`;
    case "exclude":
      return `exclude${valid}`;
    case "not-null":
      return `not null (${constraint.column})${valid}`;
  }
}
function diffParts(before, after, text) {
  let old = new Map(before.map((part) => [part.name, text(part)])), current = new Map(after.map((part) => [part.name, text(part)]));
  return [.../* @__PURE__ */ new Set([...current.keys(), ...old.keys()])].map((name) => {
    let [was, is] = [old.get(name), current.get(name)];
    return { name, change: was === void 0 ? "added" : is === void 0 ? "removed" : was === is ? "same" : "changed", ...was !== void 0 && { before: was }, ...is !== void 0 && { after: is } };
  });
}
function diffTable(before, after) {
  let table = after ?? before;
  if (table === void 0) return;
  let columns = diffParts(before?.columns ?? [], after?.columns ?? [], columnText).flatMap((part) => {
    let column = [...after?.columns ?? [], ...before?.columns ?? []].find(({ name }) => name === part.name);
    return column === void 0 ? [] : [{ ...part, column }];
  }), renamed = before !== void 0 && after !== void 0 && keyOf(before) !== keyOf(after);
  return {
    key: keyOf(table),
    name: showName(table),
    change: before === void 0 ? "added" : after === void 0 ? "removed" : "changed",
    ...renamed && { formerly: showName(before) },
    columns,
    indexes: diffParts(before?.indexes ?? [], after?.indexes ?? [], indexText),
    constraints: diffParts(before?.constraints ?? [], after?.constraints ?? [], constraintText),
    table
  };
}
var tableAt = (catalog, key) => {
  let relation = catalog.relations.get(key);
  return relation?.kind === "table" ? relation : void 0;
};
function diffSchemas({ before, after }) {
  if (before.relations === after.relations) return [];
  let gone = [], changed = [];
  for (let [key, relation] of before.relations) relation.kind === "table" && tableAt(after, key) === void 0 && gone.push(relation);
  for (let [key, relation] of after.relations) {
    let was = tableAt(before, key);
    relation.kind !== "table" || was === relation || changed.push(was === void 0 ? { is: relation } : { was, is: relation });
  }
  let renamedFrom = (is) => gone.find((table) => table.columns.length > 0 && table.columns === is.columns), renamed = new Set(changed.flatMap(({ was, is }) => was === void 0 ? renamedFrom(is) ?? [] : []));
  return [
    ...changed.map(({ was, is }) => diffTable(was ?? renamedFrom(is), is)),
    ...gone.filter((table) => !renamed.has(table)).map((table) => diffTable(table, void 0))
  ].filter((diff) => diff !== void 0).filter((diff) => diff.change !== "changed" || diff.formerly !== void 0 || partsThatDiffer(diff).length > 0).toSorted((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function partsThatDiffer(diff) {
  let backing = new Set(diff.constraints.map(({ name }) => name));
  return [
    ...diff.columns.map((part) => ({ ...part, what: "column" })),
    ...diff.constraints.map((part) => ({ ...part, what: "constraint" })),
    ...diff.indexes.filter(({ name }) => !backing.has(name)).map((part) => ({ ...part, what: "index" }))
  ].filter(({ change }) => change !== "same");
}
var foreignKeysOf = (table) => table.constraints.filter((constraint) => constraint.kind === "foreign-key");
function targetOf(catalog, from, key) {
  let { schema, name } = key.references, own = keyOf({ schema: from.schema, name });
  return schema !== void 0 ? keyOf({ schema, name }) : catalog.relations.has(own) ? own : keyOf({ schema: "public", name });
}
function neighboursOf({ before, after }, diffs) {
  let touched = new Set(diffs.map(({ key }) => key)), edges = /* @__PURE__ */ new Map(), neighbours = /* @__PURE__ */ new Map(), visit = (catalog, table) => {
    for (let key of foreignKeysOf(table)) {
      let edge = { from: keyOf(table), to: targetOf(catalog, table, key), key };
      if (!(!touched.has(edge.from) && !touched.has(edge.to))) {
        edges.set(`${edge.from}\0${edge.to}\0${key.columns.join("\0")}`, edge);
        for (let end of [edge.from, edge.to]) {
          let other = tableAt(after, end) ?? tableAt(before, end);
          !touched.has(end) && other !== void 0 && neighbours.set(end, other);
        }
      }
    }
  };
  for (let diff of diffs) {
    let catalog = diff.change === "removed" ? before : after;
    visit(catalog, diff.table);
    for (let key of catalog.referencedBy.get(diff.key) ?? []) {
      let table = tableAt(catalog, key);
      table !== void 0 && visit(catalog, table);
    }
  }
  return { edges: [...edges.values()], neighbours: [...neighbours.values()] };
}

export {
  diffSchemas,
  partsThatDiffer,
  foreignKeysOf,
  targetOf,
  neighboursOf
};
