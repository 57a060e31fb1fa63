import { sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rebuild-loses-defaults',
  summary: 'A table is made anew, and a column that must not be NULL has no default any more.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['mysql', 'mariadb', 'sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'A column had a default in the old table, and in the new one it has none and must not be NULL.',
    effect: 'The release that is still running may leave the column out: each INSERT that does so fails.',
    instead: 'Repeat the default in the new table.',
    sources: [sqliteManual('lang_createtable#the_default_clause')],
  },

  messages: {
    lost: 'In the new {table}, {column} has no DEFAULT and must not be NULL: an INSERT that leaves it out fails.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: "CREATE TABLE users (id INTEGER PRIMARY KEY, plan TEXT NOT NULL DEFAULT 'free');",
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, plan TEXT NOT NULL); INSERT INTO users_new SELECT id, plan FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      good: "CREATE TABLE users_new (id INTEGER PRIMARY KEY, plan TEXT NOT NULL DEFAULT 'free'); INSERT INTO users_new SELECT id, plan FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;",
      differs: 'the column keeps its default',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      for (const { name, notNull, default: value, generated } of rebuild.made.columns) {
        const old = rebuild.old.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
        if (old?.default === undefined || !notNull || value !== undefined || generated !== undefined) continue;
        yield problem('lost', { table: rebuild.name, column: name }, placeIn(rebuild, rebuild.create, memberOf({ name: rebuild.name }, name)));
      }
    }
  },
});
