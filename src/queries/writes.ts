import { brokenChecks } from '../model/broken-checks.ts';
import { findRelation, findTable } from '../model/catalog.ts';
import { showName } from '../model/names.ts';
import type { Column, Table } from '../model/objects.ts';
import type {
  Assignment,
  ConflictTree,
  QueryItem,
  QuerySourceTree,
  QueryTerm,
  QueryTree,
  QueryType,
  RelationSource,
  WriteTree,
} from '../model/query-tree.ts';
import { columnsOf } from '../model/types.ts';
import { checkConflict } from './conflict.ts';
import { placeAt, type Run } from './run.ts';
import { joinedOf, type Joined, type Outputs, type RowColumn, type Rows, type Scope } from './scope.ts';
import { describe, readCondition, readValue } from './values.ts';

/** What reading a write needs of reading queries. */
export interface Reads {
  query(tree: QueryTree, outer: Scope, run: Run): Outputs;
  from(sources: readonly QuerySourceTree[], outer: Scope, run: Run, first: readonly Joined[]): Joined;
  outputs(items: readonly QueryItem[], scope: Scope, run: Run): Outputs;
  relation(source: RelationSource, scope: Scope, run: Run): Rows;
}

/** Reads INSERT, UPDATE and DELETE; answers what RETURNING gives. */
export function readWrite(tree: WriteTree, outer: Scope, run: Run, reads: Reads): Outputs {
  const target = reads.relation(tree.target, { ...outer, ctes: new Map() }, run);
  const table = target.relation && findTable(run.state, target.relation);
  const scope: Scope = { ...reads.from(tree.from, outer, run, [joinedOf(target)]), ctes: outer.ctes, outer };
  run.blocks.set(tree, scope.rows);
  const value = (term: QueryTerm, at: Scope): QueryType => readValue(term, at, run, reads.query);
  const assign = (sets: readonly Assignment[], at: Scope): void => {
    for (const set of sets) readAssignment(set, value(set.value, at), scope.rows, target, run);
    if (table !== undefined && tree.from.length === 0 && tree.lenient !== true)
      holdToChecks(
        sets,
        sets.map(({ column, value }) => [column, value]),
        table,
        run,
      );
  };

  checkView(tree, target, run);
  if (tree.kind === 'insert') readInsert(tree, target, table, outer, run, reads);
  if (tree.where) readCondition(tree.where, 'WHERE', scope, run, reads.query);
  assign(tree.sets, scope);
  for (const { term } of tree.order) value(term, scope);
  if (tree.conflict) readConflict(tree.conflict, target, table);
  return reads.outputs(tree.returning, scope, run);

  function readConflict(conflict: ConflictTree, into: Rows, known: Table | undefined): void {
    const excluded: Rows = { ...into, alias: conflict.excluded };
    const both: Scope = { ...scope, rows: [...scope.rows, excluded] };
    if (conflict.on !== undefined && 'columns' in conflict.on) for (const term of conflict.on.expressions) value(term, scope);
    if (conflict.predicate) value(conflict.predicate, scope);
    assign(conflict.sets, both);
    if (conflict.where) readCondition(conflict.where, 'WHERE', both, run, reads.query);
    if (known !== undefined && !into.open) checkConflict(conflict, known, run);
  }
}

/** A view passes writes on to its table, or something takes them. Source: manual, CREATE VIEW, Updatable Views; tried on 15. */
function checkView({ kind, target: about }: WriteTree, { relation }: Rows, run: Run): void {
  const into = relation && findRelation(run.state, relation);
  if (into === undefined) return;
  if (into.kind !== 'view') return run.settle('value', about);
  const { readOnly, takes, triggers = [] } = into;
  const isTaken = takes?.includes(kind) || triggers.some(({ timing, events }) => timing === 'instead-of' && events.includes(kind));
  if (isTaken === true || readOnly === undefined) return run.settle('value', about);
  const shown = showName(into);
  run.fail({ asked: 'value', about, asks: `writes ${shown}`, says: `the view ${shown} takes none, as it has ${readOnly}`, relation: into });
}

