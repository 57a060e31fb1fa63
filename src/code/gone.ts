import { findRoutines, findType, isPrivate, qualify, resolveName, type DatabaseState } from '../model/catalog.ts';
import type { Gone } from '../model/code.ts';
import { keyOf, type ObjectName, type QualifiedName } from '../model/names.ts';
import type { Relation } from '../model/objects.ts';
import type { Step } from '../model/rule.ts';

/** What stands before the first step and after the last. */
interface Ends {
  readonly before: DatabaseState;
  readonly after: DatabaseState;
  /** What tables were called before the pull request, by the keys of the names that it gives them. */
  readonly formerly: ReadonlyMap<string, QualifiedName>;
}

/** What the steps of a pull request take away or rename, as far as it stood before and is not there under its name afterwards. */
export function goneIn(steps: readonly Step[], ends: Omit<Ends, 'formerly'>): readonly Gone[] {
  const formerly = new Map<string, QualifiedName>();
  return steps.flatMap((step) => {
    const gone = goneAt(step, { ...ends, formerly });
    if (step.change.kind === 'rename-table') {
      const from = resolveName(step.before, step.change.table);
      formerly.set(keyOf({ schema: from.schema, name: step.change.to.name }), formerly.get(keyOf(from)) ?? from);
    }
    return gone;
  });
}

function goneAt(step: Step, ends: Ends): readonly Gone[] {
  const { change } = step;
  switch (change.kind) {
    case 'drop-column':
      return goneColumn(step, change.column, ends);
    case 'rename-column':
      return goneColumn(step, change.column, ends, change.to);
    case 'drop-table':
      return goneRelation(step, 'table', ends);
    case 'rename-table':
      return goneRelation(step, 'table', ends, change.to.name);
    case 'drop-view':
      return goneRelation(step, 'view', ends);
    case 'rename-view':
      return goneRelation(step, 'view', ends, change.to);
    case 'drop-routine':
      return goneRoutine(step, change.routine, ends);
    case 'alter-routine':
      return change.renameTo === undefined ? [] : goneRoutine(step, change.routine, ends, change.renameTo);
    case 'rename-enum-value':
      return goneEnumValues(step, change.type, [change.value], ends, change.to);
    case 'create-enum':
      return goneEnumValues(step, change.type, undefined, ends);
    default:
      return [];
  }
}

function goneColumn(step: Step, column: string, { before, after, formerly }: Ends, to?: string): readonly Gone[] {
  const { change, table } = step;
  if (!('table' in change) || change.table === undefined || isPrivate(table)) return [];
  const now = resolveName(step.before, change.table);
  const of = formerly.get(keyOf(now)) ?? now;
  const stood = before.catalog.relations.get(keyOf(of));
  const mayHaveStood =
    stood === undefined ? !before.catalog.complete : hasColumn(stood, column) || (stood.kind === 'table' && stood.knowledge !== 'full');
  if (!mayHaveStood || hasColumn(after.catalog.relations.get(keyOf(now)), column)) return [];
  return [{ what: 'column', name: column, of, span: change.span, ...(to !== undefined && { to }) }];
}

const hasColumn = (relation: Relation | undefined, column: string): boolean =>
  relation?.kind === 'table' && relation.columns.some(({ name }) => name === column);

function goneRelation(step: Step, what: 'table' | 'view', { before, after }: Ends, to?: string): readonly Gone[] {
  const { change } = step;
  const written = 'view' in change ? change.view : 'table' in change ? change.table : undefined;
  if (written === undefined || isPrivate(step.table) || isPrivate(step.view)) return [];
  const of = resolveName(step.before, written);
  const stood = before.catalog.relations.get(keyOf(of));
  if ((stood === undefined && before.catalog.complete) || after.catalog.relations.has(keyOf(of))) return [];
  return [{ what, name: of.name, of, span: change.span, ...(to !== undefined && { to }) }];
}

function goneRoutine({ change, before: at }: Step, name: ObjectName, { before, after }: Ends, to?: string): readonly Gone[] {
  const known = findRoutines(before, name);
  const isInner = known.length > 0 && known.every(({ returns }) => returns === 'trigger');
  if ((known.length === 0 && before.catalog.complete) || isInner || findRoutines(after, name).length > 0) return [];
  return [{ what: 'routine', name: name.name, of: qualify(at, name), span: change.span, ...(to !== undefined && { to }) }];
}

/** Values that an enum had and has no more: one is renamed, or the type is made anew without it. */
function goneEnumValues(
  { change }: Step,
  type: ObjectName,
  values: readonly string[] | undefined,
  { before, after }: Ends,
  to?: string,
): readonly Gone[] {
  const stood = findType(before, type);
  const stands = findType(after, type);
  if (stood?.kind !== 'enum' || stands?.kind !== 'enum') return [];
  const left = new Set(stands.values);
  const lost = stood.values.filter((value) => !left.has(value) && values?.includes(value) !== false);
  const of = { schema: stood.schema, name: stood.name };
  return lost.map((name): Gone => ({ what: 'enum-value', name, of, span: change.span, ...(to !== undefined && { to }) }));
}
