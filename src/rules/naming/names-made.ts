import { findRelation, findRoutines, findTable, findType, type DatabaseState } from '../../model/catalog.ts';
import type { ObjectName } from '../../model/names.ts';
import type { Index, Routine } from '../../model/objects.ts';
import type { Constraint } from '../../model/constraints.ts';
import type { ChangeSet, ProblemPlace, Step } from '../../model/rule.ts';
import { madeColumns, madeConstraints, madeIndexesOfRelations } from '../made-objects.ts';
import { oncePerChangeSet } from '../once-per-change-set.ts';
import { placeOf } from '../place-of.ts';
import { madeTables } from '../schema/made-tables.ts';
import { renamedParts } from './renamed-parts.ts';

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
  'type',
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
  const columns = [
    ...madeColumns(changeSet).filter(({ made }) => made.origin.kind === 'change'),
    ...renamedParts(changeSet, (owner): readonly { readonly name: string }[] => owner.columns ?? []),
  ];
  const constraints = [...madeConstraints(changeSet), ...renamedParts(changeSet, (owner) => (owner.kind === 'table' ? owner.constraints : []))];
  return [
    ...tables.map(({ table, place }) => named({ kind: 'table', name: table.name, table: table.name, place })),
    ...columns.map(({ made, table, place }) => named({ kind: 'column', name: made.name, table: table.name, place })),
    ...constraints.flatMap(({ made, table, place }) => ofConstraint(made, table, place, findTable(changeSet.after, referencedBy(made)))),
    ...[
      ...madeIndexesOfRelations(changeSet),
      ...renamedParts(changeSet, ({ indexes }) => indexes.filter(({ constraint }) => constraint === undefined)),
    ].map(ofIndex),
    ...changeSet.steps.flatMap((step) => {
      const made = step.rolledBack === true ? undefined : nameIn(step);
      return made === undefined || isGone(changeSet, step, made) ? [] : [named({ ...made, place: placeOf(step) })];
    }),
  ];
});

const referencedBy = (constraint: Constraint): ObjectName => (constraint.kind === 'foreign-key' ? constraint.references : { name: '' });

function ofConstraint(constraint: Constraint, table: ObjectName, place: ProblemPlace, parent: ObjectName | undefined): readonly NameMade[] {
  if (constraint.kind === 'not-null' || constraint.name === '' || constraint.name === 'PRIMARY') return [];
  const { kind, name, named: isChosen } = constraint;
  const columns =
    constraint.kind === 'check' ? [] : constraint.kind === 'exclude' ? constraint.parts.map(({ column }) => column ?? 'expr') : constraint.columns;
  const references =
    constraint.kind === 'foreign-key' ? { parent: parent?.name ?? constraint.references.name, parentColumns: constraint.referencedColumns } : {};
  return [named({ kind, name, isChosen, table: table.name, columns, ...references, place })];
}

function ofIndex({
  made,
  table,
  place,
}: {
  readonly made: Index;
  readonly table: { readonly name: string };
  readonly place: ProblemPlace;
}): NameMade {
  const columns = made.parts.map(({ column }) => column ?? 'expr');
  return named({ kind: made.unique ? 'unique' : 'index', name: made.name, isChosen: made.named !== false, table: table.name, columns, place });
}

interface InStep extends Omit<Made, 'place'> {
  /** Its path, where it is no part of a table. */
  readonly path?: ObjectName;
}

/** Whether it has another name in the end, or was dropped. */
function isGone({ after }: ChangeSet, step: Step, { kind, path }: InStep): boolean {
  if (path === undefined) return false;
  const find = kind === 'table' || kind === 'view' || kind === 'sequence' ? findRelation : findType;
  return find(step.after, path) !== undefined && find(after, path) === undefined;
}

/** The name that a change gives to what is no table and no column, index or constraint of one, or to a table that stood before. */
function nameIn({ change, after }: Step): InStep | undefined {
  switch (change.kind) {
    case 'create-schema':
      return { kind: 'schema', name: change.name };
    case 'rename-schema':
      return { kind: 'schema', name: change.to };
    case 'rename-table':
      return { ...ofPath('table', { ...change.table, ...change.to }), table: change.to.name };
    case 'create-view':
      return change.temporary ? undefined : ofPath('view', change.view);
    case 'rename-view':
      return ofPath('view', { ...change.view, name: change.to });
    case 'create-sequence':
      return ofPath('sequence', change.sequence);
    case 'rename-sequence':
      return ofPath('sequence', { ...change.sequence, name: change.to });
    case 'create-enum':
    case 'create-domain':
    case 'create-composite':
    case 'create-type':
      return ofType(after, change.type);
    case 'rename-type':
      return ofType(after, { ...change.type, name: change.to });
    case 'create-trigger':
      return { kind: 'trigger', name: change.trigger.name, table: change.table.name };
    case 'rename-trigger':
      return { kind: 'trigger', name: change.to, table: change.table.name };
    case 'create-routine':
      return ofRoutine(change.routine.name, change.routineKind);
    case 'alter-routine':
      return change.renameTo === undefined
        ? undefined
        : ofRoutine(change.renameTo, findRoutines(after, { ...change.routine, name: change.renameTo })[0]?.kind);
    case 'create-policy':
      return { kind: 'policy', name: change.policy.name, table: change.table.name };
    case 'alter-policy':
      return change.renameTo === undefined ? undefined : { kind: 'policy', name: change.renameTo, table: change.table.name };
    default:
      return undefined;
  }
}

const ofPath = (kind: NamedKind, path: ObjectName): InStep => ({ kind, name: path.name, path });

function ofType(after: DatabaseState, path: ObjectName): InStep {
  const kind = findType(after, path)?.kind;
  return ofPath(kind === 'enum' || kind === 'domain' ? kind : 'type', path);
}

const ofRoutine = (name: string, kind: Routine['kind'] = 'function'): InStep | undefined => (kind === 'aggregate' ? undefined : { kind, name });
