import { findTable } from '../../model/catalog.ts';
import { pairsOf } from '../rebuilds/copied-columns.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';
import { defineRule } from '../define-rule.ts';
import { memberOf } from '../words.ts';
import { sqliteManual } from '../../model/manuals.ts';
import { isSameInAnyCase } from '../../model/names.ts';

export default defineRule({
  id: 'breaking-change/rebuild-mixes-columns-up',
  summary: 'A table is made anew, and values of one column land in another, or the name of a column lands in it as text.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: ['mysql', 'mariadb', 'sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'The copy of a table that is made anew fills a column from another one although both tables have a column of its name; or it reads a name in double quotes that the old table does not have.',
    effect:
      'A copy without column names goes by position: where the new table has another order, values land in the wrong columns, and SQLite takes them whatever their type. A name in double quotes that is no column is a string: every row gets the name itself as its value, or the statement fails where the driver turned that off.',
    instead: 'Name the columns on both sides of the copy, and put NULL or a constant where the old table has no such column.',
    sources: [sqliteManual('lang_insert'), sqliteManual('quirks#dblquote')],
  },

  messages: {
    mixed: 'The copy puts the values of {from} into {column}, though the old {table} has a column of that name.',
    text: 'The old {table} has no column {from}: in double quotes SQLite takes it for a string, and every row gets the text {from} in {column}.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY, first TEXT, last TEXT);',
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, last TEXT, first TEXT); INSERT INTO users_new SELECT * FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      good: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, last TEXT, first TEXT); INSERT INTO users_new (id, last, first) SELECT id, last, first FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      for (const step of rebuild.steps) {
        const { change, before } = step;
        const source = change.kind === 'write-rows' && change.copies ? findTable(before, change.copies.from) : undefined;
        if (source?.knowledge !== 'full') continue;
        const has = (name: string): boolean => source.columns.some((column) => isSameInAnyCase(column.name, name));
        for (const [column, value] of pairsOf(step) ?? []) {
          if (value.kind !== 'column') continue;
          const data = { table: rebuild.name, from: value.column, column };
          const place = placeIn(rebuild, step, memberOf({ name: rebuild.name }, column));
          if (value.quoted && !has(value.column)) yield problem('text', data, place);
          else if (!isSameInAnyCase(column, value.column) && has(column) && isFilledByName(value.column, step)) yield problem('mixed', data, place);
        }
      }
    }
  },
});

/** Whether the target has a column of the source's name, so that the pair is no rename. */
function isFilledByName(from: string, { change, before }: Parameters<typeof pairsOf>[0]): boolean {
  const target = change.kind === 'write-rows' ? findTable(before, change.table) : undefined;
  return target?.columns.some(({ name }) => isSameInAnyCase(name, from)) === true;
}
