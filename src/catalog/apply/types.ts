import { findType, type Catalog, type DatabaseState, resolveType } from '../../model/catalog.ts';
import type { ChangeKind, ChangeOf } from '../../model/change.ts';
import { keyOf, type ObjectName, type QualifiedName } from '../../model/names.ts';
import type { DomainType, EnumType, UserType } from '../../model/user-types.ts';
import type { Expression, Term } from '../../model/types.ts';
import { mapShared, mapTableExpressions } from '../expressions.ts';
import { isTypeNameTaken, nameForNew } from '../resolve.ts';
import { mapTerm } from '../rewrite-term.ts';
import { replaceRelation } from '../write.ts';
import type { ApplyContext, Appliers } from './context.ts';
import { dropObjects } from './drop.ts';
import { isOfType, renameTypeEverywhere } from './type-users.ts';
import { quoteOf } from './with-column.ts';
import { omit } from '../../model/omit.ts';

function setType(catalog: Catalog, type: UserType): Catalog {
  return { ...catalog, types: catalog.types.set(keyOf(type), type) };
}

/** Makes a type under its full name; tables and views take type names too. */
function createType(state: DatabaseState, name: ObjectName, make: (name: QualifiedName) => UserType): Catalog {
  const qualified = nameForNew(state, name);
  if (qualified === undefined || isTypeNameTaken(state.catalog, qualified)) return state.catalog;
  const type = make(qualified);
  return type.kind === 'composite' && state.catalog.relations.has(keyOf(qualified)) ? state.catalog : setType(state.catalog, type);
}

function addEnumValue(state: DatabaseState, change: ChangeOf<'add-enum-value'>): Catalog {
  const type = findType(state, change.type);
  if (type?.kind !== 'enum' || type.values.includes(change.value)) return state.catalog;
  if (change.position === undefined) return setType(state.catalog, { ...type, values: [...type.values, change.value] });
  const at = type.values.indexOf(change.position.value);
  if (at < 0) return state.catalog;
  return setType(state.catalog, { ...type, values: type.values.toSpliced(change.position.where === 'before' ? at : at + 1, 0, change.value) });
}

/** Renames a value; the casts to the type that write it follow, as the server keeps the value and not its label. */
function renameEnumValue(state: DatabaseState, change: ChangeOf<'rename-enum-value'>): Catalog {
  const type = findType(state, change.type);
  if (type?.kind !== 'enum' || !type.values.includes(change.value) || type.values.includes(change.to)) return state.catalog;
  const renamed = setType(state.catalog, { ...type, values: type.values.map((value) => (value === change.value ? change.to : value)) });
  return relabel(renamed, type, change.value, change.to);
}

function relabel(catalog: Catalog, type: EnumType, from: string, to: string): Catalog {
  const key = keyOf(type);
  let written = catalog;
  for (const table of catalog.relations.values()) {
    if (table.kind !== 'table' || !table.columns.some((column) => isOfType(column.type, key))) continue;
    const enumColumns = new Set(table.columns.filter((column) => isOfType(column.type, key)).map((column) => column.name));
    const columns = mapShared(table.columns, (column) => {
      if (column.default === undefined || !isOfType(column.type, key) || column.type.dimensions > 0) return column;
      const value = relabelLiteral(column.default, () => true, from, to);
      return value === column.default ? column : { ...column, default: value };
    });
    const recast = mapTableExpressions({ ...table, columns }, (expression) =>
      relabelLiteral(relabelCompared(expression, enumColumns, from, to), (cast) => cast === type.name, from, to),
    );
    if (
      columns !== table.columns ||
      recast.constraints !== table.constraints ||
      recast.indexes !== table.indexes ||
      recast.policies !== table.policies
    )
      written = replaceRelation(written, table, recast);
  }
  return written;
}

/** A literal that is compared with a column of the type is of the type too. */
function relabelCompared(expression: Expression, columns: ReadonlySet<string>, from: string, to: string): Expression {
  let touched = false;
  const isOfEnum = (term: Term): boolean => term.kind === 'column' && columns.has(term.name);
  const relabelled = (term: Term): Term => {
    if (term.kind !== 'literal' || term.type !== 'string' || term.value !== from) return term;
    touched = true;
    return { ...term, value: to };
  };
  const term = mapTerm(expression.term, (part) => {
    if (part.kind === 'in' && isOfEnum(part.term)) return { ...part, items: part.items.map(relabelled) };
    if (part.kind !== 'compare' || (!isOfEnum(part.left) && !isOfEnum(part.right))) return part;
    return { ...part, left: relabelled(part.left), right: relabelled(part.right) };
  });
  const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  return touched ? { term, text: expression.text.replaceAll(quoted(from), quoted(to)) } : expression;
}

function relabelLiteral(expression: Expression, isMeant: (cast: string | undefined) => boolean, from: string, to: string): Expression {
  let touched = false;
  const term = mapTerm(expression.term, (part) => {
    const isCast = part.kind === 'cast' && part.term.kind === 'literal' && part.term.value === from && isMeant(part.type.name);
    if (isCast && part.term.kind === 'literal') {
      touched = true;
      return { ...part, term: { ...part.term, value: to } };
    }
    return part;
  });
  const bare = !touched && term.kind === 'literal' && term.type === 'string' && term.value === from && isMeant(undefined);
  if (!touched && !bare) return expression;
  const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  return { term: bare ? { ...term, value: to } : term, text: expression.text.replaceAll(quoted(from), quoted(to)) };
}

