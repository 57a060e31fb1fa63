import { findTable, partitionsOf } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { buildIndexByPartition, buildIndexOnline } from '../../remedies/build-index-online.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { withIndexName } from '../index-made.ts';

export default defineRule({
  id: 'locking/create-index-blocks-writes',
  summary: 'An index is built in a way that stops writes to its table.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: servers,
  subsumes: ['breaking-change/add-unique-may-fail', 'locking/work-while-holding-lock'],

  docs: {
    when: 'An index is created on a table that others may be writing to, and not online.',
    effect: 'Every write to the table waits until the index is built, which takes longer the bigger the table is.',
    instead:
      'Build the index online, in a migration that is not run in a transaction. On a partitioned table: create it ON ONLY the parent, build each partition’s part online and attach it.',
    sources: [postgresManual('sql-createindex#SQL-CREATEINDEX-CONCURRENTLY'), postgresManual('ddl-partitioning')],
  },

  messages: {
    blocksWrites: 'Building {index} blocks every write to {table} until it is done.',
    blocksWritesAndMayFail: 'Building {index} blocks every write to {table} until it is done, and fails if two rows are alike.',
    blocksPartitions: 'Building {index} blocks every write to {table} and to its partitions ({count}) until the last one is done.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'A FULLTEXT or SPATIAL index is added to a table in use, or an index on a virtual column that the same statement adds.',
        effect:
          'The index is built in place, but every write to the table waits until that is done; the first FULLTEXT index writes the whole table anew.',
        instead:
          'Let gh-ost, pt-online-schema-change or spirit do it, or make the index on a new table and move the rows in batches. A virtual column comes first, in a statement of its own. Other indexes are built while writes go on.',
        sources: [mysqlManual('innodb-online-ddl-operations#online-ddl-index-operations')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);',
      bad: 'CREATE INDEX orders_placed_at ON orders (placed_at);',
      good: 'CREATE INDEX CONCURRENTLY orders_placed_at ON orders (placed_at);',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE posts (id bigint PRIMARY KEY, title varchar(200), body text);',
      bad: 'ALTER TABLE posts ADD FULLTEXT INDEX posts_body (body);',
      good: 'ALTER TABLE posts ADD INDEX posts_title (title), ALGORITHM=INPLACE, LOCK=NONE;',
      differs: 'only an index of another kind is built while writes go on',
    },
  ],

  check: {
    *'create-index'(step, { problem }) {
      if (blockingWork(step, 'build-index', 'build-unique').length === 0 || !isOwnDoing(step)) return;
      const { before } = step;
      const change = withIndexName(step);

      const index = change.index.name;
      const shown = showName(change.table);
      const known = findTable(before, change.table);
      if (known?.partitioning !== undefined && change.alter === undefined) {
        const partitions = partitionsOf(before.catalog, known);
        const proposal = buildIndexByPartition(change, known, partitions);
        yield problem(
          'blocksPartitions',
          { index, table: shown, count: partitions.length },
          { subject: index, proposals: proposal ? [proposal] : [] },
        );
        return;
      }
      yield problem(
        change.index.unique ? 'blocksWritesAndMayFail' : 'blocksWrites',
        { index, table: shown },
        { subject: index, proposals: change.alter === undefined ? [buildIndexOnline(change)] : [] },
      );
    },
  },
});

/** A statement of MySQL is done as a whole: writes may wait for another clause of it, or for the LOCK= that it asks for. */
function isOwnDoing({ change, effects }: Step<'create-index'>): boolean {
  return change.alter === undefined || (effects.algorithm !== 'copy' && effects.weakestLock !== 'none');
}
