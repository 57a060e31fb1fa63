import {
  tryGit
} from "./chunk-WJB5KWHN.js";
import "./chunk-UWB657EY.js";
import "./chunk-4WTHMUJS.js";

// src/github/checkout.ts
function readBatch(output) {
  let found = /* @__PURE__ */ new Map();
  for (let at = 0; at < output.length; ) {
    let end = output.indexOf(10, at);
    if (end < 0) break;
    let [sha = "", type, size = "0"] = output.toString("latin1", at, end).split(" ");
    at = end + 1, type === "blob" && (found.set(sha, output.subarray(at, at + Number(size))), at += Number(size) + 1);
  }
  return found;
}
async function openCheckout(folder) {
  if (!(folder === void 0 || folder === "" || await tryGit(folder, ["rev-parse", "--git-dir"]).catch(() => {
  }) === void 0 || await tryGit(folder, ["config", "--get-regexp", String.raw`^(extensions\.partialclone|remote\..*\.promisor)$`]) !== void 0))
    return {
      read: async (shas) => {
        let valid = shas.filter((sha) => /^[0-9a-f]{40,64}$/u.test(sha));
        if (valid.length === 0) return /* @__PURE__ */ new Map();
        let output = await tryGit(folder, ["cat-file", "--batch"], `${valid.join(`
`)}
`);
        return output === void 0 ? /* @__PURE__ */ new Map() : readBatch(output);
      }
    };
}
export {
  openCheckout
};
