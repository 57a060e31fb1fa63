import {
  UserError
} from "./chunk-UWB657EY.js";

// src/host/git.ts
import { spawn } from "node:child_process";
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
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" }
    }), output = [], complaint = "";
    child.stdout.on("data", (chunk) => output.push(chunk)), child.stderr.on("data", (chunk) => complaint += chunk.toString("utf8")), child.stdin.on("error", () => {
    }), child.on("error", (error) => {
      let missing = error.code === "ENOENT";
      reject(
        missing ? new UserError({ message: "git is not on the PATH", hint: "install git, or name the migration files on the command line" }) : error
      );
    }), child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(output), complaint })), child.stdin.end(input ?? "");
  });
}
async function findRoot(directory) {
  return (await tryGit(directory, ["rev-parse", "--show-toplevel"]))?.toString("utf8").replace(/\r?\n$/, "");
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
