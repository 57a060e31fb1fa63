import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  presets
} from "./chunk-KOCX4AX2.js";
import "./chunk-XOAIQKV4.js";
import "./chunk-BG56UR7S.js";
export {
  presets
};
