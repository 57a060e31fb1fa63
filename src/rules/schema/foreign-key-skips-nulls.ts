import { findTable } from '../../model/catalog.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { walkTerm } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { uniqueKeysOf } from '../unique-keys.ts';
import { isWithin } from './foreign-key-pairs.ts';

export default defineRule({
  id: 'schema/foreign-key-skips-nulls',
  summary: 'A foreign key over several columns is not checked where one of them is NULL.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'Two or more columns of a new foreign key may be NULL, it is not MATCH FULL, and no CHECK names them together. Or one may, and the others alone name a row of the parent.',
    effect: 'A row with one of them NULL is not checked: the others may name a row that does not exist.',
    instead:
      'Make the columns NOT NULL, but for one that alone says which row, or add a CHECK that they are NULL together (MATCH FULL in PostgreSQL).',
    sources: [postgresManual('sql-createtable#SQL-CREATETABLE-PARMS-REFERENCES')],
  },

  messages: {
    skipped: 'Where {columns} of {table} is NULL, nothing checks the others against {parent}.',
  },

  examples: [
    {
      given: 'CREATE TABLE rooms (house bigint, number int, PRIMARY KEY (house, number));',
      bad: 'CREATE TABLE beds (id bigint PRIMARY KEY, house bigint, room int, FOREIGN KEY (house, room) REFERENCES rooms (house, number));',
      good: 'CREATE TABLE beds (id bigint PRIMARY KEY, house bigint, room int, FOREIGN KEY (house, room) REFERENCES rooms (house, number) MATCH FULL);',
      differs: 'Rows with one NULL are refused.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: key, place } of madeConstraints(changeSet)) {
      if (key.kind !== 'foreign-key' || key.match === 'full') continue;
      const open = key.columns.filter((column) => table.columns.some(({ name, notNull }) => name === column && !notNull));
      const isHeld = table.constraints.some(
        (each) =>
          each.kind === 'check' &&
          open.every((column) => [...walkTerm(each.expression.term)].some((term) => term.kind === 'column' && term.name === column)),
      );
      if (isHeld || open.length === 0 || (open.length === 1 && !namesRow(changeSet, table, key, open))) continue;
      const data = { columns: open.join(' or '), table: showName(table), parent: showName(key.references) };
      yield problem('skipped', data, { ...place, subject: `${table.name}.${key.columns.join(',')}` });
    }
  },
});

/** Whether the columns that are not open name one row of the parent, and nothing else holds them to it. */
function namesRow({ after }: ChangeSet, { constraints }: Table, key: ForeignKey, open: readonly string[]): boolean {
  const parent = findTable(after, key.references);
  const named = key.referencedColumns.filter((_, at) => !open.includes(key.columns[at] ?? ''));
  const isHeld = constraints.some((each) => each.kind === 'foreign-key' && each !== key && isWithin(each, key));
  return (
    !isHeld &&
    parent !== undefined &&
    uniqueKeysOf(parent).some(({ parts, predicate }) => predicate === undefined && parts.every((part) => named.includes(part)))
  );
}
