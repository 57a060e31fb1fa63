import type { Type } from 'sqlite3-parser';
import type { SqlType } from '../../model/types.ts';
import { textOf, type Context } from './lower/context.ts';

const untyped: SqlType = { name: '', modifiers: [], dimensions: 0, text: '' };

/** A declared type: SQLite keeps its words, and takes from them no more than an affinity. */
export function readType(type: Type | undefined, context: Context): SqlType {
  if (type === undefined) return untyped;
  const written = textOf(context, type);
  const modifiers = [...(/\(([^)]*)\)/.exec(written)?.[1] ?? '').matchAll(/[+-]?\d+/g)].map(([number]) => Number(number));
  const name = type.name
    .replace(/\(.*$/s, '')
    .replaceAll(/["`[\]']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return { name, modifiers, dimensions: 0, text: written.replaceAll(/\s+/g, ' ').trim() };
}

export type Affinity = 'integer' | 'text' | 'blob' | 'real' | 'numeric';

/** What a column makes of what is written to it. Source: manual, Datatypes In SQLite, 3.1 Determination Of Column Affinity. */
export function affinityOf({ text }: SqlType): Affinity {
  const declared = text.toLowerCase();
  if (declared.includes('int')) return 'integer';
  if (/char|clob|text/.test(declared)) return 'text';
  if (declared === '' || declared.includes('blob')) return 'blob';
  return /real|floa|doub/.test(declared) ? 'real' : 'numeric';
}
