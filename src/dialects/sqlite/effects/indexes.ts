import { findIndex, findRelation, findView, resolveName } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import type { Index } from '../../../model/objects.ts';
import { columnsOf } from '../../../model/types.ts';
import { compose } from './compose.ts';
import { refuseIndex } from './definitions.ts';
import {
  knowsAbsence,
  lockFor,
  quote,
  refuse,
  refuseMissingColumns,
  refuseMissingTable,
  refuseReservedName,
  refuseTakenName,
  tableAt,
  workOn,
  type Situation,
} from './situation.ts';
import { isVirtual } from './tables.ts';

/** The columns that an index names, each once. */
function columnsOfIndex({ parts, predicate }: Index): readonly string[] {
  const named = parts.flatMap(({ column, expression }) => column ?? (expression ? columnsOf(expression) : []));
  return [...new Set([...named, ...(predicate ? columnsOf(predicate) : [])])];
}

/** The whole table is read and sorted while no one else can write to the database. Source: manual, CREATE INDEX. */
export function createIndex(change: ChangeOf<'create-index'>, at: Situation): Effects {
  const { index, table: name } = change;
  const own = { ...(name.schema !== undefined && { schema: name.schema }), name: index.name };
  const taken = refuseTakenName(at, own);
  if (change.ifNotExists && taken.length > 0) return compose('create-index');
  const table = tableAt(at, name);
  const view = findView(at.before, name);
  const refusals: readonly Refusal[] = [
    ...taken,
    ...refuseReservedName(own),
    ...(view === undefined ? [] : [refuse('wrong-kind', `${quote(view)} is a view, and views have no indexes`)]),
    ...(isVirtual(table) ? [refuse('wrong-kind', `${quote(name)} is a virtual table, which has no indexes`)] : []),
    ...refuseMissingTable(at, name),
    ...refuseMissingColumns(at, table, columnsOfIndex(index)),
    ...refuseIndex(index, at),
  ];
  return compose('create-index', {
    locks: lockFor(at, name),
    work: [workOn(resolveName(at.before, name), 'index-build', 'build-index', index.name)],
    refusals,
  });
}

export function dropIndex(change: ChangeOf<'drop-index'>, at: Situation): Effects {
  const found = findIndex(at.before, change.index);
  const relation = findRelation(at.before, change.index);
  if (found === undefined) {
    const missing = change.ifExists || !knowsAbsence(at) ? [] : [refuse('unknown-index', `there is no index ${quote(change.index)}`)];
    return compose('drop-index', { locks: lockFor(at, relation ?? change.index), refusals: missing });
  }
  const isKey = found.index.constraint !== undefined;
  return compose('drop-index', {
    locks: lockFor(at, found.owner),
    refusals: isKey
      ? [refuse('index-backs-constraint', `${quote(change.index)} stands behind a UNIQUE or PRIMARY KEY of ${quote(found.owner)}`)]
      : [],
  });
}

export function reindex(change: ChangeOf<'reindex'>, at: Situation): Effects {
  const { name } = change;
  const found = name && findIndex(at.before, name);
  const owner = found?.owner ?? (name && tableAt(at, name));
  if (owner === undefined) return compose('reindex');
  return compose('reindex', { locks: lockFor(at, owner), work: [workOn(owner, 'index-build', 'rebuild-index', found?.index.name)] });
}
