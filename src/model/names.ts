/** A name as a statement writes it, folded as the engine folds it; `schema` only where it was written. */
export interface ObjectName {
  readonly schema?: string;
  readonly name: string;
}

/** A name that has been resolved: the schema is known. */
export interface QualifiedName {
  readonly schema: string;
  readonly name: string;
}

/** The key of an object in the maps of a catalog; a NUL cannot stand in an identifier. */
export function keyOf(name: QualifiedName): string {
  return `${name.schema}\0${name.name}`;
}

/** Whether two resolved names are one. */
export function isSameName(a: QualifiedName, b: QualifiedName): boolean {
  return a.name === b.name && a.schema === b.schema;
}

/** Whether two names are one where case does not count: of anything in SQLite, of columns and indexes in MySQL. */
export const isSameInAnyCase = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether only the migration tool knows the name: a reader writes `${schema}` and its like as `$schema`. */
export function isFilledByTool(name: string): boolean {
  return name.startsWith('$');
}

/** Schemas that go without saying: PostgreSQL's, SQLite's, and the database that MySQL's migrations run in. */
const silentSchemas: ReadonlySet<string | undefined> = new Set([undefined, 'public', 'main', '']);

/** A name for people: the schema is shown unless it goes without saying. */
export function showName(name: ObjectName): string {
  return silentSchemas.has(name.schema) ? name.name : `${name.schema}.${name.name}`;
}

/** Reads the text of a regclass: `public.t_id_seq`, `"Odd"."Name"`. */
export function readRegclass(text: string): ObjectName | undefined {
  const parts = [...text.matchAll(/"((?:[^"]|"")*)"|([^".\s]+)/g)].map((match) => match[1]?.replaceAll('""', '"') ?? (match[2] ?? '').toLowerCase());
  const [first, second] = parts;
  if (first === undefined || parts.length > 2) return undefined;
  return second === undefined ? { name: first } : { schema: first, name: second };
}
