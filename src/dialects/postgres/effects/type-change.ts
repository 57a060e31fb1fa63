import { policyUsesColumn, publicationUsesColumn } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { isSameName, showName } from '../../../model/names.ts';
import type { Column, Index, Table } from '../../../model/objects.ts';
import type { SqlType, Term } from '../../../model/types.ts';
import { boundTo } from './bound-objects.ts';
import { merge, type Part } from './compose.ts';
import {
  constraintNamesColumn,
  foreignKeysOf,
  foreignKeysTo,
  generatedFrom,
  indexNamesColumn,
  referencedBy,
  referencedColumns,
  sequencesOf,
  triggerNamesColumn,
  viewsUsingColumn,
} from './dependents.ts';
import { refuseEnumValues } from './enum-values.ts';
import { refuseTypes } from './foreign-keys.ts';
import { refuseMissingColumns, refuseMissingRelation, refuseMissingType } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { alteredFamily, lockFamily, lockOn, quote, refuse, workOn, workOnFamily, type Family, type Situation } from './situation.ts';
import { stated } from './stated.ts';
import { refuseStored } from './stored-expressions.ts';
import { canAssign, verdictFor, type TypeVerdict } from './type-change-table.ts';

type Change = ChangeOf<'change-column-type'>;

const unknownType = 'nothing says what type the column has now; most changes of type rewrite the table';

/** Pseudo-types that leave a value of the type that it has. Source: manual, 38.2.5 Polymorphic Types; tried on 15. */
const polymorphic = new Set(['anyelement', 'anynonarray', 'anycompatible', 'anycompatiblenonarray']);

/** The types that a USING leads through, when it is nothing but casts of the column itself; undefined otherwise. */
function castChain(term: Term, column: string): readonly SqlType[] | undefined {
  if (term.kind === 'column') return term.name === column ? [] : undefined;
  if (term.kind !== 'cast') return undefined;
  const inner = castChain(term.term, column);
  return inner === undefined || polymorphic.has(term.type.name) ? inner : [...inner, term.type];
}

const worst = (a: TypeVerdict, b: TypeVerdict): TypeVerdict => ({
  ...a,
  ...b,
  table: a.table === 'rewrite' || b.table === 'rewrite' ? 'rewrite' : 'keep',
  indexes: a.indexes === 'rebuild' || b.indexes === 'rebuild' ? 'rebuild' : 'keep',
});

/** An explicit cast to a shorter string cuts where an assignment would fail. */
const asExplicit = ({ mayFail, cannotCast: _, ...verdict }: TypeVerdict, to: SqlType): TypeVerdict => {
  const isString = ['varchar', 'bpchar', 'varbit', 'bit'].includes(to.name);
  if (mayFail === undefined) return verdict;
  return isString ? { ...verdict, loses: true } : { ...verdict, mayFail };
};

function verdictOf(at: Situation, change: Change, from: SqlType): TypeVerdict {
  if (change.using === undefined) return verdictFor(at, from, change.to);
  const chain = castChain(change.using.term, change.column);
  if (chain === undefined) return { table: 'rewrite', indexes: 'rebuild' };
  let verdict: TypeVerdict = { table: 'keep', indexes: 'keep' };
  let current = from;
  for (const type of chain) {
    verdict = worst(verdict, asExplicit(verdictFor(at, current, type), type));
    current = type;
  }
  return worst(verdict, verdictFor(at, current, change.to));
}

const sameCollation = (change: Change, column: Column): boolean =>
  change.collation === undefined ? column.collation === undefined : column.collation !== undefined && change.collation.name === column.collation.name;

