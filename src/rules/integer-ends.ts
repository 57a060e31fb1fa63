import type { SqlType } from '../model/types.ts';

const bits: Readonly<Record<string, number>> = { tinyint: 7, int2: 15, smallint: 15, mediumint: 23, int4: 31, int: 31, int8: 63, bigint: 63 };

/** The greatest number of an integer type. Sources: PostgreSQL manual, 8.1 Numeric Types; MySQL manual, 13.1.2 Integer Types. */
export function greatestOf({ name, unsigned }: Pick<SqlType, 'name' | 'unsigned'>): number | undefined {
  const size = bits[name];
  return size === undefined ? undefined : 2 ** (unsigned === true ? size + 1 : size) - 1;
}
