// src/model/setting.ts
function concerns(layer, rule) {
  return settingsIn(layer, rule).some((setting) => setting !== void 0);
}
function foldSettings(layers, rule) {
  let { severity } = rule, from = "default", options = { ...rule.options.defaults };
  for (let layer of layers)
    for (let setting of settingsIn(layer, rule))
      Object.assign(options, setting?.options), setting?.severity !== void 0 && (severity = setting.severity, from = setting.from);
  return { severity, options, from };
}
function settingsIn({ consequences, families, rules }, rule) {
  return [consequences[rule.consequence], families[rule.family], rules[rule.id]];
}

export {
  concerns,
  foldSettings
};
