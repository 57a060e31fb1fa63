import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  connect,
  isForbidden,
  isRateLimit,
  isRefusal,
  readingFailed
} from "./chunk-KBIIZUKK.js";
import "./chunk-CQ3TYBLK.js";
import "./chunk-BG56UR7S.js";
export {
  connect,
  isForbidden,
  isRateLimit,
  isRefusal,
  readingFailed
};
