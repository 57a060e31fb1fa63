import type { FailOn } from '../model/policy.ts';
import { UserError } from '../model/user-error.ts';
import { markersOf, type Markers } from './marker.ts';
import type { PublishOptions } from './publication.ts';

/** What a workflow asks of the action; every input may be left out. */
export interface Inputs {
  readonly token: string;
  /** The policy's path; absent: the usual one, if it is there. */
  readonly config?: string;
  readonly configRef: ConfigRef;
  readonly paths?: readonly string[];
  readonly workingDirectory?: string;
  readonly base?: string;
  readonly head?: string;
  readonly failOn?: FailOn;
  readonly annotations: boolean;
  /** The name of the check run to make; absent: none. */
  readonly checkRun?: string;
  readonly markers: Markers;
  /** Whether other open pull requests are held against this one. */
  readonly openPullRequests: boolean;
  /** The label by which a person lets a failing change pass; absent: nobody can. */
  readonly overrideLabel?: string;
  readonly publish: PublishOptions;
  /** Where replayed histories are kept from run to run. */
  readonly cacheDir?: string;
  readonly reportFile?: string;
  readonly sarifFile?: string;
}

/** Whose policy is in force: that of the branch a change goes to, the change's own, or that of a commit. */
export type ConfigRef = 'base' | 'head' | { readonly sha: string };

type Get = (name: string) => string;

function readChoice<const Choice extends string>(get: Get, name: string, choices: readonly Choice[], otherwise: Choice): Choice {
  const text = get(name).trim();
  if (text === '') return otherwise;
  const found = choices.find((choice) => choice === text);
  if (found === undefined)
    throw new UserError({ message: `The input \`${name}\` is "${text.slice(0, 80)}"`, hint: `Say one of these: ${choices.join(', ')}.` });
  return found;
}

const readSwitch = (get: Get, name: string, otherwise: boolean): boolean =>
  readChoice(get, name, ['true', 'false'], otherwise ? 'true' : 'false') === 'true';

function readMaximum(get: Get, name: string, otherwise: number): number {
  const text = get(name).trim();
  if (text === '') return otherwise;
  if (!/^\d{1,3}$/u.test(text))
    throw new UserError({ message: `The input \`${name}\` is "${text.slice(0, 80)}"`, hint: 'Say a whole number from 0 to 999.' });
  return Number(text);
}

function readConfigRef(text: string): ConfigRef {
  if (text === 'base' || text === 'head') return text;
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(text)) return { sha: text };
  throw new UserError({ message: `The input \`config-ref\` is "${text}"`, hint: 'Say base, head, or the 40 digits of a commit.' });
}

/** A file that the action writes stays inside the folder that the job works in. */
function readFilePath(get: Get, name: string): string | undefined {
  const text = get(name).trim();
  if (text.split(/[/\\]/u).includes('..'))
    throw new UserError({ message: `The input \`${name}\` leads out of the workspace`, hint: 'Name a file below it.' });
  return text === '' ? undefined : text;
}

/** Whether a failure of the gate itself fails the job. Read on its own, as it is needed when the other inputs are wrong. */
export function readOnError(get: Get): 'fail' | 'warn' {
  return readChoice(get, 'on-error', ['fail', 'warn'], 'fail');
}

/** Reads the inputs of `action.yml`. */
export function readInputs(get: Get): Inputs {
  const text = (name: string): string | undefined => get(name).trim() || undefined;
  const token = text('github-token');
  if (token === undefined) {
    throw new UserError({
      message: 'There is no token',
      hint: 'Leave the input `github-token` out to use that of the workflow, or give it one that is not empty.',
    });
  }
  const failOn = readChoice(get, 'fail-on', ['', 'error', 'warning', 'notice', 'never'], '');
  const paths = get('paths')
    .split(/[\n,]/u)
    .map((path) => path.trim())
    .filter((path) => path !== '');
  const config = text('config');
  const workingDirectory = text('working-directory');
  const overrideLabel = text('override-label');
  const cacheDir = readFilePath(get, 'cache-dir');
  const base = text('base');
  const head = text('head');
  const reportFile = readFilePath(get, 'report-file');
  const sarifFile = readFilePath(get, 'sarif-file');
  return {
    token,
    ...(config && { config }),
    ...(workingDirectory && { workingDirectory }),
    ...(overrideLabel && { overrideLabel }),
    ...(base && { base }),
    ...(head && { head }),
    ...(failOn && { failOn }),
    ...(paths.length > 0 && { paths }),
    ...(cacheDir && { cacheDir }),
    ...(reportFile && { reportFile }),
    ...(sarifFile && { sarifFile }),
    configRef: readConfigRef(text('config-ref') ?? 'base'),
    annotations: readSwitch(get, 'annotations', true),
    openPullRequests: readSwitch(get, 'open-pull-requests', false),
    ...(readSwitch(get, 'check-run', false) && { checkRun: text('comment-key') ? `Lockkeeper: ${text('comment-key')}` : 'Lockkeeper' }),
    markers: markersOf(text('comment-key') ?? 'default'),
    publish: {
      reviewComments: readSwitch(get, 'review-comments', true),
      reviewEvent: readChoice(get, 'review-event', ['comment', 'request-changes'], 'comment'),
      maxComments: readMaximum(get, 'max-comments', 20),
      summary: readChoice(get, 'summary-comment', ['always', 'on-failure', 'never'], 'always'),
    },
  };
}
