import type { Alteration, ChangeOf } from '../../model/change.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { listNames, whoWaits } from '../words.ts';

export default defineRule({
  id: 'locking/modify-may-copy-table',
  summary: 'MODIFY or CHANGE states a column anew of which the migrations do not tell what it was.',
  consequence: 'blocks-traffic',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'MODIFY or CHANGE names a column that no migration has made: whether its type changes cannot be told.',
    effect: 'If the type is another one than before, the whole table is copied (ALGORITHM=COPY), and nobody can write to it until that is done.',
    instead:
      'Add ALGORITHM=INPLACE, LOCK=NONE: the server then refuses what it would have to copy. A schema file or the first migrations in the history let this be judged.',
    sources: [mysqlManual('innodb-online-ddl-operations#online-ddl-column-operations')],
  },

  messages: {
    mayCopy: 'If {columns} of {table} had another type before, this copies all of it, and {waiting} until the copy is done.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders AS SELECT * FROM imported.orders;',
      bad: 'ALTER TABLE orders MODIFY total bigint NOT NULL;',
      good: 'ALTER TABLE orders MODIFY total bigint NOT NULL, ALGORITHM=INPLACE, LOCK=NONE;',
    },
  ],

  check: {
    *'redefine-column'(step, { problem }) {
      const unknown = clausesOf(step).filter(({ column }) => step.table?.columns.some(({ name }) => name === column) !== true);
      const [first] = unknown;
      const [work] = blockingWork(step, 'type-change');
      if (work === undefined || first?.column !== step.change.column || refusesCopy(step.change.alter)) return;
      const columns = listNames(unknown.map(({ column }) => column));
      yield problem('mayCopy', { columns, table: showName(step.change.table), waiting: whoWaits(work.blocks) });
    },
  },
});

/** The server would rather fail than copy. */
const refusesCopy = (asked: Alteration | undefined): boolean =>
  asked?.lock === 'none' || (asked?.algorithm !== undefined && !['default', 'copy'].includes(asked.algorithm));

/** All MODIFY and CHANGE of the statement. */
const clausesOf = ({ change }: Step<'redefine-column'>): readonly ChangeOf<'redefine-column'>[] =>
  (change.alter?.clauses ?? [change]).filter((clause) => clause.kind === 'redefine-column');
