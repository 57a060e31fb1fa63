import { keyOf, showName, type QualifiedName } from '../model/names.ts';
import { blocksTraffic, strongerBlocks, type Blocks, type Lock, type LockMode, type Work, type WorkReason } from '../model/effects.ts';
import { byProof, consequences, severities, type Consequence, type Finding, type Phase, type Severity } from '../model/finding.ts';
import type { Framework } from '../model/migration.ts';
import type { Remedy, Suppression } from '../model/finding.ts';
import type { JudgedSource, Report } from '../model/report.ts';
import type { DialectId, Target } from '../model/target.ts';

/** By severity, what is proved first, then by consequence: what loses data first. Those that are alike keep their order. */
export const byWeight = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  byProof(a, b) ||
  consequences.indexOf(a.consequence) - consequences.indexOf(b.consequence);

/** `1,204`; what has no thousands needs nothing of the world's ways to write numbers, which take long to load. */
const showCount = (count: number): string => (count < 1000 ? String(count) : count.toLocaleString('en-US'));

/** A count with its noun: `1 migration`, `3 migrations`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

/** Words as people list them: `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** What others cannot do while a lock is held. */
const blocksWords: Readonly<Record<Blocks, string>> = {
  nothing: 'blocks nothing',
  'schema-changes': 'blocks other schema changes only',
  writes: 'blocks writes',
  'reads-and-writes': 'blocks reads and writes',
};

/** Who has to wait, for the column of a table. */
export const waitingWords: Readonly<Record<Blocks, string>> = {
  nothing: 'nobody',
  'schema-changes': 'schema changes',
  writes: 'writes',
  'reads-and-writes': 'reads and writes',
};

const workKindWords: Readonly<Record<Work['kind'], string>> = {
  scan: 'reads the whole of',
  'index-build': 'builds an index on',
  rewrite: 'rewrites',
};

/** Why the engine has to do it, as a clause after the work. */
const reasonWords: Readonly<Record<WorkReason, string>> = {
  'volatile-default': 'to fill in a default that differs from row to row',
  'constant-default': 'to fill in the default',
  identity: 'to number its rows',
  'stored-generated': 'to compute a stored column',
  'constrained-domain': 'to check a domain',
  'type-change': 'to convert a column',
  'type-change-index': 'because a column of it changes its type',
  'type-change-recheck': 'to check converted values again',
  'set-expression': 'to compute a stored column anew',
  'verify-not-null': 'to look for NULLs',
  'verify-check': 'to check every row against a constraint',
  'verify-foreign-key': 'to check every row against the referenced table',
  'verify-partition': 'to check every row against the bounds of the partition',
  'verify-default-partition': 'to look for rows that belong into the new partition',
  'verify-domain': 'to check every value of a domain',
  'build-index': '',
  'build-unique': 'for a unique constraint',
  'build-primary-key': 'for the primary key',
  'build-exclusion': 'for an exclusion constraint',
  'rebuild-index': 'from scratch',
  'set-logged': 'into the write-ahead log',
  'set-access-method': 'for its new access method',
  'set-tablespace': 'into another tablespace',
  'vacuum-full': 'to give back space',
  cluster: 'in the order of an index',
  refresh: 'to fill it anew',
  populate: 'to fill it',
  'write-rows': 'to change its rows, which stay locked until it commits',
  'copy-algorithm': 'by copying it',
  'copy-asked': 'by copying it, as ALGORITHM=COPY asks',
  'rebuild-table': 'in place',
  'change-partitions': 'to move rows between partitions',
  'convert-charset': 'to convert its text',
};

/** What is done to which relation: `rewrites orders to convert a column`. */
export function workWords(work: Work): string {
  return [workKindWords[work.kind], showName(work.relation), reasonWords[work.because]].filter(Boolean).join(' ');
}

/** How long it takes, as a class: what grows with the table, and what does not. */
export function durationWords(work: readonly Work[]): string {
  return work.length === 0 ? 'an instant once it has the lock' : 'takes longer the bigger the table is';
}

export const consequenceWords: Readonly<Record<Consequence, string>> = {
  'loses-data': 'Loses data',
  'breaks-readers': 'Breaks code that reads',
  'breaks-writers': 'Breaks code that writes',
  'blocks-traffic': 'Blocks traffic',
  'fails-to-deploy': 'Fails to deploy',
  'wastes-resources': 'Wastes resources',
  'weakens-schema': 'Weakens the schema',
  'weakens-security': 'Weakens security',
  'hard-to-undo': 'Hard to undo',
};