/** Objects that PostgreSQL will not alter along with the type of their column. Source: manual, ALTER TABLE, SET DATA TYPE. */
function refuseDependents(at: Situation, table: Table, column: string): readonly Refusal[] {
  const used = (code: Extract<Refusal['code'], `used-by-${string}`>, by: string): Refusal =>
    refuse(code, `cannot alter the type of column ${quote(column)} of ${quote(table)}: it is used by ${by}`, '0A000');
  return [
    ...viewsUsingColumn(at, table, column).map((view) => used('used-by-view', `view ${quote(view)}`)),
    ...boundTo(at, table, column).map(({ code, what }) => used(code, what)),
    ...generatedFrom(table, column).map((name) => used('used-by-generated-column', `generated column ${quote(name)}`)),
    ...table.policies.filter((policy) => policyUsesColumn(table, policy, column)).map(({ name }) => used('used-by-policy', `policy ${quote(name)}`)),
    ...table.triggers.filter((trigger) => triggerNamesColumn(trigger, column)).map(({ name }) => used('used-by-trigger', `trigger ${quote(name)}`)),
    ...(table.published ?? [])
      .filter((published) => publicationUsesColumn(published, column))
      .map(({ name }) => used('used-by-publication', `publication ${quote(name)}`)),
    ...(table.partitioning?.keys.some((key) => key.column === column) === true
      ? [refuse('others-depend', `cannot alter column ${quote(column)}: it is part of the partition key of ${quote(table)}`, '42P16')]
      : []),
    ...(table.columns.some((it) => it.name === column && it.inherited)
      ? [refuse('wrong-kind', `cannot alter inherited column ${quote(column)} of ${quote(table)}`, '42P16')]
      : []),
  ];
}

const literalTypes: Readonly<Record<string, string>> = { boolean: 'bool', number: 'int4' };

/** A default that has no cast to the new type: PostgreSQL asks to drop it first. */
function refuseDefault(at: Situation, change: Change, column: Column): readonly Refusal[] {
  const term = column.default?.term;
  const inner = term?.kind === 'cast' ? term.term : term;
  if (column.identity !== undefined || column.generated !== undefined || inner?.kind !== 'literal' || inner.type === 'null') return [];
  const name = literalTypes[inner.type];
  const from: SqlType = name === undefined ? column.type : { name, modifiers: [], dimensions: 0, text: name };
  if (canAssign(at, from, change.to) !== false) return [];
  return [refuse('cannot-cast', `default for column ${quote(change.column)} cannot be cast automatically to type ${change.to.text}`, '42804')];
}

function refuseCast(change: Change, from: SqlType, verdict: TypeVerdict): readonly Refusal[] {
  if (verdict.cannotCast === true) {
    return [
      refuse('cannot-cast', `column ${quote(change.column)} of type ${from.text} cannot be cast automatically to type ${change.to.text}`, '42804'),
    ];
  }
  if (verdict.mayFail === undefined) return [];
  return [
    refuse('cannot-cast', `changing ${quote(change.column)} from ${from.text} to ${change.to.text} fails where ${verdict.mayFail}`, '22003', true),
  ];
}

/** Its sequence counts in the type of the column. Source: manual, CREATE TABLE, GENERATED … AS IDENTITY; tried on 15 and 18. */
function refuseIdentity({ column, to }: Change, { identity }: Column): readonly Refusal[] {
  if (identity === undefined || ['int2', 'int4', 'int8'].includes(to.name)) return [];
  return [refuse('wrong-kind', `identity column ${quote(column)} must be smallint, integer or bigint, and not ${to.text}`, '22023')];
}

/** Locks on the tables at the other end of the foreign keys that the column is part of, and their checking anew. */
function foreignKeyPart(at: Situation, table: Table, column: string, rechecks: boolean): Part {
  const mode = modeOf('change-column-type', at.target);
  const own = foreignKeysOf(table).filter((key) => key.columns.includes(column));
  const others = foreignKeysTo(at, table).filter(({ key }) => referencedColumns(key, table).includes(column));
  const checked = [...own.map((key) => ({ table, key })), ...others].filter(({ key }) => rechecks && key.valid && key.enforced);
  return {
    locks: [
      ...own.map((key) => lockOn(referencedBy(at, table, key).name, mode, 'parent')),
      ...others.map((other) => lockOn(other.table, mode, 'child')),
    ],
    work: checked.map((other) => workOn(other.table, 'scan', 'type-change-recheck', mode, other.key.name)),
  };
}

