import type { FailOn } from '../model/policy.ts';
import type { Report } from '../model/report.ts';
import { fence } from './escape.ts';

/** What a person has to tell the command line to see what a run of the Action saw. */
export interface Repeat {
  /** The version of this program that judged. */
  readonly version: string;
  readonly head: string;
  /** The commit that it was compared with; absent where everything that stands was judged. */
  readonly base?: string;
  /** The policy in force as `commit:path`, where `--base` alone does not lead to it. */
  readonly policy?: string;
  readonly failOn?: FailOn;
  readonly only?: readonly string[];
}

const isCommit = (text: string): boolean => /^[0-9a-f]{7,64}$/u.test(text);

/** The longest word of a command that people copy. */
const longestWord = 400;

/** A word for a shell; undefined where it has what no line of a shell should have. */
function shellWord(text: string): string | undefined {
  if (text.length > longestWord || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) return undefined;
  const word = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./:@-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function repeatOf({ version, head, base, policy, failOn, only = [] }: Repeat): readonly string[] | undefined {
  const named = [...only, ...(policy === undefined ? [] : [policy])].map(shellWord);
  const commits = base === undefined ? [head] : [base, head];
  if (!commits.every(isCommit) || named.includes(undefined)) return undefined;
  const words = [
    `npx lockkeeper@${version} check`,
    base === undefined ? '--all' : `--base ${base}`,
    ...(policy === undefined ? [] : [`--policy ${named.at(-1)}`]),
    ...(failOn === undefined ? [] : [`--fail-on ${failOn}`]),
    ...named.slice(0, only.length),
  ];
  return [`git fetch origin ${commits.join(' ')} && git switch --detach ${head}`, words.join(' ')];
}

function localOf({ sources }: Report): readonly string[] {
  const told = new Set(sources.flatMap(({ target, versionFrom }) => (versionFrom === 'flag' ? [target.version[0]] : [])));
  return [
    `npx lockkeeper check --base origin/main${[...told]
      .slice(0, 1)
      .map((version) => ` --target ${version}`)
      .join('')}`,
  ];
}

/** The commands that show the same on one's own machine; only names that look like such come into a shell. */
export function renderRepeat(report: Report, repeat: Repeat | undefined): string {
  if (report.policy.sources.some((source) => /@[0-9a-f]{7}$/u.test(source)))
    return 'A part of the policy is in another repository, which the command line does not read: there, name a copy of it with `--policy`.';
  const lines = repeat === undefined ? localOf(report) : repeatOf(repeat);
  return lines === undefined ? '' : `The same on your machine:\n\n${fence(lines.map((line) => `${line}\n`).join(''), 'sh')}`;
}
