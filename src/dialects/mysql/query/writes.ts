import type { Assignment, ConflictTree, QueryItem, QuerySourceTree, QueryTerm, QueryTree, RelationSource } from '../../../model/query-tree.ts';
import type { Cursor } from '../cursor.ts';
import { isAtQuery, readAlias } from '../queries.ts';
import { readLimit } from '../query-tails.ts';
import { readJoinedSource, takeApart } from './sources.ts';
import type { TreeReader } from './trees.ts';

/** Reads UPDATE from the word behind it on. */
export function readUpdate(reader: TreeReader): QueryTree {
  const { cursor } = reader;
  while (cursor.takeOne('low_priority', 'ignore') !== undefined);
  const { sources, conditions } = takeAll(cursor.list(() => readJoinedSource(cursor, reader)));
  readPortion(reader);
  cursor.expect('set');
  const sets = readAssigned(reader);
  const where = cursor.take('where') ? reader.keyed() : undefined;
  return {
    ...changed(
      'update',
      sources,
      sources.findIndex(({ kind }) => kind === 'relation'),
      [...conditions, ...(where ? [where] : [])],
    ),
    sets,
    ...readEnd(reader),
  };
}

/** Reads DELETE from the word behind it on. */
export function readDelete(reader: TreeReader): QueryTree {
  const { cursor } = reader;
  while (cursor.takeOne('low_priority', 'quick', 'ignore', 'history') !== undefined);
  const isPlain = cursor.take('from');
  const targets = cursor.list(() => readTarget(cursor));
  const isJoined = isPlain ? cursor.take('using') : cursor.take('from');
  if (!isJoined) {
    const [only] = targets;
    if (only === undefined || targets.length > 1) return cursor.fail('expected `USING`');
    if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
    readPortion(reader);
    const alias = readAlias(cursor);
    const target: RelationSource = { kind: 'relation', name: only, ...(alias !== undefined && { alias }) };
    if (cursor.take('before', 'system_time')) reader.term();
    const where = cursor.take('where') ? reader.keyed() : undefined;
    return { ...changed('delete', [target], 0, where ? [where] : []), sets: [], ...readEnd(reader) };
  }
  const { sources, conditions } = takeAll(cursor.list(() => readJoinedSource(cursor, reader)));
  const wanted = (targets[0]?.name ?? '').toLowerCase();
  const at = sources.findIndex((source) => source.kind === 'relation' && (source.alias ?? source.name.name).toLowerCase() === wanted);
  const where = cursor.take('where') ? reader.keyed() : undefined;
  return { ...changed('delete', sources, at, [...conditions, ...(where ? [where] : [])]), sets: [], ...readEnd(reader) };
}

function takeAll(joined: readonly QuerySourceTree[]): ReturnType<typeof takeApart> {
  const parts = joined.map(takeApart);
  return { sources: parts.flatMap(({ sources }) => sources), conditions: parts.flatMap(({ conditions }) => conditions) };
}

/** A write of one of several sources, chosen by what they are joined by. */
function changed(kind: 'update' | 'delete', sources: readonly QuerySourceTree[], at: number, conditions: readonly QueryTerm[]) {
  const target = sources[at];
  const [only] = conditions;
  return {
    kind,
    ctes: [],
    target: target?.kind === 'relation' ? target : ({ kind: 'relation', name: { name: '' } } as const),
    from: sources.filter((source) => source !== target),
    ...(only && { where: conditions.length === 1 ? only : ({ kind: 'and', terms: conditions } as const) }),
  } as const;
}

/** `t`, `s.t` or `t.*`. */
function readTarget(cursor: Cursor): RelationSource['name'] {
  const first = cursor.name();
  if (!cursor.is('.') || cursor.peek(1).word === '*') {
    cursor.take('.', '*');
    return { name: first };
  }
  cursor.expect('.');
  const name = cursor.anyName();
  cursor.take('.', '*');
  return { schema: first, name };
}

/** MariaDB: `FOR PORTION OF period FROM a TO b`. */
function readPortion(reader: TreeReader): void {
  const { cursor } = reader;
  if (!cursor.take('for', 'portion', 'of')) return;
  cursor.name();
  cursor.expect('from');
  reader.term();
  cursor.expect('to');
  reader.term();
}

