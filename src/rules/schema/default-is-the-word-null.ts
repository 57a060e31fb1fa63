import { showName } from '../../model/names.ts';
import type { Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeColumns } from '../made-objects.ts';

export default defineRule({
  id: 'schema/default-is-the-word-null',
  summary: 'The default of a column is the word NULL in quotes.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: "A new column has the default 'NULL', a text of four letters, and is not JSON, where null is a value.",
    effect: 'Rows hold the word, and IS NULL does not find them.',
    instead: 'Leave the quotes out, or the default.',
  },

  messages: {
    word: 'The default of {table}.{column} is a text of four letters, not NULL: IS NULL will not find it.',
  },

  examples: [
    {
      bad: "CREATE TABLE users (id bigint PRIMARY KEY, name text DEFAULT 'NULL');",
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, name text DEFAULT NULL);',
      differs: 'The default is NULL.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      if (column.default === undefined || column.type.name.startsWith('json') || !isWord(column.default.term)) continue;
      yield problem('word', { table: showName(table), column: column.name }, { ...place, subject: `${table.name}.${column.name}` });
    }
  },
});

function isWord(term: Term): boolean {
  return term.kind === 'cast' ? isWord(term.term) : term.kind === 'literal' && term.type === 'string' && term.value.toLowerCase() === 'null';
}
