import type { CommonTable, OrderTerm, QueryItem, QuerySourceTree, QueryTerm, QueryTree } from '../../../model/query-tree.ts';
import type { Term } from '../../../model/types.ts';
import type { Cursor } from '../cursor.ts';
import { readLevel } from '../expressions.ts';
import { opensQuery } from '../primaries.ts';
import { options, readAlias } from '../queries.ts';
import { readFetch, readInto, readLimit, readPatience } from '../query-tails.ts';
import { readWindow } from '../calls.ts';
import { atom, levels, type Written } from '../written.ts';
import { readJoinedSource } from './sources.ts';
import { keyed, queryTerm } from './terms.ts';
import { readDelete, readInsert, readUpdate } from './writes.ts';

/** What reads the parts of a query. */
export interface TreeReader {
  readonly cursor: Cursor;
  term(): QueryTerm;
  keyed(): QueryTerm;
  of(written: Written): QueryTerm;
  query(): QueryTree;
  order(): readonly OrderTerm[];
  items(): readonly QueryItem[];
  /** Runs a part of the reading; answers the columns that it named which no term holds: those of OVER and its like. */
  block<T>(read: () => T): { readonly result: T; readonly named: readonly Term[] };
}

const none = { order: [], limited: false, limits: [] } as const;

/** Reads a statement as a query; undefined where it is none. */
export function readStatementTree(cursor: Cursor): QueryTree | undefined {
  const reader = openReader(cursor);
  const ctes = cursor.is('with') ? readCommonTables(reader) : [];
  const word = cursor.takeOne('insert', 'replace', 'update', 'delete');
  if (word === undefined && !['select', 'values', 'table', '('].includes(cursor.peek().word)) return undefined;
  const tree =
    word === undefined ? readBody(reader) : word === 'update' ? readUpdate(reader) : word === 'delete' ? readDelete(reader) : readInsert(reader);
  cursor.expectEnd();
  return { ...tree, ctes: [...ctes, ...tree.ctes] };
}

function openReader(cursor: Cursor): TreeReader {
  const subqueries = new Map<Term, QueryTree>();
  const reader: TreeReader = {
    cursor,
    of: ({ term }) => queryTerm(term, subqueries),
    term: () => queryTerm(readLevel(cursor, levels.or).term, subqueries),
    keyed: () => keyed(readLevel(cursor, levels.or).term, subqueries),
    query: () => readTree(reader),
    order: () => cursor.list(() => readOrdered(reader)),
    items: () => cursor.list(() => readItem(reader)),
    block(read) {
      const { trees } = cursor;
      const outer = trees?.columns ?? [];
      if (trees !== undefined) trees.columns = [];
      const result = read();
      const named = trees?.columns ?? [];
      if (trees !== undefined) trees.columns = outer;
      return { result, named };
    },
  };
  cursor.trees = {
    columns: [],
    subquery(from) {
      const term: Term = { kind: 'other', text: '(select …)', parts: [] };
      const tree = from.query(() =>
        from.parenthesised((): QueryTree => {
          if (!from.is('(') || opensQuery(from)) return readTree(reader);
          return { kind: 'select', ctes: [], from: [], items: [{ term: reader.term() }], group: [], others: [], distinct: false, ...none };
        }),
      );
      subqueries.set(term, tree);
      return atom(term.text, term);
    },
  };
  return reader;
}

/** Reads a query with its WITH. */
function readTree(reader: TreeReader): QueryTree {
  return reader.cursor.within(() => {
    const ctes = reader.cursor.is('with') ? readCommonTables(reader) : [];
    const tree = readBody(reader);
    return { ...tree, ctes: [...ctes, ...tree.ctes] };
  });
}

function readCommonTables(reader: TreeReader): readonly CommonTable[] {
  const { cursor } = reader;
  cursor.expect('with');
  const recursive = cursor.take('recursive');
  return cursor.list(() => {
    const name = cursor.name();
    const columns = cursor.is('(') ? cursor.parenthesised(() => cursor.list(() => cursor.anyName())) : undefined;
    cursor.expect('as');
    const query = cursor.parenthesised(() => readTree(reader));
    if (cursor.take('cycle')) {
      cursor.list(() => cursor.anyName());
      cursor.expect('restrict');
    }
    return { name, query, recursive, ...(columns && { columns }) };
  });
}

/** Queries that UNION and its like put together, and what stands behind the last. */
function readBody(reader: TreeReader): QueryTree {
  const { cursor } = reader;
  let tree = readOne(reader);
  for (let word = take(); word !== undefined; word = take()) {
    cursor.takeOne('all', 'distinct');
    const right = readOne(reader);
    const operator = word === 'union' || word === 'intersect' ? word : 'except';
    const { tree: last, tail } = withoutTail(right);
    tree = { kind: 'combined', ctes: [], operator, left: tree, right: last, ...tail };
  }
  const tail = readTail(reader);
  return tail.isEmpty || tree.kind === 'insert' || tree.kind === 'update' || tree.kind === 'delete' ? tree : { ...tree, ...tail.tail };

  function take(): string | undefined {
    return cursor.takeOne('union', 'except', 'intersect', 'minus');
  }
}

/** ORDER BY and LIMIT behind the last of several queries are those of all of them. */
function withoutTail(tree: QueryTree): {
  readonly tree: QueryTree;
  readonly tail: Pick<Extract<QueryTree, { kind: 'select' }>, 'order' | 'limited' | 'limits'>;
} {
  if (tree.kind !== 'select') return { tree, tail: none };
  const { order, limited, limits } = tree;
  return { tree: { ...tree, ...none }, tail: { order, limited, limits } };
}

