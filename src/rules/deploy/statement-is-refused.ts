import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOfRefusal, refusalsOf } from '../refusals.ts';

const id = 'deploy/statement-is-refused';

export default defineRule({
  id,
  summary: 'The engine refuses a statement in the state that it will meet.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A statement does something that the engine does not do, or not in this version or to this kind of object.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead: 'Mend the statement; the message tells what is wrong with it.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A statement does something that the engine does not do, not in this version, not to this kind of object, or not by the ALGORITHM or LOCK that it asks for.',
        sources: [mysqlManual('alter-table'), mysqlManual('innodb-online-ddl-operations')],
      },
    },
    sqlite: {
      docs: {
        when: 'A statement does something that SQLite does not do, not in this version, or not to this kind of object: it has no ALTER TABLE for a type or a key, for example.',
        instead: 'Mend the statement; what ALTER TABLE cannot do is done by making the table anew.',
        sources: [sqliteManual('lang_altertable#otheralter')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);',
      bad: 'ALTER TABLE users ADD PRIMARY KEY (email);',
      good: 'ALTER TABLE users ADD COLUMN key text;',
      differs: 'a table has one primary key',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'ALTER TABLE users MODIFY name varchar(300), ALGORITHM=INSTANT;',
      good: 'ALTER TABLE users ADD COLUMN note varchar(300), ALGORITHM=INSTANT;',
      differs: 'the change can be made in an instant',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) yield problem('refused', { reason: refusal.message }, placeOfRefusal(step, refusal));
  },
});
