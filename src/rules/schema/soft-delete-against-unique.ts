import { tablesReferencing, type Catalog } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Column, Index, IndexPart, Table } from '../../model/objects.ts';
import { columnsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOfIndex, touchedTables } from '../index-redundancy/redundant-indexes.ts';
import { placeOfTable } from '../made-objects.ts';
import { isNewColumn, placeOfColumn } from './made-tables.ts';
import { nameWords } from '../name-words.ts';
import { valueKindOf } from './value-kinds.ts';

export default defineRule({
  id: 'schema/soft-delete-against-unique',
  summary: 'Rows are marked as deleted, and a unique key does not go by the mark.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A table has deleted_at (or deleted, is_deleted) beside a unique key of other columns that is not limited to rows that are not deleted; or the key has the nullable deleted_at among its columns. Primary keys and what holds one, keys that a foreign key references and generated ones (uuid, token, url) are not meant.',
    effect:
      'Deleted rows keep their values: who deletes an account cannot register again. With a nullable deleted_at in the key nothing is unique: NULLs are not equal, so that two living rows may be alike.',
    instead: 'Make the unique index partial: CREATE UNIQUE INDEX … ON users (email) WHERE deleted_at IS NULL.',
    sources: [postgresManual('indexes-partial#INDEXES-PARTIAL-EX3'), sqliteManual('partialindex')],
  },

  messages: {
    kept: '{index} keeps {columns} of {table} unique among deleted rows too: a value that was deleted by {mark} cannot be used again.',
    open: '{index} on {table} has the nullable {mark} in its key: NULLs are not equal, so living rows with the same {columns} are let in.',
  },

  inDialect: {
    mysql: {
      docs: {
        instead:
          'There are no partial indexes: add a generated column that is 1 for living rows and NULL for deleted ones, and put it into the unique key in place of deleted_at.',
        sources: [mysqlManual('create-index#create-index-unique'), mysqlManual('create-table-generated-columns')],
      },
    },
  },

  examples: [
    {
      bad: 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, deleted_at timestamptz);',
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, deleted_at timestamptz); CREATE UNIQUE INDEX users_email ON users (email) WHERE deleted_at IS NULL;',
      differs: 'The key holds for living rows only.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100) NOT NULL, deleted_at datetime, UNIQUE KEY email (email, deleted_at));',
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100) NOT NULL, deleted_at datetime, living tinyint AS (IF(deleted_at IS NULL, 1, NULL)), UNIQUE KEY email (email, living));',
      differs: 'The key holds for living rows only.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of touchedTables(changeSet)) {
      const mark = table.columns.find(isMark);
      if (mark === undefined || table.partitionOf !== undefined) continue;
      for (const index of table.indexes) {
        if (!index.unique || (index.origin.kind !== 'change' && !isNewColumn(mark)) || isMeant(changeSet.after.catalog, table, index)) continue;
        const others = index.parts.flatMap(({ column, expression }) => (column === mark.name ? [] : [column ?? expression?.text ?? ''])).join(', ');
        const data = { index: index.name, table: showName(table), columns: others, mark: mark.name };
        const made =
          index.origin.kind === 'change'
            ? placeOfIndex(changeSet, table, index)
            : placeOfColumn(changeSet, { table, place: placeOfTable(changeSet, table) }, mark.name);
        const place = { ...made, subject: index.name };
        if (letsAllIn(index, mark)) yield problem('open', data, place);
        else if (!goesBy(table, index, mark.name)) yield problem('kept', data, place);
      }
    }
  },
});

function isMark(column: Column): boolean {
  const name = nameWords(column.name).join('_');
  const kind = valueKindOf(column);
  return /^(?:deleted_(?:at|on|time|date)|removed_at)$/.test(name) ? kind !== 'text' : /^(?:is_)?deleted$/.test(name) && kind !== 'text';
}

/** Keys that have to hold for all rows, or whose values nobody wants back. */
function isMeant(catalog: Catalog, table: Table, index: Index): boolean {
  const columns = index.parts.flatMap(({ column }) => column ?? []);
  const primary = table.constraints.find((constraint) => constraint.kind === 'primary-key');
  const isTarget = tablesReferencing(catalog, table).some(({ constraints }) =>
    constraints.some(
      (one) => one.kind === 'foreign-key' && one.references.name === table.name && one.referencedColumns.every((name) => columns.includes(name)),
    ),
  );
  const [first, ...more] = index.parts.flatMap(({ column, expression }) => (expression === undefined ? (column ?? []) : columnsOf(expression)));
  const only = more.length === 0 ? table.columns.find(({ name }) => name === first) : undefined;
  const holdsKey = primary?.kind === 'primary-key' && primary.columns.every((name) => columns.includes(name));
  return isTarget || holdsKey || (only !== undefined && isMadeUp(only));
}

const madeUp = new Set(['uuid', 'guid', 'token', 'hash', 'sha', 'digest', 'nonce', 'ulid', 'id', 'cuid', 'uid', 'url', 'uri']);

/** A value that is made up and not typed: nobody asks for it again. */
function isMadeUp(column: Column): boolean {
  return (
    column.identity !== undefined ||
    column.sequence !== undefined ||
    valueKindOf(column) === 'uuid' ||
    madeUp.has(nameWords(column.name).at(-1) ?? '')
  );
}

/** A nullable mark in the key: each living row has NULL there. */
function letsAllIn({ parts, predicate, nullsNotDistinct }: Index, mark: Column): boolean {
  return (
    predicate === undefined && !nullsNotDistinct && !mark.notNull && mark.default === undefined && parts.some(({ column }) => column === mark.name)
  );
}

/** Whether the key says anything of the mark: in a part, an expression, a generated column or its predicate. */
function goesBy({ columns }: Table, { parts, predicate }: Index, mark: string): boolean {
  const says = ({ column, expression }: IndexPart): boolean => {
    const generated = columns.find(({ name }) => name === column)?.generated?.expression;
    return column === mark || [expression, generated].some((one) => one !== undefined && columnsOf(one).includes(mark));
  };
  return parts.some(says) || (predicate !== undefined && columnsOf(predicate).includes(mark));
}
