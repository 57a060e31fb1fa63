import { tablesOf } from '../../model/catalog.ts';
import { sqliteManual } from '../../model/manuals.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeIn, rebuildsOf, type Rebuild } from '../rebuilds/find-rebuilds.ts';

export default defineRule({
  id: 'migration/rebuild-without-foreign-key-check',
  summary: 'A table with foreign keys is made anew with the checks off, and nothing checks them afterwards.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: ['sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'Foreign keys are turned off, a table that has or is named by a foreign key is made anew, and no PRAGMA foreign_key_check follows in the file.',
    effect: 'Rows whose reference leads nowhere stay unnoticed: turning foreign keys on again checks nothing that stands.',
    instead: 'Run `PRAGMA foreign_key_check` before the commit, and look at what it answers.',
    sources: [sqliteManual('lang_altertable#otheralter'), sqliteManual('pragma#pragma_foreign_key_check')],
  },

  messages: {
    unchecked: 'Foreign keys are off while {table} is made anew, and nothing in the file checks them afterwards.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY); CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id));',
      bad: 'PRAGMA foreign_keys = off; CREATE TABLE posts_new (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), title TEXT); INSERT INTO posts_new (id, user_id) SELECT id, user_id FROM posts; DROP TABLE posts; ALTER TABLE posts_new RENAME TO posts; PRAGMA foreign_keys = on;',
      good: 'PRAGMA foreign_keys = off; CREATE TABLE posts_new (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), title TEXT); INSERT INTO posts_new (id, user_id) SELECT id, user_id FROM posts; DROP TABLE posts; ALTER TABLE posts_new RENAME TO posts; PRAGMA foreign_key_check; PRAGMA foreign_keys = on;',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      if (rebuild.drop.before.session.settings['pragma foreign_keys'] !== 'off') continue;
      if (isChecked(rebuild, changeSet) || !hasForeignKeys(rebuild)) continue;
      yield problem('unchecked', { table: rebuild.name }, placeIn(rebuild, rebuild.create));
    }
  },
});

function isChecked({ drop }: Rebuild, { files }: ChangeSet): boolean {
  const steps = files.find(({ file }) => file.path === drop.file.path)?.steps ?? [];
  return steps
    .slice(steps.indexOf(drop))
    .some(
      ({ change }) =>
        change.kind === 'read-rows' && change.calls.some(({ name }) => name === 'foreign_key_check' || name === 'pragma_foreign_key_check'),
    );
}

function hasForeignKeys({ old, drop }: Rebuild): boolean {
  const own = old.constraints.some(({ kind }) => kind === 'foreign-key');
  return (
    own ||
    tablesOf(drop.before.catalog).some((table) =>
      table.constraints.some(
        (constraint) => constraint.kind === 'foreign-key' && constraint.references.name.toLowerCase() === old.name.toLowerCase(),
      ),
    )
  );
}
