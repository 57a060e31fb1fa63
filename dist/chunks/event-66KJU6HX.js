import {
  UserError
} from "./chunk-UWB657EY.js";
import "./chunk-4WTHMUJS.js";

// src/github/event.ts
function readerOf(payload) {
  return (path) => path.split(".").reduce(
    (value, key) => typeof value == "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : void 0,
    payload
  );
}
function broken(event, path) {
  return new UserError({
    message: `The payload of the event \`${event}\` has no \`${path}\``,
    hint: "Run this in a workflow, or point GITHUB_EVENT_PATH to a whole payload."
  });
}
function readText(event, read, path) {
  let value = read(path);
  if (typeof value != "string" || value === "") throw broken(event, path);
  return value;
}
function readCount(event, read, path) {
  let value = read(path);
  if (typeof value != "number" || !Number.isInteger(value) || value < 0) throw broken(event, path);
  return value;
}
function readSha(event, read, path) {
  let value = readText(event, read, path);
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(value)) throw broken(event, path);
  return value;
}
function readRepository(fullName) {
  let [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/u.exec(fullName) ?? [];
  if (owner === void 0 || name === void 0)
    throw new UserError({ message: "GITHUB_REPOSITORY is not `owner/name`", hint: "The action runs in a workflow; elsewhere use the command line." });
  return { owner, name };
}
var isZero = (sha) => /^0+$/u.test(sha);
function readPullRequest({ name, payload }, repository) {
  let read = readerOf(payload), headRepository = read("pull_request.head.repo.full_name");
  return {
    kind: "pull-request",
    repository,
    pull: {
      number: readCount(name, read, "pull_request.number"),
      author: readText(name, read, "pull_request.user.login"),
      fork: headRepository !== `${repository.owner}/${repository.name}`
    },
    base: readSha(name, read, "pull_request.base.sha"),
    head: readSha(name, read, "pull_request.head.sha"),
    changedFiles: readCount(name, read, "pull_request.changed_files")
  };
}
function readPush({ name, payload }, repository) {
  let read = readerOf(payload);
  if (read("deleted") === !0) return { kind: "nothing", why: "The push deleted a branch or a tag: there is nothing to judge." };
  let head = readSha(name, read, "after"), before = readSha(name, read, "before"), defaultBranch = readText(name, read, "repository.default_branch"), onDefault = read("ref") === `refs/heads/${defaultBranch}`;
  return isZero(before) ? onDefault ? { kind: "audit", repository, head } : { kind: "range", repository, base: defaultBranch, head } : { kind: "range", repository, base: before, head, ...onDefault ? {} : { otherwise: defaultBranch } };
}
function readMergeGroup({ name, payload }, repository) {
  let read = readerOf(payload);
  return read("action") === "destroyed" ? { kind: "nothing", why: "The merge group was taken apart: there is nothing to judge." } : { kind: "range", repository, base: readSha(name, read, "merge_group.base_sha"), head: readSha(name, read, "merge_group.head_sha") };
}
function readManual({ sha, base, head }, repository) {
  let at = head ?? sha;
  if (at === "") throw new UserError({ message: "GITHUB_SHA is not set", hint: "The action runs in a workflow; elsewhere use the command line." });
  return base === void 0 ? { kind: "audit", repository, head: at } : { kind: "range", repository, base, head: at };
}
var readers = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  merge_group: readMergeGroup,
  push: readPush,
  workflow_dispatch: readManual,
  schedule: readManual
};
function readEvent(source) {
  let repository = readRepository(source.repository), reader = Object.hasOwn(readers, source.name) ? readers[source.name] : void 0;
  if (reader === void 0)
    throw new UserError({
      message: `The event \`${source.name}\` is not one that a change can be read from`,
      hint: `Start the workflow on one of these: ${Object.keys(readers).join(", ")}.`
    });
  if (source.base === void 0 && source.head === void 0) return reader(source, repository);
  if (reader === readPullRequest)
    throw new UserError({
      message: "The inputs `base` and `head` do not go with a pull request, which has its own",
      hint: "Leave them out, or start the workflow on `workflow_dispatch`."
    });
  return readManual(source, repository);
}
export {
  readEvent
};
