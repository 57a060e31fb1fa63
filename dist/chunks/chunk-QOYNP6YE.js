// src/policy/preset-names.ts
var presetNames = ["recommended", "strict", "zero-downtime"];

export {
  presetNames
};
