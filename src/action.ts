import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Outcome } from './github/gate.ts';
import type { Occasion } from './github/event.ts';
import type { Inputs } from './github/inputs.ts';
import { logLine } from './github/log-line.ts';
import { renderCommand, renderOutput } from './github/workflow-command.ts';
import { preferQuickStart } from './host/quick-start.ts';
import { UserError } from './model/user-error.ts';

preferQuickStart();

// Said before anything heavy is loaded, so that whoever looks at the log sees at once that it runs.
process.stdout.write('Lockkeeper reads this change and judges its migrations.\n');

/** Inputs as the runner hands them over: `INPUT_GITHUB-TOKEN`. */
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const variable = (name: string): string => process.env[name] ?? '';

/** Keeps the token out of everything that is written. */
const withoutToken = (text: string): string => {
  const token = input('github-token').trim();
  return token === '' ? text : text.replaceAll(token, '***');
};

const say = (line: string): void => void process.stdout.write(`${withoutToken(logLine(line))}\n`);

const command = (...parts: Parameters<typeof renderCommand>): void => void process.stdout.write(`${withoutToken(renderCommand(...parts))}\n`);

async function setOutputs(outputs: Readonly<Record<string, string>>): Promise<void> {
  const file = variable('GITHUB_OUTPUT');
  const text = Object.entries(outputs).map(([name, value]) => renderOutput(name, withoutToken(value)));
  if (file !== '') await appendFile(file, text.join(''));
}

/** What the event is about; the base of GitHub's requests comes from the runner's environment alone. */
async function readOccasion(inputs: Inputs): Promise<Occasion> {
  const { readEvent } = await import('./github/event.ts');
  const name = variable('GITHUB_EVENT_NAME');
  if (name === '')
    throw new UserError({ message: 'GITHUB_EVENT_NAME is not set', hint: 'The action runs in a workflow; elsewhere use `npx lockkeeper check`.' });
  let payload: unknown;
  try {
    payload = JSON.parse(await readFile(variable('GITHUB_EVENT_PATH'), 'utf8'));
  } catch {
    throw new UserError({ message: 'The payload of the event cannot be read', hint: 'GITHUB_EVENT_PATH has to name a file with JSON in it.' });
  }
  return readEvent({
    name,
    payload,
    sha: variable('GITHUB_SHA'),
    repository: variable('GITHUB_REPOSITORY'),
    ...(inputs.base !== undefined && { base: inputs.base }),
    ...(inputs.head !== undefined && { head: inputs.head }),
  });
}

async function runGate(inputs: Inputs, occasion: Exclude<Occasion, { kind: 'nothing' }>): Promise<Outcome> {
  const [{ connect }, { openCheckout }, { passGate }, { remoteReader }, { judge }, { historyStore }, { pagesOf }, { homepage, version }] =
    await Promise.all([
      import('./github/client.ts'),
      import('./github/checkout.ts'),
      import('./github/gate.ts'),
      import('./github/remote-policy.ts'),
      import('./run.ts'),
      import('./host/history-store.ts'),
      import('./github/pages.ts'),
      import('./version.ts'),
    ]);
  const apiUrl = variable('GITHUB_API_URL') || 'https://api.github.com';
  const github = connect({
    token: inputs.token,
    apiUrl,
    graphqlUrl: variable('GITHUB_GRAPHQL_URL') || `${apiUrl}/graphql`,
    environment: process.env,
  });
  const workspace = variable('GITHUB_WORKSPACE');
  const local = await openCheckout(workspace === '' ? undefined : path.resolve(workspace, inputs.workingDirectory ?? '.'));
  const today = new Date().toISOString().slice(0, 10);
  return passGate({
    inputs,
    occasion,
    github,
    ...(local !== undefined && { local }),
    judge: ({ change, policy, flags }) =>
      judge({
        change,
        flags,
        today,
        clock: () => performance.now(),
        log: say,
        ...(inputs.cacheDir !== undefined && { store: historyStore(path.resolve(workspace || '.', inputs.cacheDir)) }),
        policy: {
          from: policy.from,
          reader: { read: async (file: string) => (await policy.tree.read([file])).get(file), readRemote: remoteReader(github) },
          ...(policy.path !== undefined && { path: policy.path }),
        },
      }),
    log: say,
    program: { version, pages: pagesOf(process.env, homepage) },
  });
}

