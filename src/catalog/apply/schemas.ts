import { findRelation, findType, type Catalog, type DatabaseState, qualify } from '../../model/catalog.ts';
import type { ChangeKind, ChangeOf } from '../../model/change.ts';
import { usesOfExtension } from '../../model/extensions.ts';
import { keyOf } from '../../model/names.ts';
import { isNameTaken } from '../resolve.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { dropObjects } from './drop.ts';
import { moveRelation } from './move-relation.ts';
import type { ObjectRef } from './object-ref.ts';
import { moveRoutine, routineNamed } from './routines.ts';
import { moveType } from './types.ts';
import { followingOf } from './with-column.ts';

/** Everything that stands in a schema. */
function contentsOf(catalog: Catalog, schema: string): readonly ObjectRef[] {
  const relations = [...catalog.relations].filter(([, relation]) => relation.schema === schema && relation.kind !== 'index');
  const types = [...catalog.types].filter(([, type]) => type.schema === schema);
  const routines = [...catalog.routines.values()].flat().filter((routine) => routine.schema === schema);
  return [
    ...relations.map(([key]): ObjectRef => ({ kind: 'relation', key })),
    ...types.map(([key]): ObjectRef => ({ kind: 'type', key })),
    ...routines.map((routine): ObjectRef => ({ kind: 'routine', key: keyOf(routine), arguments: routine.arguments })),
  ];
}

function dropSchema(state: DatabaseState, name: string, cascade: boolean): Catalog {
  const contents = contentsOf(state.catalog, name);
  if (contents.length > 0 && !cascade) return state.catalog;
  const emptied = dropObjects(state, contents, true);
  return { ...emptied, schemas: emptied.schemas.delete(name), extensions: emptied.extensions.filter((extension) => extension.schema !== name) };
}

/** Moves everything out of a schema into one that has no such names yet, and gives up the old one. */
function renameSchema(state: DatabaseState, from: string, to: string, context: ApplyContext): Catalog {
  const schema = state.catalog.schemas.get(from);
  if (schema === undefined || state.catalog.schemas.has(to)) return state.catalog;
  let catalog: Catalog = { ...state.catalog, schemas: state.catalog.schemas.delete(from).set(to, { ...schema, name: to }) };
  for (const ref of contentsOf(state.catalog, from)) {
    if (ref.kind === 'relation') {
      const relation = catalog.relations.get(ref.key);
      if (relation !== undefined && relation.kind !== 'index')
        catalog = moveRelation(catalog, relation, { schema: to, name: relation.name }, followingOf(state, context));
    } else if (ref.kind === 'type') {
      const type = catalog.types.get(ref.key);
      if (type !== undefined) catalog = moveType(catalog, type, { schema: to, name: type.name }, context);
    } else if (ref.kind === 'routine') {
      const routine = catalog.routines
        .get(ref.key)
        ?.find((each) => each.arguments === ref.arguments || each.arguments.join(',') === ref.arguments.join(','));
      if (routine !== undefined) catalog = moveRoutine(catalog, routine, { schema: to, name: routine.name }, context);
    }
  }
  const extensions = catalog.extensions.map((extension) => (extension.schema === from ? { ...extension, schema: to } : extension));
  return { ...catalog, extensions };
}

/** Takes along what is made of the extension; where that cannot be told, CASCADE may have taken anything. */
function dropExtension(state: DatabaseState, change: ChangeOf<'drop-extension'>, { traits }: ApplyContext): Catalog {
  const { catalog } = state;
  if (!catalog.extensions.has(change.name)) return catalog;
  const parts = traits.extensionParts?.(change.name);
  const uses = parts === undefined ? [] : usesOfExtension(catalog, parts);
  if (uses.length > 0 && !change.cascade) return catalog;
  const refs = uses.map(({ relation, what, name }): ObjectRef => ({ kind: what, table: keyOf(relation), name }));
  const rest = dropObjects(state, refs, true);
  const isUntold = parts === undefined && change.cascade;
  return { ...rest, extensions: rest.extensions.delete(change.name), ...(isUntold && { unfollowed: true }) };
}

type SchemaKind = Extract<ChangeKind, 'create-schema' | 'drop-schema' | 'rename-schema' | 'set-schema' | 'create-extension' | 'drop-extension'>;

export const schemaAppliers: Appliers<SchemaKind> = {
  'create-schema'(state, change, { origin }) {
    if (state.catalog.schemas.has(change.name)) return state.catalog;
    const mayStand = !state.catalog.complete && (change.ifNotExists || change.conditional === true);
    const isNew = state.catalog.complete && !change.ifNotExists && change.conditional !== true;
    const made = {
      name: change.name,
      origin: mayStand ? ({ kind: 'unknown' } as const) : origin,
      ...(isNew && { olderRelations: state.catalog.relations }),
    };
    return { ...state.catalog, schemas: state.catalog.schemas.set(change.name, made) };
  },
  'drop-schema': (state, change) => (state.catalog.schemas.has(change.name) ? dropSchema(state, change.name, change.cascade) : state.catalog),
  'rename-schema': (state, change, context) => renameSchema(state, change.name, change.to, context),
  'set-schema'(state, change, context) {
    const { catalog } = state;
    if (catalog.complete && !catalog.schemas.has(change.to)) return catalog;
    if (change.object === 'type') {
      const type = findType(state, change.name);
      return type === undefined ? catalog : moveType(catalog, type, { schema: change.to, name: type.name }, context);
    }
    if (change.object === 'routine') {
      const routine = routineNamed(state, change.name, change.arguments);
      return routine === undefined ? catalog : moveRoutine(catalog, routine, { schema: change.to, name: routine.name }, context);
    }
    const relation = change.object === 'other' ? undefined : findRelation(state, change.name);
    if (relation === undefined || relation.kind === 'index' || isNameTaken(catalog, { schema: change.to, name: relation.name })) return catalog;
    return moveRelation(catalog, relation, { schema: change.to, name: relation.name }, followingOf(state, context));
  },
  'create-extension'(state, change, { origin }) {
    if (state.catalog.extensions.has(change.name)) return state.catalog;
    const { schema } = change.schema === undefined ? qualify(state, { name: change.name }) : { schema: change.schema };
    const extension = { name: change.name, ...(schema !== '' && { schema }), origin };
    return { ...state.catalog, extensions: state.catalog.extensions.set(change.name, extension) };
  },
  'drop-extension': dropExtension,
};
