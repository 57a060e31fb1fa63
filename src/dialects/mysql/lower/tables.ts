import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readPatience } from './alter-table.ts';

/** Reads DROP [TEMPORARY] TABLE from the word behind TABLE on. */
export function readDropTable(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const tables = cursor.list(() => cursor.named());
  readPatience(cursor);
  cursor.takeOne('restrict', 'cascade');
  cursor.expectEnd();
  return tables.map(({ name: table, span }) => {
    const along = tables.filter((other) => other.name !== table).map(({ name }) => name);
    return { kind: 'drop-table', table, ifExists, cascade: false, ...(along.length > 0 && { along }), span };
  });
}

/** Reads `RENAME TABLE a TO b, c TO d` from the word behind TABLE on; they are done one after the other. */
export function readRenameTable(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const changes = cursor.list((): SchemaChange => {
    const { name: table, span } = cursor.named();
    readPatience(cursor);
    cursor.expect('to');
    return { kind: 'rename-table', table, to: cursor.path(), ifExists, span };
  });
  cursor.expectEnd();
  return changes;
}

/** Reads TRUNCATE [TABLE] from the word behind it on. */
export function readTruncate(cursor: Cursor): readonly SchemaChange[] {
  cursor.take('table');
  const { name: table, span } = cursor.named();
  readPatience(cursor);
  cursor.expectEnd();
  return [{ kind: 'truncate', table, cascade: false, restartIdentity: true, span }];
}
