import type { ForeignKey } from '../../model/constraints.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { changedTables, placeOfOrigin } from '../made-objects.ts';
import { isWithin } from './foreign-key-pairs.ts';

export default defineRule({
  id: 'schema/set-null-reaches-other-key',
  summary: 'ON DELETE SET NULL empties a column that another foreign key needs too.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new foreign key over several columns has ON DELETE SET NULL, and a column of it that may be NULL is one of another foreign key.',
    effect: 'A DELETE in one parent takes away what the row references in the other: an order loses its tenant with its customer.',
    instead: 'Say RESTRICT or CASCADE, or (PostgreSQL 15) name the columns: ON DELETE SET NULL (customer_id).',
    sources: [postgresManual('sql-createtable#SQL-CREATETABLE-PARMS-REFERENCES')],
  },

  messages: {
    shared: 'A DELETE in {parent} sets {column} of {table} NULL: the row loses what it references in {other} too.',
  },

  examples: [
    {
      given:
        'CREATE TABLE tenants (id bigint PRIMARY KEY); ' +
        'CREATE TABLE customers (tenant_id bigint REFERENCES tenants (id), id bigint, PRIMARY KEY (tenant_id, id));',
      bad:
        'CREATE TABLE orders (id bigint PRIMARY KEY, tenant_id bigint REFERENCES tenants (id), customer_id bigint, ' +
        'FOREIGN KEY (tenant_id, customer_id) REFERENCES customers ON DELETE SET NULL);',
      good:
        'CREATE TABLE orders (id bigint PRIMARY KEY, tenant_id bigint REFERENCES tenants (id), customer_id bigint, ' +
        'FOREIGN KEY (tenant_id, customer_id) REFERENCES customers ON DELETE SET NULL (customer_id));',
      differs: 'The order keeps its tenant.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of changedTables(changeSet)) {
      for (const key of table.constraints) {
        if (key.kind !== 'foreign-key' || key.inherited === true || key.onDelete !== 'set-null' || key.columns.length < 2) continue;
        const place = placeOfOrigin(changeSet, key.origin, table.name);
        const set = key.onDeleteColumns ?? key.columns;
        const isRequired = table.columns.some(({ name, notNull }) => notNull && set.includes(name));
        const shared = place === undefined || isRequired ? undefined : sharedIn(table, key, set);
        if (shared === undefined) continue;
        const at = { ...place, ...(key.span && { span: key.span }), subject: `${table.name}.${key.columns.join(',')}` };
        yield problem('shared', { table: showName(table), parent: showName(key.references), ...shared }, at);
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
