import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  discoverMigrations
} from "./chunk-GQM2VZQV.js";
import "./chunk-7TF6OGP5.js";
import "./chunk-YSV3UR2F.js";
import "./chunk-W73P75JX.js";
import "./chunk-CCYIRJLZ.js";
export {
  discoverMigrations
};
