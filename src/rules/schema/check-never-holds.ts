import { brokenChecks } from '../../model/broken-checks.ts';
import { findTable } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { conjunctsOf, type Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'schema/check-never-holds',
  summary: 'The CHECKs of a table leave no value for a column, or refuse its default.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new CHECK and the others of its table ask of one column what no value can be: more than 5 and less than 3, or one of two lists that share nothing. Or the default of a column does not pass a CHECK.',
    effect: 'Every INSERT with a value in the column fails, or every one that leaves it out.',
    instead: 'Correct the bounds, or write OR where one of them is enough.',
  },

  messages: {
    refuses: 'Every INSERT that leaves out {column} fails: its default {value} does not pass {text}.',
    empty: 'No value of {column} passes the CHECKs of {table}: {text}.',
  },

  examples: [
    {
      bad: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric, CHECK (total > 100 AND total < 10));',
      good: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric, CHECK (total > 10 AND total < 100));',
      differs: 'There are values between the bounds.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const told = new Set<string>();
    for (const { table, made: constraint, place } of madeConstraints(changeSet)) {
      const column = constraint.kind === 'check' && constraint.enforced ? emptyColumn(table, conjunctsOf(constraint.expression.term)) : undefined;
      const key = `${showName(table)}.${column?.name}`;
      if (column === undefined || told.has(key)) continue;
      told.add(key);
      yield problem('empty', { column: column.name, table: showName(table), text: column.text }, { ...place, subject: key });
    }
    for (const step of changeSet.steps) {
      const { change } = step;
      const table = change.kind === 'set-default' || change.kind === 'add-constraint' ? findTable(changeSet.after, change.table) : undefined;
      for (const column of table?.columns ?? []) {
        if (table === undefined || (change.kind === 'set-default' && change.column !== column.name)) continue;
        const [broken] = brokenByDefault(table, column.name);
        const start = changeSet.before.catalog.relations.get(keyOf(table));
        const stood = start?.kind === 'table' ? brokenByDefault(start, column.name) : [];
        const subject = memberOf(table, column.name);
        if (broken === undefined || told.has(subject) || stood.some(({ name }) => name === broken.name)) continue;
        told.add(subject);
        yield problem('refuses', { column: subject, value: column.default?.text ?? '', text: broken.expression.text }, { ...placeOf(step), subject });
      }
    }
  },
});

/** The CHECKs that a row breaks which leaves the column to its default, where that is a constant. */
function brokenByDefault({ columns, constraints }: Table, name: string): ReturnType<typeof brokenChecks> {
  const term = columns.find((each) => each.name === name)?.default?.term;
  const value = term?.kind === 'cast' ? term.term : term;
  return value?.kind === 'literal' && value.type !== 'null' ? brokenChecks(constraints, new Map([[name.toLowerCase(), value.value]])) : [];
}

/** What a condition leaves of a column: a stretch of numbers, or a list of values. */
interface Range {
  readonly low: number;
  readonly high: number;
  /** Whether the bounds are left out. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly values?: ReadonlySet<string>;
}
const all: Range = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };

/** The first column that the terms name of which the CHECKs of the table together leave nothing. */
function emptyColumn(table: Table, terms: readonly Term[]): { readonly name: string; readonly text: string } | undefined {
  const checks = table.constraints.flatMap((each) => (each.kind === 'check' && each.enforced ? [each.expression] : []));
  const every = checks.flatMap(({ term }) => conjunctsOf(term)).flatMap((term) => rangeOf(term) ?? []);
  const asked = terms.flatMap((term) => rangeOf(term)?.column ?? []);
  const name = asked.find((column) => isEmpty(every.filter((each) => each.column === column).reduce((left, { range }) => both(left, range), all)));
  if (name === undefined) return undefined;
  return {
    name,
    text: checks
      .filter(({ term }) => conjunctsOf(term).some((each) => rangeOf(each)?.column === name))
      .map(({ text }) => text)
      .join('; '),
  };
}

function rangeOf(term: Term): { readonly column: string; readonly range: Range } | undefined {
  if (term.kind === 'between' && !term.negated) {
    const [low, high] = [numberOf(term.low), numberOf(term.high)];
    return term.term.kind === 'column' && low !== undefined && high !== undefined
      ? { column: term.term.name, range: { ...all, low, high } }
      : undefined;
  }
  if (term.kind === 'in' && !term.negated) {
    const values = term.items.map(textOf);
    const isKnown = values.every((value) => value !== undefined);
    return term.term.kind === 'column' && isKnown ? { column: term.term.name, range: { ...all, values: new Set(values) } } : undefined;
  }
  if (term.kind !== 'compare') return undefined;
  const isFlipped = term.right.kind === 'column';
  const [column, value] = isFlipped ? [term.right, term.left] : [term.left, term.right];
  const operator = isFlipped ? (flipped[term.operator] ?? term.operator) : term.operator;
  const [number, text] = [numberOf(value), textOf(value)];
  if (column.kind !== 'column') return undefined;
  if (operator === '=' && text !== undefined) return { column: column.name, range: { ...all, values: new Set([text]) } };
  if (number === undefined) return undefined;
  if (operator === '>' || operator === '>=') return { column: column.name, range: { ...all, low: number, lowOpen: operator === '>' } };
  if (operator === '<' || operator === '<=') return { column: column.name, range: { ...all, high: number, highOpen: operator === '<' } };
  return undefined;
}

const flipped: Readonly<Record<string, string>> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' };
const numberOf = (term: Term): number | undefined => (term.kind === 'literal' && term.type === 'number' ? Number(term.value) : undefined);
/** Numbers are spelled one way: 1.0 is 1. Strings of another case may be one under a collation. */
const textOf = (term: Term): string | undefined => {
  const number = numberOf(term);
  if (number !== undefined) return String(number);
  return term.kind === 'literal' && term.type === 'string' ? `'${term.value.toLowerCase()}` : undefined;
};

function both(a: Range, b: Range): Range {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  const values = a.values && b.values ? new Set([...a.values].filter((value) => b.values?.has(value))) : (a.values ?? b.values);
  return {
    low,
    high,
    lowOpen: (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen),
    highOpen: (a.high === high && a.highOpen) || (b.high === high && b.highOpen),
    ...(values && { values }),
  };
}

function isEmpty({ low, high, lowOpen, highOpen, values }: Range): boolean {
  const fits = (value: number): boolean => (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
  if (values !== undefined) return [...values].every((value) => !value.startsWith("'") && !fits(Number(value)));
  return low > high || (low === high && (lowOpen || highOpen));
}
