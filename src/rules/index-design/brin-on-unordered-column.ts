import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { madeIndexes } from '../index-redundancy/made-indexes.ts';
import { nameWords } from '../name-words.ts';
import { valueKindOf } from '../schema/value-kinds.ts';

export default defineRule({
  id: 'index-design/brin-on-unordered-column',
  summary: 'A BRIN index stands on a column whose values do not lie in the order of the rows.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['postgres'],

  docs: {
    when: 'The first key of a BRIN index is a UUID, a text, a boolean or a time that rows change (updated_at), with one of the default operator classes.',
    effect:
      'A BRIN keeps the smallest and greatest value of each block of pages: where values lie in no order, each block may hold any of them, and all are read.',
    instead:
      'Use a B-tree; keep BRIN for what grows with the rows, such as created_at of a table that is only appended to. For equality on scattered values there are the bloom operator classes.',
    sources: [postgresManual('brin')],
  },

  messages: {
    scattered:
      '{index} on {table} tells ranges of {column} ({type}) a block of pages: values that lie in no order are in all of them, and the whole table is read.',
  },

  examples: [
    {
      given: 'CREATE TABLE events (id uuid PRIMARY KEY, created_at timestamptz NOT NULL);',
      bad: 'CREATE INDEX CONCURRENTLY events_id ON events USING brin (id);',
      good: 'CREATE INDEX CONCURRENTLY events_created ON events USING brin (created_at);',
      differs: 'The column grows with the rows.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const [part] = index.parts;
      const column = index.method === 'brin' ? table.columns.find(({ name }) => name === part?.column) : undefined;
      if (column === undefined || part?.operatorClass !== undefined || !isScattered(column)) continue;
      yield problem('scattered', { index: index.name, table: showName(table), column: column.name, type: column.type.text }, place);
    }
  },
});

function isScattered(column: Column): boolean {
  const kind = valueKindOf(column);
  const isMoved = (kind === 'moment' || kind === 'date') && /^(?:updated|modified|changed|last|deleted)_/.test(nameWords(column.name).join('_'));
  return isMoved || ['uuid', 'text', 'boolean'].includes(kind);
}
