import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOfRefusal, refusalsOf } from '../refusals.ts';

const id = 'deploy/foreign-key-cannot-reference';

export default defineRule({
  id,
  summary: 'A foreign key refers to columns that it cannot refer to.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: servers,

  docs: {
    when: 'The columns that a foreign key refers to are not unique, are of another type, or are more or fewer.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead: 'Refer to the primary key or to columns with a UNIQUE constraint, column by column, each of a type that compares with it.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-FK')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'The columns that a foreign key refers to have no index that begins with them, or are of another type, sign, length of number, character set or collation, or are more or fewer.',
        instead: 'Give both columns the very same type, sign and character set, and refer to a primary or unique key.',
        sources: [mysqlManual('create-table-foreign-keys')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE TABLE orders (id bigint PRIMARY KEY, email text);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT orders_email FOREIGN KEY (email) REFERENCES users (email);',
      good: 'CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email); ALTER TABLE orders ADD CONSTRAINT orders_email FOREIGN KEY (email) REFERENCES users (email);',
      differs: 'the referenced column is unique',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint unsigned PRIMARY KEY);',
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, FOREIGN KEY (user_id) REFERENCES users (id));',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint unsigned, FOREIGN KEY (user_id) REFERENCES users (id));',
      differs: 'the columns have the same type',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) yield problem('refused', { reason: refusal.message }, placeOfRefusal(step, refusal));
  },
});
