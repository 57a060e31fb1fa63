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
} from "./chunk-6IDOSRTI.js";
import "./chunk-6U2HI5PQ.js";
import "./chunk-W73P75JX.js";
import "./chunk-CCYIRJLZ.js";
export {
  connect,
  isForbidden,
  isRateLimit,
  isRefusal,
  readingFailed
};
