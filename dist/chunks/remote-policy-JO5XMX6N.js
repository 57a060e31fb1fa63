import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  isRefusal,
  readingFailed
} from "./chunk-KBIIZUKK.js";
import {
  decodeText
} from "./chunk-6JDEAADQ.js";
import "./chunk-CQ3TYBLK.js";
import "./chunk-BG56UR7S.js";

// src/github/remote-policy.ts
function remoteReader(github) {
  let read = /* @__PURE__ */ new Map(), load = async (owner, repo, path, sha) => {
    try {
      let { data } = await github.request("GET /repos/{owner}/{repo}/contents/{path}", { owner, repo, path, ref: sha });
      return !Array.isArray(data) && data.type === "file" && "content" in data ? decodeText(Buffer.from(data.content, "base64")) : void 0;
    } catch (error) {
      if (isRefusal(error) && error.status === 404) return;
      throw readingFailed(`The policy ${owner}/${repo}/${path}@${sha}`, error);
    }
  };
  return (owner, repo, path, sha) => {
    let key = [owner, repo, path, sha].join(" "), known = read.get(key) ?? load(owner, repo, path, sha);
    return read.set(key, known), known;
  };
}
export {
  remoteReader
};
