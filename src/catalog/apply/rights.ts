import { findTable, findView, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import type { Right } from '../../model/access.ts';
import type { Table, View } from '../../model/objects.ts';
import { replaceRelation } from '../write.ts';
import type { Appliers } from './context.ts';

/** What ALL stands for, of tables and views. Source: PostgreSQL 18 manual, 5.8, table 5.2. */
const everything = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain'];

export const rightAppliers: Appliers<'grant'> = {
  grant(state, change) {
    if (change.defaults) return { ...state.catalog, defaultRights: true, ...closing(change) };
    if (change.object !== 'table' || change.ofColumns === true) return state.catalog;
    return ownersOf(state, change).reduce(
      (catalog, relation) => replaceRelation(catalog, relation, { ...relation, rights: rightsAfter(relation, change) }),
      state.catalog,
    );
  },
};

/** What comes of the rights on new functions; for a single schema nothing can be taken from PUBLIC. Tried on PostgreSQL 15. */
function closing({ verb, object, names, grantees, privileges }: ChangeOf<'grant'>): { readonly closedRoutines?: boolean } {
  const isExecute = privileges.includes('all') || privileges.includes('execute');
  return object === 'routine' && names.length === 0 && grantees.includes('public') && isExecute ? { closedRoutines: verb === 'revoke' } : {};
}

function ownersOf(state: DatabaseState, { names, allInSchema }: ChangeOf<'grant'>): readonly (Table | View)[] {
  if (!allInSchema) return names.flatMap((name) => findTable(state, name) ?? findView(state, name) ?? []);
  const schemas = new Set(names.map(({ name }) => name));
  return [...state.catalog.relations.values()].filter(
    (relation): relation is Table | View => relation.kind !== 'index' && relation.kind !== 'sequence' && schemas.has(relation.schema),
  );
}

function rightsAfter({ rights = [] }: Table | View, { verb, privileges, grantees }: ChangeOf<'grant'>): readonly Right[] {
  const meant = privileges.includes('all') ? everything : privileges;
  const others = rights.filter(({ role }) => !grantees.includes(role));
  return [
    ...others,
    ...grantees.flatMap((role): readonly Right[] => {
      const had = rights.find((right) => right.role === role)?.privileges ?? [];
      const has = verb === 'grant' ? [...new Set([...had, ...meant])] : had.filter((each) => !meant.includes(each));
      return has.length === 0 ? [] : [{ role, privileges: has }];
    }),
  ];
}
