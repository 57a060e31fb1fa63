import {
  UserError
} from "./chunk-UWB657EY.js";
import "./chunk-4WTHMUJS.js";

// src/github/marker.ts
var plain = /^[\w.-]{1,60}$/u;
function markersOf(key) {
  if (!plain.test(key))
    throw new UserError({
      message: `The input \`comment-key\` is "${key.slice(0, 80)}"`,
      hint: "Use up to 60 letters, digits, dots, hyphens and underscores."
    });
  let of = (what) => `<!-- lockkeeper:${key}:${what} -->`, start = `<!-- lockkeeper:${key}:finding:`;
  return {
    summary: of("summary"),
    review: of("review"),
    finding: (fingerprint) => of(`finding:${encodeURIComponent(fingerprint).replaceAll("-", "%2D")}`),
    readFinding: (body) => {
      if (!body.startsWith(start)) return;
      let [, found] = /^([^ ]+) -->/u.exec(body.slice(start.length)) ?? [];
      return found === void 0 ? void 0 : decodeURIComponent(found);
    },
    isSummary: (body) => body.startsWith(of("summary")),
    isReview: (body) => body.startsWith(of("review"))
  };
}

// src/github/inputs.ts
function readChoice(get, name, choices, otherwise) {
  let text = get(name).trim();
  if (text === "") return otherwise;
  let found = choices.find((choice) => choice === text);
  if (found === void 0)
    throw new UserError({ message: `The input \`${name}\` is "${text.slice(0, 80)}"`, hint: `Say one of these: ${choices.join(", ")}.` });
  return found;
}
var readSwitch = (get, name, otherwise) => readChoice(get, name, ["true", "false"], otherwise ? "true" : "false") === "true";
function readMaximum(get, name, otherwise) {
  let text = get(name).trim();
  if (text === "") return otherwise;
  if (!/^\d{1,3}$/u.test(text))
    throw new UserError({ message: `The input \`${name}\` is "${text.slice(0, 80)}"`, hint: "Say a whole number from 0 to 999." });
  return Number(text);
}
function readConfigRef(text) {
  if (text === "base" || text === "head") return text;
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(text)) return { sha: text };
  throw new UserError({ message: `The input \`config-ref\` is "${text}"`, hint: "Say base, head, or the 40 digits of a commit." });
}
function readFilePath(get, name) {
  let text = get(name).trim();
  if (text.split(/[/\\]/u).includes(".."))
    throw new UserError({ message: `The input \`${name}\` leads out of the workspace`, hint: "Name a file below it." });
  return text === "" ? void 0 : text;
}
function readOnError(get) {
  return readChoice(get, "on-error", ["fail", "warn"], "fail");
}
function readInputs(get) {
  let text = (name) => get(name).trim() || void 0, token = text("github-token");
  if (token === void 0)
    throw new UserError({
      message: "There is no token",
      hint: "Leave the input `github-token` out to use that of the workflow, or give it one that is not empty."
    });
  let failOn = readChoice(get, "fail-on", ["", "error", "warning", "notice", "never"], ""), paths = get("paths").split(/[\n,]/u).map((path) => path.trim()).filter((path) => path !== ""), config = text("config"), workingDirectory = text("working-directory"), base = text("base"), head = text("head"), reportFile = readFilePath(get, "report-file"), sarifFile = readFilePath(get, "sarif-file");
  return {
    token,
    ...config && { config },
    ...workingDirectory && { workingDirectory },
    ...base && { base },
    ...head && { head },
    ...failOn && { failOn },
    ...paths.length > 0 && { paths },
    ...reportFile && { reportFile },
    ...sarifFile && { sarifFile },
    configRef: readConfigRef(text("config-ref") ?? "base"),
    annotations: readSwitch(get, "annotations", !0),
    ...readSwitch(get, "check-run", !1) && { checkRun: text("comment-key") ? `Lockkeeper: ${text("comment-key")}` : "Lockkeeper" },
    markers: markersOf(text("comment-key") ?? "default"),
    publish: {
      reviewComments: readSwitch(get, "review-comments", !0),
      reviewEvent: readChoice(get, "review-event", ["comment", "request-changes"], "comment"),
      maxComments: readMaximum(get, "max-comments", 20),
      summary: readChoice(get, "summary-comment", ["always", "on-failure", "never"], "always")
    }
  };
}
export {
  readInputs,
  readOnError
};
