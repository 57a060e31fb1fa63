import { keyOf, showName } from '../../model/names.ts';
import type { RefusalCode } from '../../model/effects.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import type { Table } from '../../model/objects.ts';
import type { PathCondition, PathKey } from '../../model/query.ts';
import type { ChangeSet } from '../../model/rule.ts';
import type { DialectId } from '../../model/target.ts';
import { createIndex } from '../../remedies/add-wanted-index.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { valueKindOf } from '../schema/value-kinds.ts';
import { contentMethodOf } from './content-index.ts';
import { hasPlaces, partOf } from './index-part.ts';
import { placesOf, showQueries, type Reader } from './readers.ts';
import { unservedIn } from './unserved.ts';
import { plainIndex } from './wanted-index.ts';

export default defineRule({
  id: 'index-design/query-cannot-use-index',
  summary: 'A query of the application is written so that no index can find its rows.',
  consequence: 'wastes-resources',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A known query chooses rows of a table that the pull request makes or changes, and no index could serve it: it compares an expression that cannot be indexed, or asks by = ANY (column), by IS NOT DISTINCT FROM, or by LIKE for a text within another where only a full-text index finds it.',
    effect: 'Each call of the query reads the whole table, and no index will help.',
    instead:
      'Write the condition so that it is about the column itself: a range of moments in place of their date, @> in place of = ANY, the configuration named in to_tsvector.',
    sources: [postgresManual('indexes-expressional'), postgresManual('functions-comparison'), postgresManual('gin')],
  },

  messages: {
    computed:
      'No index can serve {queries}: {expression} may come out differently in another session, so that none is built of it, and each call reads all of {table}.',
    member:
      'No index can serve {queries}: = ANY ({column}) goes through the elements row by row, and each call reads all of {table}. GIN finds {column} @> ARRAY[…], which asks the same.',
    distinct:
      'No index can serve {queries}: IS NOT DISTINCT FROM uses none, and each call reads all of {table}. Ask for {column} = … where the value is known, else for {column} IS NULL.',
    within:
      'No index can serve {queries}: LIKE finds what stands within {column} by none, and each call reads all of {table}. A FULLTEXT index finds words by MATCH … AGAINST.',
  },

  inDialect: {
    mysql: {
      docs: { sources: [mysqlManual('create-index#create-index-functional-key-parts'), mysqlManual('fulltext-search')] },
      messages: {
        computed: 'No index can serve {queries}: none can be built of {expression} as it is, and each call reads all of {table}.',
      },
    },
    mariadb: {
      docs: { sources: ['https://mariadb.com/docs/server/reference/sql-statements/data-definition/create/create-index'] },
      messages: {
        computed: 'No index can serve {queries}: MariaDB builds none of expressions such as {expression}, and each call reads all of {table}.',
      },
    },
    sqlite: { docs: { sources: [sqliteManual('expridx'), sqliteManual('optoverview#the_like_optimization')] } },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz NOT NULL);',
      queries: ['-- name: OrdersOfDay :many', 'SELECT id FROM orders WHERE placed_at::date = $1;'],
      bad: 'ALTER TABLE orders ADD COLUMN note text; CREATE INDEX CONCURRENTLY orders_placed ON orders (placed_at);',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, place, inVain } of unservedIn(changeSet)) {
      const told = new Map<string, { readonly form: Form; readonly readers: Reader[] }>();
      for (const reader of inVain) {
        const form = formOf(changeSet, table, reader);
        if (form === undefined) continue;
        const key = `${form.id} ${form.about}`;
        const known = told.get(key) ?? { form, readers: [] };
        known.readers.push(reader);
        told.set(key, known);
      }
      for (const { form, readers } of told.values()) {
        const data = { table: showName(table), queries: showQueries(readers), column: form.about, expression: form.about };
        yield problem(form.id, data, { ...place, ...placesOf(readers), subject: `${keyOf(table).replace('\0', '.')} ${form.about}` });
      }
    }
  },
});

/** A form of condition that no index serves, and the column or expression in it. */
interface Form {
  readonly id: 'computed' | 'member' | 'distinct' | 'within';
  readonly about: string;
}

/** What keeps a query from any index; nothing is said of one with conditions that are not understood. */
function formOf(changeSet: ChangeSet, table: Table, { path: { equal, ranges, others } }: Reader): Form | undefined {
  if (others.some(({ operator }) => operator === 'OR' || operator === 'CALL' || operator === 'NOT')) return undefined;
  for (const condition of [...equal, ...ranges, ...others]) {
    const form = formOfCondition(changeSet, table, condition);
    if (form !== undefined) return form;
  }
  return undefined;
}

function formOfCondition(changeSet: ChangeSet, table: Table, condition: PathCondition): Form | undefined {
  const { on, operator, value } = condition;
  const { dialect } = changeSet.target;
  if (on.column === undefined) return isRefused(changeSet, table, on, condition) ? { id: 'computed', about: on.expression } : undefined;
  const column = table.columns.find(({ name }) => name === on.column);
  if (column === undefined) return undefined;
  if (dialect === 'postgres' && operator === '=' && value === 'computed' && column.type.dimensions > 0) return { id: 'member', about: column.name };
  if (dialect === 'postgres' && operator === 'IS NOT DISTINCT FROM') return { id: 'distinct', about: column.name };
  const isWithin = operator === 'LIKE' && typeof value === 'object' && value.literal.startsWith('%') && valueKindOf(column) === 'text';
  return isWithin && asksByWords.has(dialect) ? { id: 'within', about: column.name } : undefined;
}

const asksByWords: ReadonlySet<DialectId> = new Set(['mysql', 'mariadb']);

/** Why an engine builds no index of an expression, by the codes of its refusals. */
const beyondIndexes: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['immutable-required', 'invalid-definition', 'newer-syntax']);

/** Whether the engine builds no index of an expression that rows are compared by. */
function isRefused({ attempt, target }: ChangeSet, table: Table, on: PathKey, condition: PathCondition): boolean {
  const contents = contentMethodOf(table, condition, target.dialect);
  const isKey = ['=', 'IN', '<', '<=', '>', '>=', 'BETWEEN'].includes(condition.operator) && condition.value !== undefined;
  const part = partOf(on, { operatorClass: contents?.operatorClass });
  if ((!isKey && contents === undefined) || hasPlaces(part) || part.expression?.text === '') return false;
  const index = { ...plainIndex, method: contents?.method ?? 'btree', parts: [part], name: `${table.name}_expr_idx_0` };
  return attempt(createIndex(table, index, false))?.refusals.some(({ code }) => beyondIndexes.has(code)) === true;
}
