import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { validateLater } from '../../remedies/validate-later.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { showConstraint } from '../words.ts';

export default defineRule({
  id: 'locking/add-foreign-key-scans-table',
  summary: 'A new foreign key reads a whole table while two tables are locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: servers,
  subsumes: ['breaking-change/add-constraint-may-fail'],

  docs: {
    when: 'A foreign key is added to a table in use, and not as NOT VALID.',
    effect:
      'Every row is looked up in the other table, and nobody can write to either of the two until that is done. One row without its counterpart makes it fail.',
    instead: 'Add the foreign key as NOT VALID, which takes an instant, and validate it in a later migration, which blocks no writes.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-NOTES')],
  },

  messages: {
    scans: 'Checking {constraint} reads all of {table} while nobody can write to it or to {parent}.',
    scansOne: 'Checking {constraint} reads all of {table} while nobody can write to it.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A foreign key is added to a table in use while foreign_key_checks is on.',
        effect:
          'The whole table is copied row by row (ALGORITHM=COPY), each row is looked up in the other table, and nobody can write to the table until that is done. One row without its counterpart makes it fail.',
        instead:
          'Let gh-ost, pt-online-schema-change or spirit do it. With SET foreign_key_checks = 0 it is done in place and at once, but the old rows are never checked: look for rows without a counterpart first, and set it back to 1 in the same file.',
        sources: [mysqlManual('innodb-online-ddl-operations#online-ddl-foreign-key-operations')],
      },
      messages: {
        scans: 'Adding {constraint} copies all of {table} and looks each row up in {parent}: nobody can write to {table} until the copy is done.',
        scansOne: 'Adding {constraint} copies all of {table} and looks each row up: nobody can write to it until the copy is done.',
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);',
      bad: 'ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);',
      good: [
        'ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
        'ALTER TABLE orders VALIDATE CONSTRAINT orders_user;',
      ].join(' '),
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, KEY orders_user (user_id));',
      bad: 'ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);',
      good: [
        'SET foreign_key_checks = 0;',
        'ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id), ALGORITHM=INPLACE, LOCK=NONE;',
        'SET foreign_key_checks = 1;',
      ].join(' '),
    },
  ],

  check: {
    *'add-constraint'(step, { problem }) {
      const { table, span } = step.change;
      const constraint = constraintMade(step, step.change.constraint);
      if (constraint.kind !== 'foreign-key' || blockingWork(step, 'verify-foreign-key').length === 0) return;
      const isCopied = step.change.alter !== undefined;
      const place = { subject: showConstraint(constraint), proposals: isCopied ? [] : [validateLater(table, constraint, span)] };
      const data = { constraint: showConstraint(constraint), table: showName(table) };
      const parent = showName(constraint.references);
      yield parent === data.table ? problem('scansOne', data, place) : problem('scans', { ...data, parent }, place);
    },
    *'add-column'(step, { problem }) {
      const { change, effects } = step;
      const stated = change.constraints.find((constraint) => constraint.kind === 'foreign-key');
      if (stated?.kind !== 'foreign-key' || blockingWork(step, 'verify-foreign-key').length === 0) return;
      if (effects.work.some(({ kind, because }) => kind === 'rewrite' && because !== 'verify-foreign-key')) return;

      const constraint = constraintMade(step, stated);
      const column = { ...change, constraints: change.constraints.filter((other) => other !== stated) };
      const data = { constraint: showConstraint(constraint), table: showName(change.table), parent: showName(stated.references) };
      yield problem('scans', data, {
        ...(stated.span && { span: stated.span }),
        subject: data.constraint,
        proposals: change.alter === undefined ? [validateLater(change.table, constraint, change.span, [column])] : [],
      });
    },
  },
});
