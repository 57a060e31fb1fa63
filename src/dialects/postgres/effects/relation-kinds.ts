import { findRelation, findTable } from '../../../model/catalog.ts';
import { type ChangeKind, type SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Relation } from '../../../model/objects.ts';
import { quote, refuse, type Situation } from './situation.ts';

type Kind = 'table' | 'partitioned-table' | 'foreign-table' | 'view' | 'materialized-view' | 'sequence' | 'index';

const words = (text: string): readonly Kind[] => text.split(' ') as readonly Kind[];
const tables = 'table partitioned-table';
const anyTable = `${tables} foreign-table`;
const withMaterialized = `${anyTable} materialized-view`;

/**
 * The kinds of relations that a statement may be about. Source: ATSimplePermissions and the checks of each command in tablecmds.c,
 * policy.c, trigger.c, rewriteDefine.c and indexcmds.c of PostgreSQL 18; each row is tried on 18 by the oracle of refusals.
 */
const taken: Readonly<Partial<Record<ChangeKind, readonly Kind[]>>> = {
  'add-column': words(anyTable),
  'drop-column': words(anyTable),
  'change-column-type': words(anyTable),
  'set-default': words(`${anyTable} view`),
  'drop-default': words(`${anyTable} view`),
  'set-identity': words(`${anyTable} view`),
  'set-not-null': words(anyTable),
  'drop-not-null': words(anyTable),
  'set-generated': words(anyTable),
  'rename-column': words(`${withMaterialized} view index`),
  'add-constraint': words(anyTable),
  'drop-constraint': words(anyTable),
  'validate-constraint': words(anyTable),
  'rename-constraint': words(anyTable),
  'alter-constraint': words(tables),
  'set-logged': words('table sequence'),
  'set-access-method': words(`${tables} materialized-view`),
  'set-table-options': words(`${tables} view materialized-view index`),
  'set-inheritance': words(anyTable),
  'set-replica-identity': words(`${tables} materialized-view`),
  'set-row-security': words(tables),
  'enable-trigger': words(anyTable),
  'attach-partition': words(`${tables} index`),
  'detach-partition': words(tables),
  'set-schema': words(`${anyTable} view materialized-view sequence`),
  'set-tablespace': words(`${tables} materialized-view index`),
  cluster: words(`${tables} materialized-view`),
  truncate: words(anyTable),
  'lock-table': words(`${tables} view`),
  'create-index': words(`${tables} materialized-view`),
  'create-policy': words(tables),
  'alter-policy': words(tables),
  'drop-policy': words(tables),
  'create-trigger': words(`${anyTable} view`),
  'drop-trigger': words(`${anyTable} view`),
  'rename-trigger': words(`${anyTable} view`),
  'create-rule': words(`${tables} view`),
  'alter-sequence': words('sequence'),
  'drop-sequence': words('sequence'),
  'rename-sequence': words('sequence'),
  'drop-index': words('index'),
  'alter-index': words('index'),
  'attach-index': words('index'),
  'rename-view': words('view materialized-view'),
  'refresh-view': words('materialized-view'),
};

const columnOptions: Readonly<Record<Extract<SchemaChange, { kind: 'set-column-options' }>['what'], readonly Kind[]>> = {
  statistics: words(`${withMaterialized} index`),
  options: words(withMaterialized),
  storage: words(withMaterialized),
  compression: words(`${tables} materialized-view`),
};

function kindOf(relation: Relation): Kind {
  if (relation.kind !== 'table') return relation.kind;
  if (relation.foreign) return 'foreign-table';
  return relation.partitioning === undefined ? 'table' : 'partitioned-table';
}

const spoken = (kind: Kind): string => kind.replace('-', ' ');

/** What a statement names, and of what kinds it may be. */
interface Wanted {
  readonly name: ObjectName;
  readonly kinds: readonly Kind[];
  readonly sqlstate?: string;
}

const relationObjects: ReadonlySet<string> = new Set(['table', 'view', 'materialized-view', 'sequence']);

