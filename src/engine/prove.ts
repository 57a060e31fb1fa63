import { isSameSchema } from '../catalog/diff.ts';
import type { DatabaseState } from '../model/catalog.ts';
import type { Dialect } from '../model/dialect.ts';
import type { PlanStep, Remedy } from '../model/finding.ts';
import type { MigrationSection } from '../model/migration.ts';
import type { Policy } from '../model/policy.ts';
import type { ChangeSet, Problem, Proposal, ProposedStep, Rule } from '../model/rule.ts';
import type { Statement } from '../model/statement.ts';
import { alone, outside, renderAll } from './attempt.ts';
import { findProblems, type Found } from './find.ts';
import { runText } from './judge.ts';
import { settingFor } from './configure.ts';
import { gates } from './verdict.ts';

/** What a proposal is proved against. */
export interface Bench {
  readonly changeSet: ChangeSet;
  readonly rules: readonly Rule[];
  readonly policy: Policy;
  readonly dialect: Dialect;
}

/** The author's statement, the rule that found fault with it, and what stood before it and after it. */
interface Original {
  readonly rule: Rule;
  readonly statement: Statement;
  readonly section: MigrationSection;
  readonly before: DatabaseState;
  readonly after: DatabaseState;
}

/** Turns proposals into remedies; what does not read, finds the same fault, gates something or ends in another schema is left out. */
export function proveRemedies({ rule, problem }: Found, bench: Bench): readonly Remedy[] {
  const original = problem.proposals.length === 0 ? undefined : originalOf(rule, problem, bench.changeSet);
  if (original === undefined) return [];
  return problem.proposals.flatMap((proposal) => prove(proposal, original, bench) ?? []);
}

function originalOf(rule: Rule, problem: Problem, changeSet: ChangeSet): Original | undefined {
  const span = problem.statement;
  if (span === undefined) return undefined;
  const judged = changeSet.files.find(({ file }) => file.path === span.file);
  const steps = judged?.steps.filter(({ statement }) => statement.span.start === span.start) ?? [];
  const [first, last] = [steps[0], steps.at(-1)];
  if (judged?.file.role === 'schema') return undefined;
  return first && last && { rule, statement: first.statement, section: first.section, before: first.before, after: last.after };
}

function prove(proposal: Proposal, original: Original, bench: Bench): Remedy | undefined {
  return proposal.kind === 'replace' ? proveReplacement(proposal, original, bench) : provePlan(proposal, original, bench);
}

function proveReplacement(proposal: Extract<Proposal, { kind: 'replace' }>, original: Original, bench: Bench): Remedy | undefined {
  const sql = renderAll(proposal.changes, bench.dialect);
  if (sql === undefined) return undefined;
  const { statement, section, before } = original;
  if (isReplaceable(statement) && passes(sql, before, section, bench, original)) {
    return { kind: 'edit', title: proposal.title, edits: [{ span: statement.span, text: sql }], confidence: 'same-schema' };
  }
  if (!passes(sql, outside(before), alone, bench, original)) return undefined;
  return {
    kind: 'plan',
    title: proposal.title,
    steps: [{ title: 'In place of this statement', sql: `${sql};`, phase: 'expand', transaction: 'forbidden' }],
  };
}

/** Whether all that the statement does is written in it: what a block or a routine wraps around its changes would be lost. */
function isReplaceable({ text, changes }: Statement): boolean {
  const isPlain = /^(?:create|alter|drop|reindex|refresh|vacuum|cluster|truncate|insert|update|delete|lock)\b/i.test(text.trimStart());
  return isPlain && changes.every(({ conditional }) => conditional !== true);
}

function provePlan(proposal: Extract<Proposal, { kind: 'plan' }>, original: Original, bench: Bench): Remedy | undefined {
  const steps: PlanStep[] = [];
  let state = outside(proposal.from === 'after' ? bench.changeSet.after : original.before);
  for (const step of proposal.steps) {
    const written = writeStep(step, bench.dialect);
    if (written === undefined) return undefined;
    if (written.sql !== undefined) {
      const tried = tryOut(written.sql, state, alone, bench, original);
      if (tried === undefined || (step.sql === undefined && tried.gated)) return undefined;
      state = outside(tried.after);
    }
    steps.push(written);
  }
  const rests = proposal.steps.some(({ phase }) => phase === 'switch-code' || phase === 'contract');
  return rests || proposal.from === 'after' || isSameSchema(state.catalog, original.after.catalog)
    ? { kind: 'plan', title: proposal.title, steps }
    : undefined;
}

function writeStep({ title, changes, sql, phase, transaction }: ProposedStep, dialect: Dialect): PlanStep | undefined {
  if (changes === undefined) return { title, phase, transaction, ...(sql !== undefined && { sql }) };
  const rendered = renderAll(changes, dialect);
  return rendered === undefined ? undefined : { title, phase, transaction, sql: `${rendered};` };
}

function passes(sql: string, before: DatabaseState, section: MigrationSection, bench: Bench, original: Original): boolean {
  const tried = tryOut(sql, before, section, bench, original);
  return tried !== undefined && !tried.gated && isSameSchema(tried.after.catalog, original.after.catalog);
}

/** Runs a text and asks the rules; undefined where a part of it cannot be read. */
function tryOut(
  sql: string,
  before: DatabaseState,
  section: MigrationSection,
  bench: Bench,
  { rule: proposer, statement: replaced }: Original,
): { readonly after: DatabaseState; readonly gated: boolean } | undefined {
  const path = replaced.span.file;
  const { file, after } = runText(sql, path, before, section, bench.dialect, bench.changeSet.target);
  if (file.statements.some(({ statement }) => statement.reading.kind === 'opaque')) return undefined;
  const changeSet: ChangeSet = { ...bench.changeSet, files: [file], steps: file.steps, before, after, changed: [] };
  const ofSteps = bench.rules
    .filter(({ kinds, checkStatement }) => kinds.length > 0 || checkStatement !== undefined)
    .map((rule) => ({ ...rule, checkChangeSet: () => [], checkFile: () => [] }));
  const failOn = bench.policy.failOn === 'never' ? 'error' : bench.policy.failOn;
  const gated = findProblems(changeSet, ofSteps, bench.policy).some(({ rule, problem }) => {
    const { severity } = settingFor(bench.policy, rule, { file: path, ...(problem.table !== undefined && { table: problem.table }) });
    return gates(severity, rule.id === proposer.id ? 'notice' : failOn);
  });
  return { after, gated };
}
