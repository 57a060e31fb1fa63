import type { ForeignKey } from '../../model/constraints.ts';
import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine, mysqlAndMariadb } from '../engines.ts';
import { changedTables, placeOfOrigin, placeOfTable } from '../made-objects.ts';
import { isWithin } from './foreign-key-pairs.ts';

export default defineRule({
  id: 'schema/set-null-hits-needed-column',
  summary: 'ON DELETE SET NULL meets a column that is NOT NULL, or that another foreign key needs.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'ON DELETE SET NULL meets a column that is, or becomes, NOT NULL (MySQL refuses that itself), or, in a new key over several columns, one that another foreign key has too.',
    effect: 'The DELETE in the parent fails; or an order loses its tenant with its customer.',
    instead: 'Let the column be NULL, say RESTRICT or CASCADE, or (PostgreSQL 15) name the columns: ON DELETE SET NULL (customer_id).',
    sources: [postgresManual('sql-createtable#SQL-CREATETABLE-PARMS-REFERENCES')],
  },

  messages: {
    fails: 'A DELETE in {parent} fails where {table} references the row: {column} cannot be set NULL.',
    shared: 'A DELETE in {parent} sets {column} of {table} NULL: the row loses what it references in {other} too.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id) ON DELETE SET NULL);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id) ON DELETE SET NULL);',
      differs: 'The column may be NULL.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const isRefused = mysqlAndMariadb.some((each) => each === changeSet.target.dialect);
    for (const table of changedTables(changeSet)) {
      const was = changeSet.before.catalog.relations.get(keyOf(table));
      const open = was?.kind === 'table' ? was.columns.filter(({ notNull }) => !notNull).map(({ name }) => name) : [];
      for (const key of table.constraints) {
        if (key.kind !== 'foreign-key' || key.inherited === true) continue;
        const made = placeOfOrigin(changeSet, key.origin, table.name);
        const place = made === undefined ? placeOfTable(changeSet, table) : { ...made, ...(key.span && { span: key.span }) };
        const at = { ...place, subject: `${table.name}.${key.columns.join(',')}` };
        const set = key.onDelete === 'set-null' ? (key.onDeleteColumns ?? key.columns) : [];
        const data = { table: showName(table), parent: showName(key.references) };
        const needed = table.columns.find(({ name, notNull }) => notNull && set.includes(name) && (made ?? open.includes(name)));
        const shared = made && key.columns.length > 1 ? sharedIn(table, key, set) : undefined;
        if (needed && !isRefused) yield problem('fails', { ...data, column: needed.name }, at);
        else if (shared) yield problem('shared', { ...data, ...shared }, at);
      }
    }
  },
});

/** A column that is set NULL although another foreign key holds it to another row. */
function sharedIn({ constraints }: Table, key: ForeignKey, set: readonly string[]): { column: string; other: string } | undefined {
  for (const other of constraints) {
    if (other.kind !== 'foreign-key' || isWithin(other, key) || isWithin(key, other)) continue;
    const column = other.columns.find((each) => set.includes(each));
    if (column !== undefined) return { column, other: showName(other.references) };
  }
  return undefined;
}
