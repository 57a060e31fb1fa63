import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
} from "./chunk-65XZUNMP.js";
import "./chunk-BG56UR7S.js";
export {
  changeFields,
  changeKinds,
  commonFields,
  fieldsOfKinds
};
