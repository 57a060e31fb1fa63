import type { SchemaChange } from '../../model/change.ts';
import { findSequence, findTable, type DatabaseState } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { keyOf, readRegclass, showName, type ObjectName } from '../../model/names.ts';
import type { Column, Sequence, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { greatestOf } from '../integer-ends.ts';
import { count } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';
import { sequenceOf } from './sequence-ends-before-its-column.ts';

interface Options {
  readonly percent: number;
}
const defaults: Options = { percent: 85 };

export default defineRule({
  id: 'column-type/numbers-start-near-the-end',
  summary: 'Numbers are to go on from near the end of what their type can hold.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'START, RESTART, setval or AUTO_INCREMENT = n sets a number beyond `percent` of what the type of the column or sequence holds. A sequence with CYCLE, a MAXVALUE of its own or a MINVALUE near by is not meant.',
    effect: 'When the numbers that are left are used up, every INSERT fails.',
    instead: 'Begin lower, or make the column bigint (bigint unsigned in MySQL) and its sequence with it.',
    sources: [postgresManual('sql-createsequence'), mysqlManual('integer-types')],
  },

  messages: {
    near: '{what} goes on at {from} and ends at {end}: then every INSERT fails.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['percent'],
      properties: { percent: count(1, 'From which part of all numbers on it is told, in percent.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY (START WITH 2000000000) PRIMARY KEY);',
      good: 'CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY (START WITH 2000000000) PRIMARY KEY);',
      differs: 'The column is bigint.',
    },
  ],

  *checkChangeSet({ steps, after }, { options, problem }) {
    for (const step of steps) {
      for (const start of step.rolledBack === true ? [] : startsIn(step.change)) {
        const from = Number(start.from);
        const { what, low, end } = rangeOf(after, start);
        if (what === undefined || end === undefined || !((from - low) * 100 >= options.percent * (end - low))) continue;
        yield problem('near', { what, from: show(from), end: show(end) }, { ...placeOf(step), subject: what });
      }
    }
  },
});

const show = (number: number): string => number.toLocaleString('en-US');

/** Where numbers are to go on, and what hands them out: a column, the AUTO_INCREMENT column of a table, or a sequence. */
interface Start {
  readonly from: string | undefined;
  readonly table?: ObjectName;
  readonly column?: string;
  readonly sequence?: ObjectName | undefined;
}

function startsIn(change: SchemaChange): readonly Start[] {
  switch (change.kind) {
    case 'create-table':
      return [
        ...change.spec.columns.map(({ name, sequenceOptions }) => ({ from: sequenceOptions?.['start'], table: change.table, column: name })),
        { from: change.spec.options['auto_increment'], table: change.table },
      ];
    case 'add-column':
      return [{ from: change.column.sequenceOptions?.['start'], table: change.table, column: change.column.name }];
    case 'set-identity':
      return [{ from: change.options?.[change.verb === 'add' ? 'start' : 'restart'], table: change.table, column: change.column }];
    case 'set-table-options':
      return [{ from: change.options['auto_increment'], table: change.table }];
    case 'create-sequence':
      return [{ from: change.options['start'], sequence: change.sequence }];
    case 'alter-sequence':
      return [{ from: change.options['restart'], sequence: change.sequence }];
    case 'read-rows': {
      const [name, number] = change.invocations?.find(({ routine }) => routine.name === 'setval')?.arguments ?? [];
      return typeof name?.value === 'string' ? [{ from: String(number?.value), sequence: readRegclass(name.value) }] : [];
    }
    default:
      return [];
  }
}

/** The numbers that a sequence and its column hold in the end; no end where it is meant to end there, counts downwards or has room for all. */
function rangeOf(after: DatabaseState, start: Start): { readonly what?: string | undefined; readonly low: number; readonly end?: number } {
  const { table, column } = start.sequence === undefined ? columnOf(after, start) : readerOf(after, start.sequence);
  const sequence = findSequence(after, start.sequence ?? column?.sequence ?? { name: '' });
  const { increment = '', cycle = 'false', minvalue = '', maxvalue = '' } = sequence?.options ?? {};
  const ends = [column?.type, sequence?.type].map((type) => (type && greatestOf(type)) ?? Infinity);
  const end = Math.min(...ends);
  const isMeant = increment.startsWith('-') || cycle !== 'false' || (maxvalue !== '' && Number(maxvalue) < end);
  const what = table && column ? memberOf(table, column.name) : sequence && showName(sequence);
  return { what, low: Number(minvalue || '1'), ...(!isMeant && end < Number.MAX_SAFE_INTEGER && { end }) };
}

interface Numbered {
  readonly table?: Table | undefined;
  readonly column?: Column | undefined;
}

function columnOf(after: DatabaseState, { table: name, column }: Start): Numbered {
  const table = name && findTable(after, name);
  return { table, column: table?.columns.find((each) => (column === undefined ? each.attributes?.['auto-increment'] : each.name === column)) };
}

/** The column that a sequence fills. */
function readerOf(after: DatabaseState, name: ObjectName): Numbered {
  const sequence = findSequence(after, name);
  if (sequence === undefined) return {};
  const keys = [...(after.catalog.readByDefaults.get(keyOf(sequence)) ?? []), ...(sequence.ownedBy ? [keyOf(sequence.ownedBy.table)] : [])];
  for (const table of keys.map((key) => after.catalog.relations.get(key))) {
    const column = table?.kind === 'table' ? table.columns.find((each) => fillsFrom(after, each) === sequence) : undefined;
    if (table?.kind === 'table' && column !== undefined) return { table, column };
  }
  return {};
}

const fillsFrom = (after: DatabaseState, column: Column): Sequence | undefined =>
  column.sequence === undefined ? sequenceOf(after, column) : findSequence(after, column.sequence);
