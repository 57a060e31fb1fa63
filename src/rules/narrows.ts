import type { SqlType } from '../model/types.ts';

/** What happens to values that the new type cannot hold: the statement fails on them, or they are cut to fit. */
export type Narrowing = 'fails' | 'loses';

const texts = new Set(['text', 'varchar', 'bpchar', 'char', 'citext']);
/** Digits before the point of the widest value, and characters of the longest text. */
const integers: Readonly<Record<string, { readonly digits: number; readonly length: number }>> = {
  int2: { digits: 5, length: 6 },
  int4: { digits: 10, length: 11 },
  int8: { digits: 19, length: 20 },
};
const moments = new Set(['timestamp', 'timestamptz', 'time', 'timetz', 'interval']);

/** Whether some value of one type cannot be a value of another, as far as the types alone tell. Source: manual, chapter 8, Data Types. */
export function narrowing(from: SqlType, to: SqlType): Narrowing | undefined {
  if (from.dimensions !== to.dimensions) return undefined;
  if (texts.has(to.name)) return longestOf(from) > lengthOf(to) ? 'fails' : undefined;
  if (texts.has(from.name)) return 'fails';
  const [small, wide] = [integers[to.name], integers[from.name]];
  if (small !== undefined) return wide === undefined ? ifNumber(from) : wide.digits > small.digits ? 'fails' : undefined;
  if (to.name === 'numeric') return intoNumeric(from, to);
  if (moments.has(from.name)) return cutsMoment(from, to) ? 'loses' : undefined;
  if (from.name === 'float8' && to.name === 'float4') return 'fails';
  return from.name === 'numeric' && (to.name === 'float8' || to.name === 'float4') ? 'loses' : undefined;
}

function ifNumber({ name }: SqlType): Narrowing | undefined {
  return name === 'numeric' || name === 'float4' || name === 'float8' ? 'fails' : undefined;
}

/** `char` without a length holds one character; `varchar` and `text` without one hold any number. */
function lengthOf({ name, modifiers }: SqlType): number {
  return modifiers[0] ?? (name === 'bpchar' || name === 'char' ? 1 : Infinity);
}

function longestOf(type: SqlType): number {
  if (texts.has(type.name)) return lengthOf(type);
  return integers[type.name]?.length ?? (type.name === 'uuid' ? 36 : type.name === 'bool' ? 5 : Infinity);
}

function intoNumeric(from: SqlType, to: SqlType): Narrowing | undefined {
  const [precision, scale = 0] = to.modifiers;
  if (precision === undefined) return undefined;
  const whole = precision - scale;
  const wide = integers[from.name];
  if (wide !== undefined) return wide.digits > whole ? 'fails' : undefined;
  if (from.name !== 'numeric') return ifNumber(from);
  const [oldPrecision, oldScale = 0] = from.modifiers;
  if (oldPrecision === undefined || oldPrecision - oldScale > whole) return 'fails';
  return oldScale > scale ? 'loses' : undefined;
}

function cutsMoment(from: SqlType, to: SqlType): boolean {
  if (to.name === 'date' || (to.name === 'time' && from.name !== 'time')) return from.name !== 'interval';
  return from.name === to.name && (to.modifiers[0] ?? 6) < (from.modifiers[0] ?? 6);
}
