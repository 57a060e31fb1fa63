import {
  policiesUsing,
  policyUsesColumn,
  publicationUsesColumn,
  routinesUsing,
  rulesUsing,
  type BoundUse,
  type Catalog,
} from '../../model/catalog.ts';
import { isSameName, keyOf } from '../../model/names.ts';
import type { Index, Relation, Routine, Table } from '../../model/objects.ts';
import type { Constraint, ForeignKey } from '../../model/constraints.ts';
import { columnsOf, walkTerm, type Expression } from '../../model/types.ts';
import { columnsOfConstraint, columnsOfIndex, routinesNamedBy } from '../expressions.ts';
import { sequenceReadBy } from '../sequence-default.ts';
import { keyOfResolved } from '../write.ts';
import { hasOtherSource } from './inheritance.ts';
import type { Dependent, ObjectRef } from './object-ref.ts';
import { childrenOf } from './partition-indexes.ts';
import { dependentsOfType, routinesOfType } from './type-users.ts';
import { indexServing } from './with-constraint.ts';

type PartKind = Extract<ObjectRef, { readonly table: string }>['kind'];

const auto = (ref: ObjectRef): Dependent => ({ ref, auto: true });
const normal = (ref: ObjectRef): Dependent => ({ ref, auto: false });
const part = (kind: PartKind, table: Table, name: string): ObjectRef => ({ kind, table: keyOf(table), name });

/** What hangs directly on an object. Source: manual, 5.15 Dependency Tracking; what is silent was tried on a server. */
export function dependentsOf(catalog: Catalog, ref: ObjectRef): readonly Dependent[] {
  switch (ref.kind) {
    case 'relation':
      return dependentsOfRelation(catalog, ref.key);
    case 'type':
      return dependentsOfType(catalog, ref.key);
    case 'routine':
      return dependentsOfRoutine(catalog, ref.key, ref.arguments);
    case 'attribute':
    case 'default':
    case 'trigger':
    case 'policy':
    case 'rule':
    case 'publication':
      return [];
    default: {
      const owner = catalog.relations.get(ref.table);
      if (owner?.kind !== 'table') return [];
      if (ref.kind === 'column') return dependentsOfColumn(catalog, owner, ref.name);
      if (ref.kind === 'constraint') return dependentsOfConstraint(catalog, owner, ref.name);
      return dependentsOfIndex(catalog, owner, ref.name);
    }
  }
}

function viewsOn(catalog: Catalog, key: string, column?: string): readonly Dependent[] {
  return [...(catalog.usedByViews.get(key) ?? [])].flatMap((viewKey) => {
    const view = catalog.relations.get(viewKey);
    if (view?.kind !== 'view' && view?.kind !== 'materialized-view') return [];
    const uses = column === undefined || view.uses.some((use) => keyOfResolved(use.relation) === key && use.columns?.includes(column) === true);
    return uses ? [normal({ kind: 'relation', key: viewKey })] : [];
  });
}

/** Rules and routines that are bound to a relation, or to a column of it. */
function boundTo(catalog: Catalog, relation: Relation, column?: string): readonly Dependent[] {
  const isMeant = ({ columns }: BoundUse<unknown>): boolean => column === undefined || columns?.includes(column) === true;
  return [
    ...rulesUsing(catalog, relation)
      .filter(isMeant)
      .map(({ by: { table, rule } }) => normal(part('rule', table, rule.name))),
    ...policiesUsing(catalog, relation)
      .filter(isMeant)
      .map(({ by: { table, policy } }) => normal(part('policy', table, policy.name))),
    ...routinesUsing(catalog, relation)
      .filter(isMeant)
      .map(({ by }) => normal({ kind: 'routine', key: keyOf(by), arguments: by.arguments })),
  ];
}

/** Foreign keys to a table, its own to itself too, that meet a condition. */
function foreignKeysTo(catalog: Catalog, table: Table, meets: (key: ForeignKey) => boolean): readonly Dependent[] {
  const key = keyOf(table);
  return [...(catalog.referencedBy.get(key) ?? [])].flatMap((from) => {
    const child = catalog.relations.get(from);
    if (child?.kind !== 'table') return [];
    return child.constraints.flatMap((constraint) =>
      constraint.kind === 'foreign-key' && keyOfResolved(constraint.references) === key && meets(constraint)
        ? [normal(part('constraint', child, constraint.name))]
        : [],
    );
  });
}