/** ORDER BY, LIMIT and RETURNING. */
function readEnd(reader: TreeReader): Pick<Extract<QueryTree, { kind: 'update' | 'delete' | 'insert' }>, 'order' | 'limited' | 'returning'> {
  const { cursor } = reader;
  const order = cursor.take('order', 'by') ? reader.order() : [];
  const limited = cursor.is('limit');
  if (limited) readLimit(cursor);
  return { order, limited, returning: readReturned(reader) };
}

const readReturned = (reader: TreeReader): readonly QueryItem[] => (reader.cursor.take('returning') ? reader.items() : []);

/** Reads `a = 1, t.b = DEFAULT`. */
function readAssigned(reader: TreeReader): readonly Assignment[] {
  const { cursor } = reader;
  return cursor.list(() => {
    const parts = [cursor.name()];
    while (cursor.take('.')) parts.push(cursor.anyName());
    if (!cursor.take('=')) cursor.expect(':=');
    const table = parts.at(-2);
    return { column: parts.at(-1) ?? '', value: readGiven(reader), ...(table !== undefined && { table }) };
  });
}

function readGiven(reader: TreeReader): QueryTerm {
  const { cursor } = reader;
  if (!cursor.is('default') || cursor.peek(1).word === '(') return reader.term();
  cursor.next();
  return { kind: 'default' };
}

/** Reads INSERT or REPLACE from the word behind it on. */
export function readInsert(reader: TreeReader): QueryTree {
  const { cursor } = reader;
  let lenient = false;
  for (let word = take(); word !== undefined; word = take()) lenient ||= word === 'ignore';
  cursor.take('into');
  const target = readPlainTarget(cursor);
  const isList = cursor.is('(') && !isAtQuery(cursor);
  const named = isList ? cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => readColumn(cursor)))) : undefined;
  const isEmptyList = named?.length === 0;
  const filled = readFilled(reader, isEmptyList ? undefined : named);
  const conflict = readConflict(reader, filled.rows);
  return {
    kind: 'insert',
    ctes: [],
    target,
    from: [],
    ...filled,
    sets: [],
    ...(conflict && { conflict }),
    ...(lenient && { lenient: true as const }),
    returning: readReturned(reader),
    order: [],
    limited: false,
  };

  function take(): string | undefined {
    return cursor.takeOne('low_priority', 'delayed', 'high_priority', 'ignore');
  }
}

function readPlainTarget(cursor: Cursor): RelationSource {
  const name = cursor.path();
  if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  return { kind: 'relation', name };
}

function readColumn(cursor: Cursor): string {
  let name = cursor.name();
  while (cursor.take('.')) name = cursor.anyName();
  return name;
}

function readFilled(
  reader: TreeReader,
  columns: readonly string[] | undefined,
): { readonly columns?: readonly string[]; readonly rows: QueryTree | 'defaults' } {
  const { cursor } = reader;
  const none = { ctes: [], order: [], limited: false, limits: [] } as const;
  if (cursor.take('set')) {
    const set = readAssigned(reader);
    return { columns: set.map(({ column }) => column), rows: { kind: 'values', rows: [set.map(({ value }) => value)], ...none } };
  }
  if (cursor.takeOne('values', 'value') === undefined) return { ...(columns && { columns }), rows: reader.query() };
  const rows = cursor.list(() => {
    cursor.take('row');
    return cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => readGiven(reader))));
  });
  const isEmpty = rows.every((row) => row.length === 0);
  return isEmpty ? { rows: 'defaults' } : { ...(columns && { columns }), rows: { kind: 'values', rows, ...none } };
}

/** `AS new (a, b)`, ON DUPLICATE KEY UPDATE. What a query gives may be named there too. */
function readConflict(reader: TreeReader, rows: QueryTree | 'defaults'): ConflictTree | undefined {
  const { cursor } = reader;
  let excluded = 'values';
  if (cursor.take('as')) {
    excluded = cursor.name();
    if (cursor.is('(')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  }
  if (!cursor.take('on', 'duplicate', 'key', 'update')) return undefined;
  const sets = readAssigned(reader);
  const isQuery = rows !== 'defaults' && rows.kind !== 'values';
  return { sets: isQuery ? sets.map((set) => ({ ...set, value: { kind: 'other', parts: [] } as const })) : sets, excluded };
}
