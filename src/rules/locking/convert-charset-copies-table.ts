import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { memberOf, whoWaits } from '../words.ts';

export default defineRule({
  id: 'locking/convert-charset-copies-table',
  summary: 'Another character set makes the engine copy a whole table.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'CONVERT TO CHARACTER SET, or MODIFY with another character set or collation, changes how text of a table in use is stored or compared.',
    effect:
      'Every row is converted into a copy of the table (ALGORITHM=COPY), and nobody can write to it until that is done. Values that the new set cannot hold make it fail, or are lost outside of strict mode; TEXT may become MEDIUMTEXT, and indexes grow.',
    instead:
      'Let gh-ost, pt-online-schema-change or spirit do it. ALTER TABLE … DEFAULT CHARACTER SET is instant and only concerns columns that are added later; a column without an index may go from utf8mb3 to utf8mb4 in place.',
    sources: [mysqlManual('innodb-online-ddl-operations#online-ddl-table-operations')],
  },

  messages: {
    table: 'Converting {table} to {charset} copies all of it, and {waiting} until the copy is done.',
    column: 'Giving {column} another character set or collation copies all of {table}, and {waiting} until the copy is done.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE posts (id bigint PRIMARY KEY, slug varchar(100), KEY posts_slug (slug)) CHARACTER SET utf8mb3;',
      bad: 'ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb4;',
      good: 'ALTER TABLE posts DEFAULT CHARACTER SET utf8mb4;',
      differs: 'the columns that stand keep their character set',
    },
  ],

  check: {
    *'convert-charset'(step, { problem }) {
      const [work] = blockingWork(step, 'convert-charset', 'type-change', 'type-change-index');
      if (work === undefined) return;
      const { table, charset, collation } = step.change;
      const named = charset === '' || charset === 'default' ? (collation ?? 'the default character set') : charset;
      yield problem('table', { table: showName(table), charset: named, waiting: whoWaits(work.blocks) });
    },
    *'redefine-column'(step, { problem }) {
      const work = blockingWork(step, 'convert-charset').find(({ kind }) => kind === 'rewrite');
      if (work === undefined) return;
      const { table, column } = step.change;
      yield problem('column', { table: showName(table), column, waiting: whoWaits(work.blocks) }, { subject: memberOf(table, column) });
    },
  },
});
