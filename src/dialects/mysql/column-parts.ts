import type { Column } from '../../model/objects.ts';

type Attributes = Readonly<Record<string, string>>;

/** The attributes without some of them. */
export const withoutAttributes = (attributes: Attributes | undefined, ...names: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes ?? {}).filter(([name]) => !names.includes(name)));

/** The column with these attributes and no others. */
export function withAttributes(column: Column, attributes: Attributes): Column {
  const others = Object.entries(column).filter(([name]) => name !== 'attributes');
  return { ...(Object.fromEntries(others) as unknown as Column), ...(Object.keys(attributes).length > 0 && { attributes }) };
}

/** The column with this collation, or without one. */
export function withCollation(column: Column, collation: string | undefined): Column {
  const others = Object.entries(column).filter(([name]) => name !== 'collation');
  return { ...(Object.fromEntries(others) as unknown as Column), ...(collation !== undefined && { collation: { name: collation } }) };
}
