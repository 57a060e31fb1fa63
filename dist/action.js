import { createRequire as __createRequire } from 'node:module';
import { dirname as __pathDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __toPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  UserError
} from "./chunks/chunk-W73P75JX.js";
import {
  flatten
} from "./chunks/chunk-WPKKI6SN.js";
import "./chunks/chunk-CCYIRJLZ.js";

// src/action.ts
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";

// src/github/log-line.ts
function logLine(text) {
  const line = flatten(text).trim().replaceAll(/##(?=\[)/gu, "# # ");
  return line.startsWith("::") ? `: :${line.slice(2)}` : line;
}

// src/action.ts
process.stdout.write("Lockkeeper reads this change and judges its migrations.\n");
var input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? "";
var variable = (name) => process.env[name] ?? "";
var withoutToken = (text) => {
  const token = input("github-token").trim();
  return token === "" ? text : text.replaceAll(token, "***");
};
var harmless = (text) => withoutToken(text).replaceAll(/##(?=\[)/gu, "# # ");
var say = (line) => void process.stdout.write(`${withoutToken(logLine(line))}
`);
async function readOccasion(inputs) {
  const { readEvent } = await import("./chunks/event-54BWPWJD.js");
  const name = variable("GITHUB_EVENT_NAME");
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
  const [{ connect }, { openCheckout }, { passGate }, { judge }] = await Promise.all([
    import("./chunks/client-LUD6LFGF.js"),
    import("./chunks/checkout-X4ZZOQW4.js"),
    import("./chunks/gate-APNKBRU3.js"),
    import("./chunks/run-6PJWW5KP.js")
  ]);
  const apiUrl = variable("GITHUB_API_URL") || "https://api.github.com";
  const github = connect({ token: inputs.token, apiUrl, graphqlUrl: variable("GITHUB_GRAPHQL_URL") || `${apiUrl}/graphql` });
  const workspace = variable("GITHUB_WORKSPACE");
  const local = await openCheckout(workspace === "" ? void 0 : path.resolve(workspace, inputs.workingDirectory ?? "."));
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
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
        reader: { read: async (file) => (await policy.tree.read([file])).get(file) },
        ...policy.path !== void 0 && { path: policy.path }
      }
    }),
    log: say
  });
}
async function writeFileOf(name, text) {
  const file = path.resolve(variable("GITHUB_WORKSPACE") || ".", name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, withoutToken(text));
}
async function writeJobSummary(text) {
  const file = variable("GITHUB_STEP_SUMMARY");
  if (file !== "") await appendFile(file, withoutToken(text));
}
async function annotate(core, { report }) {
  const { renderAnnotations } = await import("./chunks/annotations-USMQO6VQ.js");
  const { shown, hidden } = renderAnnotations(report);
  for (const { level, message, title, file, ...lines } of shown)
    core[level](harmless(message), { title: harmless(title), file: harmless(file), ...lines });
  if (hidden > 0) say(`${hidden} more findings than GitHub shows for one step are in the job summary.`);
}
async function tell(core, inputs, outcome) {
  const [{ outputsOf }, { verdictOf }, { renderJson }] = await Promise.all([
    import("./chunks/gate-APNKBRU3.js"),
    import("./chunks/verdict-ESV2XPDG.js"),
    import("./chunks/json-72IFWSRO.js")
  ]);
  const { report, posting, jobSummary } = outcome;
  await writeJobSummary(jobSummary);
  if (inputs.reportFile !== void 0) await writeFileOf(inputs.reportFile, renderJson(report));
  if (inputs.sarifFile !== void 0) await writeFileOf(inputs.sarifFile, await renderSarifOf(outcome));
  const outputs = { ...outputsOf(outcome), "report-file": inputs.reportFile ?? "", "sarif-file": inputs.sarifFile ?? "" };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, withoutToken(value));
  if (inputs.annotations) await annotate(core, outcome);
  if (posting?.trouble !== void 0) {
    const { troubleNote } = await import("./chunks/publish-RRUZX34M.js");
    core.notice(harmless(troubleNote(posting.trouble)));
  }
  say(`${verdictOf(report).line}.`);
}
async function renderSarifOf({ report }) {
  const [{ renderSarif }, { rules }, { version }] = await Promise.all([
    import("./chunks/sarif-J367QQEJ.js"),
    import("./chunks/rules-IMMJAGJJ.js"),
    import("./chunks/version-WQGCTNEZ.js")
  ]);
  return renderSarif(report, { rules, version });
}
async function isLenient() {
  const { readOnError } = await import("./chunks/inputs-EBJCPOKK.js");
  try {
    return readOnError(input) === "warn";
  } catch {
    return false;
  }
}
async function fail(core, error) {
  const known = error instanceof UserError;
  const message = error instanceof Error ? error.message : String(error);
  const lenient = await isLenient();
  core[lenient ? "warning" : "error"](harmless(known ? message : `Lockkeeper met an error of its own, so this change was not judged: ${message}`), {
    title: "Lockkeeper could not judge this change"
  });
  if (!known && error instanceof Error) core.debug(harmless(error.stack ?? ""));
  core.setOutput("conclusion", "error");
  core.setOutput("complete", "false");
  return lenient ? 0 : known ? 2 : 3;
}
async function main() {
  const core = await import("./chunks/core-CO36FWF4.js");
  try {
    const { readInputs } = await import("./chunks/inputs-EBJCPOKK.js");
    const inputs = readInputs(input);
    const occasion = await readOccasion(inputs);
    if (occasion.kind === "nothing") {
      say(occasion.why);
      core.setOutput("conclusion", "pass");
      core.setOutput("complete", "true");
      return 0;
    }
    const outcome = await runGate(inputs, occasion);
    await tell(core, inputs, outcome);
    return outcome.report.verdict === "pass" && outcome.report.complete ? 0 : 1;
  } catch (error) {
    return await fail(core, error);
  }
}
function crash(error) {
  say(`Lockkeeper met an error of its own, so this change was not judged: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(3);
}
process.on("uncaughtException", crash);
process.exitCode = await main().catch(crash);
