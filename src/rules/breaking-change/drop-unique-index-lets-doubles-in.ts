import { findIndexDropped } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isInUse } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { implies, keyOfParts, uniqueKeysOf } from '../unique-keys.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-unique-index-lets-doubles-in',
  summary: 'A unique index is dropped, and nothing else keeps its rows apart.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A unique index that stood before the pull request is dropped, and no other key on its columns stands in the end.',
    effect:
      'Rows that are alike can get in, and INSERT … ON CONFLICT on these columns fails. Bringing the index back later means mending the rows first.',
    instead: 'Build what takes its place online first; or drop it only when no code relies on it.',
    sources: [postgresManual('indexes-unique'), postgresManual('sql-insert#SQL-ON-CONFLICT')],
  },

  messages: {
    doubles: 'Without {index}, rows of {table} with the same {columns} can get in, and ON CONFLICT on these columns fails.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Rows that are alike can get in, and INSERT … ON DUPLICATE KEY UPDATE and REPLACE insert second rows where they changed the first. Bringing the index back later means mending the rows first.',
        instead: 'Make what takes its place in the same ALTER TABLE; or drop it only when no code relies on it.',
        sources: [mysqlManual('drop-index'), mysqlManual('insert-on-duplicate')],
      },
      messages: { doubles: 'Without {index}, rows of {table} with the same {columns} can get in, and ON DUPLICATE KEY UPDATE inserts second rows.' },
    },
    sqlite: {
      docs: {
        instead: 'Make what takes its place first; or drop it only when no code relies on it.',
        sources: [sqliteManual('lang_dropindex')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE UNIQUE INDEX users_email ON users (email);',
      bad: 'DROP INDEX CONCURRENTLY users_email;',
      good: 'CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email); DROP INDEX CONCURRENTLY users_email;',
      differs: 'another unique index takes its place',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), UNIQUE KEY users_email (email));',
      bad: 'ALTER TABLE users DROP INDEX users_email;',
      good: 'ALTER TABLE users DROP INDEX users_email, ADD UNIQUE KEY users_by_email (email);',
      differs: 'another unique index takes its place',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change } = step;
      if (change.kind !== 'drop-index') continue;
      const found = findIndexDropped(step.before, change);
      if (found?.owner.kind !== 'table' || !found.index.unique || found.index.origin.kind === 'change' || !isInUse(step, found.owner)) continue;
      const end = after.catalog.relations.get(keyOf(found.owner));
      if (end?.kind !== 'table' || isReplaced(found.index, end)) continue;

      const index = showName(change.index);
      const table = showName(found.owner);
      yield problem(
        'doubles',
        { index, table, columns: listNames(keyOfParts(found.index.parts).parts) },
        { ...placeOf(step), subject: index, table },
      );
    }
  },
});

function isReplaced({ parts, predicate }: Index, end: Table): boolean {
  const isGone = parts.some(({ column }) => column !== undefined && !end.columns.some(({ name }) => name === column));
  return isGone || uniqueKeysOf(end).some((key) => implies(key, keyOfParts(parts, predicate)));
}
