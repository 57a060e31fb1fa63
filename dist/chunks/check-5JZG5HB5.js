import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  foldSettings
} from "./chunk-HDBKIRMW.js";
import {
  loadPolicy
} from "./chunk-SUDXBNIM.js";
import "./chunk-7X7BOD65.js";
import "./chunk-SY32WHDJ.js";
import "./chunk-STNZ34V3.js";
import "./chunk-CQ3TYBLK.js";
import "./chunk-GOXOMEKZ.js";
import "./chunk-BG56UR7S.js";

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
