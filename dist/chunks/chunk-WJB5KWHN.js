import {
  UserError
} from "./chunk-UWB657EY.js";

// src/host/git.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
async function tryGit(directory, args, input) {
  let { code, output } = await runGit(directory, args, input);
  return code === 0 ? output : void 0;
}
async function git(directory, args, input) {
  let { code, output, complaint } = await runGit(directory, args, input);
  if (code !== 0) throw new UserError({ message: `git ${args[0]} failed: ${complaint.trim() || `exit code ${code}`}` });
  return output;
}
function runGit(directory, args, input) {
  return new Promise((resolve, reject) => {
    let child = spawn("git", ["-C", directory, "-c", "core.quotePath=off", "-c", "core.fsmonitor=false", ...args], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...ownEnvironment(), GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" }
    }), output = [], complaint = "";
    child.stdout.on("data", (chunk) => output.push(chunk)), child.stderr.on("data", (chunk) => complaint += chunk.toString("utf8")), child.stdin.on("error", () => {
    }), child.on("error", (error) => {
      let missing = error.code === "ENOENT";
      reject(
        missing ? new UserError({ message: "git is not on the PATH", hint: "install git, or name the migration files on the command line" }) : error
      );
    }), child.on("close", (code) => {
      code !== 0 && complaint.includes("dubious ownership") ? reject(notTrusted(directory)) : resolve({ code: code ?? 1, output: Buffer.concat(output), complaint });
    }), child.stdin.end(input ?? "");
  });
}
function notTrusted(directory) {
  let hint = `trust it, as in a container: git config --global --add safe.directory ${directory}`;
  return new UserError({ message: "git refuses to read this checkout, because it belongs to another user", place: directory, hint });
}
var pointers = /* @__PURE__ */ new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_NAMESPACE"]);
function ownEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !pointers.has(name)));
}
function findRoot(directory) {
  for (let folder = path.resolve(directory); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".git"))) return folder;
    if (folder === path.dirname(folder)) return;
  }
}
function splitNul(output) {
  return output.toString("utf8").split("\0").filter((part) => part !== "");
}

export {
  tryGit,
  git,
  findRoot,
  splitNul
};
