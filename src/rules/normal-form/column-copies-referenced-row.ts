import { showName } from '../../model/names.ts';
import { copiedColumns } from '../../theory/copied-columns.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { newRedundancies, placeOfRedundancy } from './redundant-columns.ts';
import { keepsWhatWas, snapshots, type Snapshots } from './snapshots.ts';
import { words } from '../option-schemas.ts';

interface Options extends Snapshots {
  readonly values: readonly string[];
}
/** Words in names of tables that keep what once was, and of values that are kept as they were when the row was written. */
const defaults: Options = {
  ...snapshots.defaults,
  values: ['at_time', 'snapshot', 'original', 'previous', 'version', 'price', 'cost', 'rate', 'fee', 'amount'],
};

export default defineRule({
  id: 'normal-form/column-copies-referenced-row',
  summary: 'A table that is new, or gets new columns, copies a column of a row that it references (second, third and Boyce-Codd normal form).',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: "A table references another one by x_id and has a column x_name of the type of that table's column name. That the two go together is read from their names, and so assumed.",
    effect: 'The value depends on the referenced row alone: it is stored many times over, and the copies go stale when the original changes.',
    instead:
      'Join the referenced table. Where the copy is meant to keep the value as it was, say so under `dependencies` in the policy, as `denormalised`, or in an exception.',
  },

  messages: {
    part: '{table}.{column} depends on {key} alone, which is only part of the primary key of {table}: it repeats {parent}.{original} (second normal form).',
    other: '{table}.{column} depends on {key}, not on the key of {table}: it repeats {parent}.{original} (third normal form).',
    overlap: '{table}.{column} depends on {key}, as each is a key of {parent}: {table} repeats which goes with which (Boyce-Codd normal form).',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['snapshots', 'values'],
      properties: {
        snapshots: words('Words in the names of tables that keep copies on purpose.'),
        values: words('Words in the names of columns that keep copies on purpose.'),
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
    for (const found of newRedundancies(changeSet, copiedColumns)) {
      const { made, given, breaks, determinant, dependent } = found;
      const { source } = given;
      const key = determinant.join(', ');
      const [column = ''] = dependent;
      const isKept = keepsWhatWas(made.table, options.snapshots) || options.values.some((word) => column.toLowerCase().includes(word));
      if (source.kind !== 'copy' || source.isReverse || isKept) continue;
      const data = { table: showName(made.table), column, key, parent: showName(source.parent), original: source.original };
      const place = { ...placeOfRedundancy(changeSet, found), certainty: { kind: 'assumed', because: 'it is read from names and types' } } as const;
      if (breaks === 'BCNF') yield problem('overlap', data, place);
      else yield problem(breaks === '2NF' ? 'part' : 'other', data, place);
    }
  },
});
