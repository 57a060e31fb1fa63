import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import type { ObjectName } from '../../model/names.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { ChangeSet, Step } from '../../model/rule.ts';
import { callsOf, type Term } from '../../model/types.ts';
import { constraintMade } from '../constraint-made.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isRefused } from '../in-use.ts';
import { withIndexName } from '../index-made.ts';
import { placeOf } from '../place-of.ts';
import { implies, keyOfParts, uniqueKeysOf, type UniqueKey, keyOfConstraint } from '../unique-keys.ts';
import { listNames, showConstraint } from '../words.ts';

interface Wanted extends UniqueKey {
  readonly table: ObjectName;
  readonly name: string;
  readonly online: boolean;
}

export default defineRule({
  id: 'breaking-change/add-unique-may-fail',
  summary: 'Rows must be unique from now on, and nothing has kept them so until now.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A unique index, UNIQUE constraint or primary key is made on columns that stood before, or on a new one that has the same default in every row, and no other key has kept them unique.',
    effect:
      'Two rows that are alike make the migration fail; built CONCURRENTLY, an INVALID index is left behind that slows down writes and serves no query.',
    instead:
      'Look for rows that are alike (GROUP BY … HAVING count(*) > 1) and mend them before; after a failure, drop the INVALID index and begin again.',
    sources: [postgresManual('sql-createindex#SQL-CREATEINDEX-CONCURRENTLY')],
  },

  messages: {
    mayFail: 'Nothing has kept {columns} of {table} unique until now: two rows that are alike make {name} fail.',
    mayLeaveInvalid:
      'Nothing has kept {columns} of {table} unique until now: two rows that are alike make {name} fail and leave it behind as an INVALID index.',
  },

  inDialect: {
    mysql: {
      docs: {
        effect:
          'Two rows that are alike make the migration fail. Under a collation that ignores case and accents, rows are alike that do not look so.',
        instead: 'Look for rows that are alike (GROUP BY … HAVING count(*) > 1, which compares as the index does) and mend them before.',
        sources: [mysqlManual('create-index#create-index-unique')],
      },
    },
    sqlite: {
      docs: {
        effect: 'Two rows that are alike make the migration fail.',
        instead: 'Look for rows that are alike (GROUP BY … HAVING count(*) > 1) and mend them before.',
        sources: [sqliteManual('lang_createindex#unique_indexes')],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      bad: 'CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name);',
      good: 'CREATE INDEX CONCURRENTLY users_name ON users (name);',
      differs: 'the index is made unique when the rows are',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(100), name varchar(50));',
      bad: 'ALTER TABLE users ADD UNIQUE KEY users_email (email);',
      good: 'ALTER TABLE users ADD KEY users_email (email);',
      differs: 'the index is made unique when the rows are',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const step of changeSet.steps) {
      const wanted = uniqueWanted(step);
      const made = (step.table && findTable(changeSet.after, step.table)) ?? step.table ?? step.view;
      if (wanted === undefined || isRefused(step) || isPrivate(made) || isKeptUnique(step, wanted, changeSet)) continue;
      const data = { columns: listNames(wanted.parts), table: showName(wanted.table), name: wanted.name };
      yield problem(wanted.online ? 'mayLeaveInvalid' : 'mayFail', data, { ...placeOf(step), subject: wanted.name });
    }
  },
});

function uniqueWanted(step: Step): Wanted | undefined {
  const { change } = step;
  if (change.kind === 'create-index') {
    const { index, table, online } = withIndexName({ ...step, change });
    const { columns } = findTable(step.before, table) ?? {};
    return index.unique && !change.only ? { ...keyOfParts(index.parts, index.predicate, columns), table, name: index.name, online } : undefined;
  }
  if (change.kind === 'add-constraint') return keyWanted(step, change.table, change.constraint);
  if (change.kind !== 'add-column') return undefined;
  const key = change.constraints.find(({ kind }) => kind === 'unique' || kind === 'primary-key');
  return key && keyWanted(step, change.table, key);
}

function keyWanted(step: Step, table: ObjectName, constraint: Constraint): Wanted | undefined {
  if ((constraint.kind !== 'unique' && constraint.kind !== 'primary-key') || constraint.usingIndex !== undefined) return undefined;
  return { ...keyOfConstraint(constraint), table, name: showConstraint(constraintMade(step, constraint)), online: false };
}

/** By a key that stands or stood before the pull request, or because a column of it is new and has only what this pull request wrote, other than one value for all. */
function isKeptUnique(step: Step, wanted: Wanted, changeSet: ChangeSet): boolean {
  const { before } = changeSet;
  const table = findTable(step.change.kind === 'add-column' ? step.after : step.before, wanted.table);
  if (table === undefined) return step.view !== undefined || step.before.catalog.complete;
  const end = findTable(changeSet.after, table)?.columns ?? [];
  const isFresh = (column: Column): boolean => (end.find(({ name }) => name === column.name) ?? column).origin.kind === 'change';
  const fresh = table.columns.filter((column) => wanted.parts.includes(column.name) && isFresh(column));
  if (fresh.some(({ name }) => !isAlikeEverywhere(changeSet, table, name))) return true;
  const stood = before.catalog.relations.get(keyOf(table));
  if (step.change.kind === 'add-column') return false;
  const known = [...uniqueKeysOf(table), ...(stood?.kind === 'table' ? uniqueKeysOf(stood) : [])];
  const isRepeat = table.indexes.some(({ name }) => name === wanted.name) || table.constraints.some(({ name }) => name === wanted.name);
  return isRepeat || known.some((key) => implies(key, wanted));
}

/** Whether a new column has the same value in every row that stood: a constant default, and no UPDATE since. */
function isAlikeEverywhere({ steps }: ChangeSet, table: Table, column: string): boolean {
  const onTable = steps.filter((step) => step.table?.name === table.name && step.table.schema === table.schema);
  const written = onTable.some(({ change }) => change.kind === 'write-rows' && change.columns.includes(column));
  const added = onTable.find(({ change }) => change.kind === 'add-column' && change.column.name === column)?.change;
  const filling = added?.kind === 'add-column' ? added.column.default : undefined;
  return !written && filling !== undefined && callsOf(filling).length === 0 && !isNull(filling.term);
}

/** NULLs are not alike. */
function isNull(term: Term): boolean {
  return term.kind === 'cast' ? isNull(term.term) : term.kind === 'literal' && term.type === 'null';
}
