// src/model/change.ts
function tableOf(change) {
  if ("table" in change && change.table !== void 0) return change.table;
  if ("view" in change) return change.view;
  if (change.kind === "set-schema" && change.object === "table" || change.kind === "set-tablespace" && change.object === "table" || (change.kind === "comment" || change.kind === "set-owner") && (change.object === "table" || change.object === "column")) return change.name;
}
function constraintsAdded(change) {
  switch (change.kind) {
    case "create-table":
      return change.spec.constraints;
    case "add-column":
      return change.constraints;
    case "add-constraint":
      return [change.constraint];
    default:
      return [];
  }
}

// src/model/types.ts
function typeName(type) {
  return type.schema === void 0 ? { name: type.name } : { schema: type.schema, name: type.name };
}
function partsOf(term) {
  switch (term.kind) {
    case "column":
    case "literal":
      return [];
    case "and":
    case "or":
      return term.terms;
    case "not":
    case "is-null":
    case "cast":
      return [term.term];
    case "compare":
      return [term.left, term.right];
    case "in":
      return [term.term, ...term.items];
    case "between":
      return [term.term, term.low, term.high];
    case "call":
      return term.args;
    case "other":
      return term.parts;
  }
}
function* walkTerm(term) {
  yield term;
  for (let part of partsOf(term)) yield* walkTerm(part);
}
function columnsOf(expression) {
  let names = /* @__PURE__ */ new Set();
  for (let term of walkTerm(expression.term)) term.kind === "column" && names.add(term.name);
  return [...names];
}
function callsOf(expression) {
  return [...walkTerm(expression.term)].filter((term) => term.kind === "call").map((term) => term.name);
}
function conjunctsOf(term) {
  return term.kind === "and" ? term.terms.flatMap(conjunctsOf) : [term];
}

export {
  tableOf,
  constraintsAdded,
  typeName,
  walkTerm,
  columnsOf,
  callsOf,
  conjunctsOf
};