const relationOf = (change: SchemaChange): ObjectName | undefined => {
  if ('table' in change && change.table !== undefined && change.kind !== 'drop-index') return change.table;
  if ('view' in change) return change.view;
  if ('sequence' in change) return change.sequence;
  if ('index' in change && typeof change.index === 'object' && 'parts' in change.index === false) return change.index;
  return change.kind === 'set-tablespace' || (change.kind === 'set-schema' && relationObjects.has(change.object)) ? change.name : undefined;
};

function kindsOf(change: SchemaChange): readonly Kind[] | undefined {
  if (change.kind === 'set-column-options') return columnOptions[change.what];
  if (change.kind === 'reindex' && change.target === 'table') return words(`${tables} materialized-view`);
  if (change.kind === 'reindex' && change.target === 'index') return words('index');
  return taken[change.kind];
}

/** Tables that a statement names beside the one that it is about. Sources: tablecmds.c, statscmds.c, publicationcmds.c, sequence.c. */
function* others(change: SchemaChange): Generator<Wanted> {
  switch (change.kind) {
    case 'create-table':
      for (const name of change.spec.inherits) yield { name, kinds: words(anyTable) };
      for (const { table } of change.spec.like) yield { name: table, kinds: words(`${withMaterialized} view`) };
      if (change.spec.partitionOf !== undefined) yield { name: change.spec.partitionOf.parent, kinds: words(anyTable) };
      break;
    case 'set-inheritance':
      yield { name: change.parent, kinds: words(anyTable) };
      break;
    case 'attach-partition':
    case 'detach-partition':
      yield { name: change.partition, kinds: words(anyTable) };
      break;
    case 'attach-index':
      yield { name: change.child, kinds: words('index') };
      break;
    case 'publication':
      for (const name of change.tables) yield { name, kinds: words(tables), sqlstate: '22023' };
      break;
    case 'statistics':
      if (change.table !== undefined) yield { name: change.table, kinds: words(withMaterialized) };
      break;
    case 'create-sequence':
    case 'alter-sequence':
      if (typeof change.ownedBy === 'object') yield { name: change.ownedBy.table, kinds: words(`${anyTable} view`) };
      break;
    case 'read-rows':
    case 'create-view':
      for (const { relation } of change.kind === 'read-rows' ? change.uses : change.spec.uses)
        yield { name: relation, kinds: words(`${withMaterialized} view sequence`) };
      break;
    case 'write-rows':
      yield { name: change.table, kinds: words(change.verb === 'copy' ? `${withMaterialized} view sequence` : `${anyTable} view`) };
      break;
    default:
  }
}

/** A statement says VIEW, MATERIALIZED VIEW, INDEX or SEQUENCE, and then takes nothing else. Source: RangeVarCallbackForAlterRelation. */
const statedKinds = (change: SchemaChange): readonly Kind[] | undefined => {
  if (change.statedKind === undefined) return undefined;
  if (change.statedKind === 'index' && change.kind === 'rename-index') return undefined;
  return [change.statedKind];
};

/** The refusal of a statement about a relation of a kind that it is not for. */
export function refuseRelationKinds(change: SchemaChange, at: Situation): readonly Refusal[] {
  if (at.conditional) return [];
  const name = change.kind === 'reindex' ? change.name : relationOf(change);
  const kinds = [statedKinds(change), kindsOf(change)].filter((each) => each !== undefined);
  const wanted = [...(name === undefined ? [] : kinds.map((each): Wanted => ({ name, kinds: each }))), ...others(change)];
  return wanted.flatMap((each) => refuseKind(at, each)).slice(0, 1);
}

function refuseKind(at: Situation, { name, kinds, sqlstate = '42809' }: Wanted): readonly Refusal[] {
  const found = findRelation(at.before, name);
  if (found === undefined || (found.kind !== 'index' && found.origin.kind === 'unknown')) return [];
  if (found.kind === 'table' && findTable(at.before, name)?.knowledge === 'partial') return [];
  const kind = kindOf(found);
  if (kinds.includes(kind)) return [];
  const list = kinds
    .map(spoken)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
  return [refuse('wrong-kind', `${quote(name)} is a ${spoken(kind)}, and the statement is for a ${list}`, sqlstate)];
}
