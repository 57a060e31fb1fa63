import { createColors } from 'picocolors';
import type { Severity } from '../model/finding.ts';
import type { ExceptionStanding, PolicySummary, RuleStanding } from '../model/policy.ts';
import { clip, flatten, guardLog } from './escape.ts';
import { listWords, plural } from './words.ts';

type Paint = ReturnType<typeof createColors>;

/** What a policy comes to: what fails, which rules are on and by whose word, where migrations lie, which exceptions still hold. */
export function renderPolicy(summary: PolicySummary, { colour }: { readonly colour: boolean }): string {
  const paint = createColors(colour);
  const blocks = [
    renderHead(summary, paint),
    ...(['error', 'warning', 'notice'] as const).map((severity) => renderRules(summary, severity, paint)),
    renderOff(summary, paint),
    renderMigrations(summary, paint),
    renderQueries(summary, paint),
    renderTables(summary, paint),
    renderDependencies(summary, paint),
    renderExceptions(summary, paint),
    renderApprovers(summary, paint),
  ];
  return guardLog(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

const opaqueWords = (severity: PolicySummary['opaque']): string =>
  severity === 'off' ? 'is only shown' : `is ${severity === 'error' ? 'an' : 'a'} ${severity}`;

function renderHead({ sources, failOn, opaque, inlineExceptions, scopedLayers }: PolicySummary, paint: Paint): string {
  const { allowed, requireReason, requireUntil } = inlineExceptions;
  const needs = [...(requireReason ? ['a reason'] : []), ...(requireUntil ? ['a last day'] : [])];
  const inSql = !allowed ? 'do not count' : needs.length === 0 ? 'count' : `count with ${listWords(needs)}`;
  return [
    `${paint.green('ok')} ${sources.length === 0 ? 'the preset recommended' : sources.map(flatten).join(' + ')}`,
    failOn === 'never'
      ? 'Nothing fails the check.'
      : `The check fails on ${failOn === 'error' ? 'an error' : `a ${failOn} or worse`}; a statement that cannot be read ${opaqueWords(opaque)}.`,
    `Exceptions in SQL ${inSql}.`,
    ...(scopedLayers > 0
      ? [`${plural(scopedLayers, 'set')} of settings for some files or tables only ${scopedLayers === 1 ? 'is' : 'are'} not shown here.`]
      : []),
  ].join('\n');
}

const paintSeverity = (paint: Paint, severity: Severity, text: string): string =>
  severity === 'error' ? paint.red(text) : severity === 'warning' ? paint.yellow(text) : paint.cyan(text);

function renderRules({ rules }: PolicySummary, severity: Severity, paint: Paint): string {
  const on = rules.filter((rule) => rule.severity === severity);
  if (on.length === 0) return '';
  const width = Math.max(...on.map(({ rule }) => rule.length));
  const line = ({ rule, summary, from }: RuleStanding): string => {
    const origin = from === 'default' ? '' : paint.dim(`  (${flatten(from)})`);
    return `  ${rule.padEnd(width)}  ${clip(flatten(summary), 90)}${origin}`;
  };
  return [paintSeverity(paint, severity, `${plural(on.length, severity)}`), ...on.map(line)].join('\n');
}

function renderOff({ rules }: PolicySummary, paint: Paint): string {
  const off = rules.filter(({ severity }) => severity === 'off');
  if (off.length === 0) return '';
  return [
    paint.dim(`${off.length} off`),
    ...off.map(({ rule, from }) => paint.dim(`  ${rule}${from === 'default' ? '' : `  (${flatten(from)})`}`)),
  ].join('\n');
}

function renderMigrations({ migrations }: PolicySummary, paint: Paint): string {
  if (migrations.length === 0) return `${paint.bold('Migrations')}\n  found by convention`;
  const lines = migrations.map(({ paths, dialect, version, framework, from }) => {
    const engine = [dialect, version?.join('.').replace(/\.0$/, '')].filter((word) => word !== undefined).join(' ');
    return `  ${[flatten(paths.join(', ')), engine, framework].filter((word) => word !== undefined && word !== '').join(' · ')}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold('Migrations'), ...lines].join('\n');
}

const searchWords: Readonly<Record<PolicySummary['codeSearch'], string>> = {
  all: 'those that stand in code',
  changed: 'those that stand in code that a pull request changes',
  off: 'none',
};

function renderQueries({ queries, codeSearch }: PolicySummary, paint: Paint): string {
  const named = queries === undefined ? [] : [`  ${flatten(queries.paths.join(', '))}  ${paint.dim(`(${flatten(queries.from)})`)}`];
  const found = codeSearch === 'off' && named.length > 0 ? [] : [`  ${searchWords[codeSearch]}`];
  return [paint.bold('Queries'), ...named, ...found].join('\n');
}

function renderDependencies({ dependencies }: PolicySummary, paint: Paint): string {
  if (dependencies.length === 0) return '';
  const lines = dependencies.map(
    ({ tables, determinant, dependent, from }) =>
      `  ${flatten(`${tables}: ${determinant.join(', ')} -> ${dependent.join(', ')}`)}  ${paint.dim(`(${flatten(from)})`)}`,
  );
  return [paint.bold('Dependencies'), ...lines].join('\n');
}

function renderTables({ tables, smallTableRows }: PolicySummary, paint: Paint): string {
  if (tables.length === 0) return '';
  const lines = tables.map(({ tables: glob, rows, ignore, from }) => {
    const size = rows === undefined ? [] : [`${plural(rows, 'row')}${rows <= smallTableRows ? ', small' : ''}`];
    return `  ${flatten(glob)}: ${[...size, ...(ignore === true ? ['ignored'] : [])].join(', ')}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold('Tables'), ...lines].join('\n');
}

function renderExceptions({ exceptions }: PolicySummary, paint: Paint): string {
  if (exceptions.length === 0) return '';
  const lines = exceptions.map((standing) => {
    const { rule, files = [], tables = [], reason, approvedBy, from } = standing.exception;
    const where = [...files, ...tables].map(flatten).join(', ');
    const approval = approvedBy === undefined ? '' : `, approved by ${flatten(approvedBy)}`;
    return `  ${flatten(rule)}${where === '' ? '' : ` on ${where}`}: ${flatten(reason)}${approval}; ${renderDays(standing, paint)}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold('Exceptions'), ...lines].join('\n');
}

function renderApprovers({ approvers }: PolicySummary, paint: Paint): string {
  if (approvers.length === 0) return '';
  const lines = approvers.map(({ users, files = [], tables = [], from }) => {
    const where = [...files, ...tables].map(flatten).join(', ');
    return `  ${where === '' ? 'everything' : where}: ${users.map(flatten).join(', ')}  ${paint.dim(`(${flatten(from)})`)}`;
  });
  return [paint.bold('Approvers'), ...lines].join('\n');
}

function renderDays({ daysLeft, exception }: ExceptionStanding, paint: Paint): string {
  if (daysLeft === undefined) return 'no end';
  if (daysLeft < 0) return paint.red(`ended on ${exception.expires ?? ''}`);
  return daysLeft === 0 ? paint.yellow('ends today') : `${plural(daysLeft, 'day')} left`;
}
