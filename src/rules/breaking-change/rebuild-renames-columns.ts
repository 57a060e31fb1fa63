import { sqliteManual } from '../../model/manuals.ts';
import { fillingsOf } from '../rebuilds/copied-columns.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';
import { defineRule } from '../define-rule.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rebuild-renames-columns',
  summary: 'A table is made anew, and a column has another name in it while a release still uses the old one.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['mysql', 'mariadb', 'sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'A table is made anew, and the values of a column go into one of another name, while no column of the old name is left.',
    effect: 'The release that is still running fails wherever it names the column; so do views and triggers, which a rebuild does not rewrite.',
    instead: 'Add a column with the new name, write both, fill the old rows, let the code read the new one, then drop the old one.',
    sources: [sqliteManual('lang_altertable#otheralter')],
  },

  messages: {
    breaks: 'Code that still says {column} fails from the moment the new {table} calls it {to}.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);',
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, full_name TEXT); INSERT INTO users_new (id, full_name) SELECT id, name FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      good: 'ALTER TABLE users ADD COLUMN full_name TEXT;',
      differs: 'the old column goes when no code names it any more',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      const stays = new Set(rebuild.made.columns.map(({ name }) => name.toLowerCase()));
      for (const [to, filling] of fillingsOf(rebuild) ?? []) {
        if (filling.kind !== 'column' || stays.has(filling.column.toLowerCase())) continue;
        const name = rebuild.made.columns.find((column) => column.name.toLowerCase() === to)?.name ?? to;
        const subject = memberOf({ name: rebuild.name }, filling.column);
        yield problem('breaks', { column: subject, table: rebuild.name, to: name }, placeIn(rebuild, rebuild.create, subject));
      }
    }
  },
});
