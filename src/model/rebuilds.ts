import type { SchemaChange, TableRebuild } from './change.ts';
import type { ObjectName } from './names.ts';
import type { Statement } from './statement.ts';

/** A change with its place among those of the stretch. */
interface Step {
  readonly at: number;
  readonly change: SchemaChange;
}

type Marks = Map<number, TableRebuild>;

/** The steps that name a table, in their order. */
type Near = (name: ObjectName) => readonly Step[];

function indexByName(steps: readonly Step[]): Near {
  const byName = new Map<string, Step[]>();
  for (const step of steps) {
    for (const name of new Set(namesIn(step.change).map(({ name: each }) => each.toLowerCase()))) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [step]);
      else known.push(step);
    }
  }
  return ({ name }) => byName.get(name.toLowerCase()) ?? [];
}

function namesIn(change: SchemaChange): readonly ObjectName[] {
  switch (change.kind) {
    case 'rename-table':
      return [change.table, change.to];
    case 'create-table':
    case 'drop-table':
      return [change.table];
    case 'write-rows':
      return [change.table, ...(change.copies === undefined ? [] : [change.copies.from]), ...change.uses.map(({ relation }) => relation)];
    default:
      return [];
  }
}

const isSame = (a: ObjectName, b: ObjectName): boolean =>
  a.name.toLowerCase() === b.name.toLowerCase() && (a.schema === b.schema || a.schema === undefined || b.schema === undefined);

/**
 * Marks the steps of table rebuilds: SQLite changes a table beyond ALTER TABLE by making it anew, and MySQL's are made by hand so as not
 * to block writes. Three ways are known. Source: SQLite manual, ALTER TABLE, 7. Making Other Kinds Of Table Schema Changes.
 */
export function findRebuilds(statements: readonly Statement[]): readonly Statement[] {
  const steps = statements
    .flatMap(({ changes }) => changes)
    .filter(mayBeStep)
    .map((change, at): Step => ({ at, change }));
  if (!steps.some(({ change }) => bringsRows(change))) return statements;
  const near = indexByName(steps);
  const marks: Marks = new Map();
  for (const step of steps) {
    if (marks.has(step.at)) continue;
    if (step.change.kind === 'create-table') markFrom(marks, near, rebuildByNewTable(near, step) ?? rebuildByCopy(near, step));
    if (step.change.kind === 'rename-table') markFrom(marks, near, rebuildByOldTable(near, step));
  }
  if (marks.size === 0) return statements;
  const marked = new Map(steps.flatMap(({ at, change }) => (marks.has(at) ? [[change, marks.get(at)]] : [])));
  return statements.map((statement) =>
    statement.changes.some((change) => marked.has(change))
      ? { ...statement, changes: statement.changes.map((change) => withMark(change, marked.get(change))) }
      : statement,
  );
}

const bringsRows = (change: SchemaChange): boolean =>
  change.kind === 'create-table'
    ? change.spec.asQuery !== undefined
    : change.kind === 'write-rows' && change.verb === 'insert' && change.rows === undefined;

const mayBeStep = (change: SchemaChange): boolean =>
  change.kind === 'create-table' || change.kind === 'drop-table' || change.kind === 'rename-table' || bringsRows(change);

const withMark = (change: SchemaChange, rebuild: TableRebuild | undefined): SchemaChange => (rebuild === undefined ? change : { ...change, rebuild });

type Found = readonly (readonly [step: Step, what: TableRebuild['step'], names: readonly [table: ObjectName, replacement: ObjectName]])[];

function markFrom(marks: Marks, near: Near, found: Found | undefined): void {
  const [first] = found ?? [];
  if (first === undefined) return;
  const [table, replacement] = first[2];
  for (const [{ at }, step] of found ?? []) marks.set(at, { table, replacement, step, from: first[0].at });
  const clearing = near(replacement).findLast(
    ({ at, change }) => at < first[0].at && !marks.has(at) && change.kind === 'drop-table' && change.ifExists && isSame(change.table, replacement),
  );
  if (clearing !== undefined) marks.set(clearing.at, { table, replacement, step: 'clear', from: first[0].at });
}

/** The first step after another one that fulfils a condition. */
function after(steps: readonly Step[], from: Step | undefined, meets: (change: SchemaChange) => boolean): Step | undefined {
  return from && steps.find(({ at, change }) => at > from.at && meets(change));
}

const createsTable =
  (name: ObjectName) =>
  (change: SchemaChange): boolean =>
    change.kind === 'create-table' && isSame(change.table, name);
