/** Properties that say where a thing came from or how it was spelled, not what it is. */
const provenance = new Set(['origin', 'span', 'named', 'knowledge', 'local', 'mentions', 'calls', 'olderRelations', 'rowVersions', 'rights']);

/** Properties that are compared on their own: the parts of a table or materialized view. */
const parts = new Set(['columns', 'constraints', 'indexes', 'triggers', 'policies', 'rules']);

export interface CompareOptions {
  readonly comments: boolean;
  readonly validity: boolean;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The properties of an object that tell it from another of its kind, each as a text that is the same for the same value. */
export function propertiesOf(object: object, { comments, validity }: CompareOptions, withParts = false): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined || provenance.has(name) || (parts.has(name) && !withParts)) continue;
    if ((name === 'comment' && !comments) || ((name === 'valid' || name === 'notNullValid') && !validity)) continue;
    properties.set(name, JSON.stringify(plain(value)));
  }
  return properties;
}

/** A value without what does not count: an expression is its text, a type its name, schema and modifiers. */
function plain(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return null;
  if ('term' in value && 'text' in value) return plain(value.text);
  const isType = 'modifiers' in value && 'dimensions' in value;
  const entries = Object.entries(value).filter(([name, each]) => each !== undefined && !provenance.has(name) && !(isType && name === 'text'));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, plain(each)]));
}

/** The names of the properties in which two objects differ. */
export function aspectsOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}
