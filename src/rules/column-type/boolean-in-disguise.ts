import { findType, type DatabaseState } from '../../model/catalog.ts';
import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { conjunctsOf, typeName, walkTerm, type SqlType, type Term } from '../../model/types.ts';
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
      if (!isBoolean(column) && isYesOrNo(valuesOf(changeSet.after, table, column))) yield problem('text', { ...data, type: column.type.text }, at);
      else if (options.threeValued && isBoolean(column) && !column.notNull && column.generated === undefined) yield problem('third', data, at);
    }
  },
});

const isBoolean = ({ type }: Column): boolean => type.name === 'bool' || type.text === 'tinyint(1)' || type.name.toLowerCase() === 'boolean';

const pairs = ['n y', 'no yes', 'f t', 'false true', 'off on', '0 1'];
const isYesOrNo = (values: readonly string[]): boolean =>
  values.length > 0 && pairs.includes([...new Set(values.map((value) => value.toLowerCase()))].toSorted().join(' '));

/** The strings that a column may hold, as its CHECKs, its type or its default tell. */
function valuesOf(after: DatabaseState, { constraints }: Table, { name, type, default: value }: Column): readonly string[] {
  const own = findType(after, typeName(type));
  const values = own?.kind === 'enum' ? own.values : type.values;
  if (values !== undefined) return values;
  const checks = constraints.flatMap((each) => (each.kind === 'check' ? conjunctsOf(each.expression.term) : []));
  const inType = own?.kind === 'domain' ? own.checks.flatMap(({ expression }) => conjunctsOf(expression.term)) : [];
  const lists = [...checks.map((term) => listOf(term, name)), ...inType.map((term) => listOf(term, 'value'))];
  const list = lists.find((each) => each !== undefined);
  if (list !== undefined) return list;
  const said = value?.term.kind === 'literal' && value.term.type === 'string' ? value.term.value.toLowerCase() : '';
  if (said === 'true' || said === 'false') return ['true', 'false'];
  const isNamed = checks.some((term) => [...walkTerm(term)].some((part) => part.kind === 'column' && part.name === name));
  const isLetter = (said === 'y' || said === 'n') && isOneLetter(type) && !isNamed && !codes.test(name);
  return isLetter ? ['y', 'n'] : [];
}

/** The strings that a term lets a column be: an IN, or the same said with OR; IS NULL beside it lets no other in. */
function listOf(term: Term, name: string): readonly string[] | undefined {
  if (term.kind === 'or') {
    const lists = term.terms.filter((each) => each.kind !== 'is-null').map((each) => listOf(each, name));
    return lists.some((each) => each === undefined) ? undefined : lists.flatMap((each) => each ?? []);
  }
  const isEqual = term.kind === 'compare' && term.operator === '=';
  const of = isEqual ? term.left : term.kind === 'in' && !term.negated ? term.term : undefined;
  if (of?.kind !== 'column' || of.name !== name) return undefined;
  const items = isEqual ? [term.right] : term.kind === 'in' ? term.items : [];
  return items.flatMap((item) => (item.kind === 'literal' && item.type === 'string' ? [item.value] : []));
}

const isOneLetter = ({ name, modifiers: [length = name === 'char' ? 1 : 0] }: SqlType): boolean => length === 1;

/** Names of what one letter stands for that is neither yes nor no: new, normal, north, year. */
const codes =
  /(?:^|_)(?:code|type|kind|status|state|stage|class|category|grade|level|rank|size|sex|gender|unit|period|interval|frequency|cycle|mode|method|direction|side|priority|source|reason|result)$/i;
