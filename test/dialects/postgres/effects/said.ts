import { lockModes, type Effects } from '../../../../src/model/effects.ts';
import type { DatabaseState } from '../../../../src/model/catalog.ts';
import facts from './facts.json' with { type: 'json' };
import { runFrom, stateAfter, within } from './support.ts';

export interface Shape {
  readonly name: string;
  readonly sql: string;
  readonly locks: Readonly<Record<string, string | undefined>>;
  readonly rewritten?: readonly string[];
  readonly scanned?: readonly string[];
  readonly rebuilt?: readonly string[];
  readonly outsideTransaction?: boolean;
  readonly error?: string;
}

/** What a shape was run after, beyond the base schema. */
export const given: Readonly<Record<string, string>> = {
  type_ts_to_tstz: "set timezone = 'UTC'",
  type_ts_to_tstz_utc: "set timezone = 'UTC'",
  type_tstz_to_ts_utc: "set timezone = 'UTC'",
  type_ts_to_tstz_newyork: "set timezone = 'America/New_York'",
  validate_not_null_constraint: 'alter table t add constraint t_n_nn not null n not valid',
  alter_index_attach_partition: 'create index ip1 on only pt(ts); create index ip1_1 on pt_1(ts)',
  create_index_concurrently_empty_table: 'create table emptyt(id int)',
  drop_index_concurrently: 'create index i1 on t(d)',
  drop_column_generated_expr: 'create table g(a int, gs int generated always as (a) stored)',
};

/** Where the effects say otherwise than what was seen, and why they are right to. */
export const otherwise: Readonly<Record<string, string>> = {
  add_column_not_null_no_default_empty: 'with rows it fails on the first of them, without rows there is nothing to read',
  drop_column_generated_expr: 'it was seen in the transaction that made the column, so no lock was new',
  add_fk: 'the referenced table is looked up for each row; how much of it is read is up to the planner',
  validate_fk: 'the referenced table is looked up for each row; how much of it is read is up to the planner',
  detach_partition_finalize: 'whether a DETACH … CONCURRENTLY was broken off is not in the migrations',
  truncate: 'the table gets a new, empty file: that takes no longer the more rows it had',
  truncate_cascade: 'the tables get new, empty files: that takes no longer the more rows they had',
  truncate_partition: 'the table gets a new, empty file: that takes no longer the more rows it had',
  create_policy_subselect: 'a policy tells its expressions, not the tables that they read; the lock is the weakest',
  drop_statistics: 'the name of statistics does not lead to their table; the lock does not block rows',
  select: 'reading is what a table is for',
};

/** Names that relations have after the statement. */
const renamed: Readonly<Record<string, string>> = { t2: 't', 'other.plain': 'plain', v_tt: 'v_t' };

const nameOf = (relation: { readonly schema: string; readonly name: string }): string =>
  relation.schema === 'm' ? relation.name : `${relation.schema}.${relation.name}`;

export const base = (): DatabaseState => stateAfter(facts.baseSchema.join(';\n'));

export interface Seen {
  readonly locks: Readonly<Record<string, string | undefined>>;
  readonly rewritten: readonly string[];
  readonly read: readonly string[];
  readonly rebuilt: readonly string[];
  readonly outside: boolean;
  readonly errors: readonly string[];
}

/** What the steps of a statement do together. */
function gather(all: readonly Effects[]): Seen {
  const locks: Record<string, string> = {};
  for (const { relation, mode } of all.flatMap((effects) => effects.locks)) {
    const name = nameOf(relation);
    const strength = (text: string | undefined): number => lockModes.findIndex((candidate) => candidate === text);
    if (strength(mode) > strength(locks[name])) locks[name] = mode;
  }
  const work = all.flatMap((effects) => effects.work);
  const names = (items: typeof work): readonly string[] => [...new Set(items.map(({ relation }) => nameOf(relation)))].toSorted();
  return {
    locks,
    rewritten: names(work.filter(({ kind }) => kind === 'rewrite')),
    read: names(work),
    rebuilt: work.filter(({ because }) => because === 'type-change-index').map(({ object }) => object ?? ''),
    outside: all.some((effects) => effects.forbidsTransaction),
    errors: [
      ...new Set(
        all.flatMap((effects) => effects.refusals.filter(({ onlyWithRows }) => onlyWithRows !== true).map(({ sqlstate }) => sqlstate ?? '')),
      ),
    ],
  };
}

/** What a sample of the lock table needs beyond the base schema. */
export const sampleGiven: Readonly<Record<string, string>> = {
  'set-generated': 'alter table t add column gs int generated always as (a) stored',
  'attach-index': given['alter_index_attach_partition'] ?? '',
  'drop-index-online': 'create index i1 on t(d)',
};

/** What the effects say of a statement, and the locks of others picked to what they are compared by: tables and views. */
export function sayOf(prepared: DatabaseState, sql: string, outside: boolean): { readonly said: Seen; readonly pick: (locks: Locks) => Locks } {
  const before = outside ? prepared : within(prepared, 'statement');
  const kindOf = (name: string): string | undefined =>
    before.catalog.relations.get(name.includes('.') ? name.replace('.', '\0') : `m\0${name}`)?.kind;
  const isMain = (name: string): boolean => kindOf(name) !== 'index' && kindOf(name) !== 'sequence' && kindOf(name) !== undefined;
  const pick = (locks: Locks): Locks =>
    Object.fromEntries(
      Object.entries(locks)
        .map(([name, mode]) => [renamed[name] ?? name, mode] as const)
        .filter(([name]) => isMain(name)),
    );
  const ours = gather(runFrom(before, sql).steps.map(({ effects }) => effects));
  return { said: { ...ours, locks: pick(ours.locks) }, pick };
}

type Locks = Readonly<Record<string, string | undefined>>;

/** The part of what was seen that can be seen: a statement that fails, or that refuses a transaction, shows neither locks nor work. */
export function comparable(said: Seen, seen: Seen): Seen {
  const hidden = seen.outside || seen.errors.length > 0;
  return hidden ? { ...seen, locks: said.locks, rewritten: said.rewritten, read: said.read } : seen;
}
