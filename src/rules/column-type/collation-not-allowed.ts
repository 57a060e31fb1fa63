import { findTable } from '../../model/catalog.ts';
import type { SchemaChange } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import type { ColumnSpec } from '../../model/changes/columns.ts';
import type { ObjectName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { matchesAny } from '../globs.ts';
import { words } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

interface Options {
  readonly charsets: readonly string[];
  readonly collations: readonly string[];
}
const defaults: Options = { charsets: [], collations: [] };

export default defineRule({
  id: 'column-type/collation-not-allowed',
  summary: 'A column has a character set or collation of its own that the policy does not want.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A column is made or stated anew with a CHARACTER SET or COLLATE that the options do not list; silent until they list one. What a column has from its table, schema/table-options-not-allowed tells.',
    effect: 'Columns of different collations sort and compare differently; joined, they pass indexes by, or the query fails.',
    instead: 'Leave it to the table, or use one that the policy lists.',
    sources: [mysqlManual('charset-column'), postgresManual('collation')],
  },

  messages: {
    other: '{column} has {option} {value}; the policy allows {allowed}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['charsets', 'collations'],
      properties: {
        charsets: words('Character sets that a column may have; * stands for anything.'),
        collations: words('Collations that a column may have.'),
      },
    },
    defaults,
  },

  examples: [
    {
      options: { collations: ['C', 'und-*'] },
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, title text COLLATE "de_DE");',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, title text COLLATE "C");',
      differs: 'The collation is another.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      options: { charsets: ['utf8mb4'] },
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(50) CHARACTER SET latin1);',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(50) CHARACTER SET utf8mb4);',
      differs: 'The character set is another.',
    },
  ],

  *checkChangeSet({ steps }, { options, problem }) {
    for (const step of steps) {
      for (const { table, name, collation, attributes, span } of step.rolledBack === true ? [] : statedIn(step.change)) {
        const old = findTable(step.before, table)?.columns.find((each) => each.name === name);
        const parts = [
          { option: 'CHARACTER SET', value: attributes?.['charset'], was: old?.attributes?.['charset'], allowed: options.charsets },
          { option: 'COLLATE', value: collation?.name, was: old?.collation?.name, allowed: options.collations },
        ];
        for (const { option, value, was, allowed } of parts) {
          const isFine = value === undefined || value === was || allowed.length === 0 || matchesAny(allowed.map(toLower), toLower(value));
          const column = memberOf(table, name);
          if (!isFine) yield problem('other', { column, option, value, allowed: allowed.join(', ') }, { ...placeOf(step), span, subject: column });
        }
      }
    }
  },
});

const toLower = (word: string): string => word.toLowerCase();

type Stated = Pick<ColumnSpec, 'name' | 'collation' | 'attributes' | 'span'> & { readonly table: ObjectName };

/** The columns that a change states, with the collation that it writes. */
function statedIn(change: SchemaChange): readonly Stated[] {
  switch (change.kind) {
    case 'create-table':
      return change.spec.columns.map((column) => ({ ...column, table: change.table }));
    case 'add-column':
      return [{ ...change.column, table: change.table }];
    case 'redefine-column':
      return [{ ...change.to, table: change.table }];
    case 'change-column-type': {
      const { table, column: name, collation, span } = change;
      return [{ table, name, span, ...(collation && { collation }) }];
    }
    default:
      return [];
  }
}
