import { findTable } from '../../model/catalog.ts';
import type { SchemaChange } from '../../model/change.ts';
import type { ObjectName } from '../../model/names.ts';
import type { Table } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { ProblemPlace } from '../../model/rule.ts';
import { changedTables, madeColumns, madeConstraints, placeOfOrigin } from '../made-objects.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { placeOf } from '../place-of.ts';
import { madeTables } from '../schema/made-tables.ts';

export const kinds = [
  'schema',
  'table',
  'column',
  'view',
  'index',
  'unique',
  'primary-key',
  'foreign-key',
  'check',
  'exclude',
  'sequence',
  'enum',
  'domain',
  'trigger',
  'function',
  'procedure',
  'policy',
] as const;
type NamedKind = (typeof kinds)[number];

/** A name that the pull request gives, what it is made of, and where it stands. */
export interface NameMade {
  readonly kind: NamedKind;
  readonly name: string;
  /** Someone wrote it: it is not the engine's own. */
  readonly isChosen: boolean;
  readonly table?: string;
  readonly columns: readonly string[];
  readonly parent?: string;
  readonly parentColumns: readonly string[];
  readonly place: ProblemPlace;
}

type Made = Omit<NameMade, 'isChosen' | 'columns' | 'parentColumns'> & Partial<NameMade>;
const named = (made: Made): NameMade => ({ isChosen: true, columns: [], parentColumns: [], ...made });

/** The names that the pull request gives, renamed objects among them. */
export const namesMade = oncePerChangeSet((changeSet): readonly NameMade[] => {
  const tables = madeTables(changeSet).filter(({ table }) => table.persistence !== 'temporary' && table.partitionOf === undefined);
  return [
    ...tables.map(({ table, place }) => named({ kind: 'table', name: table.name, table: table.name, place })),
    ...madeColumns(changeSet)
      .filter(({ made }) => made.origin.kind === 'change')
      .map(({ made, table, place }) => named({ kind: 'column', name: made.name, table: table.name, place })),
    ...madeConstraints(changeSet).flatMap(({ made, table, place }) =>
      ofConstraint(made, table, place, findTable(changeSet.after, referencedBy(made))),
    ),
    ...changedTables(changeSet).flatMap((table) =>
      table.indexes.flatMap((index) => {
        const place = index.constraint === undefined && index.implicit !== true ? placeOfOrigin(changeSet, index.origin, table.name) : undefined;
        const columns = index.parts.map(({ column }) => column ?? 'expr');
        return place === undefined ? [] : [named({ kind: index.unique ? 'unique' : 'index', name: index.name, table: table.name, columns, place })];
      }),
    ),
    ...changeSet.steps.flatMap((step) => {
      const made = step.rolledBack === true ? undefined : nameIn(step.change);
      return made === undefined ? [] : [named({ ...made, place: placeOf(step) })];
    }),
  ];
});

const referencedBy = (constraint: Constraint): ObjectName => (constraint.kind === 'foreign-key' ? constraint.references : { name: '' });

function ofConstraint(constraint: Constraint, table: Table, place: ProblemPlace, parent: Table | undefined): readonly NameMade[] {
  if (constraint.kind === 'not-null' || constraint.name === '' || constraint.name === 'PRIMARY') return [];
  const { kind, name, named: isChosen } = constraint;
  const columns =
    constraint.kind === 'check' ? [] : constraint.kind === 'exclude' ? constraint.parts.map(({ column }) => column ?? 'expr') : constraint.columns;
  const references =
    constraint.kind === 'foreign-key' ? { parent: parent?.name ?? constraint.references.name, parentColumns: constraint.referencedColumns } : {};
  return [named({ kind, name, isChosen, table: table.name, columns, ...references, place })];
}

/** The name that a change gives to what is no table and no part of one, or that is renamed. */
function nameIn(change: SchemaChange): Omit<Made, 'place'> | undefined {
  switch (change.kind) {
    case 'create-schema':
      return { kind: 'schema', name: change.name };
    case 'rename-table':
      return { kind: 'table', name: change.to.name, table: change.to.name };
    case 'rename-column':
      return { kind: 'column', name: change.to, table: change.table.name };
    case 'create-view':
      return change.temporary ? undefined : { kind: 'view', name: change.view.name };
    case 'rename-view':
      return { kind: 'view', name: change.to };
    case 'create-sequence':
      return { kind: 'sequence', name: change.sequence.name };
    case 'create-enum':
      return { kind: 'enum', name: change.type.name };
    case 'create-domain':
      return { kind: 'domain', name: change.type.name };
    case 'create-trigger':
      return { kind: 'trigger', name: change.trigger.name, table: change.table.name };
    case 'create-routine':
      return change.routineKind === 'aggregate' ? undefined : { kind: change.routineKind, name: change.routine.name };
    case 'create-policy':
      return { kind: 'policy', name: change.policy.name, table: change.table.name };
    default:
      return undefined;
  }
}
