import type { Session } from '../../model/catalog.ts';
import type { CatalogTraits } from '../../model/dialect.ts';
import type { Table } from '../../model/objects.ts';
import type { KeyConstraint } from '../../model/constraints.ts';
import { isRowId } from './row-id.ts';
import { spellName } from './names.ts';

const isOn = (session: Session, pragma: string): boolean => session.settings[`pragma ${pragma}`] === 'on';

const autoIndex = (table: string, number: number): string => `sqlite_autoindex_${table}_${number}`;

type KeptTable = Pick<Table, 'name' | 'columns' | 'indexes' | 'options'>;

/** Indexes of keys are numbered within their table; a key that another index of a key serves, or that is the number of the row, has none. */
function keptKey(key: KeyConstraint, table: KeptTable): { readonly index?: string; readonly notNull: boolean } {
  const isRow = key.kind === 'primary-key' && key.columns.length === 1 && isRowId({ ...table, constraints: [key] }, key.columns[0] ?? '');
  const notNull = table.options['without-rowid'] !== undefined || table.options['strict'] !== undefined;
  const own = table.indexes.filter(({ constraint }) => constraint !== undefined);
  const isServed = own.some(({ parts }) => parts.length === key.columns.length && parts.every(({ column }, at) => column === key.columns[at]));
  return isRow || isServed ? { notNull: notNull && !isRow } : { index: autoIndex(table.name, own.length + 1), notNull };
}

/**
 * SQLite's habits. Source: manual, ALTER TABLE, CREATE TABLE, SQLite Foreign Key Support, PRAGMA Statements; names of indexes and what
 * follows a rename under `legacy_alter_table` were tried on SQLite 3.40.
 */
export const sqliteTraits: CatalogTraits = {
  schemas: ['main'],
  indexNames: 'per-schema',
  nullsSort: 'first',
  foreignKeyMakesIndex: false,
  anyCase: 'all',
  parentMayBeMissing: true,
  referencesUnique: false,
  dependencies: 'by-name',
  viewsFollowRenames: (session) => !isOn(session, 'legacy_alter_table'),
  referencesFollowRenames: (session) => !isOn(session, 'legacy_alter_table') || isOn(session, 'foreign_keys'),
  droppedColumn: { index: 'holds', uniqueIndex: 'holds', check: 'goes-if-alone', foreignKey: 'holds-child' },
  stringIsTransaction: false,
  transactionalSchema: true,
  settledInTransaction: new Set(['pragma foreign_keys']),
  like: 'whole',
  overloads: false,
  systemColumns: new Set(),
  nullIsNoDefault: false,
  quoteName: spellName,
  keptKey,
  nameInRenamed: (constraint, from, to) => {
    const number = new RegExp(`^sqlite_autoindex_${from.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}_(\\d+)$`).exec(constraint)?.[1];
    return number === undefined ? constraint : autoIndex(to, Number(number));
  },
  /** Constraints have no names but those that a statement gives. */
  nameFor: () => '',
};
