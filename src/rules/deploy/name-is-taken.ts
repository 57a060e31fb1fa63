import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOfRefusal, refusalsOf } from '../refusals.ts';

const id = 'deploy/name-is-taken';
/** A file with more of them writes a whole schema down again. */
const most = 10;

export default defineRule({
  id,
  summary: 'A statement makes an object under a name that is taken.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A table, column, index, constraint, type or enum value is made, and one of that name stands.',
    effect: 'The engine refuses the statement, and the deploy fails.',
    instead:
      'Choose another name; or drop or rename what has it first. IF NOT EXISTS hides the clash, and with it an object that may be another one.',
    sources: [postgresManual('sql-syntax-lexical#SQL-SYNTAX-IDENTIFIERS')],
  },

  messages: {
    refused: 'The deploy stops here: {reason}.',
    many: 'The deploy stops here: {reason}, and {count} more statements of the file make what stands as well. Where the file stands for what has run, let the tool take it as applied.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A table, view, column, index, constraint, trigger or routine is made, and one of that name stands; names of foreign keys are one pool in each database.',
        sources: [mysqlManual('identifiers')],
      },
    },
    sqlite: {
      docs: {
        when: 'A table, view, index, column or trigger is made, and one of that name stands; names are the same in any case, and tables, views and indexes share one pool of names.',
        sources: [sqliteManual('lang_createtable')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, age integer);',
      bad: 'ALTER TABLE users ADD COLUMN age bigint;',
      good: 'ALTER TABLE users ADD COLUMN age_in_days bigint;',
      differs: 'the new column has a name of its own',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'ALTER TABLE users ADD COLUMN name varchar(20);',
      good: 'ALTER TABLE users ADD COLUMN first_name varchar(20);',
      differs: 'the new column has a name of its own',
    },
  ],

  *checkFile({ statements }, { problem }) {
    const taken = statements.flatMap((statement) => [...refusalsOf(id, statement)]);
    const [first] = taken;
    if (first === undefined) return;
    const many = taken.length > most;
    for (const { step, refusal } of many ? [first] : taken) {
      const data = { reason: refusal.message, count: taken.length - 1 };
      yield problem(many ? 'many' : 'refused', data, placeOfRefusal(step, refusal));
    }
  },
});
