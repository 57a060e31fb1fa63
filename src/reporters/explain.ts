import { createColors } from 'picocolors';
import type { Rule } from '../model/rule.ts';
import { cleanLines } from './escape.ts';
import { readOptions } from './rule-options.ts';
import type { TerminalOptions } from './terminal.ts';
import { consequenceWords } from './words.ts';
import { wrap, wrapUnder } from './wrap.ts';

type Paint = ReturnType<typeof createColors>;

/** What a rule looks for, what comes of it, what to do instead, and how to configure it: `lockkeeper explain RULE`. */
export function renderExplanation(rule: Rule, options: TerminalOptions): string {
  const paint = createColors(options.colour);
  const width = Math.max(40, Math.min(options.width, 100));
  const part = (title: string, text: string): string => [paint.bold(title), ...wrap(text, width - 2).map((line) => `  ${line}`)].join('\n');
  const severity = rule.severity === 'off' ? 'off unless a policy asks for it' : rule.severity;
  const head = [
    paint.bold(rule.id),
    ...wrap(rule.summary, width),
    paint.dim(`${severity} · ${consequenceWords[rule.consequence].toLowerCase()} · ${rule.dialects.join(', ')}`),
  ];
  const blocks = [
    head.join('\n'),
    part('When', rule.docs.when),
    part('Effect', rule.docs.effect),
    part('Instead', rule.docs.instead),
    ...renderExample(rule, paint),
    renderOptions(rule, paint, width),
    renderException(rule, paint),
    (rule.docs.sources ?? []).length === 0 ? '' : [paint.bold('Sources'), ...(rule.docs.sources ?? []).map((source) => `  ${source}`)].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const indented = (sql: string): readonly string[] =>
  cleanLines(sql)
    .trim()
    .split('\n')
    .map((line) => `    ${line}`);

function renderExample({ examples }: Rule, paint: Paint): readonly string[] {
  const example = examples.find(({ good }) => good !== undefined) ?? examples[0];
  if (example === undefined) return [];
  return [
    ...(example.queries === undefined ? [] : [[paint.bold('Queries'), ...indented(example.queries.join('\n'))].join('\n')]),
    ...(example.given === undefined ? [] : [[paint.bold('Given'), ...indented(example.given)].join('\n')]),
    [paint.red(paint.bold('✗ Bad')), ...indented(example.bad)].join('\n'),
    ...(example.good === undefined ? [] : [[paint.green(paint.bold('✓ Good')), ...indented(example.good)].join('\n')]),
  ];
}

function renderOptions(rule: Rule, paint: Paint, width: number): string {
  const lines = readOptions(rule).flatMap(({ name, type, fallback, description }) =>
    wrapUnder(`  ${name} `, `(${type}, ${fallback} by default) ${description}`, width),
  );
  return lines.length === 0 ? '' : [paint.bold('Options'), ...lines].join('\n');
}

function renderException(rule: Rule, paint: Paint): string {
  return [paint.bold('If it is meant'), `  -- lockkeeper: allow ${rule.id} until YYYY-MM-DD -- why it is fine here`].join('\n');
}

/** Every rule with its summary, by family: `lockkeeper explain` without a rule. */
export function renderRuleList(rules: readonly Rule[], options: TerminalOptions): string {
  const paint = createColors(options.colour);
  const width = Math.max(40, Math.min(options.width, 120));
  const families = [...new Set(rules.map(({ family }) => family))];
  const blocks = families.map((family) => {
    const own = rules.filter((rule) => rule.family === family);
    const lines = own.flatMap((rule) => [
      `  ${rule.id}${rule.severity === 'off' ? paint.dim(' (off by default)') : ''}`,
      ...wrapUnder('      ', rule.summary, width).map((line) => paint.dim(line)),
    ]);
    return [paint.bold(family), ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
