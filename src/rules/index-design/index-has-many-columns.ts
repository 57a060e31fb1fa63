import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index, IndexPart, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { listNames } from '../words.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly most: number;
}

export default defineRule<{ readonly wide: string }, Options>({
  id: 'index-design/index-has-many-columns',
  summary: 'An index has many key columns.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'An index that is not unique has more key columns than the policy allows (`most`, 4 where it says nothing). The columns of the primary key that it ends with are not counted: pages that go on after the last row seen need them.',
    effect: 'Only queries that hold the leading columns to values gain from the later ones; each write pays for all of them.',
    instead: 'Keep the columns that tell rows apart, and put what is only read in INCLUDE.',
    sources: [postgresManual('indexes-multicolumn')],
  },

  messages: {
    wide: '{index} on {table} has {count} key columns, {columns}: the later ones help only where the earlier ones are held to values.',
  },

  options: {
    schema: {
      type: 'object',
      properties: { most: count(1, 'How many key columns an index may have.') },
      required: ['most'],
      additionalProperties: false,
    },
    defaults: { most: 4 },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, status text, placed_at date, region text, shop bigint);',
      bad: 'CREATE INDEX CONCURRENTLY orders_search ON orders (user_id, status, region, placed_at, shop);',
      good: 'CREATE INDEX CONCURRENTLY orders_search ON orders (user_id, placed_at) INCLUDE (status);',
      differs: 'The index has fewer keys.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      if (index.unique || index.method !== 'btree' || withoutKey(table, index).length <= options.most) continue;
      const columns = listNames(
        index.parts.map(({ column, expression }) => column ?? expression?.text ?? ''),
        8,
      );
      yield problem('wide', { index: index.name, table: showName(table), count: index.parts.length, columns }, place);
    }
  },
});

/** The parts before those of the primary key that the index ends with. */
function withoutKey({ constraints }: Table, { parts }: Index): readonly IndexPart[] {
  const key = constraints.find((constraint) => constraint.kind === 'primary-key');
  const last = parts.findLastIndex(({ column }) => key?.kind !== 'primary-key' || column === undefined || !key.columns.includes(column));
  return parts.slice(0, last + 1);
}
