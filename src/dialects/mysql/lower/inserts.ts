import type { SchemaChange } from '../../../model/change.ts';
import type { CopiedValue, WrittenValue } from '../../../model/changes/rows.ts';
import { columnsOf, type Term } from '../../../model/types.ts';
import type { Cursor } from '../cursor.ts';
import { readLevel } from '../expressions.ts';
import { isAtQuery, readOrderList, readQuery, type QueryFacts } from '../queries.ts';
import { readFileFormat } from '../query-tails.ts';
import { Scope } from '../scope.ts';
import { readCharset } from '../types.ts';
import { levels, type Written } from '../written.ts';

type Write = Extract<SchemaChange, { kind: 'write-rows' }>;

/** Reads INSERT or REPLACE from the word behind it on. */
export function readInsert(cursor: Cursor): readonly SchemaChange[] {
  const onTaken = readManner(cursor);
  cursor.take('into');
  const { name: table, span } = cursor.named();
  const { scope: outer } = cursor;
  const around = new Scope(outer);
  const scope = new Scope(around);
  scope.read(table);
  cursor.scope = scope;
  if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  const isList = cursor.is('(') && !isAtQuery(cursor);
  const named = isList ? readColumns(cursor) : [];
  const filled = readSource(cursor, named, around);
  readRest(cursor);
  cursor.scope = outer;
  cursor.expectEnd();
  for (const column of filled.columns) scope.mention(column, table);
  const write: Write = {
    kind: 'write-rows',
    verb: 'insert',
    table,
    where: 'not-applicable',
    bounds: [],
    limited: filled.query?.limited ?? false,
    ...(filled.rows !== undefined && { rows: filled.rows }),
    columns: filled.columns,
    literals: filled.literals,
    ...(filled.values !== undefined && { values: filled.values }),
    ...(onTaken !== undefined && { onTaken }),
    ...(scope.readsWithin(table) && { readsItself: true }),
    uses: around.uses(),
    ...(filled.query?.whole === true && { readsAll: true }),
    ...(filled.query?.copied !== undefined && { copies: copyOf(filled.query, filled.query.copied) }),
    ...(!cursor.source.isHead && { calls: around.calls }),
    span,
  };
  return [write];
}

const copyOf = ({ whole }: QueryFacts, { from, terms }: NonNullable<QueryFacts['copied']>): NonNullable<Write['copies']> => ({
  from,
  whole,
  values: terms.map(copiedValue),
});

function copiedValue(term: Term): CopiedValue {
  if (term.kind === 'column') return { kind: 'column', column: term.name, quoted: false };
  if (term.kind === 'other' && term.text.endsWith('*') && term.parts.length === 0) return { kind: 'star' };
  return { kind: 'expression', reads: columnsOf({ text: '', term }), fillsNull: fillsNull(term) };
}

/** Whether it is never NULL: a constant, or a call that is there to say so. */
const fillsNull = (term: Term): boolean =>
  term.kind === 'literal'
    ? term.type !== 'null'
    : term.kind === 'call' && /^(coalesce|ifnull|now|uuid|concat_ws|current_timestamp)$/i.test(term.name.name);

/** What stands between INSERT or REPLACE and INTO. */
function readManner(cursor: Cursor): Write['onTaken'] {
  let onTaken: Write['onTaken'] = cursor.last.word === 'replace' ? 'replace' : undefined;
  for (;;) {
    if (cursor.take('ignore')) onTaken = 'ignore';
    else if (cursor.takeOne('low_priority', 'delayed', 'high_priority') === undefined) return onTaken;
  }
}

const readColumns = (cursor: Cursor): readonly string[] => cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => readColumn(cursor))));

/** A column with the table and database before it, which say nothing more. */
function readColumn(cursor: Cursor): string {
  let name = cursor.name();
  while (cursor.take('.')) name = cursor.anyName();
  return name;
}

interface Filled {
  readonly columns: readonly string[];
  readonly literals: Write['literals'];
  readonly rows?: number;
  readonly values?: readonly WrittenValue[];
  readonly query?: QueryFacts;
}

/** Where rows come from; a query does not see the table that is written. */
function readSource(cursor: Cursor, columns: readonly string[], around: Scope): Filled {
  if (cursor.take('set')) {
    const set = readAssigned(cursor);
    return { columns: set.map(({ column }) => column), literals: set.flatMap(({ column, value }) => literalOf(column, value)), rows: 1 };
  }
  if (cursor.takeOne('values', 'value') !== undefined) return readRows(cursor, columns);
  const { scope } = cursor;
  cursor.scope = around;
  const query = readQuery(cursor);
  cursor.scope = scope;
  return { columns, literals: [], query };
}

function readRows(cursor: Cursor, columns: readonly string[]): Filled {
  if (cursor.source.isHead && cursor.isAtEnd) return { columns, literals: [] };
  const literals: Write['literals'][number][] = [];
  let values: readonly WrittenValue[] | undefined;
  let areAlike = true;
  const rows = cursor.list(() => {
    cursor.take('row');
    const row = cursor.parenthesised(() => (cursor.is(')') ? [] : readRow(cursor, columns, literals)));
    areAlike &&= values === undefined || values.length === row.length;
    values = areAlike ? row.map((value, place) => together(values?.[place] ?? value, value)) : [];
  });
  return { columns, literals, rows: rows.length, ...(areAlike && values !== undefined && { values }) };
}

