import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  gates,
  verdictOf
} from "./chunk-L5DDPAOD.js";
import "./chunk-IISRUWYF.js";
import "./chunk-BTNWHPXO.js";
import "./chunk-2LHU7JQD.js";
import "./chunk-JQOPR7ML.js";
import "./chunk-CCYIRJLZ.js";
export {
  gates,
  verdictOf
};
