import type { Type } from 'sqlite3-parser';
import type { SqlType } from '../../model/types.ts';
import { textOf, type Context } from './lower/context.ts';

const untyped: SqlType = { name: '', modifiers: [], dimensions: 0, text: '' };

/** The words before AS are no part of the type. Source: `sqlite3AddColumn` in src/build.c. */
const generated = /\s*\bgenerated\s+always\s*$/i;

/** A declared type: SQLite keeps its words, and takes from them no more than an affinity. */
export function readType(type: Type | undefined, context: Context): SqlType {
  if (type === undefined) return untyped;
  const written = textOf(context, type).replace(generated, '');
  const modifiers = [...(/\(([^)]*)\)/.exec(written)?.[1] ?? '').matchAll(/[+-]?\d+/g)].map(([number]) => Number(number));
  const name = type.name
    .replace(generated, '')
    .replace(/\(.*$/s, '')
    .replaceAll(/["`[\]']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return { name, modifiers, dimensions: 0, text: written.replaceAll(/\s+/g, ' ').trim() };
}
