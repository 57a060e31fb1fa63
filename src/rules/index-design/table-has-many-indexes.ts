import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly most: number;
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;

export default defineRule<{ readonly many: string }, Options>({
  id: 'index-design/table-has-many-indexes',
  summary: 'A table gets more indexes than the policy allows.',
  consequence: 'wastes-resources',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'The pull request adds an index to a table that then has more of them than the policy allows (`most`, 10 where it says nothing), keys included.',
    effect: 'Each INSERT writes to all of them, and so does each UPDATE that cannot stay on its page.',
    instead: 'Drop indexes that no query uses (pg_stat_user_indexes tells) before adding another.',
    sources: [postgresManual('monitoring-stats#MONITORING-PG-STAT-ALL-INDEXES-VIEW')],
  },

  messages: {
    many: '{index} is index number {count} of {table}: each row that is written is written to all of them.',
  },

  options: {
    schema: {
      type: 'object',
      properties: { most: count(1, 'How many indexes a table may have.') },
      required: ['most'],
      additionalProperties: false,
    },
    defaults: { most: 10 },
  },

  examples: [
    {
      given: `CREATE TABLE wide (id bigint PRIMARY KEY, ${letters.map((letter) => `${letter} bigint UNIQUE`).join(', ')}, z date);`,
      bad: 'CREATE INDEX CONCURRENTLY wide_z ON wide (z);',
      good: 'ALTER TABLE wide DROP CONSTRAINT wide_a_key; CREATE INDEX CONCURRENTLY wide_z ON wide (z);',
      differs: 'Another index goes.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const told = new Set<string>();
    for (const { table, index, place } of [...madeIndexes(changeSet)].toReversed()) {
      const count = table.indexes.length;
      if (count <= options.most || told.has(keyOf(table))) continue;
      told.add(keyOf(table));
      yield problem('many', { index: index.name, table: showName(table), count }, place);
    }
  },
});
