import { findTable } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import type { Column, ForeignKey, Table } from '../../model/objects.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from './made-tables.ts';

interface Options {
  readonly snapshots: readonly string[];
}
/** Words in the name of a table that is meant to keep what once was. */
const defaults: Options = { snapshots: ['snapshot', 'audit', 'history', 'log', 'archive', 'event', 'revision', 'version', 'import', 'staging'] };

export default defineRule({
  id: 'schema/column-copies-referenced-row',
  summary: 'A table that is new, or gets new columns, copies a column of a row that it references (second and third normal form).',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],

  docs: {
    when: "A table references another one by x_id and has a column x_name of the type of that table's column name.",
    effect: 'The value depends on the referenced row alone: it is stored many times over, and the copies go stale when the original changes.',
    instead: 'Join the referenced table, or say in an exception that the copy is meant to keep the value as it was.',
  },

  messages: {
    part: '{table}.{column} depends on {key} alone, which is only part of the primary key of {table}: it repeats {parent}.{original} (second normal form).',
    other: '{table}.{column} depends on {key}, not on the key of {table}: it repeats {parent}.{original} (third normal form).',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['snapshots'],
      properties: {
        snapshots: { type: 'array', items: { type: 'string' }, description: 'Words in the names of tables that keep copies on purpose.' },
      },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE products (id bigint PRIMARY KEY, name text NOT NULL);',
      bad: 'CREATE TABLE items (order_id bigint, product_id bigint REFERENCES products (id), product_name text, PRIMARY KEY (order_id, product_id));',
      good: 'CREATE TABLE items (order_id bigint, product_id bigint REFERENCES products (id), PRIMARY KEY (order_id, product_id));',
      differs: 'The copy is left out.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const made of tablesWithNewColumns(changeSet)) {
      const { table } = made;
      if (options.snapshots.some((word) => table.name.toLowerCase().includes(word))) continue;
      for (const { key, column, parent, original } of copiesIn(changeSet, table)) {
        if (!isNewColumn(column)) continue;
        const primary = table.constraints.find(({ kind }) => kind === 'primary-key');
        const keys = primary?.kind === 'primary-key' ? primary.columns : [];
        const isPart = keys.length > 1 && keys.includes(key);
        const data = { table: showName(table), column: column.name, key, parent: showName(parent), original: original.name };
        yield problem(isPart ? 'part' : 'other', data, { ...placeOfColumn(changeSet, made, column.name), subject: `${table.name}.${column.name}` });
      }
    }
  },
});

interface Copy {
  readonly key: string;
  readonly column: Column;
  readonly parent: Table;
  readonly original: Column;
}

/** `product_id` references products, `product_name` has the type of products.name. */
function copiesIn({ after }: ChangeSet, table: Table): readonly Copy[] {
  const keys = table.constraints.filter(
    (constraint): constraint is ForeignKey => constraint.kind === 'foreign-key' && constraint.columns.length === 1,
  );
  const keyColumns = new Set(keys.flatMap(({ columns }) => columns));
  return keys.flatMap((constraint) => {
    const [key = ''] = constraint.columns;
    const parent = findTable(after, constraint.references);
    const stem = /^(.+?)(?:_id|Id)$/.exec(key)?.[1];
    if (parent === undefined || stem === undefined || parent.name === table.name) return [];
    return table.columns.flatMap((column) => {
      const original = parent.columns.find(({ name, type }) => isNamedAfter(column.name, stem, name) && type.text === column.type.text);
      const isKeyItself = original === undefined || keyColumns.has(column.name) || constraint.referencedColumns.includes(original.name);
      return isKeyItself ? [] : [{ key, column, parent, original }];
    });
  });
}

/** `product_name` or `productName`. */
const isNamedAfter = (column: string, stem: string, name: string): boolean =>
  column === `${stem}_${name}` || column === `${stem}${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
