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
  const { from, key } = fills;
  if (key === undefined) return `${head}\nSELECT ${listed} FROM ${spell.table(from)}`;
  const present = key.map((name) => `s.${spell.column(name)} IS NOT NULL`);
  const same = key.map((name) => `t.${spell.column(name)} = s.${spell.column(name)}`).join(' AND ');
  return [
    head,
    `SELECT DISTINCT ${columns.map((name) => `s.${spell.column(name)}`).join(', ')} FROM ${spell.table(from)} AS s`,
    `WHERE ${[...present, `NOT EXISTS (SELECT 1 FROM ${spell.table(table)} AS t WHERE ${same})`].join(' AND ')}`,
  ].join('\n');
}
