import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/host/decode.ts
var largestFile = 32 * 1024 * 1024;
var decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
function decodeText(bytes) {
  return decoder.decode(bytes);
}

export {
  largestFile,
  decodeText
};
