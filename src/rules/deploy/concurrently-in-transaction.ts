import type { SchemaChange } from '../../model/change.ts';
import { postgresManual, sqliteManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { withIndexName } from '../index-made.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/concurrently-in-transaction';

export default defineRule({
  id,
  summary: 'A statement that may not run in a transaction stands in one.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'CREATE INDEX CONCURRENTLY, DROP INDEX CONCURRENTLY, REINDEX CONCURRENTLY, DETACH PARTITION … CONCURRENTLY, VACUUM or CREATE DATABASE runs in a transaction, or a DO block ends one that is not its own: one that the file opens, one that the migration tool opens, or the implicit one of several statements sent together.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead: 'Put the statement alone in a migration, and tell the tool not to open a transaction for it.',
    sources: [postgresManual('sql-createindex#SQL-CREATEINDEX-CONCURRENTLY'), postgresManual('protocol-flow#PROTOCOL-FLOW-MULTI-STATEMENT')],
  },

  messages: {
    opened: 'The deploy stops here: {what} cannot run inside a transaction, and this file opens one with BEGIN.',
    wrapped: 'The deploy stops here: {what} cannot run inside a transaction, and {because}.',
    within: 'The deploy stops here: {what} cannot run in a DO block or function, which is within a transaction wherever it runs.',
  },

  inDialect: {
    sqlite: {
      docs: {
        when: 'VACUUM or BEGIN runs in a transaction: one that the file opens, or one that the migration tool opens.',
        sources: [sqliteManual('lang_vacuum'), sqliteManual('lang_transaction')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date);',
      bad: 'BEGIN; CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at); COMMIT;',
      good: 'CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);',
      differs: 'the index is built',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step } of refusalsOf(id, statement)) {
      const place = { ...placeOf(step), subject: subjectOf(step) };
      const what = nameStatement(step.change);
      if (step.before.transaction === undefined) yield problem('within', { what }, place);
      else if (step.before.transaction.openedBy === 'statement') yield problem('opened', { what }, place);
      else yield problem('wrapped', { what, because: statement.section.because }, place);
    }
  },
});

function nameStatement(change: SchemaChange): string {
  switch (change.kind) {
    case 'create-index':
      return 'CREATE INDEX CONCURRENTLY';
    case 'drop-index':
      return 'DROP INDEX CONCURRENTLY';
    case 'reindex':
      return change.online ? 'REINDEX CONCURRENTLY' : `REINDEX of a whole ${change.target}`;
    case 'detach-partition':
      return 'DETACH PARTITION … CONCURRENTLY';
    case 'add-enum-value':
      return 'ALTER TYPE … ADD VALUE, in this version,';
    case 'vacuum':
    case 'cluster':
      return change.kind.toUpperCase();
    case 'transaction':
      return change.verb === 'begin' ? 'BEGIN' : `${change.verb.toUpperCase()} of a block`;
    case 'create-database':
      return 'CREATE DATABASE';
    case 'drop-database':
      return 'DROP DATABASE';
    default:
      return 'this statement';
  }
}

function subjectOf(step: Step): string {
  const { change } = step;
  if (change.kind === 'create-index') return withIndexName({ ...step, change }).index.name;
  return change.kind === 'drop-index' ? change.index.name : placeOf(step).subject;
}
