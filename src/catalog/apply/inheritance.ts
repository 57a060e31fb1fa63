import { findTable, type Catalog } from '../../model/catalog.ts';
import { isSameName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import { isAtLeast } from '../../model/target.ts';
import { replaceRelation } from '../write.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { childrenOf } from './partition-indexes.ts';
import { omit } from '../../model/omit.ts';

/** A parent's column as its child gets it. Partitions share the parent's identity since 17. */
function inherit(column: Column, isPartition: boolean, { origin, target }: ApplyContext): Column {
  const { identity, sequence } = column;
  const shares = isPartition && identity !== undefined && isAtLeast(target, 17);
  const bare = omit(column, 'identity', 'sequence', 'comment', 'local');
  return { ...bare, ...(shares && { identity, ...(sequence && { sequence }) }), inherited: true, origin };
}

/** Inherited columns in the parents' order, then the table's own; one that both state is merged. Source: manual, 5.11 Inheritance. */
export function mergeInheritedColumns(
  parents: readonly Table[],
  own: readonly Column[],
  isPartition: boolean,
  context: ApplyContext,
): readonly Column[] {
  if (parents.length === 0) return own;
  const merged = new Map<string, Column>();
  for (const parent of parents) {
    for (const column of parent.columns) {
      const known = merged.get(column.name);
      const notNull = column.notNull || known?.notNull === true;
      merged.set(column.name, { ...(known ?? inherit(column, isPartition, context)), notNull });
    }
  }
  for (const column of own) {
    const inherited = merged.get(column.name);
    merged.set(column.name, inherited === undefined ? column : mergeColumn(inherited, column, isPartition));
  }
  return [...merged.values()];
}

function mergeColumn(inherited: Column, stated: Column, isPartition: boolean): Column {
  return {
    ...inherited,
    notNull: inherited.notNull || stated.notNull,
    ...(stated.default && { default: stated.default }),
    ...(stated.generated && { generated: stated.generated }),
    ...(stated.comment !== undefined && { comment: stated.comment }),
    ...(!isPartition && { local: true }),
  };
}

/** The CHECKs that a child gets from its parent, under the same names. */
export function inheritedChecks(parent: Table, { origin }: ApplyContext): readonly Constraint[] {
  return parent.constraints.flatMap((constraint): readonly Constraint[] => {
    if (constraint.kind !== 'check' || constraint.noInherit) return [];
    const rest = omit(constraint, 'local', 'span', 'comment');
    return [{ ...rest, named: true, valid: constraint.enforced, inherited: true, origin }];
  });
}

/** Whether another parent of the table still brings the column. */
export function hasOtherSource(catalog: Catalog, child: Table, parent: Table, brings: (table: Table) => boolean): boolean {
  return child.inherits.some((name) => {
    if (isSameName(name, parent)) return false;
    const other = findTable({ catalog, session: { searchPath: [], settings: {} } }, name);
    return other !== undefined && brings(other);
  });
}

/** A table and everything that inherits from it, parents first; each once. */
export function familyOf(catalog: Catalog, table: Table): readonly Table[] {
  if (!catalog.children.has(`${table.schema}\0${table.name}`)) return [table];
  const found = new Map<string, Table>();
  const visit = (member: Table): void => {
    const key = `${member.schema}\0${member.name}`;
    if (found.has(key)) return;
    found.set(key, member);
    childrenOf(catalog, member).forEach(visit);
  };
  visit(table);
  return [...found.values()];
}

/** Whether a table would end up above itself. */
export function wouldCircle(catalog: Catalog, parent: Table, child: Table): boolean {
  return familyOf(catalog, child).some((member) => isSameName(member, parent));
}

/** The columns and constraints of a child, marked as coming from its parent. */
export function markInherited(child: Table, parent: Table, isPartition: boolean): Table {
  const columns = child.columns.map((column) => {
    const source = parent.columns.find(({ name }) => name === column.name);
    return source === undefined ? column : { ...column, inherited: true, ...(!isPartition && !column.inherited && { local: true }) };
  });
  const constraints = child.constraints.map((constraint) => {
    const source = parent.constraints.find((candidate) => candidate.kind === 'check' && !candidate.noInherit && candidate.name === constraint.name);
    return source === undefined || constraint.kind !== 'check'
      ? constraint
      : { ...constraint, inherited: true, ...(!isPartition && constraint.inherited !== true && { local: true }) };
  });
  return { ...child, columns, constraints };
}

/** The columns and constraints of a table that has left its parent: all its own. */
export function markLocal(child: Table): Table {
  const columns = child.columns.map((column) => ({ ...omit(column, 'local'), inherited: false }));
  const constraints = child.constraints.map((constraint) => omit(constraint, 'local', 'inherited'));
  return { ...child, columns, constraints };
}

export const inheriting: Appliers<'set-inheritance'> = {
  'set-inheritance'(state, change) {
    const [child, parent] = [findTable(state, change.table), findTable(state, change.parent)];
    if (child === undefined || parent === undefined) return state.catalog;
    const already = child.inherits.some((name) => isSameName(name, parent));
    if (already === change.inherit) return state.catalog;
    if (change.inherit) {
      if (wouldCircle(state.catalog, parent, child) || parent.partitioning || parent.partitionOf || child.partitionOf || child.partitioning)
        return state.catalog;
      if (parent.columns.some(({ name }) => !child.columns.some((column) => column.name === name)) && child.knowledge === 'full')
        return state.catalog;
      const inherits = [...child.inherits, { schema: parent.schema, name: parent.name }];
      return replaceRelation(state.catalog, child, { ...markInherited(child, parent, false), inherits });
    }
    const left = { ...child, inherits: child.inherits.filter((name) => !isSameName(name, parent)) };
    const others = left.inherits.flatMap((name) => findTable(state, name) ?? []);
    return replaceRelation(
      state.catalog,
      child,
      others.reduce((table, other) => markInherited(table, other, false), markLocal(left)),
    );
  },
};
