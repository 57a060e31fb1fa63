// src/model/names.ts
function keyOf(name) {
  return `${name.schema}\0${name.name}`;
}
function isSameName(a, b) {
  return a.name === b.name && a.schema === b.schema;
}
function isFilledByTool(name) {
  return name.startsWith("$");
}
function showName(name) {
  return name.schema === void 0 || name.schema === "public" || name.schema === "main" ? name.name : `${name.schema}.${name.name}`;
}

export {
  keyOf,
  isSameName,
  isFilledByTool,
  showName
};
