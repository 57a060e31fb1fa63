import type { Catalog } from '../model/catalog.ts';
import { keyOf, type QualifiedName } from '../model/names.ts';
import type { Column, Index, Relation, Routine, RewriteRule, RowPolicy, Sequence, Table, Trigger, View } from '../model/objects.ts';
import type { Constraint } from '../model/constraints.ts';
import type { UserType } from '../model/user-types.ts';
import { aspectsOf, propertiesOf, type CompareOptions } from './comparable.ts';

/** What can differ, and the value that each has in a catalog. */
interface Differing {
  readonly schema: { readonly name: string };
  readonly extension: { readonly name: string; readonly schema?: string };
  readonly table: Table;
  readonly column: Column;
  readonly index: Index;
  readonly constraint: Constraint;
  readonly trigger: Trigger;
  readonly policy: RowPolicy;
  readonly rule: RewriteRule;
  readonly view: View;
  readonly sequence: Sequence;
  readonly type: UserType;
  readonly routine: Routine;
}

/** How one thing differs; `of` names the table or materialized view that it is a part of. */
type Difference<T> = { readonly name: string; readonly of?: QualifiedName } & (
  | { readonly how: 'added'; readonly after: T }
  | { readonly how: 'removed'; readonly before: T }
  | {
      readonly how: 'changed' | 'renamed';
      readonly before: T;
      readonly after: T;
      /** The properties that differ: `type`, `notNull`, `name`; `columnOrder` where only the order of a table's columns does. */
      readonly aspects: readonly string[];
    }
);

/** One thing in which two catalogs differ. The parts of a table that is added or removed are not listed one by one. */
export type CatalogDifference = { readonly [W in keyof Differing]: { readonly what: W } & Difference<Differing[W]> }[keyof Differing];

export interface SameSchemaOptions {
  /** A constraint or index that is not valid yet counts as the same as a valid one. */
  readonly ignoreValidity?: boolean;
}

/** What was added, removed, changed or renamed between two catalogs. Comments count; origins, places and spellings do not. */
export function diffCatalogs(before: Catalog, after: Catalog): readonly CatalogDifference[] {
  return [...compare(before, after, { comments: true, validity: true })];
}

/** Whether two catalogs are the same to those who use them: origins, comments and the order of indexes and constraints do not count. */
export function isSameSchema(a: Catalog, b: Catalog, options: SameSchemaOptions = {}): boolean {
  return compare(a, b, { comments: false, validity: options.ignoreValidity !== true }).next().done === true;
}

function* compare(before: Catalog, after: Catalog, options: CompareOptions): Generator<CatalogDifference> {
  yield* compareRelations(before, after, options);
  if (before.types !== after.types) {
    for (const each of compareLists([...before.types.values()], [...after.types.values()], keyOf, options)) yield { what: 'type', ...each };
  }
  if (before.routines !== after.routines) {
    for (const each of compareLists(routinesOf(before), routinesOf(after), signatureOf, options)) yield { what: 'routine', ...each };
  }
  if (before.schemas !== after.schemas) {
    for (const each of compareLists([...before.schemas.values()], [...after.schemas.values()], nameOf, options)) yield { what: 'schema', ...each };
  }
  if (before.extensions !== after.extensions) {
    for (const each of compareLists([...before.extensions.values()], [...after.extensions.values()], nameOf, options))
      yield { what: 'extension', ...each };
  }
}

interface Named {
  readonly name: string;
}

const nameOf = ({ name }: Named): string => name;
/** An engine that gives no names to constraints (SQLite) tells them by what they say. */
function constraintKey(constraint: Constraint): string {
  if (constraint.name !== '') return constraint.name;
  const said = constraint.kind === 'check' ? constraint.expression.text : 'columns' in constraint ? constraint.columns.join(',') : '';
  return `\0${constraint.kind}(${said})`;
}

const routinesOf = (catalog: Catalog): readonly Routine[] => [...catalog.routines.values()].flat();
const signatureOf = (routine: Routine): string => `${keyOf(routine)}(${routine.arguments.join(',')})`;

/** What differs between two lists; what is gone and what is new are one renamed thing where they are alike but for the name. */
function compareLists<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  key: (element: T) => string,
  options: CompareOptions,
  of?: QualifiedName,
  mayBeRenamed: (from: T, to: T) => boolean = () => true,
): readonly Difference<T>[] {
  if (before === after) return [];
  const place = of && { of: { schema: of.schema, name: of.name } };
  const old = new Map(before.map((element) => [key(element), element]));
  const fresh = new Map(after.map((element) => [key(element), element]));
  const gone = before.filter((element) => !fresh.has(key(element)));
  const differences: Difference<T>[] = [];
  for (const element of after) {
    const known = old.get(key(element));
    if (known === element) continue;
    const was = known ?? takeRenamed(gone, element, options, mayBeRenamed);
    if (was === undefined) differences.push({ name: element.name, ...place, how: 'added', after: element });
    else {
      const aspects = aspectsOf(propertiesOf(was, options, true), propertiesOf(element, options, true));
      if (aspects.length > 0)
        differences.push({ name: element.name, ...place, how: known ? 'changed' : 'renamed', before: was, after: element, aspects });
    }
  }
  return [...differences, ...gone.map((element): Difference<T> => ({ name: element.name, ...place, how: 'removed', before: element }))];
}

/** Properties that a rename changes along with the name. */
const namingAspects = new Set(['name', 'schema', 'constraint']);

