import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
} from "./chunk-33IB4VAO.js";
import "./chunk-3QV5DINA.js";
import "./chunk-LSDANFGA.js";
import "./chunk-FO2ZUGSJ.js";
import "./chunk-YZXSIVSK.js";
import "./chunk-6C3NAZP2.js";
import "./chunk-JQOPR7ML.js";
import "./chunk-BG56UR7S.js";
export {
  renderAnnotations,
  renderWorkflowCommands,
  sortedAnnotations
};