/** Foreign keys whose two ends would no longer compare; both ends of one within a table may change in the same statement. */
function refuseForeignKeys(at: Situation, table: Table, { column, to }: Change): readonly Refusal[] {
  if (at.conditional) return [];
  const columns = table.columns.map((it) => (it.name === column ? { ...it, type: to } : it));
  const own = foreignKeysOf(table).filter((key) => key.columns.includes(column));
  const others = foreignKeysTo(at, table).filter((other) => !isSameName(other.table, table));
  return [
    ...own.flatMap((key) => {
      const parent = referencedBy(at, table, key).table;
      return parent === undefined || isSameName(parent, table) ? [] : refuseTypes(key, columns, parent);
    }),
    ...others.flatMap(({ key, table: child }) =>
      referencedColumns(key, table).includes(column) ? refuseTypes(key, child.columns, { ...table, columns }) : [],
    ),
  ];
}

/**
 * Whether an index is built anew while its table is kept. One with a predicate or an expression is never taken over.
 * Source: manual, ALTER TABLE, Notes; tried on 15 and 18.
 */
function isRebuilt(index: Index, column: string, rebuilds: boolean): boolean {
  if (!indexNamesColumn(index, column)) return false;
  if (index.predicate !== undefined || index.parts.some((part) => part.expression !== undefined)) return true;
  return rebuilds && index.parts.some((part) => part.column === column);
}

/** Indexes and CHECKs of the table, where the table itself is kept. */
function keptTablePart(family: Family, table: Table, change: Change, rebuilds: boolean): Part {
  const mode = 'ACCESS EXCLUSIVE';
  const { column } = change;
  const touched = table.indexes.filter((index) => isRebuilt(index, column, rebuilds));
  const checks = table.constraints.filter((it) => it.kind === 'check' && it.valid && it.enforced && constraintNamesColumn(it, column));
  return {
    locks: table.indexes
      .filter((index) => indexNamesColumn(index, column))
      .map((index) => lockOn({ schema: table.schema, name: index.name }, mode, 'index')),
    work: [
      ...touched.flatMap((index) => workOnFamily(family, 'index-build', 'type-change-index', mode, index.name)),
      ...checks.flatMap((check) => workOnFamily(family, 'scan', 'type-change-recheck', mode, check.name)),
    ],
    collateral: touched.map((index) => ({ what: 'index', name: index.name, table, how: 'rebuilt' })),
  };
}

function unknownColumn(at: Situation, family: Family, change: Change): Part {
  return {
    work: workOnFamily(family, 'rewrite', 'type-change', modeOf('change-column-type', at.target), change.column),
    assumed: unknownType,
  };
}

function knownColumn(at: Situation, family: Family, table: Table, column: Column, change: Change): Part {
  const mode = modeOf('change-column-type', at.target);
  const verdict = verdictOf(at, change, column.type);
  const rebuilds = verdict.indexes === 'rebuild' || !sameCollation(change, column);
  const isRewrite = verdict.table === 'rewrite';
  return merge(
    isRewrite ? { work: workOnFamily(family, 'rewrite', 'type-change', mode, change.column) } : keptTablePart(family, table, change, rebuilds),
    foreignKeyPart(at, table, change.column, isRewrite || verdict.indexes === 'rebuild'),
    {
      locks: column.identity === undefined ? [] : sequencesOf(at, table, column.name).map((it) => lockOn(it, 'SHARE ROW EXCLUSIVE', 'dependent')),
      losses: verdict.loses === true ? [{ what: 'precision', name: `${showName(table)}.${column.name}` }] : [],
      refusals: [
        ...refuseDependents(at, table, column.name),
        ...refuseIdentity(change, column),
        ...refuseCast(change, column.type, verdict),
        ...refuseDefault(at, change, column),
        ...refuseForeignKeys(at, table, change),
        ...refuseStored(at, table, column, change.to),
        ...refuseEnumValues(at, change.using, table, change.to),
      ],
      assumed: verdict.assumed,
    },
  );
}

/** ALTER TABLE … ALTER COLUMN … TYPE. */
export function changeColumnType(change: Change, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const column = family.table?.columns.find((it) => it.name === change.column);
  const known = family.table !== undefined && column !== undefined;
  return stated(
    at,
    'change-column-type',
    { locks: lockFamily(family, modeOf('change-column-type', at.target)) },
    known ? knownColumn(at, family, family.table, column, change) : unknownColumn(at, family, change),
    {
      refusals: [
        ...refuseMissingRelation(at, change.table),
        ...refuseMissingColumns(at, family.table, [change.column]),
        ...refuseMissingType(at, change.to),
      ],
    },
  );
}
