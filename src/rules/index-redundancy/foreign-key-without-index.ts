import { postgresManual } from '../../model/manuals.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { Constraint, ForeignKey } from '../../model/constraints.ts';
import type { ChangeSet, ProblemPlace } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { isKeyIndexed } from './key-index.ts';
import { touchedTables } from './redundant-indexes.ts';

export default defineRule({
  id: 'index-redundancy/foreign-key-without-index',
  summary: 'A foreign key has no index on its referencing columns.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'No index of the referencing table begins with the columns of a foreign key, in any order.',
    effect: 'Each DELETE of a referenced row, and each UPDATE of its key, reads the whole referencing table to look for rows that point at it.',
    instead: 'Add an index that begins with the columns of the foreign key, or make an exception where the referenced rows are never deleted.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-FK')],
  },

  messages: {
    added: 'Nothing indexes {columns} of {table}, which references {parent}: each DELETE on {parent} reads all of {table}.',
    uncovered: 'No index begins with {columns} of {table} any more, which references {parent}: each DELETE on {parent} will read all of {table}.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id));',
      good: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id)); CREATE INDEX notes_user_id_idx ON notes (user_id);',
      differs: 'The index is added.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of touchedTables(changeSet)) {
      if (table.partitionOf !== undefined || table.foreign) continue;
      for (const constraint of table.constraints) {
        if (constraint.kind !== 'foreign-key' || isKeyIndexed(table, constraint)) continue;
        const data = { columns: constraint.columns.join(', '), table: showName(table), parent: showName(constraint.references) };
        const subject = `${table.name}.${constraint.columns.join(',')}`;
        if (constraint.origin.kind === 'change') yield problem('added', data, { ...placeOf(changeSet, table, constraint), subject });
        else if (wasCovered(changeSet, table, constraint)) yield problem('uncovered', data, { ...placeOfLoss(changeSet, table), subject });
      }
    }
  },
});

function wasCovered({ before }: ChangeSet, table: Table, key: ForeignKey): boolean {
  const old = before.catalog.relations.get(keyOf(table));
  const oldKey = old?.kind === 'table' ? old.constraints.find((one) => one.name === key.name && (one.name !== '' || isOnSame(one, key))) : undefined;
  return old?.kind === 'table' && oldKey?.kind === 'foreign-key' && isKeyIndexed(old, oldKey);
}

/** SQLite names no foreign key by itself. */
const isOnSame = (one: Constraint, key: ForeignKey): boolean => one.kind === 'foreign-key' && one.columns.join('\0') === key.columns.join('\0');

function placeOf({ stepAt }: ChangeSet, table: Table, key: ForeignKey): ProblemPlace {
  const made = key.origin.kind === 'change' ? key.origin.span : undefined;
  const span = key.span ?? made;
  const step = made && stepAt(made);
  return { table: table.name, ...(span && { span }), ...(step && { statement: step.statement.span }) };
}

/** The step after which no index begins with the columns. */
function placeOfLoss({ steps }: ChangeSet, table: Table): ProblemPlace {
  const step =
    steps.findLast(({ change, effects }) => change.kind === 'drop-index' && effects.locks.some(({ relation }) => relation.name === table.name)) ??
    steps.findLast(({ table: touched }) => touched?.name === table.name);
  return { table: table.name, ...(step && { span: step.change.span, statement: step.statement.span }) };
}
