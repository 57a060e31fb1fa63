import { findRelation, findTable, type DatabaseState } from '../model/catalog.ts';
import { tableOf, type ChangeOf, type SchemaChange } from '../model/change.ts';
import type { CatalogTraits } from '../model/dialect.ts';
import { keyOf, type ObjectName } from '../model/names.ts';
import type { Table } from '../model/objects.ts';
import type { Expression } from '../model/types.ts';
import { homeName } from './home-schema.ts';
import { mapTerm } from './rewrite-term.ts';

/** Spellings by their lower-case form. */
export type Spellings = Pick<ReadonlyMap<string, string>, 'get'>;

/** The names of a table's parts; most statements ask for one of the three. */
interface Members {
  columns(): Spellings;
  indexes(): Spellings;
  constraints(): Spellings;
}

/** The properties of a change that hold names of its table's parts, and which parts they name. */
const memberKeys: ReadonlyMap<string, keyof Members> = new Map([
  ...['column', 'columns', 'candidates', 'include', 'updateOf', 'after'].map((key) => [key, 'columns'] as const),
  ['usingIndex', 'indexes'],
  ['constraint', 'constraints'],
]);

/** Those that hold names of relations. */
const relationKeys = new Set(['table', 'view', 'relation', 'references', 'other', 'along', 'tables', 'sequence', 'partition', 'parent']);

/** Those in which no name of the catalog stands. */
const opaqueKeys = new Set(['span', 'alter', 'type', 'origin', 'options', 'attributes', 'definition', 'values', 'privileges', 'sequenceOptions']);

/** How names are spelled, to be looked up in any case. */
export const spellings = (names: readonly string[]): Spellings => new Map(names.map((name) => [name.toLowerCase(), name]));
const spelled = (names: Spellings, name: string): string => names.get(name.toLowerCase()) ?? name;

type Parts = readonly { readonly name: string }[];
const knownParts = new WeakMap<Parts, Spellings>();

/** The names of parts, worked out once for each list of them: the states of a table share those that stay. */
function namesOf(parts: Parts): Spellings {
  const found = knownParts.get(parts);
  if (found !== undefined) return found;
  const names = spellings(parts.map(({ name }) => name));
  knownParts.set(parts, names);
  return names;
}

const membersOfTable = ({ columns, indexes, constraints }: Pick<Table, 'columns' | 'indexes' | 'constraints'>): Members => ({
  columns: () => namesOf(columns),
  indexes: () => namesOf(indexes),
  constraints: () => namesOf(constraints),
});

const none = membersOfTable({ columns: [], indexes: [], constraints: [] });

/** The names of a table, and those of columns that a statement brings, which the table's own go before. */
function membersOf(table: Table | undefined, made?: Spellings): Members {
  const members = table === undefined ? none : membersOfTable(table);
  if (made === undefined) return members;
  return { ...members, columns: () => ({ get: (name) => members.columns().get(name) ?? made.get(name) }) };
}

const isName = (value: unknown): value is ObjectName =>
  typeof value === 'object' && value !== null && 'name' in value && Object.keys(value).every((key) => key === 'name' || key === 'schema');

const isExpression = (value: object): value is Expression => 'text' in value && 'term' in value;

interface Spelling {
  readonly state: DatabaseState;
  readonly traits: CatalogTraits;
}

/** A value with the names in it as they stand; the same value where they do. */
function spell(value: unknown, key: string, members: Members, within: Spelling): unknown {
  if (typeof value === 'string') {
    const part = memberKeys.get(key);
    return part === undefined ? value : spelled(members[part](), value);
  }
  if (typeof value !== 'object' || value === null || opaqueKeys.has(key)) return value;
  if (Array.isArray(value)) return spellList(value, key, members, within);
  if (isName(value)) return spellName(value, key, members, within);
  return isExpression(value) ? spellExpression(value, members.columns()) : spellObject(value, members, within);
}

function spellList(values: readonly unknown[], key: string, members: Members, within: Spelling): readonly unknown[] {
  const after = values.map((value) => spell(value, key, members, within));
  return after.every((value, at) => value === values[at]) ? values : after;
}

