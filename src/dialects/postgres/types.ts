import type { TypeName } from 'libpg-query';
import type { SqlType } from '../../model/types.ts';
import { openInterner } from './intern.ts';
import { spellName, spellPath } from './names.ts';
import { as, stringsOf } from './tree.ts';

/** How people write the types that the engine calls otherwise. Source: manual, table 8.1, and `format_type`. */
const spoken: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  bpchar: 'char',
};

/** Types that make a sequence and a default. Source: manual, 8.1.4 Serial Types. */
const serials: Readonly<Record<string, string>> = {
  smallserial: 'int2',
  serial2: 'int2',
  serial: 'int4',
  serial4: 'int4',
  bigserial: 'int8',
  serial8: 'int8',
};

/** What the parser's bit mask of an interval's fields means. Source: `INTERVAL_MASK` in utils/datetime.h. */
const intervalFields: Readonly<Record<number, string>> = {
  4: 'year',
  2: 'month',
  8: 'day',
  1024: 'hour',
  2048: 'minute',
  4096: 'second',
  6: 'year to month',
  1032: 'day to hour',
  3080: 'day to minute',
  7176: 'day to second',
  3072: 'hour to minute',
  7168: 'hour to second',
  6144: 'minute to second',
};

const intern = openInterner<SqlType>(2_000);

/** The integer type under a `serial`, where the type is one. */
export function serialBase(type: TypeName | undefined): string | undefined {
  const names = stringsOf(type?.names);
  const name = names[0];
  if (type?.pct_type === true || names.length !== 1 || name === undefined || (type?.arrayBounds?.length ?? 0) > 0) return undefined;
  return serials[name];
}

/** A type as a statement writes it, under the engine's own name. */
export function readType(type: TypeName | undefined): SqlType {
  const names = stringsOf(type?.names);
  if (type?.pct_type === true) return copiedType(names);
  const builtIn = names.length > 1 && names[names.length - 2] === 'pg_catalog';
  const name = names[names.length - 1] ?? '';
  const schema = builtIn ? undefined : names[names.length - 2];
  const interval = name === 'interval' && schema === undefined;
  const constants = modifiersOf(type);
  const modifiers = interval ? constants.slice(1) : constants;
  const dimensions = type?.arrayBounds?.length ?? 0;
  const fields = interval ? intervalFields[constants[0] ?? -1] : undefined;
  const base = schema === undefined ? spellBase(name, builtIn, constants.length > 0) : spellPath([schema, name]);
  const written = modifierWords(type, interval);
  const text = `${base}${fields === undefined ? '' : ` ${fields}`}${written}${'[]'.repeat(dimensions)}`;
  return intern(schema === undefined ? { name, modifiers, dimensions, text } : { name, schema, modifiers, dimensions, text });
}

/** A type by its engine's name, without modifiers. */
export function plainType(name: string): SqlType {
  return { name, modifiers: [], dimensions: 0, text: spoken[name] ?? name };
}

/** `users.id%TYPE`: the type of another column, which only the catalog could tell. */
function copiedType(names: readonly string[]): SqlType {
  const text = `${spellPath(names)}%TYPE`;
  return { name: text, modifiers: [], dimensions: 0, text };
}

/** `bpchar` without a length is not `char`, which is `char(1)`. */
function spellBase(name: string, builtIn: boolean, sized: boolean): string {
  if (name === 'bpchar' && !sized) return name;
  return spoken[name] ?? spellType(name, builtIn);
}

/** `"char"` is not `char`, so it keeps its quotes; the other words of the grammar are types under their own name. */
function spellType(name: string, builtIn: boolean): string {
  if (name === 'char' && !builtIn) return '"char"';
  return /^[a-z_][a-z0-9_]*$/.test(name) && builtIn ? name : spellTypeName(name);
}

const typeWords = new Set(['bit', 'interval', 'json', 'numeric', 'time', 'timestamp', 'varchar', 'bpchar']);
const spellTypeName = (name: string): string => (typeWords.has(name) ? name : spellName(name));

function modifiersOf(type: TypeName | undefined): readonly number[] {
  return (type?.typmods ?? []).flatMap((node) => {
    const constant = as(node, 'A_Const');
    return constant?.ival === undefined ? [] : [constant.ival.ival ?? 0];
  });
}

/** Modifiers in parentheses; those of an extension's type may be words: `geometry(point,4326)`. */
function modifierWords(type: TypeName | undefined, interval: boolean): string {
  const words = (type?.typmods ?? []).slice(interval ? 1 : 0).map((node) => {
    const constant = as(node, 'A_Const');
    if (constant?.ival !== undefined) return String(constant.ival.ival ?? 0);
    if (constant?.sval !== undefined) return `'${(constant.sval.sval ?? '').replaceAll("'", "''")}'`;
    if (constant?.fval !== undefined) return constant.fval.fval ?? '';
    return spellPath(stringsOf(as(node, 'ColumnRef')?.fields));
  });
  return words.length === 0 ? '' : `(${words.join(',')})`;
}
