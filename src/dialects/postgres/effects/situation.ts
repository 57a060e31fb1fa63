import { findTable, findView, resolveName, type DatabaseState } from '../../../model/catalog.ts';
import { blocksOf, type Lock, type LockMode, type Refusal, type RefusalCode, type Work, type WorkReason } from '../../../model/effects.ts';
import { isSameName, keyOf, showName, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Table, View } from '../../../model/objects.ts';
import type { Target } from '../../../model/target.ts';

/** What a change meets: the state before it, the engine it runs on, and whether it runs at all. */
export interface Situation {
  readonly before: DatabaseState;
  readonly target: Target;
  /** It may or may not run: then nothing can be said of names that are missing or taken. */
  readonly conditional: boolean;
  /** `ALTER … IF EXISTS`. */
  readonly relationMayMiss: boolean;
  /** `ALTER TABLE ONLY`: partitions and children are left out. */
  readonly only: boolean;
  /** Names in it may be those of variables. */
  readonly inBody: boolean;
}

/** The name for a sentence. */
export const quote = (name: ObjectName | string): string => `"${typeof name === 'string' ? name : showName(name)}"`;

export function lockOn(relation: QualifiedName, mode: LockMode, role: Lock['role'] = 'target'): Lock {
  return { relation: { schema: relation.schema, name: relation.name }, mode, blocks: blocksOf(mode), role };
}

export function workOn(relation: QualifiedName, kind: Work['kind'], because: WorkReason, mode: LockMode, object?: string): Work {
  return {
    kind,
    relation: { schema: relation.schema, name: relation.name },
    because,
    ...(object !== undefined && { object }),
    blocks: blocksOf(mode),
  };
}

export function refuse(code: RefusalCode, message: string, sqlstate: string, onlyWithRows = false): Refusal {
  return { code, message, sqlstate, ...(onlyWithRows && { onlyWithRows }) };
}

/** The relation as the session finds it, with its table or view where it is known. */
export function relationAt(
  at: Situation,
  name: ObjectName,
): { readonly name: QualifiedName; readonly table: Table | undefined; readonly view: View | undefined } {
  return { name: resolveName(at.before, name), table: findTable(at.before, name), view: findView(at.before, name) };
}

/** The direct partitions of a table and the tables that inherit from it. */
function childrenOf(at: Situation, parent: QualifiedName): readonly Table[] {
  const { children, relations } = at.before.catalog;
  return [...(children.get(keyOf(parent)) ?? [])].map((key) => relations.get(key)).filter((relation) => relation?.kind === 'table');
}

/** Partitions and inheritance children of a table, to any depth, without the table itself. */
export function descendantsOf(at: Situation, table: QualifiedName): readonly Table[] {
  const found = new Map<string, Table>();
  const visit = (parent: QualifiedName): void => {
    for (const child of childrenOf(at, parent)) {
      if (found.has(keyOf(child)) || isSameName(child, table)) continue;
      found.set(keyOf(child), child);
      visit(child);
    }
  };
  visit(table);
  return [...found.values()];
}

/** The direct partitions of a partitioned table. */
export const childPartitionsOf = (at: Situation, parent: QualifiedName): readonly Table[] =>
  childrenOf(at, parent).filter((table) => table.partitionOf !== undefined);

/** A relation and all that an ALTER TABLE on it walks down to. */
export interface Family {
  readonly name: QualifiedName;
  readonly table: Table | undefined;
  readonly view: View | undefined;
  readonly descendants: readonly Table[];
  /** The relations that hold rows: a partitioned table holds none itself. */
  readonly withRows: readonly QualifiedName[];
}

export function familyOf(at: Situation, name: ObjectName): Family {
  const found = relationAt(at, name);
  const descendants = found.table === undefined ? [] : descendantsOf(at, found.table);
  const withRows = [...(found.table?.partitioning === undefined ? [found.name] : []), ...descendants.filter((table) => !table.partitioning)];
  return { ...found, descendants, withRows };
}

/** The family that a statement is about, without what ONLY leaves out. */
export function alteredFamily(at: Situation, name: ObjectName): Family {
  const family = familyOf(at, name);
  return at.only ? { ...family, descendants: [], withRows: family.table?.partitioning === undefined ? [family.name] : [] } : family;
}

/** The same lock on a relation and everything below it. */
export function lockFamily(family: Family, mode: LockMode, role: Lock['role'] = 'target'): readonly Lock[] {
  return [lockOn(family.name, mode, role), ...family.descendants.map((table) => lockOn(table, mode, role === 'target' ? 'partition' : role))];
}

/** The same work on every relation of the family that holds rows. */
export function workOnFamily(family: Family, kind: Work['kind'], because: WorkReason, mode: LockMode, object?: string): readonly Work[] {
  return family.withRows.map((relation) => workOn(relation, kind, because, mode, object));
}

/** Whether the columns and constraints of a table are all known. */
export const isFullyKnown = (table: Table | undefined): table is Table => table !== undefined && table.knowledge === 'full';
