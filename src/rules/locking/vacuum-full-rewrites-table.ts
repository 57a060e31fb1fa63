import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';

export default defineRule({
  id: 'locking/vacuum-full-rewrites-table',
  summary: 'VACUUM FULL writes a whole table anew while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'VACUUM FULL runs on tables in use.',
    effect: 'The whole table and its indexes are written anew, and nobody can read or write it until that is done.',
    instead: 'A plain VACUUM frees the space for new rows and blocks nobody; pg_repack gives it back to the disk online.',
    sources: [postgresManual('sql-vacuum')],
  },

  messages: {
    rewrites: 'VACUUM FULL rewrites all of {table} while nobody can read or write it.',
    rewritesAll:
      'VACUUM FULL without a table rewrites every table of the database, one after the other, and nobody can read or write the one at hand.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      bad: 'VACUUM FULL orders;',
      good: 'VACUUM orders;',
    },
  ],

  check: {
    *vacuum(step, { problem }) {
      const { change } = step;
      if (!change.full) return;
      if (change.tables.length === 0) {
        yield problem('rewritesAll', {}, { subject: 'database' });
        return;
      }
      const proposals = [{ kind: 'replace', title: 'VACUUM without FULL, which blocks nobody', changes: [{ ...change, full: false }] }] as const;
      for (const { relation } of blockingWork(step, 'vacuum-full')) {
        const table = showName(relation);
        yield problem('rewrites', { table }, { subject: table, table, proposals });
      }
    },
  },
});
