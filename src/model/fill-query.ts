import type { ChangeOf } from './change.ts';
import type { ObjectName } from './names.ts';

/** How an engine writes names. */
interface Spelling {
  readonly column: (name: string) => string;
  readonly table: (name: ObjectName) => string;
}

/** Writes the INSERT … SELECT of a remedy, in words that every engine knows; undefined for rows that no remedy writes. */
export function fillQuery({ table, columns, fills }: ChangeOf<'write-rows'>, spell: Spelling): string | undefined {
  if (fills === undefined) return undefined;
  const listed = columns.map(spell.column).join(', ');
  const head = `INSERT INTO ${spell.table(table)} (${listed})`;
  const { from, key, mayBeNull = [], values = [] } = fills;
  if (key === undefined) return `${head}\nSELECT ${listed} FROM ${spell.table(from)}`;
  const isThere = (name: string): string => `s.${spell.column(name)} IS NOT NULL`;
  const isKeyed = mayBeNull.map(isThere).join(' AND ');
  const wanted = values.length === 0 ? isKeyed : `(${[isKeyed, ...values.map(isThere)].join(' OR ')})`;
  const same = key.map((name) => `t.${spell.column(name)} = s.${spell.column(name)}`).join(' AND ');
  return [
    head,
    `SELECT DISTINCT ${columns.map((name) => `s.${spell.column(name)}`).join(', ')} FROM ${spell.table(from)} AS s`,
    `WHERE ${mayBeNull.length === 0 ? '' : `${wanted} AND `}NOT EXISTS (SELECT 1 FROM ${spell.table(table)} AS t WHERE ${same})`,
  ].join('\n');
}