/** What one place gets over several rows. */
const together = (a: WrittenValue, b: WrittenValue): WrittenValue => (a === b ? a : a === 'null' || b === 'null' ? 'null' : 'value');

function readRow(cursor: Cursor, columns: readonly string[], literals: Write['literals'][number][]): readonly WrittenValue[] {
  const values: WrittenValue[] = [];
  do {
    const column = columns[values.length];
    if (cursor.is('default') && cursor.peek(1).word !== '(') {
      cursor.next();
      values.push('default');
      continue;
    }
    const value = readLevel(cursor, levels.or);
    values.push(value.term.kind === 'literal' && value.term.type === 'null' ? 'null' : 'value');
    if (column !== undefined) literals.push(...literalOf(column, value));
  } while (cursor.take(','));
  return values;
}

/** Strings and numbers that are written as they stand; `0x41` and `b'1'` are bytes or a number, as the column has it. */
export const literalOf = (column: string, { term }: Written): Write['literals'] =>
  term.kind === 'literal' && (term.type === 'string' || (term.type === 'number' && !/^(?:0[xb]|[xb])/i.test(term.value)))
    ? [{ column, value: term.value }]
    : [];

export interface Assigned {
  readonly column: string;
  /** The table's name or alias, where it is written. */
  readonly table?: string;
  readonly value: Written;
}

/** Reads `a = 1, t.b = 2`. */
export function readAssigned(cursor: Cursor): readonly Assigned[] {
  return cursor.list(() => {
    const parts = [cursor.name()];
    while (cursor.take('.')) parts.push(cursor.anyName());
    if (!cursor.take('=')) cursor.expect(':=');
    const column = parts.at(-1) ?? '';
    const table = parts.at(-2);
    const isDefault = cursor.is('default') && cursor.peek(1).word !== '(';
    const value: Written = isDefault ? defaulted(cursor) : readLevel(cursor, levels.or);
    cursor.scope?.mention(column, table === undefined ? undefined : { name: table });
    return { column, value, ...(table !== undefined && { table }) };
  });
}

function defaulted(cursor: Cursor): Written {
  cursor.expect('default');
  return { text: 'DEFAULT', term: { kind: 'other', text: 'DEFAULT', parts: [] }, level: levels.atom };
}

/** `AS new (a, b)`, ON DUPLICATE KEY UPDATE, RETURNING. */
function readRest(cursor: Cursor): void {
  if (cursor.take('as')) {
    cursor.scope?.derive(cursor.name());
    if (cursor.is('(')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  }
  if (cursor.take('on', 'duplicate', 'key', 'update')) readAssigned(cursor);
  readReturning(cursor);
}

export function readReturning(cursor: Cursor): void {
  if (!cursor.take('returning')) return;
  cursor.list(() => {
    readLevel(cursor, levels.or);
    if (cursor.take('as')) cursor.anyName();
  });
}

/** Reads LOAD DATA or LOAD XML from the word behind LOAD on. */
export function readLoad(cursor: Cursor): readonly SchemaChange[] {
  if (cursor.takeOne('data', 'xml') === undefined) cursor.fail();
  cursor.takeOne('low_priority', 'concurrent');
  const isLocal = cursor.take('local');
  cursor.expect('infile');
  if (cursor.takeString() === undefined) cursor.next();
  cursor.takeOne('replace', 'ignore');
  cursor.expect('into', 'table');
  const { name: table, span } = cursor.named();
  if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  if (cursor.take('character', 'set')) readCharset(cursor);
  if (cursor.take('rows', 'identified', 'by')) cursor.string();
  readFileFormat(cursor);
  if (cursor.take('ignore')) {
    cursor.number();
    cursor.takeOne('lines', 'rows');
  }
  const columns = cursor.is('(')
    ? cursor.parenthesised(() => cursor.list(() => (cursor.peek().kind === 'variable' ? variable(cursor) : readColumn(cursor))))
    : [];
  const set = cursor.take('set') ? readAssigned(cursor) : [];
  cursor.expectEnd();
  const all = [...columns.filter((column) => !column.startsWith('@')), ...set.map(({ column }) => column)];
  return [
    {
      kind: 'write-rows',
      verb: 'copy',
      table,
      where: 'not-applicable',
      bounds: [],
      limited: false,
      columns: all,
      literals: [],
      uses: [{ relation: table, columns: all.length > 0 ? all : ['*'] }],
      ...(!isLocal && { onServer: 'file' }),
      span,
    },
  ];
}

const variable = (cursor: Cursor): string => cursor.raw(cursor.next());

/** ORDER BY and LIMIT of UPDATE and DELETE; answers whether there is a limit. */
export function readBatch(cursor: Cursor): boolean {
  if (cursor.take('order', 'by')) readOrderList(cursor);
  if (!cursor.take('limit')) return false;
  readLevel(cursor, levels.bitOr);
  if (cursor.take(',')) readLevel(cursor, levels.bitOr);
  return true;
}