const dropsTable =
  (name: ObjectName) =>
  (change: SchemaChange): boolean =>
    change.kind === 'drop-table' && isSame(change.table, name);
const copiesRows =
  (from: ObjectName, to: ObjectName) =>
  (change: SchemaChange): boolean =>
    change.kind === 'write-rows' && change.verb === 'insert' && isSame(change.table, to) && readsTable(change, from);

function readsTable(change: Extract<SchemaChange, { kind: 'write-rows' }>, from: ObjectName): boolean {
  return change.copies === undefined ? change.uses.some(({ relation }) => isSame(relation, from)) : isSame(change.copies.from, from);
}

/** Create the new table, copy the rows, drop the old one or give it another name, rename the new one. */
function rebuildByNewTable(near: Near, create: Step): Found | undefined {
  if (create.change.kind !== 'create-table') return undefined;
  const replacement = create.change.table;
  const rename = after(near(replacement), create, (change) => change.kind === 'rename-table' && isSame(change.table, replacement));
  if (rename?.change.kind !== 'rename-table') return undefined;
  const table: ObjectName = { ...(replacement.schema !== undefined && { schema: replacement.schema }), name: rename.change.to.name };
  const copy = after(near(table), create, copiesRows(table, replacement));
  const away = after(near(table), create, (change) => dropsTable(table)(change) || (change.kind === 'rename-table' && isSame(change.table, table)));
  const isCopied = copy !== undefined || isCreatedFrom(create.change, table);
  if (!isCopied || away === undefined || away.at > rename.at || (copy !== undefined && copy.at > away.at)) return undefined;
  const names = [table, replacement] as const;
  const start: Found = [[create, 'create', names], ...(copy ? [[copy, 'copy', names] as const] : [])];
  if (away.change.kind !== 'rename-table') return [...start, [away, 'drop', names], [rename, 'rename', names]];
  const drop = after(near(away.change.to), rename, dropsTable(away.change.to));
  return [...start, [away, 'rename', names], [rename, 'rename', names], ...(drop ? [[drop, 'drop', names] as const] : [])];
}

/** CREATE TABLE … AS SELECT brings the rows along. */
const isCreatedFrom = (change: Extract<SchemaChange, { kind: 'create-table' }>, table: ObjectName): boolean =>
  change.spec.asQuery?.uses.some(({ relation }) => isSame(relation, table)) ?? false;

/** Rename the old table, create the new one, copy the rows, drop the old one. */
function rebuildByOldTable(near: Near, rename: Step): Found | undefined {
  if (rename.change.kind !== 'rename-table') return undefined;
  const { table, to: replacement } = rename.change;
  const create = after(near(table), rename, createsTable(table));
  const copy = after(near(table), create, copiesRows(replacement, table));
  const drop = after(near(replacement), copy, dropsTable(replacement));
  if (create === undefined || copy === undefined || drop === undefined) return undefined;
  const names = [table, replacement] as const;
  return [
    [rename, 'rename', names],
    [create, 'create', names],
    [copy, 'copy', names],
    [drop, 'drop', names],
  ];
}

/** Copy the rows into another table, drop the old one, create it anew, copy the rows back, drop the other one. */
function rebuildByCopy(near: Near, aside: Step): Found | undefined {
  if (aside.change.kind !== 'create-table') return undefined;
  const replacement = aside.change.table;
  const last = after(near(replacement), aside, dropsTable(replacement));
  const back = near(replacement).find(
    ({ at, change }) =>
      last !== undefined &&
      at > aside.at &&
      at < last.at &&
      change.kind === 'write-rows' &&
      !isSame(change.table, replacement) &&
      readsTable(change, replacement),
  );
  if (last === undefined || back?.change.kind !== 'write-rows') return undefined;
  const { table } = back.change;
  const out = after(near(table), aside, copiesRows(table, replacement));
  const drop = after(near(table), aside, dropsTable(table));
  const create = after(near(table), drop, createsTable(table));
  const isCopied = out !== undefined || isCreatedFrom(aside.change, table);
  if (!isCopied || drop === undefined || create === undefined || create.at > back.at || (out !== undefined && out.at > drop.at)) return undefined;
  const names = [table, replacement] as const;
  return [
    [aside, 'create', names],
    ...(out ? [[out, 'copy', names] as const] : []),
    [drop, 'drop', names],
    [create, 'create', names],
    [back, 'copy', names],
    [last, 'drop', names],
  ];
}
