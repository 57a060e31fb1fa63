import {
  foldSettings
} from "./chunk-WES6TERQ.js";
import {
  loadPolicy
} from "./chunk-AAOSEZIF.js";
import "./chunk-LU6DE2YL.js";
import "./chunk-ZCIRMA3B.js";
import "./chunk-54VL76LS.js";
import "./chunk-UWB657EY.js";
import "./chunk-5OEVIZ5D.js";
import "./chunk-4WTHMUJS.js";

// src/policy/check.ts
var millisecondsOfDay = 864e5;
async function checkPolicy(request) {
  let { policy, custom } = await loadPolicy(request), everywhere = policy.layers.filter(({ files, tables }) => files === void 0 && tables === void 0);
  return {
    sources: policy.sources,
    failOn: policy.failOn,
    opaque: policy.opaque,
    rules: [...request.rules, ...custom].map((rule) => {
      let { severity, from } = foldSettings(everywhere, rule);
      return { rule: rule.id, summary: rule.summary, severity, from };
    }),
    scopedLayers: policy.layers.length - everywhere.length,
    migrations: policy.migrations,
    tables: policy.tables,
    smallTableRows: policy.smallTableRows,
    exceptions: policy.exceptions.map((exception) => ({
      exception,
      ...exception.expires !== void 0 && { daysLeft: daysBetween(request.today, exception.expires) }
    })),
    inlineExceptions: policy.inlineExceptions
  };
}
function daysBetween(today, day) {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / millisecondsOfDay);
}
export {
  checkPolicy
};
