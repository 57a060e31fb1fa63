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
import { all, rangeOf, type Range } from './ranges.ts';

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
