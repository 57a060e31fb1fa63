import type { Column } from '../../model/objects.ts';
import { omit } from '../../model/omit.ts';

type Attributes = Readonly<Record<string, string>>;

/** The attributes without some of them. */
export const withoutAttributes = (attributes: Attributes | undefined, ...names: readonly string[]): Attributes => omit(attributes ?? {}, ...names);

/** The column with these attributes and no others. */
export const withAttributes = (column: Column, attributes: Attributes): Column => ({
  ...omit(column, 'attributes'),
  ...(Object.keys(attributes).length > 0 && { attributes }),
});

/** The column with this collation, or without one. */
export const withCollation = (column: Column, collation: string | undefined): Column => ({
  ...omit(column, 'collation'),
  ...(collation !== undefined && { collation: { name: collation } }),
});
