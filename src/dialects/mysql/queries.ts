import type { ObjectName } from '../../model/names.ts';
import type { Term } from '../../model/types.ts';
import { canonicalTokens } from './canonical.ts';
import { readWindow } from './calls.ts';
import type { Cursor } from './cursor.ts';
import { readLevel } from './expressions.ts';
import { isNameWord } from './keywords.ts';
import { opensQuery } from './primaries.ts';
import { readFetch, readInto, readLimit, readPatience } from './query-tails.ts';
import { Scope } from './scope.ts';
import { readJoined } from './table-references.ts';
import { atom, levels, type Written } from './written.ts';

interface OutputColumn {
  readonly name: string;
}

/** What a query says of itself besides what it reads. */
export interface QueryFacts {
  /** A star is one entry: `*`, or `t.*` by the relation's own name. */
  readonly columns: readonly OutputColumn[];
  readonly forUpdate: boolean;
  /** Variables that it writes to, in lower case. */
  readonly into: readonly string[];
  /** The value of a query of one column. */
  readonly value?: Term;
  readonly limited: boolean;
  /** It reads a table and keeps no row of it back. */
  readonly whole: boolean;
  /** It reads one table and nothing else: what each output column comes from. */
  readonly copied?: { readonly from: ObjectName; readonly terms: readonly Term[] } | undefined;
}

export const options = new Set(
  'all distinct distinctrow high_priority straight_join sql_small_result sql_big_result sql_buffer_result sql_no_cache sql_cache sql_calc_found_rows'.split(
    ' ',
  ),
);

/** Whether a query comes next. */
export const isAtQuery = (cursor: Cursor): boolean =>
  cursor.is('select') || cursor.is('with') || cursor.is('values') || cursor.is('table') || (cursor.is('(') && opensQuery(cursor));

/** Reads `(query)` as an operand. One within another has no text of its own, which keeps the time linear. */
export function readSubquery(cursor: Cursor): Written {
  if (cursor.trees !== undefined) return cursor.trees.subquery(cursor);
  const first = cursor.peek();
  const value = cursor.query(() =>
    cursor.parenthesised(() => (cursor.is('(') && !opensQuery(cursor) ? readLevel(cursor, levels.or).term : readQuery(cursor).value)),
  );
  const text = cursor.isWithinQuery ? '(select …)' : canonicalTokens(cursor, first.start, cursor.last.end);
  return atom(text, { kind: 'other', text, parts: value === undefined ? [] : [value] });
}

/** Reads a query in a scope of its own, within that of the statement. */
export function readQuery(cursor: Cursor, isDerived = false): QueryFacts {
  const outer = cursor.scope;
  cursor.scope = new Scope(outer);
  cursor.scope.isDerived = isDerived;
  try {
    return readQueryBody(cursor);
  } finally {
    cursor.scope = outer;
  }
}

/** Reads a query into the scope that is open: WITH, unions, and what stands behind them. */
export function readQueryBody(cursor: Cursor): QueryFacts {
  return cursor.within(() => {
    if (cursor.is('with')) readWith(cursor);
    let facts = inScope(cursor, () => readTerm(cursor));
    while (cursor.takeOne('union', 'except', 'intersect', 'minus') !== undefined) {
      cursor.takeOne('all', 'distinct');
      const more = inScope(cursor, () => readTerm(cursor));
      facts = {
        ...facts,
        copied: undefined,
        forUpdate: facts.forUpdate || more.forUpdate,
        into: [...facts.into, ...more.into],
        whole: facts.whole || more.whole,
      };
    }
    const tail = readTail(cursor);
    return { ...facts, forUpdate: facts.forUpdate || tail.forUpdate, into: [...facts.into, ...tail.into], limited: facts.limited || tail.limited };
  });
}

function inScope<T>(cursor: Cursor, read: () => T): T {
  const outer = cursor.scope;
  cursor.scope = new Scope(outer);
  const result = read();
  cursor.scope = outer;
  return result;
}

/** Reads `WITH a AS (…), b (x) AS (…)`; the names hold in the scope that is open. */
export function readWith(cursor: Cursor): void {
  cursor.expect('with');
  const isRecursive = cursor.take('recursive');
  cursor.list(() => {
    const name = cursor.name();
    if (isRecursive) cursor.scope?.named.add(name.toLowerCase());
    if (cursor.is('(')) cursor.parenthesised(() => cursor.list(() => cursor.anyName()));
    cursor.expect('as');
    cursor.parenthesised(() => readQuery(cursor, true));
    cursor.scope?.named.add(name.toLowerCase());
    if (cursor.take('cycle')) {
      cursor.list(() => cursor.anyName());
      cursor.expect('restrict');
    }
  });
}

const nothing: QueryFacts = { columns: [], forUpdate: false, into: [], limited: false, whole: false };

function readTerm(cursor: Cursor): QueryFacts {
  if (cursor.is('(')) return cursor.parenthesised(() => readQueryBody(cursor));
  if (cursor.take('values')) {
    cursor.list(() => {
      cursor.take('row');
      cursor.parenthesised(() => (cursor.is(')') ? undefined : cursor.list(() => readLevel(cursor, levels.or))));
    });
    return nothing;
  }
  if (cursor.take('table')) {
    const table = cursor.path();
    cursor.scope?.read(table);
    cursor.scope?.mention('*');
    return { ...nothing, columns: [{ name: '*' }], whole: true };
  }
  return readSelect(cursor);
}

