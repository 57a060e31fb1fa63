import { findTable } from '../../model/catalog.ts';
import { tableOf, type SchemaChange } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import type { ColumnSpec } from '../../model/changes/columns.ts';
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
    when: 'A column is given a CHARACTER SET or COLLATE that the options do not list; silent until they list one.',
    effect: 'Columns of different collations sort differently; joined, they pass indexes by or fail.',
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
  ],

  *checkChangeSet({ steps }, { options, problem }) {
    for (const step of steps) {
      const table = tableOf(step.change);
      if (table === undefined || step.rolledBack === true) continue;
      for (const { name, collation, attributes, span } of statedIn(step.change)) {
        const old = findTable(step.before, table)?.columns.find((each) => each.name === name);
        const column = memberOf(table, name);
        for (const [option, value, was, allowed] of [
          ['CHARACTER SET', attributes?.['charset'], old?.attributes?.['charset'], options.charsets],
          ['COLLATE', collation?.name, old?.collation?.name, options.collations],
        ] as const) {
          if (value === undefined || value === was || allowed.length === 0 || matchesAny(allowed.map(toLower), toLower(value))) continue;
          yield problem('other', { column, option, value, allowed: allowed.join(', ') }, { ...placeOf(step), span, subject: column });
        }
      }
    }
  },
});

const toLower = (word: string): string => word.toLowerCase();

/** The columns that a change states, with the collation that it writes. */
function statedIn(change: SchemaChange): readonly Pick<ColumnSpec, 'name' | 'collation' | 'attributes' | 'span'>[] {
  switch (change.kind) {
    case 'create-table':
      return change.spec.columns;
    case 'add-column':
      return [change.column];
    case 'redefine-column':
      return [change.to];
    case 'change-column-type':
      return [{ ...change, name: change.column }];
    default:
      return [];
  }
}
