import { findIndex, findTable, findType, findView, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { keyOf } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import { replaceRelation } from '../write.ts';
import type { Appliers } from './context.ts';
import { replaceIndex } from './indexes.ts';
import { omit, type Without } from '../../model/omit.ts';

/** The object with a comment, or without one. */
function commented<T extends { readonly comment?: string }>(
  object: T,
  comment: string | undefined,
): Without<T, 'comment'> & { readonly comment?: string } {
  return { ...omit(object, 'comment'), ...(comment !== undefined && { comment }) };
}

type Commented = { readonly name: string; readonly comment?: string };

function commentMember<T extends Commented>(
  list: readonly T[],
  name: string | undefined,
  comment: string | undefined,
): readonly (T | (Without<T, 'comment'> & { readonly comment?: string }))[] {
  return list.map((each) => (each.name === name ? commented(each, comment) : each));
}

function describeMember(table: Table, object: 'column' | 'constraint' | 'trigger', member: string | undefined, comment: string | undefined): Table {
  switch (object) {
    case 'column':
      return { ...table, columns: commentMember(table.columns, member, comment) };
    case 'constraint':
      return { ...table, constraints: commentMember(table.constraints, member, comment) };
    case 'trigger':
      return { ...table, triggers: commentMember(table.triggers, member, comment) };
  }
}

function describe(state: DatabaseState, { object, name, member, comment }: ChangeOf<'comment'>): Catalog {
  const { catalog } = state;
  switch (object) {
    case 'table':
    case 'column':
    case 'constraint':
    case 'trigger': {
      const table = findTable(state, name);
      if (table === undefined) return catalog;
      if (object === 'table') return replaceRelation(catalog, table, commented(table, comment));
      return replaceRelation(catalog, table, describeMember(table, object, member, comment));
    }
    case 'view':
    case 'materialized-view': {
      const view = findView(state, name);
      return view === undefined ? catalog : replaceRelation(catalog, view, commented(view, comment));
    }
    case 'index': {
      const found = findIndex(state, name);
      return found === undefined ? catalog : replaceIndex(catalog, found.owner, found.index, commented(found.index, comment));
    }
    case 'type': {
      const type = findType(state, name);
      return type?.kind !== 'enum' ? catalog : { ...catalog, types: catalog.types.set(keyOf(type), commented(type, comment)) };
    }
    default:
      return catalog;
  }
}

export const descriptionAppliers: Appliers<'comment' | 'set-owner'> = {
  comment: describe,
  'set-owner'(state, change) {
    const table = change.object === 'table' ? findTable(state, change.name) : undefined;
    return table === undefined || table.owner === change.owner
      ? state.catalog
      : replaceRelation(state.catalog, table, { ...table, owner: change.owner });
  },
};
