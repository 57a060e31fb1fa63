import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/version.ts
var version = "0.1.0", homepage = "https://github.com/lockkeeper/lockkeeper";

export {
  version,
  homepage
};
