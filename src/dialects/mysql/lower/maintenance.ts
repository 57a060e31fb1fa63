import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import type { Named } from '../source.ts';
import type { Token } from '../token.ts';
import { readAlias } from '../queries.ts';
import { otherChange } from './changes.ts';
import { lowerStatement } from './index.ts';
import { skipAs } from './transactions.ts';

/** `LOCK TABLES a READ, b WRITE`. READ shuts writers out, WRITE everyone. Source: MySQL manual, 15.3.6. */
export function readLock(cursor: Cursor, first: Token): readonly SchemaChange[] {
  if (cursor.takeOne('tables', 'table') === undefined) return skipAs('lock', cursor, first);
  const changes = cursor.list((): SchemaChange => {
    const { name: table, span } = cursor.named();
    if (!cursor.isOneOf(['read', 'write', 'low_priority', 'concurrent'])) readAlias(cursor);
    cursor.takeOne('low_priority', 'concurrent');
    const mode = cursor.takeOne('read', 'write') ?? cursor.fail('expected `READ` or `WRITE`');
    if (mode === 'read') cursor.take('local');
    return { kind: 'lock-table', table, mode: mode === 'read' ? 'MDL SHARED NO WRITE' : 'MDL EXCLUSIVE', span };
  });
  if (cursor.take('wait')) cursor.number();
  else cursor.take('nowait');
  cursor.expectEnd();
  return changes;
}

function readTables(cursor: Cursor): readonly Named[] {
  cursor.takeOne('no_write_to_binlog', 'local');
  if (cursor.takeOne('table', 'tables') === undefined) cursor.fail();
  const tables = cursor.list(() => cursor.named());
  while (!cursor.isAtEnd) cursor.next();
  return tables;
}

/** `ANALYZE TABLE a, b`; MariaDB's ANALYZE of a query runs it. */
export function readAnalyze(cursor: Cursor, first: Token): readonly SchemaChange[] {
  if (cursor.isOneOf(['format', 'select', 'update', 'delete', 'insert', 'with', 'replace'])) {
    if (cursor.take('format')) {
      cursor.expect('=');
      cursor.next();
    }
    return lowerStatement(cursor);
  }
  return [{ kind: 'analyze', tables: readTables(cursor).map(({ name }) => name), span: cursor.spanFrom(first) }];
}

/** `OPTIMIZE TABLE` writes a table of InnoDB anew. Source: MySQL manual, 15.7.3.4. */
export const readOptimize = (cursor: Cursor): readonly SchemaChange[] =>
  readTables(cursor).map(({ name: table, span }) => ({ kind: 'rebuild-table', table, span }));

/** CHECK, REPAIR and CHECKSUM TABLE. */
export function readUpkeep(what: string, cursor: Cursor): readonly SchemaChange[] {
  return readTables(cursor).map(({ name: object, span }) => ({ ...otherChange(`${what} table`, span), object }) as SchemaChange);
}
