import { temporarySchema, type Catalog } from '../model/catalog.ts';
import type { Target } from '../model/target.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Properties that say where a thing came from, or what the gate made of it, not what it is. */
const inner = new Set(['origin', 'span', 'named', 'knowledge', 'local', 'term', 'kind']);

/** A value of the catalog as data: an expression or type is its text, a name is written with its schema. */
function plain(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return null;
  if ('text' in value && ('term' in value || 'dimensions' in value)) return plain(value.text);
  const entries = Object.entries(value).filter(([name, each]) => each !== undefined && !inner.has(name));
  return Object.fromEntries(entries.map(([name, each]) => [name, plain(each)]));
}

const byName = (a: { readonly schema?: string; readonly name: string }, b: { readonly schema?: string; readonly name: string }): number => {
  const [left, right] = [`${a.schema ?? ''}\0${a.name}`, `${b.schema ?? ''}\0${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** What the kind of a part is: a primary key, a unique constraint, an enum. */
const withKind = (part: { readonly kind: string }): Json => ({ kind: part.kind, ...(plain(part) as { readonly [key: string]: Json }) });

/** The schema as data, in the order of names. */
export function renderSchemaJson(catalog: Catalog, { dialect, version }: Target): string {
  const relations = [...catalog.relations.values()].filter(({ schema }) => schema !== temporarySchema).toSorted(byName);
  const tables = relations.filter((relation) => relation.kind === 'table');
  const views = relations.filter((relation) => relation.kind === 'view' || relation.kind === 'materialized-view');
  const schema = {
    schemaVersion: 1,
    dialect,
    version: version.join('.'),
    schemas: [...catalog.schemas.keys()].filter((name) => name !== temporarySchema).toSorted(),
    extensions: [...catalog.extensions.values()].toSorted(byName).map(plain),
    types: [...catalog.types.values()].toSorted(byName).map(withKind),
    tables: tables.map((table) => ({ ...(plain(table) as { readonly [key: string]: Json }), constraints: table.constraints.map(withKind) })),
    views: views.map(withKind),
    sequences: relations.filter((relation) => relation.kind === 'sequence').map(plain),
    routines: [...catalog.routines.values()].flat().toSorted(byName).map(withKind),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
