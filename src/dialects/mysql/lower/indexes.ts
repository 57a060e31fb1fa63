import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { asOne, readAsked, readPatience, type Asked } from './alter-table.ts';
import { primaryName } from './alter-drop.ts';
import { indexOf, readKeyDetails } from './keys.ts';

const kinds = ['unique', 'fulltext', 'spatial', 'vector'] as const;

/** Reads CREATE … INDEX from the word that tells its kind on. */
export function readCreateIndex(cursor: Cursor): readonly SchemaChange[] {
  const kind = cursor.takeOne(...kinds) ?? 'index';
  cursor.expect('index');
  const ifNotExists = cursor.ifNotExists();
  const first = cursor.peek();
  const name = cursor.name();
  const span = cursor.spanFrom(first);
  const method = cursor.takeOne('using', 'type') === undefined ? undefined : cursor.next().word;
  cursor.expect('on');
  const table = cursor.path();
  readPatience(cursor);
  const details = readKeyDetails(cursor);
  const index = indexOf(name, kind, { ...details, ...(method !== undefined && details.method === undefined && { method }) });
  readPatience(cursor);
  const asked = readAllAsked(cursor);
  return asOne([{ kind: 'create-index', table, index, online: false, ifNotExists, only: false, span }], asked);
}

function readAllAsked(cursor: Cursor): Asked {
  const asked: Asked = {};
  while (readAsked(cursor, asked));
  cursor.expectEnd();
  return asked;
}

/** Reads DROP INDEX from the word behind INDEX on. */
export function readDropIndex(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const { name: index, span } = cursor.named();
  cursor.expect('on');
  const table = cursor.path();
  readPatience(cursor);
  const asked = readAllAsked(cursor);
  if (index.name.toUpperCase() === primaryName) {
    return asOne([{ kind: 'drop-constraint', table, constraint: primaryName, ifExists, cascade: false, span }], asked);
  }
  return asOne([{ kind: 'drop-index', index, table, online: false, ifExists, cascade: false, span }], asked);
}
