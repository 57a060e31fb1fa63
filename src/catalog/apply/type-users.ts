import type { Catalog } from '../../model/catalog.ts';
import { partsCastingTo } from '../../model/casts.ts';
import { keyOf, type QualifiedName } from '../../model/names.ts';
import type { Column } from '../../model/objects.ts';
import type { UserType } from '../../model/user-types.ts';
import type { Expression, SqlType } from '../../model/types.ts';
import { mapShared, mapTableExpressions } from '../expressions.ts';
import { mapTerm, rewriteNames } from '../rewrite-term.ts';
import { replaceRelation } from '../write.ts';
import type { Dependent } from './object-ref.ts';

/** Whether a resolved type is that user type, or an array of it. */
export function isOfType(type: SqlType | undefined, key: string): boolean {
  return type?.schema !== undefined && keyOf({ schema: type.schema, name: type.name }) === key;
}

/** Columns, domains, attributes and routines of a type, and what casts to it; all of them need CASCADE. */
export function dependentsOfType(catalog: Catalog, key: string): readonly Dependent[] {
  const found: Dependent[] = [];
  const [schema = '', name = ''] = key.split('\0');
  for (const relation of catalog.relations.values()) {
    if (relation.kind !== 'table') continue;
    for (const part of partsCastingTo(relation, { schema, name })) found.push({ ref: { ...part, table: keyOf(relation) }, auto: false });
    for (const column of relation.columns) {
      if (isOfType(column.type, key)) found.push({ ref: { kind: 'column', table: keyOf(relation), name: column.name }, auto: false });
    }
  }
  for (const type of catalog.types.values()) {
    if (type.kind === 'domain' && isOfType(type.base, key)) found.push({ ref: { kind: 'type', key: keyOf(type) }, auto: false });
    if (type.kind !== 'composite') continue;
    for (const attribute of type.attributes)
      if (isOfType(attribute.type, key)) found.push({ ref: { kind: 'attribute', key: keyOf(type), name: attribute.name }, auto: false });
  }
  return [...found, ...routinesOfType(catalog, key)];
}

/** Routines that take or give a type, or rows of a table. */
export function routinesOfType(catalog: Catalog, key: string): readonly Dependent[] {
  const found: Dependent[] = [];
  const names = spellingsOf(key);
  for (const [routineKey, overloads] of catalog.routines) {
    for (const routine of overloads) {
      if ([...routine.arguments, routine.returns ?? ''].some((type) => names.has(type.replace(/^setof /i, '').replace(/(\[\])+$/, '')))) {
        found.push({ ref: { kind: 'routine', key: routineKey, arguments: routine.arguments }, auto: false });
      }
    }
  }
  return found;
}

/** How the arguments of routines may write a type. */
function spellingsOf(key: string): ReadonlySet<string> {
  const [schema = '', name = ''] = key.split('\0');
  return new Set(schema === 'public' || schema === 'pg_temp' ? [name, `${schema}.${name}`] : [`${schema}.${name}`]);
}

/** The catalog with every mention of a type under its new name: columns, domains, attributes, casts, routines. */
export function renameTypeEverywhere(catalog: Catalog, from: QualifiedName, to: QualifiedName, quote: (name: string) => string): Catalog {
  const key = keyOf(from);
  const rename = (type: SqlType): SqlType =>
    isOfType(type, key) ? { ...type, schema: to.schema, name: to.name, text: retitle(type.text, from, to, quote) } : type;
  const recast = (expression: Expression): Expression => renameCasts(expression, from, to, quote);
  let renamed = catalog;
  for (const relation of catalog.relations.values()) {
    if (relation.kind !== 'table') continue;
    const columns = mapShared(relation.columns, (column): Column => {
      const type = rename(column.type);
      return type === column.type ? column : { ...column, type };
    });
    const retyped = mapTableExpressions(columns === relation.columns ? relation : { ...relation, columns }, recast);
    if (retyped !== relation) renamed = replaceRelation(renamed, relation, retyped);
  }
  return { ...renamed, types: renamed.types.map((type) => renameInType(type, rename)), routines: renameRoutineTypes(renamed, from, to) };
}

function renameInType(type: UserType, rename: (type: SqlType) => SqlType): UserType {
  if (type.kind === 'domain') {
    const base = rename(type.base);
    return base === type.base ? type : { ...type, base };
  }
  if (type.kind !== 'composite') return type;
  const attributes = mapShared(type.attributes, (attribute) => {
    const renamed = rename(attribute.type);
    return renamed === attribute.type ? attribute : { ...attribute, type: renamed };
  });
  return attributes === type.attributes ? type : { ...type, attributes };
}

function renameRoutineTypes({ routines }: Catalog, from: QualifiedName, to: QualifiedName): Catalog['routines'] {
  const names = spellingsOf(keyOf(from));
  const written = to.schema === 'public' ? to.name : `${to.schema}.${to.name}`;
  const rename = (type: string): string => {
    const [, before = '', base = '', after = ''] = /^(setof )?(.*?)((?:\[\])*)$/i.exec(type) ?? [];
    return names.has(base) ? `${before}${written}${after}` : type;
  };
  return routines.map((overloads) =>
    mapShared(overloads, (routine) => {
      const signature = mapShared(routine.arguments, rename);
      const returns = routine.returns === undefined ? undefined : rename(routine.returns);
      return signature === routine.arguments && returns === routine.returns
        ? routine
        : { ...routine, arguments: signature, ...(returns !== undefined && { returns }) };
    }),
  );
}

/** The text of a type under its new name; its schema is written only where it was, or where it moved. */
function retitle(text: string, from: QualifiedName, to: QualifiedName, quote: (name: string) => string): string {
  const suffix = /(\(.*\))?(\[\])*$/.exec(text)?.[0] ?? '';
  const wasQualified = text.startsWith(`${quote(from.schema)}.`);
  return `${wasQualified || from.schema !== to.schema ? `${quote(to.schema)}.` : ''}${quote(to.name)}${suffix}`;
}

function renameCasts(expression: Expression, from: QualifiedName, to: QualifiedName, quote: (name: string) => string): Expression {
  let touched = false;
  const term = mapTerm(expression.term, (part) => {
    const isCast = part.kind === 'cast' && part.type.name === from.name && (part.type.schema ?? from.schema) === from.schema;
    if (!isCast) return part;
    touched = true;
    const schema = part.type.schema === undefined ? {} : { schema: to.schema };
    return { ...part, type: { ...part.type, ...schema, name: to.name, text: retitle(part.type.text, from, to, quote) } };
  });
  if (!touched) return expression;
  return { term, text: rewriteNames(expression.text, (name, role) => (role === 'type' && name === from.name ? to.name : undefined), quote) };
}
