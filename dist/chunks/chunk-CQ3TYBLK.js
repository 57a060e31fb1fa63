import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/model/user-error.ts
var UserError = class extends Error {
  mistakes;
  constructor(...mistakes) {
    super(mistakes.map(({ place, message, hint }) => [place, message, hint].filter(Boolean).join(": ")).join(`
`)), this.name = "UserError", this.mistakes = mistakes;
  }
};

export {
  UserError
};
