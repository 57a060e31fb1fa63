import type { Session } from '../../model/catalog.ts';
import type { CatalogTraits } from '../../model/dialect.ts';
import type { Column } from '../../model/objects.ts';
import { instantVersionsAfter } from './effects/instant-versions.ts';
import { convertCharset, inheritCharset, mergeOptions } from './charsets.ts';
import { keepIndex } from './index-parts.ts';
import { spellName } from './names.ts';
import { completeTimestamp } from './timestamps.ts';

/** Names are cut to 64 characters. Source: MySQL 8.4 manual, 11.2.1 Identifier Length Limits. */
const maxLength = 64;

type NameFor = CatalogTraits['nameFor'];

/** `column`, `column_2`, …: an index is named after its first column. Source: make_unique_key_name in sql/sql_table.cc; tried on MariaDB 10.11. */
const nameIndex: NameFor = (_, __, [first = 'functional_index'], isTaken) => {
  if (first.toLowerCase() !== 'primary' && !isTaken(first)) return first;
  for (let number = 2; ; number++) {
    const suffix = `_${number}`;
    const name = first.slice(0, maxLength - suffix.length) + suffix;
    if (!isTaken(name)) return name;
  }
};

/** `orders_ibfk_3`: one more than the highest that the table has. Sources: MySQL 8.4 manual, 15.1.20.5; tried on MariaDB 10.11. */
const numberOf = (name: string, prefix: string): number => {
  const digits = name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : '';
  return /^\d+$/.test(digits) ? Number(digits) : 0;
};

const nameNumbered = (prefix: string, own: readonly string[]): string => `${prefix}${Math.max(0, ...own.map((name) => numberOf(name, prefix))) + 1}`;

/** `CONSTRAINT_1`: the first that is free in the table. Tried on MariaDB 10.11. */
function nameFreely(own: readonly string[]): string {
  const taken = new Set(own.map((name) => name.toUpperCase()));
  for (let number = 1; ; number++) if (!taken.has(`CONSTRAINT_${number}`)) return `CONSTRAINT_${number}`;
}

const off: ReadonlySet<string | undefined> = new Set(['0', 'off', 'false']);

const follow = (constraint: string, from: string, to: string, labels: readonly string[]): string => {
  const label = labels.find((each) => constraint.startsWith(`${from}_${each}_`));
  return label === undefined ? constraint : `${to}${constraint.slice(from.length)}`;
};

const shared: Omit<CatalogTraits, 'nameFor' | 'like' | 'droppedColumn'> = {
  schemas: [''],
  indexNames: 'per-table',
  nullsSort: 'first',
  foreignKeyMakesIndex: true,
  primaryKeyName: 'PRIMARY',
  quoteName: spellName,
  anyCase: 'members',
  parentMayBeMissing: ({ settings }: Session) => off.has(settings['foreign_key_checks']?.toLowerCase()),
  referencesUnique: false,
  dependencies: 'by-name',
  viewsFollowRenames: false,
  stringIsTransaction: false,
  transactionalSchema: false,
  queryKeepsDefaults: true,
  overloads: false,
  systemColumns: new Set(),
  nullIsNoDefault: true,
  uniqueOverPartitionExpression: true,
  columnAsKept(column, { options, columns }, target, session) {
    const counted: Column = column.attributes?.['auto-increment'] === 'yes' && !column.notNull ? { ...column, notNull: true } : column;
    return inheritCharset(completeTimestamp(counted, columns, target, session), options);
  },
  indexAsKept: keepIndex,
  optionsAsKept: mergeOptions,
  columnInCharset: convertCharset,
};

/** MySQL's habits. CHECKs are named within the database, and renamed with their table. Source: MySQL 8.4 manual, 15.1.20.6 CHECK Constraints. */
export const mysqlTraits: CatalogTraits = {
  ...shared,
  nameFor(what, table, columns, isTaken, own = []) {
    if (what === 'foreign-key') return nameNumbered(`${table}_ibfk_`, own);
    return what === 'check' ? nameNumbered(`${table}_chk_`, own) : nameIndex(what, table, columns, isTaken, own);
  },
  nameInRenamed: (constraint, from, to) => follow(constraint, from, to, ['ibfk', 'chk']),
  rowVersionsAfter: instantVersionsAfter,
  like: 'whole-but-names-of-checks',
  droppedColumn: { index: 'loses-part', uniqueIndex: 'loses-part', check: 'goes-if-alone', foreignKey: 'holds' },
};

/** MariaDB's habits, tried on 10.11: CHECKs are named within their table, and no UNIQUE is left with fewer columns. */
export const mariadbTraits: CatalogTraits = {
  ...shared,
  nameFor(what, table, columns, isTaken, own = []) {
    if (what === 'foreign-key') return nameNumbered(`${table}_ibfk_`, own);
    return what === 'check' ? nameFreely(own) : nameIndex(what, table, columns, isTaken, own);
  },
  nameInRenamed: (constraint, from, to) => follow(constraint, from, to, ['ibfk']),
  like: 'whole',
  droppedColumn: { index: 'loses-part', uniqueIndex: 'refuses', check: 'goes-if-alone', foreignKey: 'holds' },
};
