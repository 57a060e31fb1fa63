import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Index, Table } from '../../model/objects.ts';
import { walkTerm, type Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { changedTables, placeOfOrigin } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';

interface Options {
  readonly single: boolean;
}
const defaults: Options = { single: false };

export default defineRule({
  id: 'schema/unique-lets-nulls-repeat',
  summary: 'A UNIQUE over a nullable column lets rows with NULL repeat.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new unique index or constraint over several columns has one that may be NULL; over one column only with `single`. NULLS NOT DISTINCT and WHERE … IS NOT NULL are not meant, nor a column of which a CHECK or the predicate of another unique index says when it is NULL, nor a computed one.',
    effect: 'NULLs count as different: rows that are alike in everything else stand side by side.',
    instead: 'Make the column NOT NULL, say NULLS NOT DISTINCT (PostgreSQL 15), or index only the rows that are meant.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS')],
  },

  messages: {
    repeats: '{index} of {table} keeps no rows apart whose {column} is NULL.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['single'],
      properties: { single: yesNo('One nullable column alone is told too.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE prices (id bigint PRIMARY KEY, item bigint NOT NULL, shop bigint, UNIQUE (item, shop));',
      good: 'CREATE TABLE prices (id bigint PRIMARY KEY, item bigint NOT NULL, shop bigint NOT NULL, UNIQUE (item, shop));',
      differs: 'The column is never NULL.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const table of changedTables(changeSet)) {
      for (const index of table.indexes) {
        const place = index.unique && !index.nullsNotDistinct ? placeOfOrigin(changeSet, index.origin, table.name) : undefined;
        if (place === undefined || (index.parts.length < 2 && !options.single)) continue;
        const column = openColumn(table, index);
        if (column !== undefined)
          yield problem('repeats', { index: showIndex(index), table: showName(table), column }, { ...place, subject: `${table.name}.${index.name}` });
      }
    }
  },
});

/** SQLite's own names of indexes tell nothing. */
const showIndex = ({ name, parts }: Index): string =>
  name.startsWith('sqlite_autoindex_') ? `UNIQUE (${parts.map(({ column }) => column).join(', ')})` : name;

/** The first column of the key that may be NULL, and of which no CHECK, no predicate of a unique index and no expression of its own says when it is. */
function openColumn({ columns, constraints, indexes }: Table, { parts }: Index): string | undefined {
  const checks = constraints.flatMap((constraint) => (constraint.kind === 'check' ? [constraint.expression] : []));
  const predicates = indexes.flatMap(({ unique, predicate }) => (unique ? (predicate ?? []) : []));
  const asked = [...checks, ...predicates].flatMap(({ term }) => [...walkTerm(term)].flatMap(askedForNull));
  return parts.find(
    ({ column }) => columns.some(({ name, notNull, generated }) => name === column && !notNull && !generated) && !asked.includes(column ?? ''),
  )?.column;
}

/** The columns that a term asks whether they are NULL. */
function askedForNull(term: Term): readonly string[] {
  const terms = term.kind === 'is-null' ? [term.term] : term.kind === 'call' && /^num_(?:non)?nulls$/.test(term.name.name) ? term.args : [];
  return terms.flatMap((each) => (each.kind === 'column' ? [each.name] : []));
}
