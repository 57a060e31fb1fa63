import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import type { ColumnSpec } from '../../model/changes/columns.ts';
import { replaceColumn } from '../../remedies/replace-column.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { memberOf, whoWaits } from '../words.ts';

export default defineRule({
  id: 'locking/change-type-rewrites-table',
  summary: 'A new type for a column makes the engine write every row of a table anew.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: servers,
  subsumes: ['locking/change-type-rebuilds-index', 'locking/change-type-rechecks-rows', 'locking/work-while-holding-lock'],

  docs: {
    when: 'The type of a column of a table in use becomes one that its stored values do not fit as they are.',
    effect: 'The whole table and all of its indexes are written anew, and nobody can read or write the table until that is done.',
    instead: 'Add a column of the new type, write both, fill the old rows in batches, let the code read the new one, then drop the old one.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-NOTES')],
  },

  messages: {
    rewrites: 'Changing {column} from {from} to {to} rewrites all of {table} while nobody can read or write it.',
    rewritesUnknown: 'Changing {column} to {to} rewrites all of {table} while nobody can read or write it.',
    copies: 'Changing {column} from {from} to {to} copies all of {table}, and {waiting} until the copy is done.',
    lengthByte:
      'Changing {column} from {from} to {to} copies all of {table}, and {waiting} until the copy is done: its values may now be longer than 255 bytes, and their length takes another byte in every row.',
    members:
      'Changing the list of values of {column} copies all of {table}, and {waiting} until the copy is done: rows hold the number of a value, and only values at the end of the list, in the same number of bytes, leave those as they are.',
    stopsCounting: 'Taking AUTO_INCREMENT from {column} copies all of {table}, and {waiting} until the copy is done.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'MODIFY or CHANGE gives a column of a table in use another type, fewer characters, more than 255 bytes, or values of an ENUM or SET that are not just appended.',
        effect: 'The whole table is copied row by row (ALGORITHM=COPY), and nobody can write to it until that is done; replicas then do the same.',
        instead:
          'Let gh-ost, pt-online-schema-change or spirit do it, or add a column of the new type, write both, fill the old rows in batches and switch the code. Say ALGORITHM=INPLACE, LOCK=NONE wherever you expect an online change: the server then refuses what it would have to copy.',
        sources: [mysqlManual('innodb-online-ddl-operations#online-ddl-column-operations')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, age integer);',
      bad: 'ALTER TABLE users ALTER COLUMN age TYPE bigint;',
      good: 'ALTER TABLE users ADD COLUMN age_new bigint;',
      differs: 'the old column goes when no code asks for it any more',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int);',
      bad: 'ALTER TABLE orders MODIFY total bigint;',
      good: 'ALTER TABLE orders ADD COLUMN total_new bigint, ALGORITHM=INSTANT;',
      differs: 'the old column goes when no code asks for it any more',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: "CREATE TABLE orders (id bigint PRIMARY KEY, state enum('new', 'sent') NOT NULL);",
      bad: "ALTER TABLE orders MODIFY state enum('new', 'paid', 'sent') NOT NULL;",
      good: "ALTER TABLE orders MODIFY state enum('new', 'sent', 'paid') NOT NULL;",
      differs: 'the new value stands at the end of the list',
    },
  ],

  check: {
    *'change-column-type'(step, { problem }) {
      const { change, table } = step;
      if (!blockingWork(step, 'type-change').some(({ kind }) => kind === 'rewrite')) return;

      const { column, to, using, span } = change;
      const from = table?.columns.find(({ name }) => name === column)?.type;
      const proposal = replaceColumn(`Move to a new column of type ${to.text}`, {
        table: change.table,
        known: table,
        column,
        to: `${column}_new`,
        type: to,
        ...(using && { using: using.text }),
        span,
      });
      const place = { subject: memberOf(change.table, column), proposals: proposal ? [proposal] : [] };
      const data = { column, to: to.text, table: showName(change.table) };
      yield from === undefined ? problem('rewritesUnknown', data, place) : problem('rewrites', { ...data, from: from.text }, place);
    },
    *'redefine-column'(step, { problem }) {
      const { change, table } = step;
      const work = blockingWork(step, 'type-change').find(({ kind }) => kind === 'rewrite');
      const { column, to } = change;
      const from = table?.columns.find(({ name }) => name === column);
      if (work === undefined || from === undefined) return;

      const data = { column, from: from.type.text, to: to.type.text, table: showName(change.table), waiting: whoWaits(work.blocks) };
      yield problem(causeOf(from, to), data, { subject: memberOf(change.table, column) });
    },
  },
});

/** Why a column that is stated anew has its table copied. */
function causeOf(
  { type: from, attributes }: Column,
  { type: to, attributes: stated }: ColumnSpec,
): 'copies' | 'lengthByte' | 'members' | 'stopsCounting' {
  if (from.name !== to.name) return 'copies';
  if (from.values !== undefined && to.values !== undefined) return 'members';
  const [before = 0, after = 0] = [from.modifiers[0], to.modifiers[0]];
  if ((from.name === 'varchar' || from.name === 'varbinary') && after >= before) return 'lengthByte';
  const stops = attributes?.['auto-increment'] === 'yes' && stated?.['auto-increment'] !== 'yes';
  return stops && from.text === to.text ? 'stopsCounting' : 'copies';
}
