import type { DatabaseState } from '../model/catalog.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import { keyOf, type ObjectName } from '../model/names.ts';

/**
 * The name of a relation where the database that the migrations run in goes without a name (MySQL): written with a name it is the same one,
 * so what does not stand under that name is looked for at home, and what does not stand at home in the one other database that has it.
 */
export function homeName(state: DatabaseState, name: ObjectName, { schemas }: CatalogTraits): ObjectName {
  const [home] = schemas;
  if (home !== '') return name;
  const { relations, schemas: told } = state.catalog;
  const stands = (schema: string): boolean => relations.has(keyOf({ schema, name: name.name }));
  if (name.schema !== undefined) return !stands(name.schema) && !told.has(name.schema) && stands(home) ? { name: name.name } : name;
  if ((told.size === 1 && told.has(home)) || state.session.searchPath.some(stands)) return name;
  const others = [...told.keys()].filter((schema) => schema !== home && stands(schema));
  const [only] = others;
  return only === undefined || others.length > 1 ? name : { schema: only, name: name.name };
}