function readOne(reader: TreeReader): QueryTree {
  const { cursor } = reader;
  if (cursor.is('(')) return cursor.parenthesised(() => readTree(reader));
  if (cursor.take('values')) {
    const rows = cursor.list(() => {
      cursor.take('row');
      return cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => reader.term())));
    });
    return { kind: 'values', ctes: [], rows, ...none };
  }
  if (cursor.take('table')) {
    const name = cursor.path();
    const from = [{ kind: 'relation', name }] as const;
    return { kind: 'select', ctes: [], from, items: [{ term: { kind: 'star' } }], group: [], others: [], distinct: false, ...none };
  }
  const { result, named } = reader.block(() => readSelect(reader));
  return { ...result.tree, others: [...result.tree.others, ...missed(named, result.seen)] };
}

/** Columns that no term of the query holds: those in OVER, and in ORDER BY of a call. */
function missed(named: readonly Term[], seen: ReadonlySet<string>): readonly QueryTerm[] {
  return named.flatMap((term): readonly QueryTerm[] => {
    if (term.kind !== 'column' || seen.has(nameOf(term))) return [];
    return [{ kind: 'column', name: term.name, ...(term.table !== undefined && { qualifier: { name: term.table } }) }];
  });
}

const nameOf = ({ table = '', name }: { readonly table?: string; readonly name: string }): string => `${table}.${name}`;

function readSelect(reader: TreeReader): { readonly tree: Extract<QueryTree, { kind: 'select' }>; readonly seen: ReadonlySet<string> } {
  const { cursor } = reader;
  cursor.expect('select');
  let distinct = false;
  while (cursor.isOneOf(options)) if (cursor.next().word.startsWith('distinct')) distinct = true;
  const items = reader.items();
  readInto(cursor);
  const hasFrom = cursor.take('from') && !cursor.take('dual');
  const from: readonly QuerySourceTree[] = hasFrom ? cursor.list(() => readJoinedSource(cursor, reader)) : [];
  const where = cursor.take('where') ? reader.keyed() : undefined;
  const group = cursor.take('group', 'by') ? cursor.list(() => readOrdered(reader).term) : [];
  if (group.length > 0) cursor.take('with', 'rollup');
  const having = cursor.take('having') ? reader.term() : undefined;
  if (cursor.take('window')) {
    cursor.list(() => {
      cursor.name();
      cursor.expect('as');
      readWindow(cursor);
    });
  }
  const { tail } = readTail(reader);
  const tree = {
    kind: 'select',
    ctes: [],
    from,
    items,
    ...(where && { where }),
    group,
    ...(having && { having }),
    others: [],
    distinct,
    ...tail,
  } as const;
  const all = [
    ...items.map(({ term }) => term),
    ...(where ? [where] : []),
    ...group,
    ...(having ? [having] : []),
    ...tail.order.map(({ term }) => term),
  ];
  return { tree, seen: new Set([...all.flatMap(columnsIn), ...from.flatMap(columnsJoined)]) };
}

function columnsIn(term: QueryTerm): readonly string[] {
  const found: string[] = [];
  JSON.stringify(term, (key, value: unknown) => {
    if (key === 'query') return undefined;
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'column') {
      const column = value as Extract<QueryTerm, { kind: 'column' }>;
      found.push(nameOf({ name: column.name, ...(column.qualifier && { table: column.qualifier.name }) }));
    }
    return value;
  });
  return found;
}

function columnsJoined(source: QuerySourceTree): readonly string[] {
  if (source.kind !== 'join') return [];
  return [...columnsJoined(source.left), ...columnsJoined(source.right), ...(source.on ? columnsIn(source.on) : [])];
}

function readItem(reader: TreeReader): QueryItem {
  const { cursor } = reader;
  if (cursor.take('*')) return { term: { kind: 'star' } };
  const written = readLevel(cursor, levels.or);
  const term = reader.of(written);
  if (term.kind === 'star') return { term };
  const alias = readAlias(cursor);
  return { term, ...(alias !== undefined && { name: alias }) };
}

function readOrdered(reader: TreeReader): OrderTerm {
  const term = reader.keyed();
  return { term, direction: reader.cursor.takeOne('asc', 'desc') ?? 'asc' };
}

/** ORDER BY, LIMIT, FETCH, INTO and locks, which may stand in several orders. */
function readTail(reader: TreeReader): {
  readonly isEmpty: boolean;
  readonly tail: { readonly order: readonly OrderTerm[]; readonly limited: boolean; readonly limits: readonly [] };
} {
  const { cursor } = reader;
  let order: readonly OrderTerm[] = [];
  let limited = false;
  for (;;) {
    if (cursor.take('order', 'by')) order = reader.order();
    else if (cursor.is('limit')) {
      readLimit(cursor);
      limited = true;
    } else if (cursor.is('offset') || cursor.is('fetch', 'first') || cursor.is('fetch', 'next')) {
      limited ||= cursor.is('fetch');
      readFetch(cursor);
    } else if (cursor.is('into')) readInto(cursor);
    else if (cursor.take('for', 'update') || cursor.take('for', 'share')) {
      if (cursor.take('of')) cursor.list(() => cursor.path());
      readPatience(cursor);
    } else if (cursor.take('lock', 'in', 'share', 'mode')) readPatience(cursor);
    else return { isEmpty: order.length === 0 && !limited, tail: { order, limited, limits: [] } };
  }
}
