import type { ChangeOf } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { alterClause } from './alter.ts';
import { dropKeyPart, partitionColumns, refuseTakenIndex } from './constraints.ts';
import { refuseMissingMember } from './knowledge.ts';
import { groundOf, keyOfIndex, refuseKey, refusePartitionKey } from './refuse-keys.ts';
import { indexOf, invalid, isSameMember, quote } from './situation.ts';
import type { Situation } from './situation.ts';

export function createIndex(change: ChangeOf<'create-index'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => {
    const { index } = change;
    if (change.ifNotExists && indexOf(table, index.name) !== undefined) return undefined;
    const definition = keyOfIndex(index);
    const wrong =
      table === undefined || at.conditional
        ? []
        : [...refuseKey(at, definition, groundOf(table)), ...refusePartitionKey(definition, partitionColumns(table))];
    return { refusals: [...refuseTakenIndex(at, table, index.name), ...wrong] };
  });
}

export function dropIndex(change: ChangeOf<'drop-index'>, at: Situation): Effects {
  const { name } = change.index;
  return alterClause(change, at, ({ found: { table } }) => {
    if (indexOf(table, name) === undefined) return { refusals: change.ifExists ? [] : refuseMissingMember(at, table, 'unknown-index', name) };
    const made = (change.alter?.clauses ?? []).filter((clause) => clause.kind === 'create-index' || clause.kind === 'add-constraint');
    return { refusals: table === undefined || at.conditional ? [] : dropKeyPart(at, table, name, made) };
  });
}

export function renameIndex(change: ChangeOf<'rename-index'>, at: Situation): Effects {
  const { name } = change.index;
  return alterClause(change, at, ({ found: { table } }) => {
    if (indexOf(table, name) === undefined) return { refusals: refuseMissingMember(at, table, 'unknown-index', name, 1176) };
    return { refusals: isSameMember(name, change.to) ? [] : refuseTakenIndex(at, table, change.to) };
  });
}

/** VISIBLE and INVISIBLE, or NOT IGNORED and IGNORED. The primary key is always used. */
export function alterIndex(change: ChangeOf<'alter-index'>, at: Situation): Effects {
  const { name } = change.index;
  return alterClause(change, at, ({ found: { table } }) => {
    if (isSameMember(name, 'PRIMARY')) return { refusals: [invalid(`the primary key of ${quote(table ?? '')} cannot be hidden`, 3522)] };
    return { refusals: indexOf(table, name) === undefined ? refuseMissingMember(at, table, 'unknown-index', name, 1176) : [] };
  });
}
