import type { WorkReason } from '../../model/effects.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { addColumnThenFill } from '../../remedies/add-column-then-fill.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { memberOf } from '../words.ts';

const reasons = [
  'volatile-default',
  'constant-default',
  'identity',
  'stored-generated',
  'constrained-domain',
] as const satisfies readonly WorkReason[];

export default defineRule({
  id: 'locking/add-column-rewrites-table',
  summary: 'A new column makes the engine write every row of a table anew.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: servers,

  docs: {
    when: 'A column is added whose value differs from row to row (a volatile default, serial, identity, a stored generated column), whose domain has a constraint, or that has any default before PostgreSQL 11.',
    effect: 'The whole table and all of its indexes are written anew, and nobody can read or write the table until that is done.',
    instead: 'Add the column empty, give it its default afterwards (only new rows get it), and fill the old rows in batches.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-NOTES')],
  },

  messages: {
    volatileDefault: 'Adding {column} rewrites all of {table} while nobody can read or write it: its default differs from row to row.',
    constantDefault: 'Adding {column} rewrites all of {table} while nobody can read or write it: this version writes a default into every row.',
    identity: 'Adding {column} rewrites all of {table} while nobody can read or write it: every row gets a number.',
    storedGenerated: 'Adding {column} rewrites all of {table} while nobody can read or write it: its value is computed and stored for every row.',
    constrainedDomain: 'Adding {column} rewrites all of {table} while nobody can read or write it: its domain {type} has a constraint.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A column is added to a table in use whose value is computed for each row: a default that is an expression, a stored generated column, AUTO_INCREMENT.',
        effect:
          'The whole table is copied row by row (numbering is done in place), and nobody can write to it until that is done; replicas then do the same.',
        instead:
          'Add the column with a constant default or none, which is instant, and fill the old rows in batches; a generated column can be VIRTUAL. Where it must be so, let gh-ost, pt-online-schema-change or spirit do it.',
        sources: [mysqlManual('innodb-online-ddl-operations#online-ddl-column-operations')],
      },
      messages: {
        volatileDefault: 'Adding {column} copies all of {table} while nobody can write to it: its default is computed for each row.',
        identity: 'Adding {column} writes all of {table} anew while nobody can write to it: every row gets a number.',
        storedGenerated: 'Adding {column} copies all of {table} while nobody can write to it: its value is computed and stored for every row.',
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN public_id uuid DEFAULT gen_random_uuid();',
      good: 'ALTER TABLE users ADD COLUMN public_id uuid; ALTER TABLE users ALTER COLUMN public_id SET DEFAULT gen_random_uuid();',
    },
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN number bigserial;',
      good: 'ALTER TABLE users ADD COLUMN number bigint;',
      differs: 'the column gets its sequence and its numbers later',
    },
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);',
      bad: 'ALTER TABLE users ADD COLUMN email_key text GENERATED ALWAYS AS (lower(email)) STORED;',
      good: 'ALTER TABLE users ADD COLUMN email_key text;',
      differs: 'a trigger fills the column instead',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'ALTER TABLE users ADD COLUMN public_id varchar(36) DEFAULT (uuid());',
      good: 'ALTER TABLE users ADD COLUMN public_id varchar(36); ALTER TABLE users ALTER COLUMN public_id SET DEFAULT (uuid());',
    },
  ],

  check: {
    *'add-column'(step, { problem }) {
      const { change, table } = step;
      const [work] = blockingWork(step, ...reasons).filter(({ kind }) => kind === 'rewrite');
      if (work === undefined) return;

      const data = { column: change.column.name, table: showName(change.table) };
      const proposal = change.alter === undefined && change.constraints.length === 0 ? addColumnThenFill(change, table) : undefined;
      const place = { subject: memberOf(change.table, change.column.name), proposals: proposal ? [proposal] : [] };
      switch (work.because) {
        case 'volatile-default':
          yield change.column.serial ? problem('identity', data, { ...place, proposals: [] }) : problem('volatileDefault', data, place);
          break;
        case 'constant-default':
          yield problem('constantDefault', data, place);
          break;
        case 'identity':
          yield problem('identity', data, { ...place, proposals: [] });
          break;
        case 'stored-generated':
          yield problem('storedGenerated', data, { ...place, proposals: [] });
          break;
        default:
          yield problem('constrainedDomain', { ...data, type: change.column.type.text }, { ...place, proposals: [] });
      }
    },
  },
});
