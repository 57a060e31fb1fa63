import { tablesOf } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { compose } from './compose.ts';
import { knowsAbsence } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { lockOn, nameTaken, quote, refuse, type Situation } from './situation.ts';

type Create = ChangeOf<'create-schema' | 'create-database'>;
type Drop = ChangeOf<'drop-schema' | 'drop-database'>;

/** CREATE DATABASE and CREATE SCHEMA are one statement. */
export function createDatabase(change: Create, at: Situation): Effects {
  const stands = at.before.catalog.schemas.has(change.name) && !at.conditional && !('ifNotExists' in change && change.ifNotExists);
  return compose(sourceOf(at.target, 'create-database'), {
    commitsImplicitly: true,
    refusals: stands ? [nameTaken(`database ${quote(change.name)} already exists`, 1007)] : [],
  });
}

export function dropDatabase(change: Drop, at: Situation): Effects {
  const tables = tablesOf(at.before.catalog).filter(({ schema }) => schema === change.name);
  const stands = at.before.catalog.schemas.has(change.name);
  const lacks: readonly Refusal[] =
    !stands && !change.ifExists && knowsAbsence(at) && tables.length === 0 && at.before.catalog.schemas.size > 1
      ? [refuse('unknown-schema', `database ${quote(change.name)} does not exist`, 1008)]
      : [];
  return compose(sourceOf(at.target, 'create-database'), {
    locks: tables.map((table) => lockOn(table, 'MDL EXCLUSIVE')),
    losses: [{ what: 'database', name: change.name }],
    commitsImplicitly: true,
    refusals: lacks,
  });
}
