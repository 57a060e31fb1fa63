import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  defaultPolicyPath,
  loadPolicy
} from "./chunk-SOWQVNWE.js";
import "./chunk-7X7BOD65.js";
import "./chunk-ZECZ5CGK.js";
import "./chunk-YSV3UR2F.js";
import "./chunk-W73P75JX.js";
import "./chunk-XRJUFEE6.js";
import "./chunk-CCYIRJLZ.js";
export {
  defaultPolicyPath,
  loadPolicy
};
