import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { hintFor } from '../nearest-name.ts';
import { placeOfRefusal, refusalsOf } from '../refusals.ts';

const id = 'deploy/object-does-not-exist';

export default defineRule({
  id,
  summary: 'A statement names a table, column or other object that does not exist.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A statement names something that no migration before it has made, or that one has dropped or renamed.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead: 'Mend the name (names without quotes are folded to lower case), or add the migration that makes the object before this one.',
    sources: [postgresManual('sql-syntax-lexical#SQL-SYNTAX-IDENTIFIERS')],
  },

  messages: {
    missing: 'The deploy stops here: {reason}.{hint}',
  },

  inDialect: {
    mysql: {
      docs: {
        instead: 'Mend the name (names of tables are told apart by case on Linux), or add the migration that makes the object before this one.',
        sources: [mysqlManual('identifier-case-sensitivity')],
      },
    },
    sqlite: {
      docs: {
        instead: 'Mend the name, or add the migration that makes the object before this one.',
        sources: [sqliteManual('lang_keywords')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);',
      bad: 'CREATE INDEX CONCURRENTLY users_mail ON users (mail);',
      good: 'CREATE INDEX CONCURRENTLY users_mail ON users (email);',
      differs: 'the index is on the column that is there',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'CREATE INDEX users_mail ON users (mail);',
      good: 'CREATE INDEX users_mail ON users (email);',
      differs: 'the index is on the column that is there',
    },
  ],

  statements: 'refused',
  *checkStatement(statement, { problem }) {
    for (const { step, refusal } of refusalsOf(id, statement)) {
      yield problem('missing', { reason: refusal.message, hint: hintFor(step, refusal) }, placeOfRefusal(step, refusal));
    }
  },
});
