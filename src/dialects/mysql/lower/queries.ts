import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readExpression, readLevel } from '../expressions.ts';
import { readQuery, readWith } from '../queries.ts';
import { Scope } from '../scope.ts';
import { levels } from '../written.ts';
import { constantTexts, unknown } from './constants.ts';
import { readDelete, readUpdate } from './writes.ts';

/** Reads a query that is a statement, from its first word on. */
export function readSelectStatement(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const { scope: outer } = cursor;
  const scope = new Scope(outer);
  cursor.scope = scope;
  const { forUpdate, value, into } = readQuery(cursor);
  cursor.scope = outer;
  cursor.expectEnd();
  const { memory } = cursor.source;
  for (const [index, variable] of into.entries()) {
    memory.variables.set(variable, index === 0 && value !== undefined ? constantTexts(value, memory) : unknown);
  }
  const place = scope.writesFile ? ({ onServer: 'file' } as const) : {};
  return [{ kind: 'read-rows', uses: scope.uses(), calls: scope.calls, forUpdate, ...place, span: cursor.spanFrom(first) }];
}

/** Reads WITH before a query, UPDATE or DELETE. */
export function readWithStatement(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const before = cursor.position;
  const { scope: outer } = cursor;
  const scope = new Scope(outer);
  cursor.scope = scope;
  readWith(cursor);
  const verb = cursor.takeOne('update', 'delete');
  if (verb === undefined) {
    cursor.return(before);
    cursor.scope = outer;
    return readSelectStatement(cursor, first);
  }
  const changes = verb === 'update' ? readUpdate(cursor) : readDelete(cursor);
  cursor.scope = outer;
  return changes.map((change): SchemaChange => (change.kind === 'write-rows' ? { ...change, uses: scope.uses() } : change));
}

/** Reads CALL from the word behind it on: a procedure of the same file does what its body says. */
export function readCall(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const routine = cursor.path();
  const scope = new Scope(cursor.scope);
  const { scope: outer } = cursor;
  cursor.scope = scope;
  const values = cursor.is('(') ? cursor.parenthesised(() => (cursor.is(')') ? [] : cursor.list(() => readLevel(cursor, levels.or)))) : [];
  cursor.scope = outer;
  cursor.expectEnd();
  scope.call(routine);
  const span = cursor.spanFrom(first);
  const call: SchemaChange = { kind: 'read-rows', uses: scope.uses(), calls: scope.calls, forUpdate: false, span };
  const { memory } = cursor.source;
  const body = memory.procedures.get(routine.name.toLowerCase())?.(values.map(({ term }) => constantTexts(term, memory))) ?? [];
  return [call, ...body.map((change): SchemaChange => ({ ...change, span }))];
}

/** Reads `DO expression, …` from the word behind it on. */
export function readDo(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const scope = new Scope(cursor.scope);
  const { scope: outer } = cursor;
  cursor.scope = scope;
  cursor.list(() => readExpression(cursor));
  cursor.scope = outer;
  cursor.expectEnd();
  return [{ kind: 'read-rows', uses: scope.uses(), calls: scope.calls, forUpdate: false, span: cursor.spanFrom(first) }];
}
