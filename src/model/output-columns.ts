import { findTable, findType, findView, resolveType, type DatabaseState } from './catalog.ts';
import type { ObjectName } from './names.ts';
import type { Usage } from './objects.ts';
import { typeName, type SqlType } from './types.ts';

/** What type a value of a query has, as far as its text tells: said outright, or by what the query reads. */
export type ValueType =
  | { readonly kind: 'known'; readonly type: SqlType }
  /** The column of the one relation among these that has it. */
  | { readonly kind: 'column'; readonly name: string; readonly relations: readonly ObjectName[] }
  /** A string or NULL: it takes the type of what stands beside it, or else this one. */
  | { readonly kind: 'untyped'; readonly otherwise: SqlType }
  /** The one type that all of them have; beside a string or NULL its length or precision is lost. */
  | { readonly kind: 'common'; readonly of: readonly ValueType[] }
  | { readonly kind: 'array'; readonly of: ValueType }
  /** What a function gives for its argument's type; a type that is not in `to` stays as it is, or is not known. */
  | { readonly kind: 'mapped'; readonly of: ValueType; readonly to: Readonly<Record<string, SqlType>>; readonly others: 'same' | 'unknown' };

/** A column that a query puts out, as it is written; a star stands as one entry. */
export interface WrittenColumn {
  readonly name: string;
  readonly type?: ValueType;
  /** It is worked out, and is no column of what the query reads. */
  readonly computed?: true;
}

export interface OutputColumn {
  readonly name: string;
  readonly type?: SqlType;
  readonly computed?: true;
}

/** Output columns with each `*` and `relation.*` written out from what stands; undefined in the place of a star that could not be told. */
export function writeOutColumns(
  state: DatabaseState,
  columns: readonly WrittenColumn[],
  uses: readonly Usage[],
): readonly (OutputColumn | undefined)[] {
  return columns.flatMap(({ name, type, computed }): readonly (OutputColumn | undefined)[] => {
    if (name === '*' || name.endsWith('.*')) {
      const source = starSource(name, uses);
      const known = source && columnsOfRelation(state, source);
      return known ?? [undefined];
    }
    const found = type && typeOf(state, type);
    return [{ name, ...(found && { type: found }), ...(computed && { computed }) }];
  });
}

/** The one relation that a star stands for: the only one that is read, or the one of the star's name. */
function starSource(star: string, uses: readonly Usage[]): ObjectName | undefined {
  if (star === '*') return uses.length === 1 ? uses[0]?.relation : undefined;
  const alias = star.slice(0, -2);
  const starred = uses.filter(({ columns }) => columns?.includes('*'));
  return (starred.find(({ relation }) => relation.name === alias) ?? (starred.length === 1 ? starred[0] : undefined))?.relation;
}

function columnsOfRelation(state: DatabaseState, name: ObjectName): readonly OutputColumn[] | undefined {
  const table = findTable(state, name);
  if (table !== undefined) return table.knowledge === 'full' ? table.columns.map(({ name: column, type }) => ({ name: column, type })) : undefined;
  return findView(state, name)?.columns;
}

function typeOf(state: DatabaseState, value: ValueType): SqlType | undefined {
  switch (value.kind) {
    case 'known':
      return resolveType(state, value.type);
    case 'untyped':
      return value.otherwise;
    case 'column':
      return columnType(state, value);
    case 'common': {
      const typed = value.of.filter(({ kind }) => kind !== 'untyped');
      const type = same((typed.length === 0 ? value.of : typed).map((each) => typeOf(state, each)));
      return type && typed.length < value.of.length ? withoutModifiers(type) : type;
    }
    case 'array': {
      const of = typeOf(state, value.of);
      return of && (of.dimensions > 0 ? of : { ...of, dimensions: 1, text: `${of.text}[]` });
    }
    case 'mapped':
      return mapped(state, value);
  }
}

function columnType(state: DatabaseState, { name, relations }: Extract<ValueType, { kind: 'column' }>): SqlType | undefined {
  const sources = relations.map((relation) => columnsOfRelation(state, relation));
  if (sources.includes(undefined)) return undefined;
  return same(sources.flatMap((columns) => columns?.filter((column) => column.name === name).map(({ type }) => type) ?? []));
}

/** A function's result has no length or precision, and is no domain. */
function mapped(state: DatabaseState, { of, to, others }: Extract<ValueType, { kind: 'mapped' }>): SqlType | undefined {
  const type = typeOf(state, of);
  if (type === undefined) return undefined;
  const result = type.schema === undefined && type.dimensions === 0 ? to[type.name] : undefined;
  if (result !== undefined || others === 'unknown') return result;
  if (findType(state, typeName(type))?.kind === 'domain') return undefined;
  return withoutModifiers(type);
}

const withoutModifiers = (type: SqlType): SqlType =>
  type.modifiers.length === 0 ? type : { ...type, modifiers: [], text: type.text.replace(/\([^)]*\)/, '') };

function same(types: readonly (SqlType | undefined)[]): SqlType | undefined {
  const [first] = types;
  return first !== undefined && types.every((type) => type?.text === first.text && type.schema === first.schema) ? first : undefined;
}
