import type { Term } from '../../model/types.ts';
import type { Cursor } from './cursor.ts';
import { readLevel } from './expressions.ts';
import { opensQuery, readPrimary } from './primaries.ts';
import { readAlias, readQuery } from './queries.ts';
import { Scope } from './scope.ts';
import { readType } from './types.ts';
import { levels } from './written.ts';

/** How tables are joined, as far as it matters to which rows of a written table are met. */
export interface Joins {
  /** What stands behind ON of joins that leave rows without a partner out. */
  readonly conditions: readonly Term[];
  /** There is such a join, with ON or USING. */
  readonly choose: boolean;
  /** There is a join that keeps rows without a partner. */
  readonly outer: boolean;
}

export const noJoins: Joins = { conditions: [], choose: false, outer: false };

/** Reads a table with everything that is joined to it. */
export function readJoined(cursor: Cursor): Joins {
  return cursor.within(() => {
    readTable(cursor);
    const conditions: Term[] = [];
    let [choose, outer] = [false, false];
    for (let kind = takeJoin(cursor); kind !== undefined; kind = takeJoin(cursor)) {
      readTable(cursor);
      const found = readJoinCondition(cursor);
      if (kind === 'outer') outer = true;
      else {
        for (const term of found.terms) conditions.push(term);
        choose ||= found.isTold;
      }
    }
    return { conditions, choose, outer };
  });
}

/** `a JOIN b JOIN c ON … ON …` states its conditions behind each other. */
function readJoinCondition(cursor: Cursor): { readonly terms: readonly Term[]; readonly isTold: boolean } {
  const terms: Term[] = [];
  let isTold = false;
  while (cursor.is('on') || cursor.is('using')) {
    isTold = true;
    if (cursor.take('on')) terms.push(readLevel(cursor, levels.or).term);
    else {
      cursor.expect('using');
      for (const column of cursor.parenthesised(() => cursor.list(() => cursor.anyName()))) cursor.scope?.mention(column);
    }
  }
  return { terms, isTold };
}

function takeJoin(cursor: Cursor): 'inner' | 'outer' | undefined {
  if (cursor.take('straight_join') || cursor.take('join')) return 'inner';
  if (!cursor.isOneOf(['inner', 'cross', 'left', 'right', 'natural', 'full'])) return undefined;
  let kind: 'inner' | 'outer' = 'inner';
  while (cursor.takeOne('inner', 'cross', 'left', 'right', 'natural', 'outer', 'full') !== undefined) {
    if (['left', 'right', 'full'].includes(cursor.last.word)) kind = 'outer';
  }
  cursor.expect('join');
  return kind;
}

function readTable(cursor: Cursor): void {
  if (cursor.take('{')) {
    cursor.anyName();
    readJoined(cursor);
    return cursor.expect('}');
  }
  cursor.take('lateral');
  if (cursor.is('(')) {
    if (!opensQuery(cursor)) return void cursor.parenthesised(() => cursor.list(() => readJoined(cursor)));
    return readDerived(cursor);
  }
  if (cursor.is('json_table', '(')) return void readJsonTable(cursor);
  const table = cursor.path();
  if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  if (cursor.take('for', 'system_time')) readSystemTime(cursor);
  if (cursor.take('tablesample')) {
    cursor.next();
    cursor.skipGroup();
  }
  cursor.scope?.read(table, readAlias(cursor) ?? table.name);
  readIndexHints(cursor);
}

function readDerived(cursor: Cursor): void {
  cursor.parenthesised(() => readQuery(cursor, true));
  const alias = readAlias(cursor) ?? '';
  if (cursor.is('(')) cursor.parenthesised(() => cursor.list(() => cursor.anyName()));
  cursor.scope?.derive(alias);
}

/** `USE INDEX FOR JOIN (a, b) IGNORE INDEX (c)`: the indexes that are named. */
export function readIndexHints(cursor: Cursor): readonly string[] {
  const names: string[] = [];
  while (cursor.isOneOf(['use', 'force', 'ignore']) && ['index', 'key'].includes(cursor.peek(1).word)) {
    cursor.next();
    cursor.next();
    if (cursor.take('for') && !cursor.take('join')) {
      cursor.next();
      cursor.expect('by');
    }
    const named = cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => (cursor.take('primary') ? 'PRIMARY' : cursor.name()))));
    names.push(...named);
    cursor.take(',');
  }
  return names;
}

export function readSystemTime(cursor: Cursor): void {
  if (cursor.take('all')) return;
  if (cursor.take('as')) cursor.expect('of');
  else if (cursor.takeOne('between', 'from') === undefined) cursor.fail();
  readPoint(cursor);
  if (cursor.takeOne('and', 'to') !== undefined) readPoint(cursor);
}

function readPoint(cursor: Cursor): void {
  cursor.takeOne('timestamp', 'transaction');
  readLevel(cursor, levels.bitOr);
}

/** `JSON_TABLE(doc, path COLUMNS (…)) AS alias`. */
export function readJsonTable(cursor: Cursor): string {
  cursor.expect('json_table', '(');
  readLevel(cursor, levels.or);
  cursor.expect(',');
  readPrimary(cursor);
  readJsonColumns(cursor);
  cursor.expect(')');
  const alias = readAlias(cursor) ?? '';
  cursor.scope?.derive(alias);
  return alias;
}

function readJsonColumns(cursor: Cursor): void {
  cursor.expect('columns');
  const outer = cursor.scope;
  cursor.scope = new Scope(outer);
  cursor.parenthesised(() =>
    cursor.list(() => {
      if (cursor.take('nested')) {
        cursor.take('path');
        cursor.string();
        return readJsonColumns(cursor);
      }
      cursor.name();
      if (cursor.take('for')) return cursor.expect('ordinality');
      readType(cursor);
      cursor.take('exists');
      cursor.expect('path');
      cursor.string();
      while (cursor.takeOne('null', 'error', 'default') !== undefined) {
        if (cursor.last.word === 'default') readPrimary(cursor);
        cursor.expect('on');
        if (cursor.takeOne('empty', 'error') === undefined) cursor.fail();
      }
    }),
  );
  cursor.scope = outer;
}
