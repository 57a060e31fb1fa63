import { showName } from '../../model/names.ts';
import type { ForeignKey } from '../../model/constraints.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';

export default defineRule({
  id: 'schema/foreign-key-repeats-another',
  summary: 'A foreign key holds the same columns to the same parent as another one.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new foreign key has the columns and the parent of another one of the table.',
    effect: 'Each write is checked twice; where the two say different things of ON DELETE, what happens is not what either says.',
    instead: 'Drop one of the two.',
  },

  messages: {
    same: '{constraint} of {table} checks {columns} against {parent} once more: {other} does already.',
    differs: '{constraint} and {other} of {table} both hold {columns} to {parent}, and do not agree what a DELETE or UPDATE there does.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      bad: 'ALTER TABLE notes ADD CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id);',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: key, place } of madeConstraints(changeSet)) {
      if (key.kind !== 'foreign-key') continue;
      const at = table.constraints.indexOf(key);
      const other = table.constraints.find(
        (each, index): each is ForeignKey => each.kind === 'foreign-key' && index < at && each.inherited !== true && isSame(each, key),
      );
      if (other === undefined) continue;
      const [columns, parent] = [key.columns.join(', '), showName(key.references)];
      const id = other.onDelete === key.onDelete && other.onUpdate === key.onUpdate ? 'same' : 'differs';
      const data = { constraint: nameOf(key), other: nameOf(other), table: showName(table), columns, parent };
      yield problem(id, data, { ...place, subject: `${table.name}.${key.name === '' ? columns : key.name}` });
    }
  },
});

const nameOf = ({ name, columns }: ForeignKey): string => (name === '' ? `the foreign key of ${columns.join(', ')}` : name);

const isSame = (a: ForeignKey, b: ForeignKey): boolean =>
  a.references.name === b.references.name && a.references.schema === b.references.schema && pairsOf(a) === pairsOf(b);

/** Which column goes with which, in any order. */
const pairsOf = ({ columns, referencedColumns }: ForeignKey): string =>
  columns
    .map((column, at) => `${column}=${referencedColumns[at] ?? ''}`)
    .toSorted()
    .join();
