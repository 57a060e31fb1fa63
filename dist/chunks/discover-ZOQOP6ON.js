import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  discoverMigrations
} from "./chunk-YEI7TCUX.js";
import "./chunk-M3MG6LLU.js";
import "./chunk-STNZ34V3.js";
import "./chunk-CQ3TYBLK.js";
import "./chunk-BG56UR7S.js";
export {
  discoverMigrations
};
