import type { Work } from '../../model/effects.ts';
import { mysqlManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { blockingWork } from '../in-use.ts';
import { placeOf } from '../place-of.ts';
import { memberOf, whoWaits } from '../words.ts';

/** What other rules do not tell of: new types, columns, foreign keys, checks, indexes and character sets have rules of their own. */
const reasons = [
  'copy-algorithm',
  'rebuild-table',
  'verify-not-null',
  'set-expression',
  'identity',
  'type-change-index',
  'build-primary-key',
  'change-partitions',
] as const satisfies readonly Work['because'][];

export default defineRule({
  id: 'locking/alter-copies-table',
  summary: 'A table is copied or rebuilt while writes to it wait.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'A clause of ALTER TABLE, or OPTIMIZE TABLE, has a table in use written anew in a way that holds writers off: a primary key is dropped without another, the engine is changed, a stored expression is, partitions are moved, or a FULLTEXT or SPATIAL index has to come along.',
    effect: 'Every row is written into a new table, and nobody can write to the old one until that is done; replicas then do the same.',
    instead:
      'Let gh-ost, pt-online-schema-change or spirit do it. Where you expect an online change, say ALGORITHM=INPLACE, LOCK=NONE: the server then refuses instead of copying.',
    sources: [mysqlManual('innodb-online-ddl-operations')],
  },

  messages: {
    dropsKey: 'Dropping the primary key of {table} without making another copies the whole table, and {waiting} until the copy is done.',
    engine: 'Moving {table} to the engine {engine} copies it row by row, and {waiting} until the copy is done.',
    notNull: 'Making {column} NOT NULL outside of strict mode copies all of {table}, and {waiting} until the copy is done.',
    expression: 'A new expression for {column} copies all of {table}, and {waiting} until the copy is done.',
    counts: 'Making {column} AUTO_INCREMENT copies all of {table}, and {waiting} until the copy is done.',
    collation: 'A new collation for {column}, which is in an index, copies all of {table}, and {waiting} until the copy is done.',
    partitions: 'Moving rows between partitions writes them anew, and {waiting} until that is done: {table}.',
    comesAlong: 'This writes all of {table} anew, and {waiting} until that is done: its index {index} has to come along.',
    copies: 'This copies all of {table}, and {waiting} until the copy is done.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE events (id bigint NOT NULL, number bigint NOT NULL, PRIMARY KEY (id));',
      bad: 'ALTER TABLE events DROP PRIMARY KEY;',
      good: 'ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (number), ALGORITHM=INPLACE, LOCK=NONE;',
      differs: 'the table has another primary key instead of none',
    },
  ],

  *checkStatement({ steps }, { problem }) {
    const told = new Set<string>();
    for (const step of steps) {
      if (step.change.kind === 'add-column') continue;
      const work = blockingWork(step, ...reasons).find(({ kind }) => kind === 'rewrite');
      if (work === undefined) continue;
      const table = showName(work.relation);
      const data = { table, waiting: whoWaits(work.blocks) };
      const member = work.object === undefined ? {} : { subject: memberOf(work.relation, work.object) };
      const found = problemOf(step, work, data);
      if (told.has(found.id)) continue;
      told.add(found.id);
      yield problem(found.id, found.data, { ...placeOf(step), table, ...member });
    }
  },
});

type Data = { readonly table: string; readonly waiting: string };
type Ids = 'dropsKey' | 'engine' | 'notNull' | 'expression' | 'counts' | 'collation' | 'partitions' | 'comesAlong' | 'copies';

/** Which message tells why the rows are written anew. */
function problemOf(
  { change, table }: Step,
  { because, object }: Work,
  data: Data,
): { readonly id: Ids; readonly data: Data & Record<'engine' | 'column' | 'index', string> } {
  const engine = change.kind === 'set-table-options' ? change.options['engine'] : undefined;
  const along = table?.indexes.find(({ method }) => method === 'fulltext' || method === 'spatial')?.name;
  const all = { ...data, engine: engine ?? '', column: object ?? '', index: along ?? '' };
  if (because === 'change-partitions') return { id: 'partitions', data: all };
  if (because === 'copy-algorithm' && object === 'PRIMARY') return { id: 'dropsKey', data: all };
  if (because === 'copy-algorithm' && engine !== undefined) return { id: 'engine', data: all };
  if (along !== undefined && because !== 'set-expression' && because !== 'identity') return { id: 'comesAlong', data: all };
  const byReason: Partial<Record<Work['because'], Ids>> = {
    'verify-not-null': 'notNull',
    'set-expression': 'expression',
    identity: 'counts',
    'type-change-index': 'collation',
  };
  return { id: byReason[because] ?? 'copies', data: all };
}