/** A sign that differs in shape, and the word: severity never rests on colour alone. */
export const severityBadges: Readonly<Record<Severity, string>> = { error: '🛑 error', warning: '⚠️ warning', notice: 'ℹ️ notice' };

export const phaseWords: Readonly<Record<Phase, string>> = {
  expand: 'Expand',
  backfill: 'Backfill',
  validate: 'Validate',
  'switch-code': 'Switch the code',
  contract: 'Contract',
};

/** How a step of a plan is to be run. */
export function transactionWords(transaction: 'own' | 'forbidden'): string {
  return transaction === 'own' ? 'in its own migration' : 'in its own migration, outside a transaction';
}

export const suppressionWords: Readonly<Record<Suppression['by'], string>> = {
  'policy-exception': 'exception in the policy',
  inline: 'comment in the SQL',
  baseline: 'baseline',
  'small-table': 'small table',
  'ignored-table': 'ignored table',
};

export const dialectTitles: Readonly<Record<DialectId, string>> = { postgres: 'PostgreSQL', mysql: 'MySQL', mariadb: 'MariaDB', sqlite: 'SQLite' };

/** `PostgreSQL 15`, `MySQL 8.4`. PostgreSQL has had no minor versions that matter since 10. */
function targetWords({ dialect, version: [major, minor] }: Target): string {
  return `${dialectTitles[dialect]} ${dialect === 'postgres' && minor === 0 ? major : `${major}.${minor}`}`;
}

const frameworkTitles: Readonly<Record<Framework, string>> = {
  plain: 'plain SQL files',
  prisma: 'Prisma',
  flyway: 'Flyway',
  'golang-migrate': 'golang-migrate',
  goose: 'goose',
  dbmate: 'dbmate',
  sqlx: 'SQLx',
  diesel: 'Diesel',
  drizzle: 'Drizzle',
  supabase: 'Supabase',
  liquibase: 'Liquibase',
  'node-pg-migrate': 'node-pg-migrate',
  sqitch: 'Sqitch',
  'rails-structure': 'Rails structure.sql',
};

/** What sources of one kind were judged on: `PostgreSQL 15 (assumed), Flyway, after a history of 40 files`. */
function sourceWords(sources: readonly JudgedSource[]): string {
  const history = Math.max(...sources.map(({ historyFiles }) => historyFiles));
  const after = history === 0 ? 'without a history' : `after a history of ${plural(history, 'file')}`;
  const [first] = sources;
  return first === undefined ? '' : `${engineWords(first)}, ${sources.length > 1 ? 'each upon those before it' : after}`;
}

function engineWords({ target, framework, versionFrom }: JudgedSource): string {
  return `${targetWords(target)}${versionFrom === 'assumed' ? ' (assumed)' : ''}, ${frameworkTitles[framework]}`;
}

