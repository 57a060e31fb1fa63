import type { SchemaChange } from '../../model/change.ts';
import { blocksTraffic, type Work } from '../../model/effects.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { JudgedStatement, Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { isInUse, isRefused } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { withoutAlteration } from '../without-alteration.ts';

export default defineRule({
  id: 'locking/alter-rebuilds-table',
  summary: 'A table is written anew in place, while reads and writes go on.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A clause has a table in use rebuilt in place: NOT NULL, a moved column, another primary key, ROW_FORMAT, FORCE, or a new column beside a clause that is not instant.',
    effect:
      'Reads and writes go on, but every row is written anew: it takes disk space for a second table, replicas stand still while they apply it, and it fails where writes outgrow innodb_online_alter_log_max_size.',
    instead:
      'Run it at a quiet time, or let gh-ost, pt-online-schema-change or spirit do it. Clauses that are instant by themselves go into a statement of their own.',
    sources: [mysqlManual('innodb-online-ddl-operations')],
  },

  messages: {
    rebuilds: 'This writes all of {table} anew in place: reads and writes go on, and replicas fall behind by as long as it takes.',
    beside:
      'This writes all of {table} anew in place: {clause} would take an instant in a statement of its own, and does not beside the other clauses.',
    versions:
      'This writes all of {table} anew in place: its columns have come and gone {count} times without that, which is as often as the engine allows.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at datetime);',
      bad: 'ALTER TABLE orders ADD COLUMN note text, ADD INDEX orders_placed_at (placed_at);',
      good: 'ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ADD INDEX orders_placed_at (placed_at);',
    },
  ],

  *checkStatement(statement, { problem }) {
    const found = rebuildOf(statement);
    if (found === undefined) return;
    const { step, work } = found;
    const table = showName(work.relation);
    const place = { ...placeOf(step), table };
    const count = step.table?.rowVersions ?? 0;
    if (work.beside === true) {
      const changes = statement.steps.map(({ change }) => withoutAlteration(change));
      yield problem(
        'beside',
        { table, clause: clauseOf(step.change) },
        { ...place, proposals: [{ kind: 'replace', title: 'One statement for each', changes }] },
      );
    } else if (count > 0 && isColumnClause(step.change)) {
      yield problem('versions', { table, count }, place);
    } else yield problem('rebuilds', { table }, place);
  },
});

/** The first step that has a table in use rebuilt, where no one waits for it; of several, one that would be instant by itself. */
function rebuildOf({ steps }: JudgedStatement): { readonly step: Step; readonly work: Work } | undefined {
  if (steps.some(isRefused) || steps.some(({ effects }) => effects.work.some(({ blocks }) => blocksTraffic(blocks)))) return undefined;
  const found = steps.flatMap((step) =>
    step.effects.work.filter((work) => work.kind === 'rewrite' && isInUse(step, work.relation)).map((work) => ({ step, work })),
  );
  const [first] = found;
  return found.every(({ work }) => work.beside === true) ? first : found.find(({ work }) => work.beside !== true);
}

const isColumnClause = ({ kind }: SchemaChange): boolean => kind === 'add-column' || kind === 'drop-column';

function clauseOf(change: SchemaChange): string {
  if (change.kind === 'add-column') return `adding ${change.column.name}`;
  return change.kind === 'drop-column' ? `dropping ${change.column}` : 'this';
}
