import {
  preferQuickStart
} from "./chunks/chunk-NPK6MAP5.js";
import {
  UserError
} from "./chunks/chunk-UWB657EY.js";
import {
  escapeCommandData,
  escapeCommandProperty,
  flatten
} from "./chunks/chunk-C33C2ENM.js";
import "./chunks/chunk-4WTHMUJS.js";

// src/action.ts
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";

// src/github/log-line.ts
function logLine(text) {
  let line = flatten(text).trim().replaceAll(/##(?=\[)/gu, "# # ");
  return line.startsWith("::") ? `: :${line.slice(2)}` : line;
}

// src/github/workflow-command.ts
import { randomUUID } from "node:crypto";
function renderCommand(name, message, properties = {}) {
  let written = Object.entries(properties).flatMap(
    ([key, value]) => value === void 0 ? [] : [`${key}=${escapeCommandProperty(String(value))}`]
  );
  return `::${name}${written.length === 0 ? "" : ` ${written.join(",")}`}::${escapeCommandData(message)}`;
}
function renderOutput(name, value) {
  let end = `end-${randomUUID()}`;
  return `${name}<<${end}
${value}
${end}
`;
}

// src/action.ts
preferQuickStart();
process.stdout.write(`Lockkeeper reads this change and judges its migrations.
`);
var input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? "", variable = (name) => process.env[name] ?? "", withoutToken = (text) => {
  let token = input("github-token").trim();
  return token === "" ? text : text.replaceAll(token, "***");
}, say = (line) => {
  process.stdout.write(`${withoutToken(logLine(line))}
`);
}, command = (...parts) => {
  process.stdout.write(`${withoutToken(renderCommand(...parts))}
`);
};
async function setOutputs(outputs) {
  let file = variable("GITHUB_OUTPUT"), text = Object.entries(outputs).map(([name, value]) => renderOutput(name, withoutToken(value)));
  file !== "" && await appendFile(file, text.join(""));
}
async function readOccasion(inputs) {
  let { readEvent } = await import("./chunks/event-66KJU6HX.js"), name = variable("GITHUB_EVENT_NAME");
  if (name === "")
    throw new UserError({ message: "GITHUB_EVENT_NAME is not set", hint: "The action runs in a workflow; elsewhere use `npx lockkeeper check`." });
  let payload;
  try {
    payload = JSON.parse(await readFile(variable("GITHUB_EVENT_PATH"), "utf8"));
  } catch {
    throw new UserError({ message: "The payload of the event cannot be read", hint: "GITHUB_EVENT_PATH has to name a file with JSON in it." });
  }
  return readEvent({
    name,
    payload,
    sha: variable("GITHUB_SHA"),
    repository: variable("GITHUB_REPOSITORY"),
    ...inputs.base !== void 0 && { base: inputs.base },
    ...inputs.head !== void 0 && { head: inputs.head }
  });
}
async function runGate(inputs, occasion) {
  let [{ connect }, { openCheckout }, { passGate }, { remoteReader }, { judge }] = await Promise.all([
    import("./chunks/client-EJS4COMX.js"),
    import("./chunks/checkout-TL7FE2XE.js"),
    import("./chunks/gate-RDZDD7FR.js"),
    import("./chunks/remote-policy-52VY56TB.js"),
    import("./chunks/run-772CAQXJ.js")
  ]), apiUrl = variable("GITHUB_API_URL") || "https://api.github.com", github = connect({
    token: inputs.token,
    apiUrl,
    graphqlUrl: variable("GITHUB_GRAPHQL_URL") || `${apiUrl}/graphql`,
    environment: process.env
  }), workspace = variable("GITHUB_WORKSPACE"), local = await openCheckout(workspace === "" ? void 0 : path.resolve(workspace, inputs.workingDirectory ?? ".")), today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  return passGate({
    inputs,
    occasion,
    github,
    ...local !== void 0 && { local },
    judge: ({ change, policy, flags }) => judge({
      change,
      flags,
      today,
      clock: () => performance.now(),
      log: say,
      policy: {
        from: policy.from,
        reader: { read: async (file) => (await policy.tree.read([file])).get(file), readRemote: remoteReader(github) },
        ...policy.path !== void 0 && { path: policy.path }
      }
    }),
    log: say
  });
}
async function writeFileOf(name, text) {
  let file = path.resolve(variable("GITHUB_WORKSPACE") || ".", name);
  await mkdir(path.dirname(file), { recursive: !0 }), await writeFile(file, withoutToken(text));
}
async function writeJobSummary(text) {
  let file = variable("GITHUB_STEP_SUMMARY");
  file !== "" && await appendFile(file, withoutToken(text));
}
async function annotate({ report }) {
  let { renderAnnotations } = await import("./chunks/annotations-MHOF4QB5.js"), { shown, hidden } = renderAnnotations(report);
  for (let { level, message, title, file, startLine, endLine, startColumn, endColumn } of shown)
    command(level, message, { title, file, line: startLine, endLine, col: startColumn, endColumn });
  hidden > 0 && say(`${hidden} more findings than GitHub shows for one step are in the job summary.`);
}
async function tell(inputs, outcome) {
  let [{ outputsOf }, { verdictOf }, { renderJson }] = await Promise.all([
    import("./chunks/gate-RDZDD7FR.js"),
    import("./chunks/verdict-I6CNGXJQ.js"),
    import("./chunks/json-7BWQCNQY.js")
  ]), { report, posting, jobSummary } = outcome;
  await writeJobSummary(jobSummary), inputs.reportFile !== void 0 && await writeFileOf(inputs.reportFile, renderJson(report)), inputs.sarifFile !== void 0 && await writeFileOf(inputs.sarifFile, await renderSarifOf(outcome));
  let outputs = { ...outputsOf(outcome), "report-file": inputs.reportFile ?? "", "sarif-file": inputs.sarifFile ?? "" };
  if (await setOutputs(outputs), inputs.annotations && await annotate(outcome), posting?.trouble !== void 0) {
    let { troubleNote } = await import("./chunks/publish-QT3GRJGJ.js");
    command("notice", troubleNote(posting.trouble));
  }
  say(`${verdictOf(report).line}.`);
}
async function renderSarifOf({ report }) {
  let [{ renderSarif }, { rules }, { version }] = await Promise.all([
    import("./chunks/sarif-I65524QH.js"),
    import("./chunks/rules-ALQUD2ES.js"),
    import("./chunks/version-WXKDNHLA.js")
  ]);
  return renderSarif(report, { rules, version });
}
async function isLenient() {
  let { readOnError } = await import("./chunks/inputs-3L3AQCLL.js");
  try {
    return readOnError(input) === "warn";
  } catch {
    return !1;
  }
}
async function fail(error) {
  let known = error instanceof UserError, message = error instanceof Error ? error.message : String(error), lenient = await isLenient(), sentence = known ? message : `Lockkeeper met an error of its own, so this change was not judged: ${message}`;
  return command(lenient ? "warning" : "error", sentence, { title: "Lockkeeper could not judge this change" }), !known && error instanceof Error && command("debug", error.stack ?? ""), await setOutputs({ conclusion: "error", complete: "false" }), lenient ? 0 : known ? 2 : 3;
}
async function main() {
  try {
    let { readInputs } = await import("./chunks/inputs-3L3AQCLL.js"), inputs = readInputs(input), occasion = await readOccasion(inputs);
    if (occasion.kind === "nothing")
      return say(occasion.why), await setOutputs({ conclusion: "pass", complete: "true" }), 0;
    let outcome = await runGate(inputs, occasion);
    return await tell(inputs, outcome), outcome.report.verdict === "pass" && outcome.report.complete ? 0 : 1;
  } catch (error) {
    return await fail(error);
  }
}
function crash(error) {
  say(`Lockkeeper met an error of its own, so this change was not judged: ${error instanceof Error ? error.message : String(error)}`), process.exit(3);
}
process.on("uncaughtException", crash);
process.exitCode = await main().catch(crash);
