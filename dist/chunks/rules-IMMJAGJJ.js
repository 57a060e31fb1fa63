import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  rules
} from "./chunk-RCU7ITXG.js";
import "./chunk-GT66CP5Q.js";
import "./chunk-YSV3UR2F.js";
import "./chunk-BTNWHPXO.js";
import "./chunk-JQOPR7ML.js";
import "./chunk-CCYIRJLZ.js";
export {
  rules
};
