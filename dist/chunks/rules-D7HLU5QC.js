import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  rules
} from "./chunk-RASCQBF3.js";
import "./chunk-M7VYWKSC.js";
import "./chunk-STNZ34V3.js";
import "./chunk-YZXSIVSK.js";
import "./chunk-JQOPR7ML.js";
import "./chunk-BG56UR7S.js";
export {
  rules
};
