import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { conjunctsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeColumns } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';

interface Options {
  readonly threeValued: boolean;
}
const defaults: Options = { threeValued: false };

export default defineRule({
  id: 'column-type/boolean-in-disguise',
  summary: 'A column holds yes or no as a text, or as a boolean that may be NULL.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new text column has a CHECK, a list of values or a default of Y and N, yes and no, true and false; with `threeValued`, a boolean may be NULL.',
    effect: "Each query has to know how yes is spelled, 'y' and 'Yes' slip in beside 'Y', and NULL is neither.",
    instead: 'Use boolean NOT NULL (tinyint(1) in MySQL, an integer with a CHECK in SQLite).',
  },

  messages: {
    text: '{table}.{column} keeps yes or no as {type}: each query has to know how they are spelled.',
    third: '{table}.{column} is true, false or neither: WHERE NOT {column} leaves out the rows with NULL.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['threeValued'],
      properties: { threeValued: yesNo('Booleans that may be NULL are told.') },
    },
    defaults,
  },

  examples: [
    {
      bad: "CREATE TABLE users (id bigint PRIMARY KEY, active char(1) NOT NULL CHECK (active IN ('Y', 'N')));",
      good: 'CREATE TABLE users (id bigint PRIMARY KEY, active boolean NOT NULL);',
      differs: 'The column is a boolean.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      const data = { table: showName(table), column: column.name };
      const at = { ...place, subject: `${table.name}.${column.name}` };
      if (!isBoolean(column) && isYesOrNo(valuesOf(table, column))) yield problem('text', { ...data, type: column.type.text }, at);
      else if (options.threeValued && isBoolean(column) && !column.notNull && column.generated === undefined) yield problem('third', data, at);
    }
  },
});

const isBoolean = ({ type }: Column): boolean => type.name === 'bool' || type.text === 'tinyint(1)' || type.name.toLowerCase() === 'boolean';

const pairs = ['n y', 'no yes', 'f t', 'false true', 'off on', '0 1'];
const isYesOrNo = (values: readonly string[]): boolean =>
  values.length > 0 && pairs.includes([...new Set(values.map((value) => value.toLowerCase()))].toSorted().join(' '));

/** The strings that a column may hold, as its CHECKs, its type or its default tell. */
function valuesOf({ constraints }: Table, { name, type, default: value }: Column): readonly string[] {
  if (type.values !== undefined) return type.values;
  const terms = constraints.flatMap((each) => (each.kind === 'check' ? conjunctsOf(each.expression.term) : []));
  const list = terms.find((term) => term.kind === 'in' && !term.negated && term.term.kind === 'column' && term.term.name === name);
  if (list?.kind === 'in') return list.items.flatMap((item) => (item.kind === 'literal' && item.type === 'string' ? [item.value] : []));
  const word = value?.term.kind === 'literal' && value.term.type === 'string' ? value.term.value.toLowerCase() : undefined;
  return word === 'true' || word === 'false' ? ['true', 'false'] : [];
}
