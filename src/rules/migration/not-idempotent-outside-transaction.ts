import type { SchemaChange } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'migration/not-idempotent-outside-transaction',
  summary: 'A migration that can stop halfway cannot be run again.',
  consequence: 'hard-to-undo',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A file does several things that each commit by themselves, and one of them has no IF [NOT] EXISTS and would fail when it is run once more.',
    effect: 'When a later statement fails, what came before it stays: the next try stops at the first statement that has been done.',
    instead: 'Wrap the file in a transaction; where that cannot be, write IF EXISTS and IF NOT EXISTS, or one statement to a file.',
    sources: [postgresManual('sql-createtable')],
  },

  messages: {
    again: 'If a later statement of this file fails, this has been done already and fails on the next try: it has no {guard}.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'MySQL and MariaDB commit each change of the schema by itself, whatever transaction the tool opens. When a later statement fails, what came before it stays, the tool keeps the file as failed or dirty, and the next try stops at the first statement that has been done.',
        instead: 'One change of the schema to a file; where the engine knows them, IF EXISTS and IF NOT EXISTS.',
        sources: [mysqlManual('implicit-commit')],
      },
      messages: { again: 'If a later statement of this file fails, this is committed already, and the next try stops here.' },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text;',
      good: 'BEGIN; ALTER TABLE users ADD COLUMN a text; ALTER TABLE users ADD COLUMN b text; COMMIT;',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE roles (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN a text; ALTER TABLE roles ADD COLUMN b text;',
      good: 'ALTER TABLE users ADD COLUMN a text;',
      differs: 'the other table has a file of its own',
    },
  ],

  *checkFile({ steps, statements }, { problem }) {
    const last = statements.findLast((statement) => statement.steps.some(isWork));
    for (const step of steps) {
      const guard = guardMissing(step.change);
      const isKept = step.before.transaction === undefined || step.effects.commitsImplicitly;
      if (guard === undefined || !isKept || step.change.conditional === true || step.statement === last?.statement) continue;
      yield problem('again', { guard }, placeOf(step));
      return;
    }
  },
});

const isWork = ({ change }: Step): boolean => change.kind !== 'set-session' && change.kind !== 'transaction' && change.kind !== 'read-rows';

/** The words that would let a statement be run twice, where it can have them and has not. */
function guardMissing(change: SchemaChange): 'IF NOT EXISTS' | 'IF EXISTS' | undefined {
  if (change.kind === 'create-table' && change.orReplace) return undefined;
  if ('ifNotExists' in change) return change.ifNotExists ? undefined : 'IF NOT EXISTS';
  const drops = change.kind.startsWith('drop-') && 'ifExists' in change && !change.ifExists;
  return drops ? 'IF EXISTS' : undefined;
}
