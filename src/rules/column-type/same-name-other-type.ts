import { tablesOf } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { madeColumns } from '../made-objects.ts';
import { count, words } from '../option-schemas.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';

interface Options {
  readonly columns: readonly string[];
  readonly atLeast: number;
}
const defaults: Options = { columns: ['*_id', '*_at', '*Id', '*At'], atLeast: 3 };

export default defineRule({
  id: 'column-type/same-name-other-type',
  summary: 'A column has another type than the columns of its name in other tables.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'At least `atLeast` tables that stood before have a column of that name and leave it as it was, four fifths of them of one type, and a new column of a name that `columns` means has another.',
    effect: 'Joins and unions cast, indexes are passed by, and code that serves one table does not serve the other.',
    instead: 'Give it the type that the others have.',
  },

  messages: {
    differs: '{table}.{column} is {type}; in {count} other tables {column} is {wanted}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['columns', 'atLeast'],
      properties: {
        columns: words('Names of columns that should have one type; * stands for anything.'),
        atLeast: count(1, 'How many tables make a custom.'),
      },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE a (tenant_id uuid); CREATE TABLE b (tenant_id uuid); CREATE TABLE c (tenant_id uuid);',
      bad: 'CREATE TABLE d (tenant_id text);',
      good: 'CREATE TABLE d (tenant_id uuid);',
      differs: 'The type is that of the others.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      const types = typesByName(changeSet).get(column.name) ?? [];
      const [wanted, most] = mostOf(types);
      if (
        types.length < options.atLeast ||
        most < types.length * 0.8 ||
        wanted === column.type.text.toLowerCase() ||
        !matchesAny(options.columns, column.name)
      )
        continue;
      const data = { table: showName(table), column: column.name, type: column.type.text, count: most, wanted };
      yield problem('differs', data, { ...place, subject: `${table.name}.${column.name}` });
    }
  },
});

/** The types that columns of a name had before and still have, one for each table. */
const typesByName = oncePerChangeSet((changeSet): ReadonlyMap<string, readonly string[]> => {
  const retyped = new Set(madeColumns(changeSet).map(({ table, made }) => `${keyOf(table)}\0${made.name}`));
  const found = new Map<string, string[]>();
  for (const table of tablesOf(changeSet.before.catalog)) {
    if (table.partitionOf !== undefined) continue;
    for (const { name, type } of table.columns) {
      if (retyped.has(`${keyOf(table)}\0${name}`)) continue;
      const types = found.get(name) ?? [];
      types.push(type.text.toLowerCase());
      found.set(name, types);
    }
  }
  return found;
});

function mostOf(types: readonly string[]): readonly [type: string, count: number] {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
}
