import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/model/message.ts
function fillMessage(text, data) {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name) => Object.hasOwn(data, name) ? String(data[name]) : whole);
}

export {
  fillMessage
};
