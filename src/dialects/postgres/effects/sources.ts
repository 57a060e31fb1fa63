import type { WorkReason } from '../../../model/effects.ts';
import { isSameName } from '../../../model/names.ts';
import type { Usage } from '../../../model/objects.ts';
import type { Part } from './compose.ts';
import { refuseMissingColumns, refuseMissingRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { familyOf, lockFamily, relationAt, workOnFamily, type Family, type Situation } from './situation.ts';

const isSystem = (schema: string | undefined): boolean => schema === 'pg_catalog' || schema === 'information_schema';

/** The relations that a query reads, and below views the tables that those read. */
export function sourcesOf(at: Situation, uses: readonly Usage[]): readonly Family[] {
  const found: Family[] = [];
  const visit = (relations: readonly Usage[]): void => {
    for (const { relation } of relations) {
      if (isSystem(relation.schema)) continue;
      const family = familyOf(at, relation);
      if (found.some(({ name }) => isSameName(name, family.name))) continue;
      found.push(family);
      if (family.view?.kind === 'view') visit(family.view.uses);
    }
  };
  visit(uses);
  return found;
}

/** Reading relations: the weakest lock, and work for those that are read through. Source: manual, 13.3.1 Table-Level Locks. */
export function sourcesPart(at: Situation, uses: readonly Usage[], reads: WorkReason | undefined): Part {
  const mode = modeOf('read-rows', at.target);
  const sources = sourcesOf(at, uses);
  return {
    locks: sources.flatMap((family) => lockFamily(family, mode, 'source')),
    work:
      reads === undefined ? [] : sources.filter(({ view }) => view?.kind !== 'view').flatMap((family) => workOnFamily(family, 'scan', reads, mode)),
    refusals: [
      ...uses.flatMap(({ relation }) => refuseMissingRelation(at, relation)),
      ...uses.flatMap(({ relation, columns }) =>
        refuseMissingColumns(
          at,
          relationAt(at, relation).table,
          (columns ?? []).filter((column) => column !== '*'),
        ),
      ),
    ],
  };
}
