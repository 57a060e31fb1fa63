import { tablesReferencing } from '../../model/catalog.ts';
import { suffixOf } from '../../model/index-facts.ts';
import { mysqlManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index, IndexPart, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { showParts } from './covering.ts';
import { madeIndexes } from './made-indexes.ts';

export default defineRule({
  id: 'index-redundancy/begins-with-primary-key',
  summary: 'An index begins with the whole primary key, which orders the table.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: [...mysqlAndMariadb, 'sqlite'],

  docs: {
    when: 'An index that is not unique and serves no foreign key has the whole primary key first.',
    effect: 'The table itself is in that order: at best the index is a smaller copy to read many rows from (tried on MariaDB 10.11 and SQLite 3.54).',
    instead: 'Leave it out, or put the other columns first.',
    sources: [mysqlManual('innodb-index-types'), sqliteManual('rowidtable')],
  },

  messages: {
    leads: '{index} on {table} {parts} begins with the whole primary key, by which the table itself is kept.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id int PRIMARY KEY, user_id int);',
      bad: 'CREATE INDEX orders_id_user ON orders (id, user_id);',
      good: 'CREATE INDEX orders_user ON orders (user_id);',
      differs: 'The index finds the orders of a user.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const isPlain = index.method === 'btree' && !index.unique && index.predicate === undefined && index.implicit !== true;
      if (!isPlain || !beginsWith(index, suffixOf(table, changeSet.target.dialect))) continue;
      if (servesKey(table, index, tablesReferencing(changeSet.after.catalog, table))) continue;
      yield problem('leads', { index: index.name, table: showName(table), parts: showParts(index) }, place);
    }
  },
});

/** Whether an index has these parts first, and others behind them. */
function beginsWith({ parts }: Index, first: readonly IndexPart[]): boolean {
  const isSame = ({ column, prefixLength, order }: IndexPart, at: number): boolean =>
    parts[at]?.column === column && parts[at]?.prefixLength === prefixLength && (first.length === 1 || parts[at]?.order === order);
  return first.length > 0 && parts.length > first.length && first.every(isSame);
}

/** Whether a foreign key of several columns, of the table or to it, has them first in the index: InnoDB asks for one. */
function servesKey(table: Table, { parts }: Index, referencing: readonly Table[]): boolean {
  const keys = [table, ...referencing].flatMap((owner) =>
    owner.constraints.flatMap((key) =>
      key.kind !== 'foreign-key' ? [] : owner === table ? [key.columns] : key.references.name === table.name ? [key.referencedColumns] : [],
    ),
  );
  return keys.some((columns) => columns.length > 1 && columns.every((column, at) => parts[at]?.column === column));
}
