import { tablesOf } from '../../model/catalog.ts';
import { sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeIn, rebuildsOf } from '../rebuilds/find-rebuilds.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rebuild-deletes-child-rows',
  summary: 'A table is made anew while foreign keys are checked, and dropping the old one reaches rows of other tables.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: ['sqlite'],
  seesRebuilds: true,

  docs: {
    when: 'A table that others refer to is made anew, and `PRAGMA foreign_keys = off` does not stand before, or stands inside of a transaction, where SQLite does not heed it.',
    effect:
      'With foreign keys on, DROP TABLE first deletes every row of the old table: ON DELETE CASCADE and SET NULL do their work in the tables that refer to it, and without an action the statement or the commit fails. Deferring the check does not keep CASCADE from being done. Many drivers turn foreign keys on when they connect.',
    instead:
      'Put `PRAGMA foreign_keys = off` before the transaction and `PRAGMA foreign_keys = on` after it, and tell the migration tool to open no transaction of its own.',
    sources: [sqliteManual('foreignkeys#fk_schemacommands'), sqliteManual('pragma#pragma_foreign_keys')],
  },

  messages: {
    cascades: 'Where foreign keys are on, dropping the old {table} deletes the rows of {children} that refer to it.',
    empties: 'Where foreign keys are on, dropping the old {table} takes the reference out of the rows of {children} that have one.',
    fails: 'Where foreign keys are on, dropping the old {table} fails as soon as rows of {children} refer to it.',
  },

  examples: [
    {
      dialect: 'sqlite',
      version: '3.40',
      given:
        'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id) ON DELETE CASCADE);',
      bad: 'CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT, age INTEGER); INSERT INTO users_new (id, name) SELECT id, name FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users;',
      good: 'PRAGMA foreign_keys = off; CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT, age INTEGER); INSERT INTO users_new (id, name) SELECT id, name FROM users; DROP TABLE users; ALTER TABLE users_new RENAME TO users; PRAGMA foreign_keys = on;',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const rebuild of rebuildsOf(changeSet)) {
      const { drop, name: table } = rebuild;
      const setting = drop.before.session.settings['pragma foreign_keys'];
      if (setting === 'off') continue;
      const keys = keysTo(drop);
      const on = (actions: readonly ForeignKey['onDelete'][]): string =>
        listNames([...new Set(keys.filter(({ key }) => actions.includes(key.onDelete)).map(({ child }) => showName(child)))]);
      const place = {
        ...placeIn(rebuild, drop),
        ...(setting === undefined && { certainty: { kind: 'assumed', because: 'whether foreign keys are on is up to the driver' } as const }),
      };
      const [cascades, empties, fails] = [on(['cascade']), on(['set-null', 'set-default']), on(['no-action', 'restrict'])];
      if (cascades !== '') yield problem('cascades', { table, children: cascades }, place);
      if (empties !== '') yield problem('empties', { table, children: empties }, place);
      if (fails !== '' && cascades === '' && empties === '') yield problem('fails', { table, children: fails }, place);
    }
  },
});

/** Foreign keys of other tables to the one that a step drops; those of its replacement count. */
function keysTo({ change, before }: Step): readonly { readonly child: Table; readonly key: ForeignKey }[] {
  if (change.kind !== 'drop-table') return [];
  const gone = change.table.name.toLowerCase();
  return tablesOf(before.catalog)
    .filter((child) => child.name.toLowerCase() !== gone)
    .flatMap((child) =>
      child.constraints.flatMap((key) => (key.kind === 'foreign-key' && key.references.name.toLowerCase() === gone ? [{ child, key }] : [])),
    );
}
