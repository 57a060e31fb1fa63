import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  publish,
  troubleNote
} from "./chunk-23QKLIPJ.js";
import "./chunk-6IDOSRTI.js";
import "./chunk-6U2HI5PQ.js";
import "./chunk-W73P75JX.js";
import "./chunk-UR6UM7XV.js";
import "./chunk-25IGKSDP.js";
import "./chunk-J45RMRHU.js";
import "./chunk-A3WBKD36.js";
import "./chunk-WPKKI6SN.js";
import "./chunk-L5DDPAOD.js";
import "./chunk-IISRUWYF.js";
import "./chunk-BTNWHPXO.js";
import "./chunk-2LHU7JQD.js";
import "./chunk-JQOPR7ML.js";
import "./chunk-CCYIRJLZ.js";
export {
  publish,
  troubleNote
};
