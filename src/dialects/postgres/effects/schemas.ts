import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Loss, Refusal } from '../../../model/effects.ts';
import { showName } from '../../../model/names.ts';
import type { Relation, Table, View } from '../../../model/objects.ts';
import { dropViews, viewsAbove } from './dependents.ts';
import { lacksSchema } from './knowledge.ts';
import { lockOn, quote, refuse, type Situation } from './situation.ts';
import { told } from './stated.ts';
import { dropTablesPart } from './tables.ts';
import { dropTypesPart } from './types-and-domains.ts';

const refuseMissing = (at: Situation, name: string): readonly Refusal[] =>
  lacksSchema(at, name) ? [refuse('unknown-schema', `schema ${quote(name)} does not exist`, '3F000')] : [];

const refuseTaken = (at: Situation, name: string): readonly Refusal[] => {
  const found = at.before.catalog.schemas.get(name);
  if (found === undefined || found.origin.kind === 'unknown' || at.conditional) return [];
  return [refuse('name-taken', `schema ${quote(name)} already exists`, '42P06')];
};

export const createSchema = (change: ChangeOf<'create-schema'>, at: Situation): Effects =>
  told(at, 'sql-createschema.html', { refusals: change.ifNotExists ? [] : refuseTaken(at, change.name) });

export const renameSchema = (change: ChangeOf<'rename-schema'>, at: Situation): Effects =>
  told(at, 'sql-alterschema.html', { refusals: [...refuseMissing(at, change.name), ...refuseTaken(at, change.to)] });

const lossOf = (relation: Relation): Loss | undefined => {
  if (relation.kind === 'table') return { what: 'table', name: showName(relation) };
  return relation.kind === 'materialized-view' ? { what: 'view-data', name: showName(relation) } : undefined;
};

const collateralOf = (relation: Relation): Collateral => ({ what: relation.kind, name: showName(relation), how: 'dropped' });

/** DROP SCHEMA … CASCADE drops all that is in it, and what depends on that elsewhere. */
export function dropSchema(change: ChangeOf<'drop-schema'>, at: Situation): Effects {
  const page = 'sql-dropschema.html';
  const missing = change.ifExists ? [] : refuseMissing(at, change.name);
  const { catalog } = at.before;
  const inside = [...catalog.relations.values()].filter((relation) => relation.schema === change.name);
  const types = [...catalog.types.values()].filter((type) => type.schema === change.name);
  const holdsRoutines = catalog.routines.some((overloads) => overloads.some((routine) => routine.schema === change.name));
  const isFull = inside.length > 0 || types.length > 0 || holdsRoutines;
  const losses: readonly Loss[] = [{ what: 'schema', name: change.name }];
  if (!isFull || !change.cascade) {
    const refusals = isFull && !change.cascade ? [refuse('others-depend', `cannot drop schema ${quote(change.name)}: it is not empty`, '2BP01')] : [];
    return told(at, page, { losses: missing.length > 0 ? [] : losses, refusals: [...missing, ...refusals] });
  }
  const tables = inside.filter((relation): relation is Table => relation.kind === 'table');
  const views = inside.filter((relation): relation is View => relation.kind === 'view' || relation.kind === 'materialized-view');
  return told(
    at,
    page,
    {
      locks: inside.map((relation) => lockOn(relation, 'ACCESS EXCLUSIVE', relation.kind === 'index' ? 'index' : 'target')),
      collateral: inside.filter((relation) => relation.kind !== 'index').map(collateralOf),
      losses: [...losses, ...inside.flatMap((relation) => lossOf(relation) ?? [])],
    },
    dropTablesPart(at, tables, true),
    dropViews(viewsAbove(at, views)),
    dropTypesPart(at, types, true),
  );
}

export const createDatabase = (_: ChangeOf<'create-database'>, at: Situation): Effects =>
  told(at, 'sql-createdatabase.html', { forbidsTransaction: true });

export const dropDatabase = (change: ChangeOf<'drop-database'>, at: Situation): Effects =>
  told(at, 'sql-dropdatabase.html', { forbidsTransaction: true, losses: [{ what: 'database', name: change.name }] });
