import type { Term } from '../../model/types.ts';
import type { Cursor } from './cursor.ts';
import { readLevel } from './expressions.ts';
import { opensQuery, readPrimary } from './primaries.ts';
import { readAlias, readQuery } from './queries.ts';
import { Scope } from './scope.ts';
import { readType } from './types.ts';
import { levels } from './written.ts';

/** Reads a table with everything that is joined to it; answers the conditions that stand behind ON. */
export function readJoined(cursor: Cursor): readonly Term[] {
  return cursor.within(() => {
    readTable(cursor);
    const conditions: Term[] = [];
    while (takeJoin(cursor)) {
      readTable(cursor);
      conditions.push(...readJoinCondition(cursor));
    }
    return conditions;
  });
}

/** `a JOIN b JOIN c ON … ON …` states its conditions behind each other. */
function readJoinCondition(cursor: Cursor): readonly Term[] {
  const conditions: Term[] = [];
  while (cursor.is('on') || cursor.is('using')) {
    if (cursor.take('on')) conditions.push(readLevel(cursor, levels.or).term);
    else {
      cursor.expect('using');
      for (const column of cursor.parenthesised(() => cursor.list(() => cursor.anyName()))) cursor.scope?.mention(column);
    }
  }
  return conditions;
}

function takeJoin(cursor: Cursor): boolean {
  if (cursor.take('straight_join') || cursor.take('join')) return true;
  if (!cursor.isOneOf(['inner', 'cross', 'left', 'right', 'natural', 'full'])) return false;
  while (cursor.takeOne('inner', 'cross', 'left', 'right', 'natural', 'outer', 'full') !== undefined);
  cursor.expect('join');
  return true;
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
  if (cursor.is('json_table', '(')) return readJsonTable(cursor);
  const table = cursor.path();
  if (cursor.take('partition')) cursor.parenthesised(() => cursor.list(() => cursor.name()));
  if (cursor.take('for', 'system_time')) readSystemTime(cursor);
  if (cursor.take('tablesample')) {
    cursor.next();
    cursor.skipGroup();
  }
  cursor.scope?.read(table, readAlias(cursor) ?? table.name);
  while (readIndexHint(cursor)) cursor.take(',');
}

function readDerived(cursor: Cursor): void {
  cursor.parenthesised(() => readQuery(cursor));
  const alias = readAlias(cursor) ?? '';
  if (cursor.is('(')) cursor.parenthesised(() => cursor.list(() => cursor.anyName()));
  cursor.scope?.derive(alias);
}

/** `USE INDEX FOR JOIN (a, b)`. */
function readIndexHint(cursor: Cursor): boolean {
  if (!cursor.isOneOf(['use', 'force', 'ignore']) || !['index', 'key'].includes(cursor.peek(1).word)) return false;
  cursor.next();
  cursor.next();
  if (cursor.take('for') && !cursor.take('join')) {
    cursor.next();
    cursor.expect('by');
  }
  cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => (cursor.take('primary') ? 'primary' : cursor.name()))));
  return true;
}

function readSystemTime(cursor: Cursor): void {
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
function readJsonTable(cursor: Cursor): void {
  cursor.expect('json_table', '(');
  readLevel(cursor, levels.or);
  cursor.expect(',');
  readPrimary(cursor);
  readJsonColumns(cursor);
  cursor.expect(')');
  cursor.scope?.derive(readAlias(cursor) ?? '');
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
