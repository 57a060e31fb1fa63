import { findTable } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { isInUse } from '../in-use.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/insert-select-locks-source',
  summary: 'INSERT … SELECT locks every row of the table that it reads.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: ['mysql', 'mariadb'],

  docs: {
    when: 'An INSERT … SELECT or REPLACE … SELECT reads a table in use without WHERE or LIMIT.',
    effect:
      'InnoDB sets a shared lock on every row that it reads, and on the gaps between them: others who write to those rows, or add new ones, wait until it commits. READ COMMITTED sets none.',
    instead: 'Copy a range of the key at a time and commit each, or SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED before it.',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html'],
  },

  messages: {
    locks: 'This reads every row of {sources} and locks what it has read: others who write there wait until it commits.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE totals (id bigint PRIMARY KEY);',
      bad: 'INSERT INTO totals (id) SELECT id FROM orders;',
      good: 'INSERT INTO totals (id) SELECT id FROM orders WHERE id BETWEEN 1 AND 1000;',
    },
  ],

  check: {
    *'write-rows'(step, { problem }) {
      const { change, before } = step;
      if (change.readsAll !== true || isReadCommitted(before.session.settings)) return;
      const written = findTable(before, change.table);
      const tables = change.uses.flatMap(({ relation }) => findTable(before, relation) ?? []).filter((table) => table !== written);
      const inUse = [...new Map(tables.filter((table) => isInUse(step, table)).map((table) => [keyOf(table), table])).values()];
      if (inUse.length > 0) yield problem('locks', { sources: listNames(inUse.map(showName)) });
    },
  },
});

const isReadCommitted = (settings: Readonly<Record<string, string>>): boolean =>
  /read[- ](?:un)?committed/i.test(settings['transaction_isolation'] ?? settings['tx_isolation'] ?? '');
