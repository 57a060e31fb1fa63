import type { DatabaseState } from '../model/catalog.ts';
import type { Origin, Relation } from '../model/objects.ts';

const base: Origin = { kind: 'base' };

const settled = <T extends { readonly origin: Origin }>(object: T): T => ({ ...object, origin: base });

function settleRelation(relation: Relation): Relation {
  switch (relation.kind) {
    case 'index':
      return relation;
    case 'sequence':
      return settled(relation);
    case 'view':
    case 'materialized-view':
      return { ...settled(relation), indexes: relation.indexes.map(settled) };
    case 'table':
      return {
        ...settled(relation),
        columns: relation.columns.map(settled),
        constraints: relation.constraints.map(settled),
        indexes: relation.indexes.map(settled),
        triggers: relation.triggers.map(settled),
        policies: relation.policies.map(settled),
        ...(relation.rules && { rules: relation.rules.map(settled) }),
      };
  }
}

/** The same state, of which everything has stood before: what the next changes meet is not theirs. */
export function settle(state: DatabaseState): DatabaseState {
  const { catalog } = state;
  return {
    ...state,
    catalog: {
      ...catalog,
      schemas: catalog.schemas.map(settled),
      relations: catalog.relations.map(settleRelation),
      types: catalog.types.map(settled),
      routines: catalog.routines.map((overloads) => overloads.map(settled)),
      extensions: catalog.extensions.map(settled),
    },
  };
}
