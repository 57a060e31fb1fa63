import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { walkTerm, type Expression, type Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { listNames } from '../words.ts';
import { touchedTables } from './touched-tables.ts';
import { isNewColumn, madeTables, placeOfColumn } from './made-tables.ts';
import { nameWords } from '../name-words.ts';
import { valueKindOf } from './value-kinds.ts';
import { count } from '../option-schemas.ts';

interface Options {
  readonly mostKeys: number;
}

export default defineRule<{ readonly blob: string; readonly known: string }, Options>({
  id: 'schema/structured-data-in-json',
  summary: 'Data of a known structure is kept in a JSON column.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new table has nothing but keys, JSON and when a row was written; or indexes, generated columns and CHECKs of a table take more keys out of one JSON column than the policy allows (`mostKeys`, 2 where it says nothing).',
    effect:
      'What is in the JSON has no type, no NOT NULL, no foreign key, and the planner knows no values of it; to change one key the whole document is written.',
    instead: 'Make columns of the keys that every row has or that queries ask for; leave in JSON what differs from row to row.',
    sources: [postgresManual('datatype-json#JSON-DOC-DESIGN')],
  },

  messages: {
    blob: '{table} keeps all that it is about in {column} ({type}): nothing in it is typed, required or referenced.',
    known: '{count} keys of {table}.{column} are known by name, {keys}: as columns they would be typed, required and counted by the planner.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['mostKeys'],
      properties: {
        mostKeys: count(0, 'How many keys of a JSON column indexes, generated columns and CHECKs may name.'),
      },
    },
    defaults: { mostKeys: 2 },
  },

  examples: [
    {
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, data jsonb NOT NULL, created_at timestamptz);',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, total numeric(12, 2), extra jsonb, created_at timestamptz);',
      differs: 'What every order has is a column.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const made of [...madeTables(changeSet), ...touchedTables(changeSet)]) {
      const { table } = made;
      const [only] = table.columns.filter((column) => isNewColumn(column) && valueKindOf(column) === 'json');
      const place = (column: Column): typeof made.place => ({
        ...placeOfColumn(changeSet, made, column.name),
        subject: `${showName(table)}.${column.name}`,
      });
      if (table.origin.kind === 'change' && only !== undefined && table.columns.every(saysNothing)) {
        yield problem('blob', { table: showName(table), column: only.name, type: only.type.text }, place(only));
      }
      for (const [column, keys] of keysKnown(table)) {
        if (keys.length <= options.mostKeys) continue;
        yield problem('known', { table: showName(table), column: column.name, count: keys.length, keys: listNames(keys) }, place(column));
      }
    }
  },
});

/** Keys, documents and when a row was written: nothing that says what it is. */
function saysNothing(column: Column): boolean {
  const kind = valueKindOf(column);
  const isStamp = kind === 'moment' && stamps.has(nameWords(column.name)[0] ?? '');
  return isStamp || kind === 'json' || kind === 'uuid' || /^(?:id|.*_id|.*Id|version)$/.test(column.name);
}

const stamps = new Set('created updated inserted modified changed deleted archived'.split(' '));

/** The keys that the table itself takes out of each of its JSON columns. */
function keysKnown(table: Table): readonly (readonly [Column, readonly string[]])[] {
  const expressions: readonly (Expression | undefined)[] = [
    ...table.indexes.flatMap(({ parts, predicate }) => [...parts.map(({ expression }) => expression), predicate]),
    ...table.columns.map(({ generated }) => generated?.expression),
    ...table.constraints.map((constraint) => (constraint.kind === 'check' ? constraint.expression : undefined)),
  ];
  return table.columns
    .filter((column) => valueKindOf(column) === 'json')
    .map((column) => {
      const keys = expressions.flatMap((expression) =>
        expression === undefined ? [] : [...walkTerm(expression.term)].flatMap((term) => keyTaken(term, column.name)),
      );
      return [column, [...new Set(keys)]];
    });
}

/** `body ->> 'kind'`, `json_extract(body, '$.kind')`. */
function keyTaken(term: Term, column: string): readonly string[] {
  const parts =
    term.kind === 'other' && term.text.includes('->') ? term.parts : term.kind === 'call' && term.name.name.startsWith('json') ? term.args : [];
  const [from, key] = parts;
  return from?.kind === 'column' && from.name === column && key?.kind === 'literal' ? [key.value.replace(/^\$\./, '')] : [];
}
