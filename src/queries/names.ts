import { findRoutines } from '../model/catalog.ts';
import { showName } from '../model/names.ts';
import type { QueryTerm, QueryType } from '../model/query-tree.ts';
import type { Run } from './run.ts';
import type { RowColumn, Rows, Scope } from './scope.ts';

type ColumnTerm = Extract<QueryTerm, { kind: 'column' }>;

/** Finds what a column of a query means, and notes it; its type is the answer. */
export function findColumn(term: ColumnTerm, scope: Scope, run: Run, writes = false): QueryType {
  const found = term.qualifier === undefined ? findPlain(term, scope, run) : findQualified(term, scope, run);
  if (found === 'untold') {
    run.doubt();
    return undefined;
  }
  if (found === 'missing' || found === 'ambiguous') {
    if (term.mayMiss === true) return undefined;
    const shown = [...(term.qualifier ? [showName(term.qualifier)] : []), term.name].join('.');
    const says = found === 'missing' ? `column ${shown} does not exist` : `column reference ${shown} is ambiguous`;
    run.fail({ asked: 'column', about: term, asks: found === 'ambiguous' ? `names ${shown}` : `${writes ? 'writes' : 'reads'} ${shown}`, says });
    return undefined;
  }
  run.settle('column', term);
  if (found.from !== undefined) run.origins.set(term, found.from);
  return found.type;
}

type Lookup = RowColumn | 'missing' | 'ambiguous' | 'untold';

const whole: RowColumn = { name: undefined, type: undefined };

/** A column without its table: of what the query reads, else of the queries around it. */
function findPlain({ name }: ColumnTerm, from: Scope, run: Run): Lookup {
  const wanted = run.fold(name);
  const isIt = (column: RowColumn): boolean => column.name !== undefined && run.fold(column.name) === wanted;
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.outer) {
    const outputs = scope.outputs?.columns.filter(isIt) ?? [];
    const [output] = outputs;
    if (scope.outputs?.first === true && output !== undefined) return oneOf(output, outputs, run);
    const own = scope.plain.filter(isIt);
    const [only] = own;
    if (only !== undefined) return own.length === 1 ? only : scope.open ? 'untold' : output !== undefined ? output : 'ambiguous';
    if (output !== undefined) return output;
    if (scope.open || scope.outputs?.open === true) return 'untold';
    if (isSystemColumn(wanted, scope.rows, run)) return whole;
    if (run.engine.id === 'postgres' && scope.rows.some(({ alias }) => alias === name)) return whole;
  }
  return 'missing';
}

/** Of several output columns of one name, ORDER BY can only mean one where all are the same; SQLite takes the first. */
function oneOf(first: RowColumn, outputs: readonly RowColumn[], { engine }: Run): Lookup {
  if (engine.id === 'sqlite' || outputs.length === 1) return first;
  if (outputs.some(({ from }) => from === undefined)) return 'untold';
  const isSame = outputs.every(({ from }) => from?.rows === first.from?.rows && from?.column === first.from?.column);
  return isSame ? first : 'ambiguous';
}

/** A column behind the name of its table. */
function findQualified({ qualifier, name }: ColumnTerm, from: Scope, run: Run): Lookup {
  const alias = run.fold(qualifier?.name ?? '');
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.outer) {
    const rows = scope.rows.find((each) => run.fold(each.alias) === alias && isSchema(each, qualifier?.schema));
    if (rows === undefined) continue;
    const column = rows.columns.find((each) => each.name !== undefined && run.fold(each.name) === run.fold(name));
    if (column !== undefined) return column;
    if (rows.open) return 'untold';
    if (isSystemColumn(run.fold(name), [rows], run)) return whole;
    return findRoutines(run.state, { name }).length > 0 ? 'untold' : 'missing';
  }
  return from.open ? 'untold' : 'missing';
}

const isSchema = ({ relation }: Rows, schema: string | undefined): boolean =>
  schema === undefined || relation === undefined || relation.schema === schema;

/** Names of the row's own number in SQLite. Source: manual, ROWIDs and the INTEGER PRIMARY KEY. */
const rowNames = new Set(['rowid', 'oid', '_rowid_']);

function isSystemColumn(name: string, rows: readonly Rows[], { engine }: Run): boolean {
  const isOne = engine.id === 'sqlite' ? rowNames.has(name) : engine.traits.systemColumns.has(name);
  return isOne && rows.some(({ isTable }) => isTable);
}

/** The columns that a star stands for. */
export function writeOutStar(
  term: Extract<QueryTerm, { kind: 'star' }>,
  scope: Scope,
  run: Run,
): { readonly columns: readonly RowColumn[]; readonly open: boolean } {
  const { qualifier } = term;
  if (qualifier === undefined) return { columns: scope.plain, open: scope.open };
  const alias = run.fold(qualifier.name);
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const rows = at.rows.find((each) => run.fold(each.alias) === alias && isSchema(each, qualifier.schema));
    if (rows !== undefined) return { columns: rows.columns, open: rows.open };
  }
  return { columns: [], open: true };
}
