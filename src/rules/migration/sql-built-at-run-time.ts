import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';

export default defineRule({
  id: 'migration/sql-built-at-run-time',
  summary: 'A statement is put together when it runs, so that nobody can judge it before.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: servers,

  docs: {
    when: 'EXECUTE in a block of PL/pgSQL runs a text that is not written out.',
    effect:
      'What it does to the schema depends on the database that it meets: it cannot be reviewed, and what comes after it is judged with less certainty.',
    instead: 'Write the statements out, one for each object.',
    sources: [postgresManual('plpgsql-statements#PLPGSQL-STATEMENTS-EXECUTING-DYN')],
  },

  messages: {
    built: 'What this runs is put together at run time: its locks, and what it does to the schema, cannot be told from the file.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'EXECUTE runs a statement that was prepared from a text that is not written out.',
        sources: [mysqlManual('sql-prepared-statements')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP EXECUTE 'ALTER TABLE ' || t || ' ADD COLUMN note text'; END LOOP; END $$;",
      good: 'ALTER TABLE users ADD COLUMN note text;',
      differs: 'What the loop meets is not known.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: "SET @s = (SELECT group_concat('ALTER TABLE ', table_name, ' ADD note text') FROM information_schema.tables); PREPARE s FROM @s; EXECUTE s;",
      good: 'ALTER TABLE users ADD COLUMN note text;',
      differs: 'What the query finds is not known.',
    },
  ],

  check: {
    *'dynamic-sql'(_, { problem }) {
      yield problem('built', {}, { subject: 'EXECUTE' });
    },
  },
});
