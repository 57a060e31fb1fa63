import { showName } from '../../model/names.ts';
import type { Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeColumns } from '../made-objects.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'schema/default-is-the-word-null',
  summary: 'The default of a column is the word NULL in quotes.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: "A column that is not JSON, where null is a value, is made with, or given, the default 'NULL', a text of four letters.",
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
    for (const step of changeSet.steps) {
      const { change, table } = step;
      if ((change.kind !== 'set-default' && change.kind !== 'redefine-column') || table === undefined) continue;
      const given = change.kind === 'set-default' ? change.default : change.to.default;
      const type = change.kind === 'set-default' ? table.columns.find(({ name }) => name === change.column)?.type : change.to.type;
      if (given !== undefined && isWord(given.term) && !isJson(type?.name))
        yield problem('word', { table: showName(table), column: change.column }, { ...placeOf(step), subject: `${table.name}.${change.column}` });
    }
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      if (column.default === undefined || isJson(column.type.name) || !isWord(column.default.term)) continue;
      yield problem('word', { table: showName(table), column: column.name }, { ...place, subject: `${table.name}.${column.name}` });
    }
  },
});

const isJson = (type = ''): boolean => type.startsWith('json');

function isWord(term: Term): boolean {
  return term.kind === 'cast' ? isWord(term.term) : term.kind === 'literal' && term.type === 'string' && term.value.toLowerCase() === 'null';
}
