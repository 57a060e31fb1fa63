import type { Group } from '../../test/support/labelled-cases.ts';
import { groups, scoresOf, type Answer } from './count.ts';
import { squawkStyle } from './squawk-topics.ts';

const begin = '<!-- npm run compare -- --write writes from here -->';
const end = '<!-- to here -->';

const titles: Readonly<Record<Group, string>> = {
  H: 'H: hazards that one statement shows',
  S: 'S: hazards that take the schema, the history or the tool',
  T: 'T: traps that look dangerous and are harmless',
};

/** The block of numbers and misses, in Markdown. */
export function renderComparison(answers: readonly Answer[], version: string, reasons: ReadonlyMap<string, string>): string {
  const rows = scoresOf(answers).map(({ group, cases, ours, squawk, squawkWithoutStyle }) => {
    const cell = (right: number): string => (group === 'T' ? share(cases - right, cases) : share(right, cases));
    return `| ${titles[group]} | ${cases} | ${cell(ours)} | ${cell(squawk)} | ${cell(squawkWithoutStyle)} |`;
  });
  return [
    `squawk ${version}. H and S: hazards caught, higher is better. T: false alarms, lower is better.`,
    '',
    '| group | cases | Lockkeeper | squawk, default rules | squawk without its rules of style |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Rules of style are ${[...squawkStyle].map((rule) => `\`${rule}\``).join(', ')}.`,
    '',
    '### What Lockkeeper misses',
    '',
    ...ourMisses(answers, reasons),
    '',
    '### What squawk misses',
    '',
    ...groups.flatMap((group) => squawkMisses(answers, group)),
  ].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} (${((part / whole) * 100).toFixed(1)} %)`;
}

function ourMisses(answers: readonly Answer[], reasons: ReadonlyMap<string, string>): readonly string[] {
  const missed = answers.filter(({ ours }) => !ours);
  if (missed.length === 0) return ['None of these cases.'];
  return missed.map(({ name }) => `- \`${name}\`: ${reasons.get(name) ?? 'no reason is known.'}`);
}

function squawkMisses(answers: readonly Answer[], group: Group): readonly string[] {
  const missed = answers.filter((answer) => answer.group === group && !answer.squawkWithoutStyle);
  if (missed.length === 0) return [];
  const names = missed.map(({ name, falseAlarms }) => (falseAlarms.length > 0 ? `\`${name}\` (${falseAlarms.join(', ')})` : `\`${name}\``));
  return [`${group}: ${names.join(', ')}.`, ''];
}

/** The page with its block replaced. */
export function replaceBlock(page: string, block: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page has no place for the numbers: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${block.trimEnd()}\n\n${page.slice(to)}`;
}
