import { defineRule } from '../define-rule.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';

/** Functions that answer otherwise each time. Source: manual, 9.3, 9.9.5, 9.14. */
const changing = new Set([
  'now',
  'current_timestamp',
  'current_date',
  'current_time',
  'localtime',
  'localtimestamp',
  'transaction_timestamp',
  'statement_timestamp',
  'clock_timestamp',
  'timeofday',
  'random',
  'random_normal',
  'gen_random_uuid',
  'uuidv4',
  'uuidv7',
  'uuid_generate_v1',
  'uuid_generate_v4',
  'gen_random_bytes',
]);

export default defineRule({
  id: 'migration/seed-data-differs-by-run',
  summary: 'A migration writes values that differ from database to database.',
  consequence: 'hard-to-undo',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'An INSERT or UPDATE of a migration takes values from the clock or from chance.',
    effect:
      'Staging, production and each developer’s database have other keys and times for the same row: nothing can be compared or named across them.',
    instead: 'Write the values out.',
    sources: [postgresManual('xfunc-volatility')],
  },

  messages: {
    differs: 'What this writes to {table} comes from {call}(): each database gets other values.',
  },

  examples: [
    {
      given: 'CREATE TABLE plans (id uuid PRIMARY KEY, name text);',
      bad: "INSERT INTO plans VALUES (gen_random_uuid(), 'free');",
      good: "INSERT INTO plans VALUES ('6f0d2c1e-4a0b-4b7e-9a53-0c2f0b7d9e11', 'free');",
    },
  ],

  check: {
    *'write-rows'({ change }, { problem }) {
      const call = change.calls?.find(({ schema, name }) => (schema === undefined || schema === 'pg_catalog') && changing.has(name));
      if (call !== undefined) yield problem('differs', { table: showName(change.table), call: call.name });
    },
  },
});
