// src/model/finding.ts
var families = ["breaking-change", "locking", "deploy", "index-redundancy", "schema", "migration", "policy", "custom"], consequences = [
  "loses-data",
  "breaks-readers",
  "breaks-writers",
  "blocks-traffic",
  "fails-to-deploy",
  "wastes-resources",
  "weakens-schema",
  "weakens-security",
  "hard-to-undo"
], severities = ["error", "warning", "notice"];
function counts(finding) {
  return finding.suppression === void 0 && finding.subsumedBy === void 0;
}

export {
  families,
  consequences,
  severities,
  counts
};
