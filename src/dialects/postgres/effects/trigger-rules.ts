import { findRoutines } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Table, Trigger, View } from '../../../model/objects.ts';
import { walkTerm } from '../../../model/types.ts';
import { quote, refuse, relationAt, type Situation } from './situation.ts';

/** A rule that the server holds a trigger to. */
interface TriggerRule {
  readonly breaks: (trigger: Trigger, relation: Table | View | undefined) => boolean;
  readonly why: string;
  readonly sqlstate: string;
}

const isView = (relation: Table | View | undefined): boolean => relation?.kind === 'view';
const isTable = (relation: Table | View | undefined): boolean => relation?.kind === 'table';

/** What a condition names, by row: `NEW.a` and `NEW` are of the same. */
const rowsIn = ({ when }: Trigger): readonly string[] =>
  when === undefined ? [] : [...walkTerm(when.term)].flatMap((term) => (term.kind === 'column' ? [term.table ?? term.name] : []));

/** Source: CreateTriggerFiringOn in trigger.c of PostgreSQL 18; each row is tried on 15 and 18. */
const rules: readonly TriggerRule[] = [
  {
    breaks: ({ timing }, relation) => isTable(relation) && timing === 'instead-of',
    why: 'a table cannot have INSTEAD OF triggers',
    sqlstate: '42809',
  },
  {
    breaks: ({ timing, perRow }, relation) => isView(relation) && timing !== 'instead-of' && perRow !== false,
    why: 'a view cannot have row-level BEFORE or AFTER triggers',
    sqlstate: '42809',
  },
  {
    breaks: ({ events }, relation) => isView(relation) && events.includes('truncate'),
    why: 'a view cannot have TRUNCATE triggers',
    sqlstate: '42809',
  },
  {
    breaks: ({ events, perRow }) => events.includes('truncate') && perRow === true,
    why: 'TRUNCATE FOR EACH ROW triggers are not supported',
    sqlstate: '0A000',
  },
  { breaks: ({ timing, perRow }) => timing === 'instead-of' && perRow === false, why: 'INSTEAD OF triggers must be FOR EACH ROW', sqlstate: '0A000' },
  {
    breaks: ({ timing, when }) => timing === 'instead-of' && when !== undefined,
    why: 'INSTEAD OF triggers cannot have WHEN conditions',
    sqlstate: '0A000',
  },
  {
    breaks: ({ timing, updateOf = [] }) => timing === 'instead-of' && updateOf.length > 0,
    why: 'INSTEAD OF triggers cannot have column lists',
    sqlstate: '0A000',
  },
  {
    breaks: (trigger) => trigger.perRow === false && rowsIn(trigger).length > 0,
    why: 'the WHEN condition of a statement trigger cannot name columns',
    sqlstate: '42P17',
  },
  {
    breaks: (trigger) => trigger.perRow !== false && trigger.events.includes('insert') && rowsIn(trigger).includes('old'),
    why: 'the WHEN condition of an INSERT trigger cannot name OLD',
    sqlstate: '42P17',
  },
  {
    breaks: (trigger) => trigger.perRow !== false && trigger.events.includes('delete') && rowsIn(trigger).includes('new'),
    why: 'the WHEN condition of a DELETE trigger cannot name NEW',
    sqlstate: '42P17',
  },
  {
    breaks: ({ timing, transitions }) => transitions !== undefined && timing !== 'after',
    why: 'transition tables are for AFTER triggers',
    sqlstate: '42P17',
  },
  {
    breaks: ({ events, transitions }) => transitions !== undefined && events.includes('truncate'),
    why: 'TRUNCATE triggers with transition tables are not supported',
    sqlstate: '0A000',
  },
  {
    breaks: ({ events, transitions }) => transitions !== undefined && events.length > 1,
    why: 'transition tables cannot be given for triggers with more than one event',
    sqlstate: '0A000',
  },
  {
    breaks: ({ updateOf = [], transitions }) => transitions !== undefined && updateOf.length > 0,
    why: 'transition tables cannot be given for triggers with column lists',
    sqlstate: '0A000',
  },
  {
    breaks: ({ events, transitions }) => transitions?.old !== undefined && events.includes('insert'),
    why: 'OLD TABLE can only be given for a DELETE or UPDATE trigger',
    sqlstate: '42P17',
  },
  {
    breaks: ({ events, transitions }) => transitions?.new !== undefined && events.includes('delete'),
    why: 'NEW TABLE can only be given for an INSERT or UPDATE trigger',
    sqlstate: '42P17',
  },
  {
    breaks: ({ transitions }) => transitions?.old !== undefined && transitions.old === transitions.new,
    why: 'OLD TABLE and NEW TABLE cannot have the same name',
    sqlstate: '42P17',
  },
  {
    breaks: ({ transitions, perRow }, relation) =>
      transitions !== undefined &&
      perRow === true &&
      relation?.kind === 'table' &&
      (relation.partitioning !== undefined || relation.partitionOf !== undefined || relation.inherits.length > 0),
    why: 'row triggers with transition tables are not supported on partitioned tables, partitions and inheriting tables',
    sqlstate: '0A000',
  },
  {
    breaks: ({ transitions }, relation) => transitions !== undefined && isView(relation),
    why: 'triggers on views cannot have transition tables',
    sqlstate: '42809',
  },
];

/** A trigger calls a function without arguments that returns `trigger`. Source: manual, CREATE TRIGGER, function_name; tried on 15 and 18. */
function refuseFunction({ routine }: Trigger, at: Situation): readonly Refusal[] {
  const overloads = routine === undefined ? [] : findRoutines(at.before, routine);
  if (routine === undefined || overloads.length === 0 || overloads.some(({ origin }) => origin.kind === 'unknown')) return [];
  const plain = overloads.find((overload) => overload.arguments.length === 0);
  if (plain === undefined)
    return [refuse('unknown-routine', `function ${quote(routine)} without arguments does not exist, which a trigger calls`, '42883')];
  return plain.kind === 'function' && plain.returns?.toLowerCase() === 'trigger'
    ? []
    : [refuse('wrong-kind', `function ${quote(routine)} must return type trigger`, '42P17')];
}

/** The refusals of a trigger that its relation or its events do not allow. */
export function refuseTrigger(change: SchemaChange, at: Situation): readonly Refusal[] {
  if (change.kind !== 'create-trigger') return [];
  const { trigger } = change;
  const { table, view } = relationAt(at, change.table);
  const relation = table?.foreign === true || table?.origin.kind === 'unknown' ? undefined : (table ?? view);
  const broken = rules.filter(({ breaks }) => breaks(trigger, relation));
  return [
    ...broken.map(({ why, sqlstate }) => refuse('invalid-definition', `trigger ${quote(trigger.name)} on ${quote(change.table)}: ${why}`, sqlstate)),
    ...refuseFunction(trigger, at),
  ];
}