/** Values that are written out are held to the CHECKs of their table. */
function holdToChecks(about: object, values: readonly (readonly [string, QueryTerm | undefined])[], table: Table, run: Run): void {
  const known = new Map<string, string>();
  for (const [name, term] of values) if (term?.kind === 'literal' && term.type !== 'null') known.set(name.toLowerCase(), term.value);
  const [broken] = hasBeforeTrigger(table, run) ? [] : brokenChecks(table.constraints, known);
  if (broken === undefined) return run.settle('value', about);
  const written = columnsOf(broken.expression).flatMap((name) => known.get(name.toLowerCase()) ?? []);
  const asks = `writes '${written.join("', '")}' into ${showName(table)}`;
  run.fail({ asked: 'value', about, asks, says: `the row violates check constraint ${broken.name}`, relation: table });
}

/** SET column = value: the column stands, and takes the value. */
function readAssignment(set: Assignment, type: QueryType, rows: readonly Rows[], target: Rows, run: Run): void {
  const wanted = run.fold(set.column);
  const named = set.table === undefined ? undefined : rows.find(({ alias }) => run.fold(alias) === run.fold(set.table ?? ''));
  const candidates = named !== undefined ? [named] : run.engine.id === 'mysql' || run.engine.id === 'mariadb' ? rows : [target];
  const of = candidates.find(({ columns }) => columns.some(({ name }) => name !== undefined && run.fold(name) === wanted));
  const column = of?.columns.find(({ name }) => name !== undefined && run.fold(name) === wanted);
  if (column === undefined) {
    if (candidates.some(({ open }) => open)) return run.doubt();
    const shown = target.relation === undefined ? set.column : `${showName(target.relation)}.${set.column}`;
    run.fail({ asked: 'column', about: set, asks: `writes ${shown}`, says: `column ${set.column} of ${target.alias} does not exist` });
    return;
  }
  run.settle('column', set);
  if (column.from) run.origins.set(set, column.from);
  const table = of?.relation && findTable(run.state, of.relation);
  const kept = table?.columns.find(({ name }) => name === column.from?.column);
  if (kept !== undefined && table !== undefined) checkValue(set.value, type, kept, table, set, run);
}

/** INSERT: its columns stand, take their values, and leave out none that needs one. */
function readInsert(tree: WriteTree, target: Rows, table: Table | undefined, outer: Scope, run: Run, reads: Reads): void {
  const values = tree.rows === undefined || tree.rows === 'defaults' ? undefined : tree.rows;
  const outputs = values === undefined ? { columns: [], open: false } : reads.query(values, outer, run);
  if (table === undefined || target.open) {
    if (target.relation === undefined || target.open) run.doubt();
    return;
  }
  const columns = tree.columns === undefined ? insertable(table, run) : tree.columns.flatMap((name) => findWritten(name, table, tree, run));
  if (tree.columns !== undefined && columns.length < tree.columns.length) return;
  const given = tree.rows === 'defaults' ? 0 : outputs.columns.length;
  const isExact = run.engine.id !== 'postgres' || tree.columns !== undefined;
  if (values !== undefined && !outputs.open && (given > columns.length || (isExact && given !== columns.length))) {
    const says = given > columns.length ? 'it has more values than the table has columns' : 'it has fewer values than the table has columns';
    run.fail({
      asked: 'count',
      about: tree,
      asks: `inserts ${given} values without naming columns into ${showName(table)}, which has ${columns.length} now`,
      says,
      relation: table,
    });
    return;
  }
  run.settle('count', tree);
  const open = outputs.open ? columns : columns.slice(0, given);
  const filled = tree.overriding === true ? open.map((column): Column => ({ ...column, identity: 'by-default' })) : open;
  checkRows(values, outputs, filled, table, run);
  if (tree.lenient === true) return;
  if (values?.kind === 'values')
    for (const row of values.rows)
      holdToChecks(
        row,
        filled.map(({ name }, at) => [name, row[at]]),
        table,
        run,
      );
  const isFilled = new Set(filled.map(({ name }) => name));
  for (const column of table.columns) if (!isFilled.has(column.name) && needsValue(column, table, run)) failLeftOut(column, table, tree, run);
}

/** The columns that an INSERT fills which names none. */
const insertable = ({ columns }: Table, { engine }: Run): readonly Column[] =>
  engine.id === 'sqlite'
    ? columns.filter(({ generated }) => generated === undefined)
    : columns.filter(({ attributes }) => attributes?.['invisible'] === undefined);

