import { findIndex, isPrivate } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'migration/invalid-index-left-behind',
  summary: 'A second try would keep the broken index of the first.',
  consequence: 'fails-to-deploy',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS has no DROP INDEX CONCURRENTLY IF EXISTS of the same name before it.',
    effect:
      'When the build fails halfway (a lock, a double, a timeout) it leaves an invalid index: the next try finds the name taken, passes over it and reports success.',
    instead: 'DROP INDEX CONCURRENTLY IF EXISTS first, in a migration that is not run in a transaction.',
    sources: [postgresManual('sql-createindex#SQL-CREATEINDEX-CONCURRENTLY')],
  },

  messages: {
    left: 'If this build fails it leaves {index} behind, invalid: run again, IF NOT EXISTS passes over it, and no query ever uses it.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS users_name ON users (name);',
      good: 'DROP INDEX CONCURRENTLY IF EXISTS users_name; CREATE INDEX CONCURRENTLY IF NOT EXISTS users_name ON users (name);',
    },
  ],

  *checkFile({ steps }, { problem }) {
    for (const [at, step] of steps.entries()) {
      const { change, before, table } = step;
      if (change.kind !== 'create-index' || !change.online || !change.ifNotExists || isPrivate(table)) continue;
      const { name } = change.index;
      if (findIndex(before, { name })?.index.valid === true || steps.slice(0, at).some((other) => drops(other, name))) continue;
      yield problem('left', { index: name }, { ...placeOf(step), subject: name });
    }
  },
});

const drops = ({ change }: Step, name: string): boolean => change.kind === 'drop-index' && change.index.name === name;
