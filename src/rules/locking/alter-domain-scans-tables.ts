import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/alter-domain-scans-tables',
  summary: 'A stricter domain reads every table that uses it while they are locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A CHECK or NOT NULL is added to a domain that columns of tables in use have, and not as NOT VALID.',
    effect: 'Every row of every such table is read, and nobody can write to any of them until all are done.',
    instead: 'Add the CHECK as NOT VALID, which holds new values to it; or put a NOT VALID check on each table and validate one at a time.',
    sources: [postgresManual('sql-alterdomain')],
  },

  messages: {
    scans: 'Tightening {domain} reads all of {tables} while nobody can write to them.',
    scansOne: 'Tightening {domain} reads all of {table} while nobody can write to it.',
  },

  examples: [
    {
      given: 'CREATE DOMAIN short_text AS text; CREATE TABLE tags (id bigint PRIMARY KEY, label short_text);',
      bad: 'ALTER DOMAIN short_text ADD CONSTRAINT is_short CHECK (length(VALUE) < 10);',
      good: 'ALTER DOMAIN short_text ADD CONSTRAINT is_short CHECK (length(VALUE) < 10) NOT VALID;',
      differs: 'old values are not held to it',
    },
  ],

  check: {
    *'alter-domain'(step, { problem }) {
      const domain = showName(step.change.type);
      const tables = [...new Set(blockingWork(step, 'verify-domain').map(({ relation }) => showName(relation)))];
      const [table] = tables;
      if (table === undefined) return;
      yield tables.length === 1
        ? problem('scansOne', { domain, table }, { subject: domain, table })
        : problem('scans', { domain, tables: listNames(tables) }, { subject: domain, table });
    },
  },
});
