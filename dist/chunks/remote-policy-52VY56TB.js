import {
  isRefusal,
  readingFailed
} from "./chunk-S2O6R424.js";
import {
  decodeText
} from "./chunk-XEKFMLCH.js";
import "./chunk-UWB657EY.js";
import "./chunk-4WTHMUJS.js";

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