function spellName(name: ObjectName, key: string, { indexes }: Members, { state, traits }: Spelling): ObjectName {
  if (relationKeys.has(key)) return relationName(state, name, traits);
  const standing = key === 'index' ? spelled(indexes(), name.name) : name.name;
  return standing === name.name ? name : { ...name, name: standing };
}

function spellObject(value: object, own: Members, within: Spelling): object {
  const otherOf = (name: unknown): Members | undefined =>
    isName(name) ? membersOf(findTable(within.state, relationName(within.state, name, within.traits))) : undefined;
  const members = ('relation' in value && otherOf(value.relation)) || own;
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const part: unknown = value[key as keyof typeof value];
    if (typeof part === 'boolean' || part === undefined) continue;
    const ofParent = key === 'referencedColumns' && 'references' in value ? otherOf(value.references) : undefined;
    const after = ofParent === undefined ? spell(part, key, members, within) : spell(part, 'columns', ofParent, within);
    if (after !== part) (changed ??= { ...value })[key] = after;
  }
  return changed ?? value;
}

/** The text of an expression is the same in any case already. */
function spellExpression(expression: Expression, columns: Spellings): Expression {
  let touched = false;
  const term = mapTerm(expression.term, (part) => {
    if (part.kind !== 'column' || spelled(columns, part.name) === part.name) return part;
    touched = true;
    return { ...part, name: spelled(columns, part.name) };
  });
  return touched ? { ...expression, term } : expression;
}

const foldedKeys = new WeakMap<object, ReadonlyMap<string, string>>();

/** A name of a relation as it stands: in the spelling of the catalog, and without the name of the very database that the migrations run in. */
function relationName(state: DatabaseState, name: ObjectName, traits: CatalogTraits): ObjectName {
  const home = homeName(state, name, traits);
  if (traits.anyCase !== 'all' || findRelation(state, home) !== undefined) return home;
  const { relations } = state.catalog;
  const folded = foldedKeys.get(relations) ?? new Map([...relations.values()].map((relation) => [keyOf(relation).toLowerCase(), relation.name]));
  foldedKeys.set(relations, folded);
  const schemas = home.schema === undefined ? state.session.searchPath : [home.schema];
  const found = schemas.map((schema) => folded.get(keyOf({ schema, name: home.name }).toLowerCase())).find((each) => each !== undefined);
  return found === undefined ? home : { ...home, name: found };
}

/** A trigger that a statement names without its table, as it stands. MySQL's are spelled exactly; source: MySQL 8.4 manual, 11.2.3. */
function withTableOfTrigger(state: DatabaseState, change: ChangeOf<'drop-trigger'>, { anyCase }: CatalogTraits): SchemaChange {
  const isMeant = ({ name }: { readonly name: string }): boolean =>
    anyCase === 'all' ? name.toLowerCase() === change.trigger.toLowerCase() : name === change.trigger;
  for (const relation of state.catalog.relations.values()) {
    const trigger = 'triggers' in relation ? relation.triggers?.find(isMeant) : undefined;
    if (trigger !== undefined) return { ...change, table: { schema: relation.schema, name: relation.name }, trigger: trigger.name };
  }
  return change;
}

/**
 * A change with its names in the spelling that the catalog has, where the engine takes any; the same change where there is nothing to do.
 * `made` are columns that its statement brings.
 */
export function spellAsStanding(state: DatabaseState, given: SchemaChange, made: Spellings, traits: CatalogTraits): SchemaChange {
  const change = given.kind === 'drop-trigger' && given.table.name === '' ? withTableOfTrigger(state, given, traits) : given;
  const name = tableOf(change);
  const own =
    change.kind === 'create-table'
      ? membersOf(undefined, spellings(change.spec.columns.map((column) => column.name)))
      : membersOf(name && findTable(state, relationName(state, name, traits)), made);
  const after = spellObject(change, own, { state, traits }) as SchemaChange;
  if (after.kind !== 'add-column' || made.get(after.column.name.toLowerCase()) === after.column.name) return after;
  const standing = spelled(own.columns(), after.column.name);
  return standing === after.column.name ? after : { ...after, column: { ...after.column, name: standing } };
}
