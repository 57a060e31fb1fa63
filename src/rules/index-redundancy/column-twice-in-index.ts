import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index, IndexPart } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { madeIndexes } from './made-indexes.ts';

export default defineRule({
  id: 'index-redundancy/column-twice-in-index',
  summary: 'An index holds the same column twice.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'A column or expression stands twice among the keys of an index, under one operator class and collation, or among its keys and in INCLUDE.',
    effect: 'Each entry of the index stores the value twice; no query finds or orders anything by the second one.',
    instead: 'Name the column once.',
    sources: [postgresManual('sql-createindex')],
  },

  messages: {
    keys: '{index} on {table} has {part} among its keys twice: each entry stores it twice, and no query gains.',
    include: '{index} on {table} has {part} among its keys and in INCLUDE: each entry stores it twice, and no query gains.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, placed_at date);',
      bad: 'CREATE INDEX CONCURRENTLY orders_user ON orders (user_id, placed_at, user_id);',
      good: 'CREATE INDEX CONCURRENTLY orders_user ON orders (user_id, placed_at);',
      differs: 'The column is named once.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const data = { index: index.name, table: showName(table) };
      const twice = index.parts.find((part, at) => index.parts.findIndex((other) => identityOf(other) === identityOf(part)) < at);
      if (twice !== undefined) yield problem('keys', { ...data, part: nameOf(twice) }, place);
      else {
        const again = includedAgain(index);
        if (again !== undefined) yield problem('include', { ...data, part: again }, place);
      }
    }
  },
});

const nameOf = ({ column, expression }: IndexPart): string => column ?? expression?.text ?? '';

function identityOf(part: IndexPart): string {
  return [nameOf(part), part.operatorClass?.name ?? '', part.collation?.name ?? ''].join('\0');
}

function includedAgain({ parts, include }: Index): string | undefined {
  return include.find((column, at) => parts.some((part) => part.column === column) || include.indexOf(column) < at);
}
