import { findTable, findView, isPrivate, resolveName, type DatabaseState } from '../../../model/catalog.ts';
import { blocksOf, type Lock, type LockMode, type Refusal, type RefusalCode } from '../../../model/effects.ts';
import { showName, type ObjectName, type QualifiedName } from '../../../model/names.ts';
import type { Column, Index, Table, View } from '../../../model/objects.ts';
import type { Constraint, ForeignKey } from '../../../model/constraints.ts';
import type { Target } from '../../../model/target.ts';

/** What a change meets: the state before it, the one that its whole statement met, the engine, and whether it runs at all. */
export interface Situation {
  readonly before: DatabaseState;
  /** An ALTER is done as a whole, upon what stood before its first clause. */
  readonly met: DatabaseState;
  readonly target: Target;
  /** It may or may not run: then nothing can be said of names that are missing or taken. */
  readonly conditional: boolean;
  /** `ALTER TABLE IF EXISTS`. */
  readonly relationMayMiss: boolean;
}

export const isMariadb = ({ target }: Situation): boolean => target.dialect === 'mariadb';

/** The name for a sentence. */
export const quote = (name: ObjectName | string): string => `'${typeof name === 'string' ? name : showName(bare(name))}'`;

/** The database that migrations run in has no name of its own. */
const bare = (name: ObjectName): ObjectName => (name.schema === '' ? { name: name.name } : name);

export function lockOn(relation: QualifiedName, mode: LockMode, role: Lock['role'] = 'target'): Lock {
  return { relation: { schema: relation.schema, name: relation.name }, mode, blocks: blocksOf(mode), role };
}

/** A refusal with the engine's number of the error. */
export function refuse(code: RefusalCode, message: string, errno: number, onlyWithRows = false): Refusal {
  return { code, message, errno, ...(onlyWithRows && { onlyWithRows }) };
}

const refusing =
  (code: RefusalCode) =>
  (message: string, errno: number, onlyWithRows = false): Refusal =>
    refuse(code, message, errno, onlyWithRows);

/** The refusals that are told most. */
export const invalid = refusing('invalid-definition');
export const nameTaken = refusing('name-taken');
export const othersDepend = refusing('others-depend');
export const unknownColumn = refusing('unknown-column');
export const unsupported = refusing('unsupported');

export interface Found {
  readonly name: QualifiedName;
  readonly table: Table | undefined;
  readonly view: View | undefined;
}

/** The relation as the session finds it, with its table or view where it is known. */
export function relationAt(state: DatabaseState, name: ObjectName): Found {
  return { name: resolveName(state, name), table: findTable(state, name), view: findView(state, name) };
}

/** Columns, indexes and constraints have the same name in any case. Source: manual, 11.2.3 Identifier Case Sensitivity. */
export const isSameMember = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

export const columnOf = (table: Table | undefined, name: string): Column | undefined => table?.columns.find((it) => isSameMember(it.name, name));

export const indexOf = (table: Table | undefined, name: string): Index | undefined => table?.indexes.find((it) => isSameMember(it.name, name));

export const constraintOf = (table: Table | undefined, name: string): Constraint | undefined =>
  table?.constraints.find((it) => isSameMember(it.name, name));

export const primaryKeyOf = (table: Table | undefined): Constraint | undefined => table?.constraints.find(({ kind }) => kind === 'primary-key');

export const foreignKeysOf = (table: Table | undefined): readonly ForeignKey[] =>
  (table?.constraints ?? []).filter((it) => it.kind === 'foreign-key');

export const includesMember = (names: readonly string[], name: string): boolean => names.some((it) => isSameMember(it, name));

/** Whether the columns and keys of a table are all known. */
export const isFullyKnown = (table: Table | undefined): table is Table => table !== undefined && table.knowledge === 'full';

/** The columns that an index stands on; an expression has none of its own. */
export const columnsIn = (index: Pick<Index, 'parts'>): readonly string[] => index.parts.flatMap(({ column }) => column ?? []);

/** The setting of the session, in lower case; undefined where the session says nothing. */
const settingOf = (at: Situation, name: string): string | undefined => at.before.session.settings[name]?.toLowerCase();

/** SET foreign_key_checks = 0. */
export const checksForeignKeys = (at: Situation): boolean => !['0', 'off', 'false'].includes(settingOf(at, 'foreign_key_checks') ?? '1');

/** Rows that do not fit are refused, and not bent. The default of every known version. Source: manual, 7.1.11 Server SQL Modes. */
export function isStrict(at: Situation): boolean {
  const mode = settingOf(at, 'sql_mode');
  return mode === undefined || mode === 'default' || /strict_(?:trans|all)_tables|traditional|@@/.test(mode);
}

/** No one else can be using it. */
export const isUnseen = (table: Table | undefined): boolean => table?.persistence === 'temporary' || isPrivate(table);
