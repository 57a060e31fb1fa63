import type { SchemaChange } from '../../model/change.ts';
import { findSequence, findTable, type DatabaseState } from '../../model/catalog.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { readRegclass, showName, type ObjectName } from '../../model/names.ts';
import type { Sequence } from '../../model/objects.ts';
import type { SqlType } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { greatestOf } from '../integer-ends.ts';
import { count } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

interface Options {
  readonly percent: number;
}
const defaults: Options = { percent: 85 };

export default defineRule({
  id: 'column-type/numbers-start-near-the-end',
  summary: 'Numbers go on near the end of what their type can hold.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'START, RESTART, setval or AUTO_INCREMENT = n sets a number beyond `percent` of what the type holds. A sequence with CYCLE, or limits of its own, is not meant.',
    effect: 'When the numbers are used up, every INSERT fails.',
    instead: 'Begin lower, or make the column and its sequence bigint.',
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
      properties: { percent: count(1, 'From which part of its numbers on, in percent.') },
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

  *checkChangeSet({ steps, after }, { options: { percent }, problem }) {
    for (const step of steps) {
      for (const { what, from, type, options } of step.rolledBack === true ? [] : startsIn(step.change, after)) {
        const { increment = '', cycle = 'false', minvalue = '', maxvalue = '' } = options;
        const [start, end] = [Number(from), greatestOf(type) ?? Infinity];
        const isMeant = increment.startsWith('-') || cycle !== 'false' || Number(minvalue) > 1 || (maxvalue !== '' && Number(maxvalue) < end);
        const isNear = end < Number.MAX_SAFE_INTEGER && start * 100 >= percent * end;
        if (isNear && !isMeant) yield problem('near', { what, from: show(start), end: show(end) }, { ...placeOf(step), subject: what });
      }
    }
  },
});

const show = (number: number): string => number.toLocaleString('en-US');

/** Where numbers are to go on, and what hands them out. */
interface Start {
  readonly what: string;
  readonly from: string | undefined;
  readonly type: SqlType;
  readonly options: Sequence['options'];
}

function startsIn(change: SchemaChange, after: DatabaseState): readonly Start[] {
  const ofSequence = (name: ObjectName | undefined, from: string | undefined): readonly Start[] => {
    const { ownedBy, type, options = {}, ...path } = (name && findSequence(after, name)) ?? {};
    return type === undefined || !('name' in path)
      ? []
      : [{ what: ownedBy ? memberOf(ownedBy.table, ownedBy.column) : showName(path), from, type, options }];
  };
  const ofColumn = (table: ObjectName, column: string, from: string | undefined): readonly Start[] =>
    ofSequence(findTable(after, table)?.columns.find(({ name }) => name === column)?.sequence, from);
  const ofTable = (name: ObjectName, { auto_increment: from }: Sequence['options']): readonly Start[] => {
    const column = findTable(after, name)?.columns.find(({ attributes }) => attributes?.['auto-increment'] !== undefined);
    return column === undefined ? [] : [{ what: memberOf(name, column.name), from, type: column.type, options: {} }];
  };
  switch (change.kind) {
    case 'create-table':
      return [
        ...change.spec.columns.flatMap(({ name, sequenceOptions }) => ofColumn(change.table, name, sequenceOptions?.['start'])),
        ...ofTable(change.table, change.spec.options),
      ];
    case 'add-column':
      return ofColumn(change.table, change.column.name, change.column.sequenceOptions?.['start']);
    case 'set-identity':
      return ofColumn(change.table, change.column, change.options?.[change.verb === 'add' ? 'start' : 'restart']);
    case 'set-table-options':
      return ofTable(change.table, change.options);
    case 'create-sequence':
      return ofSequence(change.sequence, change.options['start']);
    case 'alter-sequence':
      return ofSequence(change.sequence, change.options['restart']);
    case 'read-rows': {
      const [name, number] = change.invocations?.find(({ routine }) => routine.name === 'setval')?.arguments ?? [];
      return typeof name?.value === 'string' ? ofSequence(readRegclass(name.value), String(number?.value)) : [];
    }
    default:
      return [];
  }
}
