import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectName } from '../../../model/names.ts';
import { boundsOf, isAlwaysTrue, passesOf } from '../../../model/predicates.ts';
import type { SourceSpan } from '../../../model/span.ts';
import type { Term } from '../../../model/types.ts';
import type { Cursor } from '../cursor.ts';
import type { Named } from '../source.ts';
import { readExpression } from '../expressions.ts';
import { readAlias } from '../queries.ts';
import { Scope } from '../scope.ts';
import { noJoins, readJoined, type Joins } from '../table-references.ts';
import { literalOf, readAssigned, readBatch, readReturning, type Assigned } from './inserts.ts';

type Write = Extract<SchemaChange, { kind: 'write-rows' }>;

/** The scope of a statement that writes, within that of the program or WITH that it stands in. */
function enter(cursor: Cursor): Scope {
  const scope = new Scope(cursor.scope);
  cursor.scope = scope;
  return scope;
}

/** Reads UPDATE from the word behind it on: a change for each table that it writes. */
export function readUpdate(cursor: Cursor): readonly SchemaChange[] {
  const { scope: outer } = cursor;
  const scope = enter(cursor);
  while (cursor.takeOne('low_priority', 'ignore') !== undefined);
  const first = cursor.peek();
  const joins = readSources(cursor);
  const span = cursor.spanFrom(first);
  readPortion(cursor);
  cursor.expect('set');
  const set = readAssigned(cursor);
  const where = cursor.take('where') ? readExpression(cursor).term : undefined;
  const limited = readBatch(cursor);
  readReturning(cursor);
  cursor.expectEnd();
  cursor.scope = outer;
  return targetsOf(scope, set).map(({ table, alias, assigned }) => ({
    ...writeWhere({ table, alias, where, joins, scope }, span),
    verb: 'update',
    limited,
    columns: assigned.map(({ column }) => column),
    literals: assigned.flatMap(({ column, value }) => literalOf(column, value)),
    uses: scope.uses(),
    calls: scope.calls,
  }));
}

interface Target {
  readonly table: ObjectName;
  readonly alias: string;
  readonly assigned: readonly Assigned[];
}

/** The tables whose columns are set; a column without its table is one of the first. */
function targetsOf({ entries }: Scope, set: readonly Assigned[]): readonly Target[] {
  const targets = new Map<string, { table: ObjectName; alias: string; assigned: Assigned[] }>();
  for (const assigned of set) {
    const entry = assigned.table === undefined ? undefined : entries.find(({ alias }) => alias.toLowerCase() === assigned.table?.toLowerCase());
    const { relation: table, alias } = entry ?? entries.find(({ relation }) => relation !== undefined) ?? { alias: '' };
    if (table === undefined) continue;
    const target = targets.get(alias) ?? { table, alias, assigned: [] };
    target.assigned.push(assigned);
    targets.set(alias, target);
  }
  return [...targets.values()];
}

function readSources(cursor: Cursor): Joins {
  const parts = cursor.list(() => readJoined(cursor));
  return {
    conditions: parts.flatMap(({ conditions }) => conditions),
    choose: parts.some(({ choose }) => choose),
    outer: parts.some(({ outer }) => outer),
  };
}

interface Written {
  readonly table: ObjectName;
  readonly alias: string;
  readonly where: Term | undefined;
  readonly joins: Joins;
  readonly scope: Scope;
}

function writeWhere(written: Written, span: SourceSpan) {
  const { table, alias, where, joins, scope } = written;
  const always = where !== undefined && isAlwaysTrue(where);
  const passes = passesOfJoins(written);
  return {
    kind: 'write-rows',
    table,
    where: where === undefined ? (joins.choose ? 'some' : 'none') : always ? 'always-true' : 'some',
    bounds: where === undefined || always ? [] : boundsOf(where, [alias, table.name]),
    ...(passes !== undefined && { passes }),
    ...(scope.readsWithin(table) && { readsItself: true }),
    span,
  } as const satisfies Partial<Write>;
}

/** What the conditions ask where all that they do is to join tables with the one that is written. */
function passesOfJoins({ alias, where, joins, scope }: Written): Write['passes'] {
  const others = scope.entries.filter((entry) => entry.alias !== alias);
  const beside = new Map(others.flatMap(({ alias: name, relation }) => (relation === undefined ? [] : [[name, relation] as const])));
  const terms = [...joins.conditions, ...(where === undefined ? [] : [where])];
  if (joins.outer || beside.size < others.length || terms.length === 0) return undefined;
  return passesOf({ kind: 'and', terms }, [alias], beside);
}

/** MariaDB: `FOR PORTION OF period FROM a TO b`. */
function readPortion(cursor: Cursor): void {
  if (!cursor.take('for', 'portion', 'of')) return;
  cursor.name();
  cursor.expect('from');
  readExpression(cursor);
  cursor.expect('to');
  readExpression(cursor);
}

/** Reads DELETE from the word behind it on: a change for each table that loses rows. */
export function readDelete(cursor: Cursor): readonly SchemaChange[] {
  const { scope: outer } = cursor;
  const scope = enter(cursor);
  while (cursor.takeOne('low_priority', 'quick', 'ignore') !== undefined);
  const isHistory = cursor.take('history');
  const { targets, joins } = readTargets(cursor, scope);
  const isOld = cursor.take('before', 'system_time');
  if (isOld) readExpression(cursor);
  const where = cursor.take('where') ? readExpression(cursor).term : undefined;
  const limited = readBatch(cursor);
  readReturning(cursor);
  cursor.expectEnd();
  cursor.scope = outer;
  return targets.map(({ name, span }) => {
    const entry = scope.entries.find(({ alias }) => alias.toLowerCase() === name.name.toLowerCase());
    const table = entry?.relation ?? name;
    return {
      ...writeWhere({ table, alias: entry?.alias ?? name.name, where, joins, scope }, span),
      ...(isHistory && ({ where: 'not-applicable', history: isOld ? 'old' : 'all' } as const)),
      verb: 'delete',
      limited,
      columns: [],
      literals: [],
      uses: scope.uses(),
    };
  });
}

interface Deleted {
  readonly targets: readonly Named[];
  readonly joins: Joins;
}

/** `t`, `s.t` or `t.*`. */
function readTarget(cursor: Cursor): Named {
  const first = cursor.peek();
  const parts = [cursor.name()];
  while (cursor.is('.') && cursor.peek(1).word !== '*') {
    cursor.expect('.');
    parts.push(cursor.anyName());
  }
  const [name = '', schema] = parts.toReversed();
  const span = cursor.spanFrom(first);
  cursor.take('.', '*');
  return { name: { name, ...(schema !== undefined && { schema }) }, span };
}

function readTargets(cursor: Cursor, scope: Scope): Deleted {
  const isPlain = cursor.take('from');
  const targets = cursor.list(() => readTarget(cursor));
  if (!isPlain) {
    cursor.expect('from');
    return { targets, joins: readSources(cursor) };
  }
  if (cursor.take('using')) return { targets, joins: readSources(cursor) };
  const [only] = targets;
  if (only === undefined || targets.length > 1) cursor.fail('expected `USING`');
  if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  readPortion(cursor);
  const alias = readAlias(cursor) ?? only.name.name;
  scope.read(only.name, alias);
  return { targets: [{ name: { name: alias }, span: only.span }], joins: noJoins };
}
