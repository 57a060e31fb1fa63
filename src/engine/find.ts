import type { ChangeKind } from '../model/change.ts';
import type { Finding, Remedy } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import { wordingOf, type ChangeSet, type Problem, type Rule } from '../model/rule.ts';
import { indexLines, placeOf, type LineIndex } from '../model/span.ts';
import type { DialectId } from '../model/target.ts';
import { settingFor } from './configure.ts';
import { hashOf } from './fingerprint.ts';
import { asksWhatStays, whatStays } from './rolled-back.ts';

/** A problem with the rule that found it, and the step at which remedies are proved. */
export interface Found {
  readonly rule: Rule;
  readonly problem: Problem;
}

type Options = Readonly<Record<string, unknown>>;

/** Runs the rules over a change set. A rule that the policy turns off everywhere is not asked. */
export function findProblems(changeSet: ChangeSet, rules: readonly Rule[], policy: Policy): readonly Found[] {
  const active = rules.filter((rule) => rule.dialects.includes(changeSet.target.dialect) && canSpeak(rule, policy));
  const found: Found[] = [];
  const optionsFor = (rule: Rule, file: string, table?: string): Options =>
    settingFor(policy, rule, { file, ...(table !== undefined && { table }) }).options;
  const keep = (rule: Rule, problems: Iterable<Problem>): void => {
    for (const problem of problems) found.push({ rule, problem });
  };

  const staying = whatStays(changeSet);
  const seenBy = (rule: Rule): ChangeSet => (asksWhatStays(rule) ? staying : changeSet);

  const byKind = indexByKind(active);
  for (const step of changeSet.steps) {
    if (step.file.role === 'schema' && step.gone !== true) continue;
    for (const rule of byKind.get(step.change.kind) ?? []) {
      if (step.rolledBack !== true || !asksWhatStays(rule)) keep(rule, rule.checkStep(step, optionsFor(rule, step.file.path, step.table?.name)));
    }
  }
  for (const [at, { file, statements: all }] of changeSet.files.entries()) {
    const refused = all.filter(({ steps }) => steps.some(({ effects }) => effects.refusals.length > 0));
    for (const rule of active) {
      const options = optionsFor(rule, file.path);
      const judged = seenBy(rule).files[at];
      if (judged === undefined) continue;
      const statements = rule.statements === 'refused' ? refused : judged.statements;
      if (rule.checkStatement) for (const statement of statements) keep(rule, rule.checkStatement(statement, options));
      if (rule.checkFile) keep(rule, rule.checkFile(judged, options));
    }
  }
  for (const rule of active) if (rule.checkChangeSet) keep(rule, rule.checkChangeSet(seenBy(rule), optionsFor(rule, '')));
  return found;
}

/** Whether the rule is on, or some layer for files or tables may turn it on. */
function canSpeak(rule: Rule, policy: Policy): boolean {
  if (settingFor(policy, rule, { file: '' }).severity !== 'off') return true;
  return policy.layers.some((layer) => rule.id in layer.rules || rule.family in layer.families || rule.consequence in layer.consequences);
}

function indexByKind(rules: readonly Rule[]): ReadonlyMap<ChangeKind, readonly Rule[]> {
  const byKind = new Map<ChangeKind, Rule[]>();
  for (const rule of rules) {
    for (const kind of rule.kinds) {
      const list = byKind.get(kind) ?? [];
      list.push(rule);
      byKind.set(kind, list);
    }
  }
  return byKind;
}

/** Gives problems their severity, place and fingerprint; those that the policy turns off are left out. */
export function makeFindings(
  found: readonly Found[],
  policy: Policy,
  context: {
    readonly texts: ReadonlyMap<string, string>;
    readonly tokens: (text: string) => string;
    readonly remedies: (found: Found) => readonly Remedy[];
    readonly dialect: DialectId;
  },
): readonly Finding[] {
  const lines = new Map<string, LineIndex>();
  const linesOf = (file: string): LineIndex => {
    const known = lines.get(file) ?? indexLines(context.texts.get(file) ?? '');
    lines.set(file, known);
    return known;
  };
  const seen = new Map<string, number>();
  return found.flatMap(({ rule, problem }) => {
    const where = { file: problem.span.file, ...(problem.table !== undefined && { table: problem.table }) };
    const { severity } = settingFor(policy, rule, where);
    if (severity === 'off') return [];
    const finding: Finding = {
      rule: rule.id,
      family: rule.family,
      consequence: rule.consequence,
      severity,
      message: problem.message,
      advice: wordingOf(rule, context.dialect).docs.instead,
      span: problem.span,
      place: placeOf(problem.span, linesOf(problem.span.file)),
      ...(problem.statement && { statement: problem.statement }),
      subject: problem.subject,
      ...(problem.names && { names: problem.names }),
      ...(problem.table !== undefined && { table: problem.table }),
      locks: problem.effects?.locks ?? [],
      work: problem.effects?.work ?? [],
      losesData: (problem.effects?.losses.length ?? 0) > 0,
      certainty: problem.certainty ?? problem.effects?.certainty ?? { kind: 'known' },
      remedies: context.remedies({ rule, problem }),
      fingerprint: fingerprint(rule, problem, context, seen),
      ...(problem.fileLevel && { fileLevel: true }),
      ...(rule.proof && { proof: true }),
      ...(problem.waits && { waits: problem.waits }),
      ...(problem.related && { related: problem.related }),
    };
    return [finding];
  });
}

/** Survives moved lines and changed blanks; the same statement written twice is told apart by its number. */
function fingerprint(
  rule: Rule,
  problem: Problem,
  context: { readonly texts: ReadonlyMap<string, string>; readonly tokens: (text: string) => string },
  seen: Map<string, number>,
): string {
  const { statement } = problem;
  const text = statement === undefined ? '' : context.tokens(context.texts.get(statement.file)?.slice(statement.start, statement.end) ?? '');
  const base = hashOf(rule.id, problem.messageId, problem.subject, problem.span.file, text);
  const count = seen.get(base) ?? 0;
  seen.set(base, count + 1);
  return count === 0 ? base : hashOf(base, String(count));
}