async function writeFileOf(name: string, text: string): Promise<void> {
  const { writeInside } = await import('./host/write-inside.ts');
  await writeInside(path.resolve(variable('GITHUB_WORKSPACE') || '.'), name, withoutToken(text));
}

async function writeJobSummary(text: string): Promise<void> {
  const file = variable('GITHUB_STEP_SUMMARY');
  if (file !== '') await appendFile(file, withoutToken(text));
}

/** Says the findings beside the lines of the diff, as far as GitHub shows them, and counts the rest. */
async function annotate({ report }: Outcome): Promise<void> {
  const { renderAnnotations } = await import('./reporters/annotations.ts');
  const { shown, hidden } = renderAnnotations(report);
  for (const { level, message, title, file, startLine, endLine, startColumn, endColumn } of shown) {
    command(level, message, { title, file, line: startLine, endLine, col: startColumn, endColumn });
  }
  if (hidden > 0) say(`${hidden} more findings than GitHub shows for one step are in the job summary.`);
}

async function tell(inputs: Inputs, outcome: Outcome): Promise<void> {
  const [{ outputsOf }, { verdictOf }, { renderJson }, { version }] = await Promise.all([
    import('./github/gate.ts'),
    import('./reporters/verdict.ts'),
    import('./reporters/json.ts'),
    import('./version.ts'),
  ]);
  const { report, posting, jobSummary } = outcome;
  await writeJobSummary(jobSummary);
  if (inputs.reportFile !== undefined) await writeFileOf(inputs.reportFile, renderJson(report, version));
  if (inputs.sarifFile !== undefined) await writeFileOf(inputs.sarifFile, await renderSarifOf(outcome));
  const outputs = { ...outputsOf(outcome), 'report-file': inputs.reportFile ?? '', 'sarif-file': inputs.sarifFile ?? '' };
  await setOutputs(outputs);
  if (inputs.annotations) await annotate(outcome);
  if (posting?.trouble !== undefined) {
    const { troubleNote } = await import('./github/trouble.ts');
    command('notice', troubleNote(posting.trouble));
  }
  say(`${verdictOf(report).line}.`);
}

async function renderSarifOf({ report }: Outcome): Promise<string> {
  const [{ renderSarif }, { rules }, { homepage, version }] = await Promise.all([
    import('./reporters/sarif.ts'),
    import('./rules/index.ts'),
    import('./version.ts'),
  ]);
  return renderSarif(report, { rules, version, homepage });
}

/** Whether the workflow asks that a failure of the gate itself does not fail the job; a wrong answer to that is no yes. */
async function isLenient(): Promise<boolean> {
  const { readOnError } = await import('./github/inputs.ts');
  try {
    return readOnError(input) === 'warn';
  } catch {
    return false;
  }
}

/** Every error ends here: 2 where the user has something to mend, 3 where we have. */
async function fail(error: unknown): Promise<number> {
  const known = error instanceof UserError;
  const message = error instanceof Error ? error.message : String(error);
  const lenient = await isLenient();
  const sentence = known ? message : `Lockkeeper met an error of its own, so this change was not judged: ${message}`;
  command(lenient ? 'warning' : 'error', sentence, { title: 'Lockkeeper could not judge this change' });
  if (!known && error instanceof Error) command('debug', error.stack ?? '');
  await setOutputs({ conclusion: 'error', complete: 'false' });
  return lenient ? 0 : known ? 2 : 3;
}

async function main(): Promise<number> {
  try {
    const { readInputs } = await import('./github/inputs.ts');
    const inputs = readInputs(input);
    const occasion = await readOccasion(inputs);
    if (occasion.kind === 'nothing') {
      say(occasion.why);
      await setOutputs({ conclusion: 'pass', complete: 'true' });
      return 0;
    }
    const outcome = await runGate(inputs, occasion);
    await tell(inputs, outcome);
    return outcome.report.verdict === 'pass' && outcome.report.complete ? 0 : 1;
  } catch (error) {
    return await fail(error);
  }
}

/** The last resort, when not even the way to say an error works. */
function crash(error: unknown): never {
  say(`Lockkeeper met an error of its own, so this change was not judged: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(3);
}

process.on('uncaughtException', crash);
process.exitCode = await main().catch(crash);