function dependentsOfRelation(catalog: Catalog, key: string): readonly Dependent[] {
  const relation = catalog.relations.get(key);
  if (relation === undefined || relation.kind === 'index') return [];
  const views = [...viewsOn(catalog, key), ...boundTo(catalog, relation)];
  if (relation.kind === 'sequence') return [...views, ...defaultsReading(catalog, key)];
  if (relation.kind !== 'table') return [...views, ...routinesOfType(catalog, key)];
  return [
    ...[...(catalog.ownedSequences.get(key) ?? [])].map((sequence) => auto({ kind: 'relation', key: sequence })),
    ...childrenOf(catalog, relation).map((child) => ({
      ref: { kind: 'relation' as const, key: keyOf(child) },
      auto: child.partitionOf !== undefined,
    })),
    ...foreignKeysTo(catalog, relation, () => true),
    ...views,
    ...routinesOfType(catalog, key),
  ];
}

function defaultsReading(catalog: Catalog, sequence: string): readonly Dependent[] {
  return [...(catalog.readByDefaults.get(sequence) ?? [])].flatMap((key) => {
    const table = catalog.relations.get(key);
    if (table?.kind !== 'table') return [];
    const readers = table.columns.filter((column) => column.default && sequenceReadBy(column.default) === sequence);
    return readers.map((column) => normal(part('default', table, column.name)));
  });
}

function dependentsOfColumn(catalog: Catalog, table: Table, column: string): readonly Dependent[] {
  const key = keyOf(table);
  const children = childrenOf(catalog, table).flatMap((child) => {
    const inherited = child.columns.find(({ name }) => name === column);
    if (inherited?.inherited !== true || inherited.local === true) return [];
    return hasOtherSource(catalog, child, table, (other) => other.columns.some(({ name }) => name === column))
      ? []
      : [auto(part('column', child, column))];
  });
  const sequences = [...(catalog.ownedSequences.get(key) ?? [])].filter((sequence) => {
    const found = catalog.relations.get(sequence);
    return found?.kind === 'sequence' && found.ownedBy?.column === column;
  });
  return [
    ...children,
    ...sequences.map((sequence) => auto({ kind: 'relation', key: sequence })),
    ...table.indexes
      .filter((index) => index.constraint === undefined && columnsOfIndex(index).includes(column))
      .map(({ name }) => auto(part('index', table, name))),
    ...table.constraints
      .filter((constraint) => columnsOfConstraint(constraint).includes(column))
      .map((constraint) => ({
        ref: part('constraint', table, constraint.name),
        auto: constraint.kind !== 'exclude' || constraint.parts.some((candidate) => candidate.column === column),
      })),
    ...table.columns
      .filter(({ generated, name }) => name !== column && generated && columnsOf(generated.expression).includes(column))
      .map(({ name }) => normal(part('column', table, name))),
    ...table.triggers.filter((trigger) => trigger.columns.includes(column)).map(({ name }) => normal(part('trigger', table, name))),
    ...table.policies.filter((policy) => policyUsesColumn(table, policy, column)).map(({ name }) => normal(part('policy', table, name))),
    ...(table.published ?? [])
      .filter((published) => publicationUsesColumn(published, column))
      .map(({ name }) => normal(part('publication', table, name))),
    ...foreignKeysTo(catalog, table, (foreign) => foreign.referencedColumns.includes(column)),
    ...viewsOn(catalog, key, column),
    ...boundTo(catalog, table, column),
  ];
}

function dependentsOfConstraint(catalog: Catalog, table: Table, name: string): readonly Dependent[] {
  const constraint = table.constraints.find((candidate) => candidate.name === name);
  if (constraint === undefined) return [];
  const index = table.indexes.find((candidate) => candidate.constraint === name);
  const inherited = childrenOf(catalog, table).flatMap((child) => {
    const copy = child.constraints.find((candidate) => candidate.inherited === true && candidate.local !== true && isCopy(candidate, constraint));
    if (copy === undefined) return [];
    const isElsewhere = hasOtherSource(catalog, child, table, (other) => other.constraints.some((candidate) => isCopy(copy, candidate)));
    return isElsewhere ? [] : [auto(part('constraint', child, copy.name))];
  });
  return [...(index ? [auto(part('index', table, index.name))] : []), ...inherited];
}

