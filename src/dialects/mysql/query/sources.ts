import type { QuerySourceTree, QueryTerm, RelationSource } from '../../../model/query-tree.ts';
import type { Cursor } from '../cursor.ts';
import { opensQuery } from '../primaries.ts';
import { readAlias } from '../queries.ts';
import { readIndexHints, readJsonTable, readSystemTime } from '../table-references.ts';
import type { TreeReader } from './trees.ts';

/** Reads a table with everything that is joined to it. */
export function readJoinedSource(cursor: Cursor, reader: TreeReader): QuerySourceTree {
  return cursor.within(() => {
    let left = readSource(cursor, reader);
    for (let join = takeJoin(cursor); join !== undefined; join = takeJoin(cursor)) {
      const right = readSource(cursor, reader);
      const { on, using } = readConditions(cursor, reader);
      left = { kind: 'join', ...join, left, right, using, ...(on && { on }) };
    }
    return left;
  });
}

function takeJoin(cursor: Cursor): { readonly type: 'inner' | 'left' | 'right' | 'full'; readonly natural: boolean } | undefined {
  if (cursor.take('straight_join') || cursor.take('join')) return { type: 'inner', natural: false };
  if (!cursor.isOneOf(['inner', 'cross', 'left', 'right', 'natural', 'full'])) return undefined;
  const words: string[] = [];
  for (let word = take(); word !== undefined; word = take()) words.push(word);
  cursor.expect('join');
  const type = (['left', 'right', 'full'] as const).find((side) => words.includes(side)) ?? 'inner';
  return { type, natural: words.includes('natural') };

  function take(): string | undefined {
    return cursor.takeOne('inner', 'cross', 'left', 'right', 'natural', 'outer', 'full');
  }
}

/** `a JOIN b JOIN c ON … ON …` states its conditions behind each other. */
function readConditions(cursor: Cursor, reader: TreeReader): { readonly on?: QueryTerm; readonly using: readonly string[] } {
  const on: QueryTerm[] = [];
  const using: string[] = [];
  while (cursor.is('on') || cursor.is('using')) {
    if (cursor.take('on')) on.push(reader.keyed());
    else {
      cursor.expect('using');
      using.push(...cursor.parenthesised(() => cursor.list(() => cursor.anyName())));
    }
  }
  const [only] = on;
  if (only === undefined) return { using };
  return { using, on: on.length === 1 ? only : { kind: 'and', terms: on } };
}

function readSource(cursor: Cursor, reader: TreeReader): QuerySourceTree {
  if (cursor.take('{')) {
    cursor.anyName();
    const source = readJoinedSource(cursor, reader);
    cursor.expect('}');
    return source;
  }
  const lateral = cursor.take('lateral');
  if (cursor.is('(')) {
    if (!opensQuery(cursor)) return sideBySide(cursor.parenthesised(() => cursor.list(() => readJoinedSource(cursor, reader))));
    const query = cursor.parenthesised(() => reader.query());
    const alias = readAlias(cursor);
    const columns = cursor.is('(') ? cursor.parenthesised(() => cursor.list(() => cursor.anyName())) : undefined;
    return { kind: 'query', query, lateral, ...(alias !== undefined && { alias }), ...(columns && { columns }) };
  }
  if (cursor.is('json_table', '(')) return { kind: 'rows', parts: [], alias: readJsonTable(cursor), whole: false };
  return readRelation(cursor);
}

/** `(a, b)` joins as commas do. */
function sideBySide([first, ...rest]: readonly QuerySourceTree[]): QuerySourceTree {
  return rest.reduce<QuerySourceTree>(
    (left, right) => ({ kind: 'join', type: 'inner', left, right, using: [], natural: false }),
    first ?? { kind: 'rows', parts: [], whole: false },
  );
}

/** Reads a table with its alias and hints. */
function readRelation(cursor: Cursor): RelationSource {
  const name = cursor.path();
  if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  if (cursor.take('for', 'system_time')) readSystemTime(cursor);
  if (cursor.take('tablesample')) {
    cursor.next();
    cursor.skipGroup();
  }
  const alias = readAlias(cursor);
  const indexes = readIndexHints(cursor);
  return { kind: 'relation', name, ...(alias !== undefined && { alias }), ...(indexes.length > 0 && { indexes }) };
}

/** The relations and queries of a join one by one, with what it joins by. */
export function takeApart(source: QuerySourceTree): { readonly sources: readonly QuerySourceTree[]; readonly conditions: readonly QueryTerm[] } {
  if (source.kind !== 'join') return { sources: [source], conditions: [] };
  const [left, right] = [takeApart(source.left), takeApart(source.right)];
  return {
    sources: [...left.sources, ...right.sources],
    conditions: [...left.conditions, ...right.conditions, ...(source.on ? [source.on] : [])],
  };
}