function findWritten(name: string, table: Table, tree: WriteTree, run: Run): readonly Column[] {
  const found = table.columns.find((column) => run.fold(column.name) === run.fold(name));
  const about = tree.target;
  if (found === undefined) {
    const shown = `${showName(table)}.${name}`;
    run.fail({
      asked: 'relation',
      about,
      asks: `writes ${shown}`,
      says: `column ${name} of ${showName(table)} does not exist`,
      relation: table,
      column: name,
    });
    return [];
  }
  return [found];
}

/** What stands in VALUES is held to its column value by value, what a query gives by its type. */
function checkRows(values: QueryTree | undefined, outputs: Outputs, columns: readonly Column[], table: Table, run: Run): void {
  if (values?.kind === 'values') {
    for (const row of values.rows) {
      for (const [at, term] of row.entries()) {
        const column = columns[at];
        if (column !== undefined) checkValue(term, literalType(term, outputs.columns[at], values.rows.length, run), column, table, term, run);
      }
    }
    return;
  }
  for (const [at, output] of outputs.columns.entries()) {
    const column = columns[at];
    if (values !== undefined && column !== undefined) checkValue(undefined, output.type, column, table, placeAt(values, at), run);
  }
}

/** Where several rows are written, each literal is taken by itself. */
function literalType(term: QueryTerm, column: RowColumn | undefined, rows: number, { engine }: Run): QueryType {
  if (rows === 1) return column?.type;
  if (term.kind === 'literal' && term.type === 'number') return engine.typing?.number(term.value);
  if (term.kind === 'literal' && term.type === 'string') return { untyped: term.value };
  return undefined;
}

function checkValue(term: QueryTerm | undefined, type: QueryType, column: Column, table: Table, about: object, run: Run): void {
  if (term?.kind === 'default') return;
  const shown = `${showName(table)}.${column.name}`;
  const place = { relation: table, column: column.name };
  if (column.generated !== undefined || column.identity === 'always') {
    const says =
      column.generated === undefined
        ? `column ${column.name} is an identity column defined as GENERATED ALWAYS`
        : `column ${column.name} is a generated column`;
    return run.fail({ asked: 'value', about, asks: `writes ${shown}`, says, ...place });
  }
  const isNull = term?.kind === 'literal' && term.type === 'null';
  if (isNull && column.notNull && !isAutomatic(column, table, run) && !hasBeforeTrigger(table, run)) {
    run.fail({ asked: 'value', about, asks: `writes NULL into ${shown}`, says: `${column.name} cannot be NULL`, ...place });
    return;
  }
  run.settle('value', about);
  if (run.engine.typing === undefined) return;
  const answer = run.engine.typing.assign(run.state, column.name, column.type, type);
  run.take(
    answer,
    about,
    () => `writes ${term === undefined ? 'what a query gives' : describe(term, type, run)} into ${shown} (${column.type.text})`,
    place,
  );
}

/** Whether the engine makes a value of its own where none, or NULL, is given. */
const isAutomatic = ({ name, identity, sequence, attributes, type }: Column, { constraints }: Table, { engine }: Run): boolean =>
  identity !== undefined ||
  sequence !== undefined ||
  attributes?.['auto-increment'] !== undefined ||
  (type.name === 'timestamp' && (engine.id === 'mysql' || engine.id === 'mariadb')) ||
  (engine.id === 'sqlite' &&
    type.name.toLowerCase() === 'integer' &&
    constraints.some((each) => each.kind === 'primary-key' && each.columns.length === 1 && each.columns[0] === name));

function needsValue(column: Column, table: Table, run: Run): boolean {
  return (
    column.notNull &&
    column.default === undefined &&
    column.generated === undefined &&
    !isAutomatic(column, table, run) &&
    !hasBeforeTrigger(table, run)
  );
}

/** A trigger may fill what is left out; in SQLite none can. */
const hasBeforeTrigger = ({ triggers, rules = [] }: Table, { engine }: Run): boolean =>
  rules.length > 0 ||
  (engine.id !== 'sqlite' && triggers.some(({ timing, events }) => timing === 'before' && (events.includes('insert') || events.includes('update'))));

function failLeftOut(column: Column, table: Table, tree: WriteTree, run: Run): void {
  const shown = `${showName(table)}.${column.name}`;
  const says = `${column.name} is NOT NULL and has no default`;
  run.fail({ asked: 'count', about: tree, asks: `inserts into ${showName(table)} without ${shown}`, says, relation: table, column: column.name });
}