/** Whether a child's constraint is its parent's: a CHECK by its name, a foreign key by what it says; keys hang on their indexes. */
export function isCopy(copy: Constraint, original: Constraint): boolean {
  if (original.kind === 'check') return copy.kind === 'check' && copy.name === original.name && !original.noInherit;
  if (original.kind !== 'foreign-key' || copy.kind !== 'foreign-key') return false;
  return (
    keyOfResolved(copy.references) === keyOfResolved(original.references) &&
    copy.columns.join('\0') === original.columns.join('\0') &&
    copy.referencedColumns.join('\0') === original.referencedColumns.join('\0')
  );
}

function dependentsOfIndex(catalog: Catalog, table: Table, name: string): readonly Dependent[] {
  const index = table.indexes.find((candidate) => candidate.name === name);
  if (index === undefined) return [];
  const own = { schema: table.schema, name };
  const attached = childrenOf(catalog, table).flatMap((child) =>
    child.indexes
      .filter(({ attachedTo }) => attachedTo && isSameName(attachedTo, own))
      .map((candidate) => auto(part('index', child, candidate.name))),
  );
  return [
    ...(index.constraint === undefined ? [] : [auto(part('constraint', table, index.constraint))]),
    ...attached,
    ...(index.unique ? foreignKeysTo(catalog, table, (foreign) => indexServing(table, foreign.referencedColumns) === index) : []),
  ];
}

/** Whether a routine takes a call with this many arguments. */
const takes = ({ arguments: types, parameters = [], signature = '' }: Routine, given: number): boolean =>
  given >= types.length - parameters.filter(({ optional }) => optional).length && (given <= types.length || /\bvariadic\b/i.test(signature));

/** A call is only surely of this routine where no other of its name takes as many arguments; a trigger always runs the one without any. */
function dependentsOfRoutine(catalog: Catalog, key: string, signature: readonly string[]): readonly Dependent[] {
  const overloads = catalog.routines.get(key) ?? [];
  const [first] = overloads;
  if (first === undefined) return [];
  const isMeant = (given: number): boolean => {
    if (overloads.length === 1) return true;
    const [only, another] = overloads.filter((one) => takes(one, given));
    return another === undefined && only?.arguments.join() === signature.join();
  };
  const calls = (expression: Expression | undefined): boolean =>
    expression !== undefined &&
    [...walkTerm(expression.term)].some(
      (term) => term.kind === 'call' && term.name.name === first.name && term.name.schema === first.schema && isMeant(term.args.length),
    );
  const found: Dependent[] = [];
  for (const relation of catalog.relations.values()) {
    if (relation.kind === 'view' || relation.kind === 'materialized-view') {
      const isCalled = overloads.length === 1 && relation.calls?.some((call) => call.name === first.name && call.schema === first.schema);
      if (isCalled === true) found.push(normal({ kind: 'relation', key: keyOf(relation) }));
      if (signature.length === 0) {
        const runs = (relation.triggers ?? []).filter(
          ({ routine }) => routine?.name === first.name && (routine.schema ?? first.schema) === first.schema,
        );
        found.push(...runs.map(({ name }) => normal({ kind: 'trigger', table: keyOf(relation), name })));
      }
      continue;
    }
    if (relation.kind !== 'table' || !routinesNamedBy(relation).has(first.name)) continue;
    if (signature.length === 0) {
      const runs = relation.triggers.filter(({ routine }) => routine?.name === first.name && (routine.schema ?? first.schema) === first.schema);
      found.push(...runs.map(({ name }) => normal(part('trigger', relation, name))));
    }
    found.push(...callersIn(relation, calls));
  }
  return found;
}

function callersIn(table: Table, calls: (expression: Expression | undefined) => boolean): readonly Dependent[] {
  const callsInParts = ({ parts, predicate }: Pick<Index, 'parts' | 'predicate'>): boolean =>
    calls(predicate) || parts.some(({ expression }) => calls(expression));
  return [
    ...table.columns.filter((column) => calls(column.default)).map(({ name }) => normal(part('default', table, name))),
    ...table.columns.filter((column) => calls(column.generated?.expression)).map(({ name }) => normal(part('column', table, name))),
    ...table.constraints
      .filter((constraint) =>
        constraint.kind === 'check' ? calls(constraint.expression) : constraint.kind === 'exclude' && callsInParts(constraint),
      )
      .map(({ name }) => normal(part('constraint', table, name))),
    ...table.indexes.filter((index) => index.constraint === undefined && callsInParts(index)).map(({ name }) => normal(part('index', table, name))),
    ...table.policies.filter((policy) => calls(policy.using) || calls(policy.withCheck)).map(({ name }) => normal(part('policy', table, name))),
  ];
}
