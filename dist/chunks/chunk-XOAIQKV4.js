import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/policy/preset-names.ts
var presetNames = ["recommended", "strict", "zero-downtime"];

export {
  presetNames
};