function takeRenamed<T extends Named>(gone: T[], element: T, options: CompareOptions, mayBe: (from: T, to: T) => boolean): T | undefined {
  if (gone.length === 0) return undefined;
  const properties = propertiesOf(element, options, true);
  const at = gone.findIndex(
    (each) => mayBe(each, element) && aspectsOf(propertiesOf(each, options, true), properties).every((aspect) => namingAspects.has(aspect)),
  );
  return at < 0 ? undefined : gone.splice(at, 1)[0];
}

type Owner = Exclude<Relation, { kind: 'index' }>;

function* compareRelations(before: Catalog, after: Catalog, options: CompareOptions): Generator<CatalogDifference> {
  if (before.relations === after.relations) return;
  const gone: Owner[] = [];
  for (const [key, relation] of before.relations)
    if (relation.kind !== 'index' && after.relations.get(key)?.kind !== relation.kind) gone.push(relation);
  for (const [key, relation] of after.relations) {
    const was = before.relations.get(key);
    if (relation.kind === 'index' || was === relation) continue;
    if (was !== undefined && was.kind === relation.kind) yield* compareRelation(was, relation, 'changed', options);
    else {
      const at = gone.findIndex((other) => isRenamed(other, relation, options));
      const from = at < 0 ? undefined : gone.splice(at, 1)[0];
      if (from === undefined) yield whole(relation, 'added');
      else yield* compareRelation(from, relation, 'renamed', options);
    }
  }
  for (const relation of gone) yield whole(relation, 'removed');
}

function whole(relation: Owner, how: 'added' | 'removed'): CatalogDifference {
  const { name } = relation;
  if (relation.kind === 'table') return { what: 'table', name, ...(how === 'added' ? { how, after: relation } : { how, before: relation }) };
  if (relation.kind === 'sequence') return { what: 'sequence', name, ...(how === 'added' ? { how, after: relation } : { how, before: relation }) };
  return { what: 'view', name, ...(how === 'added' ? { how, after: relation } : { how, before: relation }) };
}

/** A renamed relation shares what identifies it: a table its very list of columns, a sequence its column, a view its query. */
function isRenamed(before: Owner, after: Owner, options: CompareOptions): boolean {
  if (before.kind === 'table') return after.kind === 'table' && before.columns.length > 0 && before.columns === after.columns;
  if (before.kind === 'sequence') {
    return (
      after.kind === 'sequence' &&
      before.ownedBy !== undefined &&
      aspectsOf(propertiesOf(before, options), propertiesOf(after, options)).every((aspect) => namingAspects.has(aspect))
    );
  }
  return before.kind === after.kind && 'definition' in after && before.definition === after.definition;
}

function* compareRelation(before: Relation, after: Owner, how: 'changed' | 'renamed', options: CompareOptions): Generator<CatalogDifference> {
  const aspects = aspectsOf(propertiesOf(before, options), propertiesOf(after, options));
  const { name } = after;
  if (before.kind === 'table' && after.kind === 'table') {
    const order = isReordered(before.columns, after.columns) ? ['columnOrder'] : [];
    if (aspects.length + order.length > 0) yield { what: 'table', name, how, before, after, aspects: [...aspects, ...order] };
    yield* compareParts(before, after, options);
  } else if (before.kind === 'sequence' && after.kind === 'sequence') {
    if (aspects.length > 0) yield { what: 'sequence', name, how, before, after, aspects };
  } else if (isView(before) && isView(after)) {
    const columns = JSON.stringify(before.columns?.map(nameOf)) === JSON.stringify(after.columns?.map(nameOf)) ? [] : ['columns'];
    if (aspects.length + columns.length > 0) yield { what: 'view', name, how, before, after, aspects: [...aspects, ...columns] };
    for (const each of compareLists(before.indexes, after.indexes, nameOf, options, after)) yield { what: 'index', ...each };
  }
}

const isView = (relation: Relation): relation is View => relation.kind === 'view' || relation.kind === 'materialized-view';

function isReordered(before: readonly Column[], after: readonly Column[]): boolean {
  if (before === after) return false;
  const common = new Set(after.map(nameOf).filter((name) => before.some((column) => column.name === name)));
  const kept = (columns: readonly Column[]): string =>
    columns
      .map(nameOf)
      .filter((name) => common.has(name))
      .join('\0');
  return kept(before) !== kept(after);
}

/** A NOT NULL that was left unnamed says no more than its column does. */
const stated = (constraints: readonly Constraint[]): readonly Constraint[] => constraints.filter(({ kind, named }) => kind !== 'not-null' || named);

function* compareParts(before: Table, after: Table, options: CompareOptions): Generator<CatalogDifference> {
  const isSamePlace = (from: Column, to: Column): boolean => before.columns.indexOf(from) === after.columns.indexOf(to);
  for (const each of compareLists(before.columns, after.columns, nameOf, options, after, isSamePlace)) yield { what: 'column', ...each };
  if (before.constraints !== after.constraints) {
    for (const each of compareLists(stated(before.constraints), stated(after.constraints), constraintKey, options, after))
      yield { what: 'constraint', ...each };
  }
  for (const each of compareLists(before.indexes, after.indexes, nameOf, options, after)) yield { what: 'index', ...each };
  for (const each of compareLists(before.triggers, after.triggers, nameOf, options, after)) yield { what: 'trigger', ...each };
  for (const each of compareLists(before.policies, after.policies, nameOf, options, after)) yield { what: 'policy', ...each };
  for (const each of compareLists(before.rules ?? [], after.rules ?? [], nameOf, options, after)) yield { what: 'rule', ...each };
}
