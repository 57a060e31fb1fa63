import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { conjunctsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { neverNull } from './covering.ts';
import { isNotNullOf } from '../../model/implication.ts';
import { madeIndexes } from './made-indexes.ts';

export default defineRule({
  id: 'index-redundancy/predicate-leaves-nothing-out',
  summary: 'A partial index leaves out NULLs of a column that has none.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'Every condition of an index is IS NOT NULL of a column that is NOT NULL.',
    effect: 'The index has every row of the table, yet the engine uses it only for queries that say something of that column.',
    instead: 'Leave the WHERE out.',
    sources: [postgresManual('indexes-partial')],
  },

  messages: {
    nothing: '{index} on {table} leaves no row out by WHERE {predicate}: nothing of it can be NULL, and fewer queries can use the index.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);',
      bad: 'CREATE INDEX CONCURRENTLY users_email ON users (email) WHERE email IS NOT NULL;',
      good: 'CREATE INDEX CONCURRENTLY users_email ON users (email);',
      differs: 'The index has no predicate.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, index, place } of madeIndexes(changeSet)) {
      const { predicate } = index;
      const filled = neverNull(table);
      if (predicate === undefined || !conjunctsOf(predicate.term).every((term) => isNotNullOf(term, filled))) continue;
      yield problem('nothing', { index: index.name, table: showName(table), predicate: predicate.text }, place);
    }
  },
});
