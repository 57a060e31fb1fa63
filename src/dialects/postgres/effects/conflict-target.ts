import type { ChangeOf } from '../../../model/change.ts';
import type { ConflictClause } from '../../../model/changes/rows.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Index, Table } from '../../../model/objects.ts';
import { callsOf, columnsOf, type Expression } from '../../../model/types.ts';
import { knowsAbsence, refuseMissingColumns, refuseMissingMember } from './knowledge.ts';
import { isFullyKnown, quote, refuse, type Family, type Situation } from './situation.ts';

type Target = Extract<ConflictClause['on'], { readonly columns: unknown }>;

const sameNames = (a: readonly string[], b: readonly string[]): boolean => {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((name) => other.has(name));
};

/** Two spellings may be one expression, as long as they name the same columns and functions. */
const mayBeOne = (a: Expression, b: Expression): boolean =>
  a.text === b.text ||
  (sameNames(columnsOf(a), columnsOf(b)) &&
    sameNames(
      callsOf(a).map(({ name }) => name),
      callsOf(b).map(({ name }) => name),
    ));

/** Whether a unique index may be the one that ON CONFLICT (…) means. Source: manual, INSERT, conflict_target; tried on 15 and 18. */
function mayServe(index: Index, { columns, expressions }: Target, predicate: Expression | undefined): boolean {
  if (!index.unique || (index.predicate !== undefined && predicate === undefined)) return false;
  const keys = index.parts.flatMap(({ column }) => (column === undefined ? [] : [column]));
  const parts = index.parts.flatMap(({ expression }) => (expression === undefined ? [] : [expression]));
  return (
    sameNames(keys, columns) &&
    expressions.every((expression) => parts.some((part) => mayBeOne(part, expression))) &&
    parts.every((part) => expressions.some((expression) => mayBeOne(part, expression)))
  );
}

const isDeferrable = (table: Table, index: Index): boolean =>
  index.constraint !== undefined && table.constraints.some(({ name, deferrable }) => name === index.constraint && deferrable);

const spelled = ({ columns, expressions }: Target): string => [...columns, ...expressions.map(({ text }) => text)].join(', ');

function refuseDeferrable(table: Table, name: string): readonly Refusal[] {
  return [refuse('no-arbiter-index', `ON CONFLICT does not go by a deferrable constraint, and ${quote(name)} of ${quote(table)} is one`, '55000')];
}

function refuseConstraint(at: Situation, table: Table, name: string, isUpdate: boolean): readonly Refusal[] {
  const named = table.constraints.find((constraint) => constraint.name === name);
  const isKey = named?.kind === 'primary-key' || named?.kind === 'unique' || named?.kind === 'exclude';
  if (named === undefined) return refuseMissingMember(at, table, 'unknown-constraint', 'constraint', name);
  if (!isKey || (named.kind === 'exclude' && isUpdate))
    return [refuse('no-arbiter-index', `constraint ${quote(name)} of ${quote(table)} does not make rows unique, which ON CONFLICT needs`, '42809')];
  return named.deferrable ? refuseDeferrable(table, name) : [];
}

/** ON CONFLICT that no unique index of the table answers. */
export function refuseConflict(at: Situation, { table }: Family, { conflict }: ChangeOf<'write-rows'>): readonly Refusal[] {
  if (conflict === undefined || !isFullyKnown(table) || table.foreign || !knowsAbsence(at)) return [];
  const sets = refuseMissingColumns(
    at,
    table,
    (conflict.sets ?? []).map(({ column }) => column),
  );
  const { on } = conflict;
  const rule = table.rules?.find(({ event }) => event === 'insert' || event === 'update');
  if (rule !== undefined)
    return [
      refuse('no-arbiter-index', `INSERT with ON CONFLICT cannot be used with ${quote(table)}, which has the rule ${quote(rule.name)}`, '0A000'),
    ];
  if (on === undefined) {
    const deferrable = table.constraints.find((it) => (it.kind === 'unique' || it.kind === 'primary-key' || it.kind === 'exclude') && it.deferrable);
    if (conflict.sets !== undefined) return [refuse('no-arbiter-index', 'ON CONFLICT DO UPDATE must say by which columns or constraint', '42601')];
    return deferrable === undefined ? [] : refuseDeferrable(table, deferrable.name);
  }
  if ('constraint' in on) return [...sets, ...refuseConstraint(at, table, on.constraint, conflict.sets !== undefined)];
  const missing = refuseMissingColumns(at, table, [...on.columns, ...on.expressions.flatMap(columnsOf)]);
  if (missing.length > 0) return [...sets, ...missing];
  const serving = table.indexes.filter((index) => mayServe(index, on, conflict.predicate));
  if (serving.length === 0)
    return [
      ...sets,
      refuse(
        'no-arbiter-index',
        `no unique index or constraint of ${quote(table)} is on (${spelled(on)}), which ON CONFLICT ${partialHint(table, on)}`,
        '42P10',
      ),
    ];
  const first = serving[0];
  return first !== undefined && serving.every((index) => isDeferrable(table, index)) ? refuseDeferrable(table, first.name) : sets;
}

/** A partial index would do, if its WHERE stood behind the columns. */
function partialHint(table: Table, on: Target): string {
  const partial = table.indexes.find((index) => index.predicate !== undefined && mayServe(index, on, index.predicate));
  return partial === undefined ? 'needs' : `needs; the index ${quote(partial.name)} is partial, and asks for its WHERE behind them`;
}
