import { showName } from '../../model/names.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import type { Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';
import { isWithin } from './foreign-key-pairs.ts';

interface Options {
  readonly implied: boolean;
}
const defaults: Options = { implied: false };

export default defineRule({
  id: 'schema/foreign-key-repeats-another',
  summary: 'A foreign key holds the same columns to the same parent as another one.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new foreign key has the columns and the parent of another one of the table. Or it has some of them, and they differ in ON DELETE or ON UPDATE; with `implied`, also where the wider one checks all that the other does.',
    effect: 'Each write is checked twice; where the two say different things of ON DELETE, what happens may go by which of them is asked first.',
    instead: 'Drop one of the two.',
  },

  messages: {
    same: '{constraint} of {table} checks {columns} against {parent} once more: {other} does already.',
    differs: '{constraint} and {other} of {table} both hold {columns} to {parent}, and do not agree what a DELETE or UPDATE there does.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['implied'],
      properties: { implied: yesNo('One that a wider one implies is told too.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      bad: 'ALTER TABLE notes ADD CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id);',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: key, place } of madeConstraints(changeSet)) {
      if (key.kind !== 'foreign-key') continue;
      const keys = table.constraints
        .slice(0, table.constraints.indexOf(key))
        .filter((each) => each.kind === 'foreign-key' && each.inherited !== true);
      for (const other of keys) {
        if (other.kind !== 'foreign-key') continue;
        const [isPart, isWhole] = [isWithin(key, other), isWithin(other, key)];
        const [part, whole] = isPart ? [key, other] : [other, key];
        const differs = actionsOf(key) !== actionsOf(other);
        if (!isPart && !isWhole) continue;
        if (isPart !== isWhole && !differs && !(options.implied && isImplied(table, part, whole))) continue;
        const [columns, parent] = [part.columns.join(', '), showName(key.references)];
        const data = { constraint: nameOf(part), other: nameOf(whole), table: showName(table), columns, parent };
        yield problem(differs ? 'differs' : 'same', data, { ...place, subject: `${table.name}.${key.name === '' ? columns : key.name}` });
        break;
      }
    }
  },
});

const nameOf = ({ name, columns }: ForeignKey): string => (name === '' ? `the foreign key of ${columns.join(', ')}` : name);

/** NO ACTION and RESTRICT both refuse. */
const actionsOf = ({ onDelete, onUpdate }: ForeignKey): string => `${onDelete} ${onUpdate}`.replaceAll('restrict', 'no-action');

/** Whether each row that the narrower key checks the wider one checks too: a NULL in the columns that it has more would keep it from that. */
function isImplied({ columns }: Table, part: ForeignKey, whole: ForeignKey): boolean {
  const further = whole.columns.filter((column) => !part.columns.includes(column));
  const isAlwaysChecked = whole.match === 'full' || further.every((column) => columns.some(({ name, notNull }) => name === column && notNull));
  return whole.valid && whole.enforced && isAlwaysChecked;
}
