import type { CatalogTraits } from '../../model/dialect.ts';
import { extensionParts } from './extension-parts.ts';
import { spellName } from './names.ts';

/** Names are cut to NAMEDATALEN - 1 bytes. Source: manual, 4.1.1 Identifiers and Key Words. */
const maxBytes = 63;

/** The last word of each chosen name. Source: makeObjectName and its callers in src/backend/commands/indexcmds.c and tablecmds.c. */
const labels: Readonly<Record<Parameters<CatalogTraits['nameFor']>[0], string>> = {
  'primary-key': 'pkey',
  unique: 'key',
  'foreign-key': 'fkey',
  check: 'check',
  exclude: 'excl',
  'not-null': 'not_null',
  index: 'idx',
  sequence: 'seq',
};

/** PostgreSQL's habits, as far as the simulated catalog has to have them. Source of the columns: manual, 5.6 System Columns. */
export const postgresTraits: CatalogTraits = {
  schemas: ['public'],
  indexNames: 'per-schema',
  nullsSort: 'last',
  foreignKeyMakesIndex: false,
  referencesUnique: true,
  dependencies: 'tracked',
  viewsFollowRenames: true,
  droppedColumn: { index: 'goes', uniqueIndex: 'goes', check: 'goes', foreignKey: 'holds' },
  stringIsTransaction: true,
  transactionalSchema: true,
  like: 'chosen',
  overloads: true,
  namedNotNull: [18, 0],
  systemColumns: new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid']),
  nullIsNoDefault: false,
  quoteName: spellName,
  extensionParts: (name) => extensionParts.get(name),
  nameFor(what, table, columns, isTaken) {
    const middle = what === 'primary-key' ? '' : joinColumns(columns);
    for (let pass = 0; ; pass++) {
      const name = joinName(table, middle, pass === 0 ? labels[what] : `${labels[what]}${pass}`);
      if (!isTaken(name)) return name;
    }
  },
};

/** Columns joined by `_`; what lies beyond the length of a name is not looked at, as in ChooseIndexNameAddition. */
function joinColumns(columns: readonly string[]): string {
  let joined = '';
  for (const column of columns) {
    joined += joined === '' ? column : `_${column}`;
    if (Buffer.byteLength(joined) > maxBytes) break;
  }
  return joined;
}

/** `table_columns_label` in 63 bytes: the longer of table and columns gives way first, as in makeObjectName. */
function joinName(table: string, columns: string, label: string): string {
  const overhead = (columns === '' ? 0 : 1) + label.length + 1;
  let tableBytes = Buffer.byteLength(table);
  let columnBytes = Buffer.byteLength(columns);
  while (tableBytes + columnBytes > maxBytes - overhead) {
    if (tableBytes > columnBytes) tableBytes--;
    else columnBytes--;
  }
  const parts = [clip(table, tableBytes), ...(columns === '' ? [] : [clip(columns, columnBytes)]), label];
  return parts.join('_');
}

/** As many whole characters as fit in so many bytes of UTF-8. */
function clip(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name;
  let length = 0;
  let end = 0;
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    end += character.length;
  }
  return name.slice(0, end);
}
