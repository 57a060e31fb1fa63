import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  tryGit
} from "./chunk-AJ2FHYUN.js";
import "./chunk-W73P75JX.js";
import "./chunk-CCYIRJLZ.js";

// src/github/checkout.ts
function readBatch(output) {
  const found = /* @__PURE__ */ new Map();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [sha = "", type, size = "0"] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (type !== "blob") continue;
    found.set(sha, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
async function openCheckout(folder) {
  if (folder === void 0 || folder === "") return void 0;
  const inside = await tryGit(folder, ["rev-parse", "--git-dir"]).catch(() => void 0);
  if (inside === void 0) return void 0;
  const partial = await tryGit(folder, ["config", "--get-regexp", String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`]);
  if (partial !== void 0) return void 0;
  return {
    read: async (shas) => {
      const valid = shas.filter((sha) => /^[0-9a-f]{40,64}$/u.test(sha));
      if (valid.length === 0) return /* @__PURE__ */ new Map();
      const output = await tryGit(folder, ["cat-file", "--batch"], `${valid.join("\n")}
`);
      return output === void 0 ? /* @__PURE__ */ new Map() : readBatch(output);
    }
  };
}
export {
  openCheckout
};