/** What was judged, in one sentence without its full stop. */
export function judgedWords(report: Report): string {
  const what = `${plural(report.files, 'migration')}, ${plural(report.statements, 'statement')}`;
  const kinds = new Map<string, JudgedSource[]>();
  for (const source of report.sources) {
    const kind = `${source.folder} ${engineWords(source)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), source]);
  }
  const on = [...new Set([...kinds.values()].map(sourceWords))];
  return on.length === 0 ? what : `${what}, on ${on.join('; and on ')}`;
}

/** `2 errors, 1 warning`; empty where there is nothing. */
export function countWords(findings: readonly Finding[]): string {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    [of('error'), 'error'],
    [of('warning'), 'warning'],
    [of('notice'), 'notice'],
  ] as const;
  return listWords(parts.filter(([count]) => count > 0).map(([count, word]) => plural(count, word)));
}

/** Locks that people do not know by the engine's own name. PostgreSQL's are said as its manual says them. */
const lockNames: Readonly<Partial<Record<LockMode, string>>> = {
  'MDL SHARED READ': 'shared metadata lock',
  'MDL SHARED WRITE': 'shared metadata lock',
  'MDL SHARED UPGRADABLE': 'shared metadata lock',
  'MDL SHARED NO WRITE': 'metadata lock against writes',
  'MDL EXCLUSIVE': 'exclusive metadata lock',
  'DATABASE WRITE': 'write lock of the database file',
};

export const lockWords = (mode: LockMode): string => lockNames[mode] ?? mode;

/**
 * What others cannot do for as long as a statement takes. MySQL holds the exclusive metadata lock of an ALTER only as it begins and
 * ends; while it works, the work says who waits.
 */
export function blocksMeanwhile({ mode, blocks, relation }: Pick<Lock, 'mode' | 'blocks' | 'relation'>, work: readonly Work[]): Blocks {
  const own = mode === 'MDL EXCLUSIVE' ? work.filter((each) => keyOf(each.relation) === keyOf(relation)) : [];
  return own.length === 0 ? blocks : own.map((each) => each.blocks).reduce(strongerBlocks);
}

/** The strongest lock of each relation: what a reader has to know of them. */
export function strongestLocks(locks: readonly Lock[]): readonly Lock[] {
  const byRelation = new Map<string, Lock>();
  for (const lock of locks) {
    const known = byRelation.get(keyOf(lock.relation));
    if (known === undefined || (known.blocks !== lock.blocks && strongerBlocks(known.blocks, lock.blocks) === lock.blocks)) {
      byRelation.set(keyOf(lock.relation), lock);
    }
  }
  return [...byRelation.values()];
}

/**
 * One quiet line in parts: locks, who waits, the work and how long it takes. Empty where nobody waits and nothing is worked on,
 * and where the statement fails: then another finding tells what it would have done, or it never does it.
 */
export function effectParts(finding: Finding): readonly { readonly lead: string; readonly relation?: QualifiedName }[] {
  const locks = strongestLocks(finding.locks).filter((lock) => lock.blocks !== 'nothing' && lock.role !== 'index');
  const shown = locks.slice(0, 3);
  const strongest = locks.reduce<Blocks>((most, lock) => strongerBlocks(most, blocksMeanwhile(lock, finding.work)), 'nothing');
  if (finding.consequence === 'fails-to-deploy' || (!blocksTraffic(strongest) && finding.work.length === 0)) return [];
  return [
    ...shown.map((lock) => ({ lead: lockWords(lock.mode), ...(lock.mode !== 'DATABASE WRITE' && { relation: lock.relation }) })),
    ...(locks.length > shown.length ? [{ lead: `and ${plural(locks.length - shown.length, 'more lock')}` }] : []),
    ...(strongest === 'nothing' ? [] : [{ lead: blocksWords[strongest] }]),
    ...[...new Set(finding.work.map(workWords))].slice(0, 2).map((lead) => ({ lead })),
    { lead: durationWords(finding.work) },
  ];
}

/** The effect line as plain text: `SHARE on orders · builds an index on orders · blocks writes · …`. */
export function effectWords(finding: Finding): string {
  return effectParts(finding)
    .map(({ lead, relation }) => (relation === undefined ? lead : `${lead} on ${showName(relation)}`))
    .join(' · ');
}

/** Splits a message into its first sentence, what happens to which table, and the rest. */
export function splitMessage(message: string): { readonly first: string; readonly rest: string } {
  const end = /[.!?](?=\s+\S)/u.exec(message);
  if (end === null || !/^\s+[\p{Lu}"`(]/u.test(message.slice(end.index + 1))) return { first: message.trim(), rest: '' };
  return { first: message.slice(0, end.index + 1).trim(), rest: message.slice(end.index + 1).trim() };
}

/** The remedies worth showing, best first: an edit, then a plan, then advice in words. */
export function bestRemedies(finding: Finding): readonly Remedy[] {
  const order: readonly Remedy['kind'][] = ['edit', 'plan', 'advice'];
  return finding.remedies.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Whether a remedy says in SQL what to do, so that the rule's general advice need not stand before it. */
export const hasRecipe = ({ remedies }: Finding): boolean => remedies.some(({ kind }) => kind === 'edit' || kind === 'plan');

/** Why something was assumed, as a sentence; empty where all was known. */
export function certaintyWords(finding: Finding): string {
  return finding.certainty.kind === 'known' ? '' : `This is assumed, because ${finding.certainty.because.replace(/\.$/u, '')}.`;
}