function readSelect(cursor: Cursor): QueryFacts {
  cursor.expect('select');
  while (cursor.isOneOf(options)) cursor.next();
  const items = cursor.list(() => readItem(cursor));
  const into = readInto(cursor);
  let whole = false;
  let sources = 0;
  if (cursor.take('from')) {
    whole = !cursor.is('(') && !cursor.is('dual');
    if (!cursor.take('dual')) sources = cursor.list(() => readJoined(cursor)).length;
  }
  const from = sources === 1 && cursor.scope?.entries.length === 1 ? cursor.scope.entries[0]?.relation : undefined;
  if (cursor.take('where')) {
    whole = false;
    readLevel(cursor, levels.or);
  }
  const { scope } = cursor;
  for (const item of items) if (item.alias) scope?.outputs.add(item.name.toLowerCase());
  if (scope !== undefined) scope.isLate = true;
  if (cursor.take('group', 'by')) {
    cursor.list(() => readOrdered(cursor));
    cursor.take('with', 'rollup');
  }
  if (cursor.take('having')) readLevel(cursor, levels.or);
  if (cursor.take('window')) {
    cursor.list(() => {
      cursor.name();
      cursor.expect('as');
      readWindow(cursor);
    });
  }
  const tail = readTail(cursor);
  const [only] = items;
  return {
    ...tail,
    whole: whole && !tail.limited,
    into: [...into, ...tail.into],
    ...(only !== undefined && items.length === 1 && { value: only.term }),
    ...(from !== undefined && { copied: { from, terms: items.map(({ term }) => term) } }),
    columns: items.map(({ name, of }) => ({ name: of === undefined ? name : `${nameOfSource(cursor, of)}.*` })),
  };
}

const nameOfSource = (cursor: Cursor, alias: string): string => cursor.scope?.entries.find((entry) => entry.alias === alias)?.relation?.name ?? alias;

interface Item {
  readonly name: string;
  readonly alias: boolean;
  readonly term: Term;
  /** Of `t.*`: t. */
  readonly of?: string;
}

/** Words behind an item or table that are no alias. */
const noAlias = new Set(
  'from where group having order limit into for lock union except intersect minus window on using join inner cross left right natural straight_join use force ignore partition procedure as set values select returning when then end else and or with'.split(
    ' ',
  ),
);

function readItem(cursor: Cursor): Item {
  const first = cursor.peek();
  if (cursor.take('*')) {
    cursor.scope?.mention('*');
    return { name: '*', alias: false, term: { kind: 'other', text: '*', parts: [] } };
  }
  const written = readLevel(cursor, levels.or);
  const end = cursor.last.end;
  if (written.text.endsWith('.*') && written.term.kind === 'other')
    return { name: '*', alias: false, term: written.term, of: written.text.slice(0, -2).replaceAll('`', '') };
  const alias = readAlias(cursor);
  if (alias !== undefined) return { name: alias, alias: true, term: written.term };
  return { name: written.term.kind === 'column' ? written.term.name : cursor.slice(first.start, end), alias: false, term: written.term };
}

/** Reads `AS a`, `a` or `'a'`. */
export function readAlias(cursor: Cursor): string | undefined {
  if (cursor.take('as')) return cursor.takeString() ?? cursor.anyName();
  const token = cursor.peek();
  if (token.kind === 'string') return cursor.string();
  if (token.kind === 'name' || (token.kind === 'word' && isNameWord(token.word) && !noAlias.has(token.word))) return cursor.anyName();
  return undefined;
}

function readOrdered(cursor: Cursor): string {
  const { text } = readLevel(cursor, levels.or);
  const order = cursor.takeOne('asc', 'desc');
  return order === 'desc' ? `${text} DESC` : text;
}

/** Reads what stands behind ORDER BY. */
export const readOrderList = (cursor: Cursor): string => cursor.list(() => readOrdered(cursor)).join(', ');

/** ORDER BY, LIMIT, FETCH, INTO and locks, which may stand in several orders. */
function readTail(cursor: Cursor): QueryFacts {
  let forUpdate = false;
  const into: string[] = [];
  let limited = false;
  for (;;) {
    if (cursor.take('order', 'by')) readOrderList(cursor);
    else if (cursor.is('limit')) {
      readLimit(cursor);
      limited = true;
    } else if (cursor.is('offset') || cursor.is('fetch', 'first') || cursor.is('fetch', 'next')) {
      limited ||= cursor.is('fetch');
      readFetch(cursor);
    } else if (cursor.is('into')) into.push(...readInto(cursor));
    else if (cursor.take('for', 'update') || cursor.take('for', 'share')) {
      forUpdate = true;
      if (cursor.take('of')) cursor.list(() => cursor.path());
      readPatience(cursor);
    } else if (cursor.take('lock', 'in', 'share', 'mode')) {
      forUpdate = true;
      readPatience(cursor);
    } else if (cursor.take('procedure')) {
      cursor.path();
      cursor.skipGroup();
    } else return { ...nothing, forUpdate, into, limited };
  }
}
