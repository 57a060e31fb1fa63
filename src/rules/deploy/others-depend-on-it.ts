import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { refusalsOf } from '../refusals.ts';

const id = 'deploy/others-depend-on-it';

export default defineRule({
  id,
  summary: 'A statement drops something that others depend on.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A table, column, type, index or function is dropped without CASCADE while a view, foreign key, constraint or column depends on it.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead: 'Drop or change what depends on it first, each by name. CASCADE would take it along unasked.',
    sources: [postgresManual('ddl-depend')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A table, column, key or index is dropped or changed that a foreign key, generated column or CHECK depends on.',
        instead: 'Drop or change what depends on it first, each by name; an index that a foreign key needs goes when another one serves the key.',
        sources: [mysqlManual('create-table-foreign-keys')],
      },
    },
    sqlite: {
      docs: {
        when: 'A column is dropped that an index, key, CHECK, generated column, view or trigger uses; or something is renamed while a view or trigger of the database does not work; or a table goes while foreign keys are checked and rows refer to it.',
        instead: 'Drop what uses it first, and make it again afterwards without it. Mend or drop views and triggers that do not work.',
        sources: [sqliteManual('lang_altertable#alter_table_drop_column')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      bad: 'DROP TABLE users;',
      good: 'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey; DROP TABLE users;',
      differs: 'the table can be dropped',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given:
        'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, KEY orders_user (user_id), CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id));',
      bad: 'ALTER TABLE orders DROP INDEX orders_user;',
      good: 'ALTER TABLE orders DROP FOREIGN KEY fk, DROP INDEX orders_user;',
      differs: 'the index can be dropped',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    const reasons = new Map<Step, readonly string[]>();
    for (const { step, refusal } of refusalsOf(id, statement)) reasons.set(step, [...(reasons.get(step) ?? []), refusal.message]);
    for (const [step, messages] of reasons) yield problem('refused', { reason: messages.join('; ') }, placeOf(step));
  },
});