function alterDomain(domain: DomainType, change: ChangeOf<'alter-domain'>, names: (column: string) => string): DomainType {
  const plain = omit(domain, 'default');
  switch (change.verb) {
    case 'set-not-null':
      return { ...domain, notNull: true };
    case 'drop-not-null':
      return { ...domain, notNull: false };
    case 'set-default':
      return change.default === undefined ? domain : { ...domain, default: change.default };
    case 'drop-default':
      return plain;
    case 'add-constraint':
      return change.check === undefined
        ? domain
        : { ...domain, checks: [...domain.checks, { ...change.check, name: change.check.name || names('check') }] };
    case 'drop-constraint':
      return { ...domain, checks: domain.checks.filter(({ name }) => name !== change.constraint) };
    case 'validate-constraint':
      return { ...domain, checks: domain.checks.map((check) => (check.name === change.constraint ? { ...check, valid: true } : check)) };
    case 'rename-constraint':
      return {
        ...domain,
        checks: domain.checks.map((check) => (check.name === change.constraint ? { ...check, name: change.to ?? check.name } : check)),
      };
  }
}

/** `dm_check`, `dm_check1`: how the checks of a domain are named, unique among all constraints of the schema. */
function nameCheck(catalog: Catalog, domain: Pick<DomainType, 'schema' | 'name' | 'checks'>, { traits }: ApplyContext): string {
  const isTaken = (name: string): boolean => {
    if (domain.checks.some((check) => check.name === name) || catalog.constraintNames.has(keyOf({ schema: domain.schema, name }))) return true;
    return catalog.types.some((type) => type.kind === 'domain' && type.schema === domain.schema && type.checks.some((check) => check.name === name));
  };
  return traits.nameFor('check', domain.name, [], isTaken);
}

function nameChecks(catalog: Catalog, domain: DomainType, context: ApplyContext): DomainType {
  return domain.checks.reduce<DomainType>(
    (named, check) => ({ ...named, checks: [...named.checks, { ...check, name: check.name || nameCheck(catalog, named, context) }] }),
    { ...domain, checks: [] },
  );
}

function alterComposite(state: DatabaseState, change: ChangeOf<'alter-composite'>): Catalog {
  const type = findType(state, change.type);
  if (type?.kind !== 'composite') return state.catalog;
  const { attribute, attributeType, to } = change;
  const stands = type.attributes.some(({ name }) => name === attribute);
  if (stands === (change.verb === 'add')) return state.catalog;
  const of = attributeType && resolveType(state, attributeType);
  const attributes = {
    add: of ? [...type.attributes, { name: attribute, type: of }] : type.attributes,
    drop: type.attributes.filter(({ name }) => name !== attribute),
    change: type.attributes.map((each) => (each.name === attribute && of ? { ...each, type: of } : each)),
    rename: type.attributes.map((each) => (each.name === attribute && to !== undefined ? { ...each, name: to } : each)),
  };
  return setType(state.catalog, { ...type, attributes: attributes[change.verb] });
}

/** A type under another name or in another schema, and everything that is of that type along with it. */
export function moveType(catalog: Catalog, type: UserType, to: QualifiedName, context: ApplyContext): Catalog {
  if (keyOf(type) === keyOf(to) || isTypeNameTaken(catalog, to)) return catalog;
  const moved = { ...catalog, types: catalog.types.delete(keyOf(type)).set(keyOf(to), { ...type, ...to }) };
  return renameTypeEverywhere(moved, type, to, quoteOf(context));
}

type TypeKind = Extract<
  ChangeKind,
  | 'create-enum'
  | 'add-enum-value'
  | 'rename-enum-value'
  | 'create-domain'
  | 'alter-domain'
  | 'create-composite'
  | 'alter-composite'
  | 'create-type'
  | 'drop-type'
  | 'rename-type'
>;

export const typeAppliers: Appliers<TypeKind> = {
  'create-enum': (state, change, { origin }) => createType(state, change.type, (name) => ({ kind: 'enum', ...name, values: change.values, origin })),
  'add-enum-value': addEnumValue,
  'rename-enum-value': renameEnumValue,
  'create-domain': (state, change, context) =>
    createType(state, change.type, (name) =>
      nameChecks(
        state.catalog,
        { ...change.spec, kind: 'domain', ...name, base: resolveType(state, change.spec.base), origin: context.origin },
        context,
      ),
    ),
  'alter-domain'(state, change, context) {
    const type = findType(state, change.type);
    if (type?.kind !== 'domain') return state.catalog;
    return setType(
      state.catalog,
      alterDomain(type, change, () => nameCheck(state.catalog, type, context)),
    );
  },
  'create-composite': (state, change, { origin }) =>
    createType(state, change.type, (name) => ({
      kind: 'composite',
      ...name,
      attributes: change.spec.attributes.map((attribute) => ({ ...attribute, type: resolveType(state, attribute.type) })),
      origin,
    })),
  'alter-composite': alterComposite,
  'create-type': (state, change, { origin }) =>
    createType(state, change.type, (name) => ({
      kind: change.what,
      ...name,
      ...(change.definition !== undefined && { definition: change.definition }),
      origin,
    })),
  'drop-type'(state, change) {
    const type = findType(state, change.type);
    return type === undefined ? state.catalog : dropObjects(state, [{ kind: 'type', key: keyOf(type) }], change.cascade);
  },
  'rename-type'(state, change, context) {
    const type = findType(state, change.type);
    return type === undefined ? state.catalog : moveType(state.catalog, type, { schema: type.schema, name: change.to }, context);
  },
};
