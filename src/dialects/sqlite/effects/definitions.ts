import type { ChangeOf } from '../../../model/change.ts';
import type { ColumnSpec } from '../../../model/changes/columns.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Index } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { isAtLeast } from '../../../model/target.ts';
import { callsOf, columnsOf, walkTerm, type Expression } from '../../../model/types.ts';
import { quote, refuse, type Situation } from './situation.ts';

const rowNames = new Set(['rowid', 'oid', '_rowid_', 'true', 'false']);
const strictTypes = new Set(['int', 'integer', 'real', 'text', 'blob', 'any']);

/** Functions whose answer differs from call to call. Source: manual, Deterministic SQL Functions. */
const unsteady = new Set([
  'random',
  'randomblob',
  'changes',
  'last_insert_rowid',
  'total_changes',
  'current_date',
  'current_time',
  'current_timestamp',
]);

/** What SQLite finds wrong with a CREATE TABLE by itself. Each was tried on SQLite 3.40. */
export function refuseDefinition({ table, spec }: ChangeOf<'create-table'>, at: Situation): readonly Refusal[] {
  const { columns, constraints, options } = spec;
  if (columns.length === 0) return [];
  return [
    ...refuseDoubles(columns),
    ...constraints.flatMap((constraint) => refuseNames(constraint, columns, table.name)),
    ...refuseKeys(columns, constraints, options),
    ...(options['strict'] === undefined ? [] : refuseStrict(columns, at)),
    ...columns.flatMap((column) => refuseColumn(column, at)),
  ];
}

const bad = (message: string): Refusal => refuse('invalid-definition', message);

function refuseDoubles(columns: readonly ColumnSpec[]): readonly Refusal[] {
  const seen = new Set<string>();
  return columns.flatMap(({ name }) => {
    const folded = name.toLowerCase();
    if (!seen.has(folded)) {
      seen.add(folded);
      return [];
    }
    return [refuse('duplicate-column', `the column ${quote(name)} is there twice`)];
  });
}

/** The columns that a constraint names outside of strings. */
function namesOf(constraint: Constraint): readonly string[] {
  switch (constraint.kind) {
    case 'primary-key':
    case 'unique':
    case 'foreign-key':
      return constraint.columns;
    case 'check':
      return columnsOf(constraint.expression);
    default:
      return [];
  }
}

/** A constraint that names a column which is not there; in double quotes that is a string. */
export function refuseNames(constraint: Constraint, columns: readonly { readonly name: string }[], table: string): readonly Refusal[] {
  const known = new Set(columns.map(({ name }) => name.toLowerCase()));
  const unknown = namesOf(constraint).find((name) => !known.has(name.toLowerCase()) && !rowNames.has(name.toLowerCase()));
  if (unknown === undefined) return [];
  const isString = constraint.kind === 'check' && constraint.expression.text.includes(`"${unknown}"`);
  return isString ? [] : [refuse('unknown-column', `${quote(table)} has no column ${quote(unknown)}`)];
}

function refuseKeys(
  columns: readonly ColumnSpec[],
  constraints: readonly Constraint[],
  options: Readonly<Record<string, string>>,
): readonly Refusal[] {
  const keys = constraints.filter(({ kind }) => kind === 'primary-key');
  const counted = columns.find(({ attributes }) => attributes?.['autoincrement'] !== undefined);
  const isPlain = counted?.type.text.toLowerCase() === 'integer' && counted.attributes?.['primary-key-order'] !== 'desc';
  return [
    ...refuseGeneratedKey(columns, keys),
    ...(keys.length > 1 ? [refuse('multiple-primary-keys', 'the table has more than one primary key')] : []),
    ...(keys.length === 0 && options['without-rowid'] !== undefined ? [bad('a WITHOUT ROWID table needs a PRIMARY KEY')] : []),
    ...(counted !== undefined && !isPlain ? [bad('AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY')] : []),
    ...(counted !== undefined && options['without-rowid'] !== undefined ? [bad('AUTOINCREMENT is not allowed on a WITHOUT ROWID table')] : []),
    ...(columns.every(({ generated }) => generated !== undefined) ? [bad('a table needs a column that is not generated')] : []),
  ];
}

/** Source: manual, Generated Columns, 2.3 Limitations. */
function refuseGeneratedKey(columns: readonly ColumnSpec[], keys: readonly Constraint[]): readonly Refusal[] {
  const named = new Set(keys.flatMap((key) => (key.kind === 'primary-key' ? key.columns.map((column) => column.toLowerCase()) : [])));
  const found = columns.find(({ name, generated }) => generated !== undefined && named.has(name.toLowerCase()));
  return found === undefined ? [] : [bad(`the generated column ${quote(found.name)} cannot be in the primary key`)];
}

/** Source: manual, STRICT Tables. */
function refuseStrict(columns: readonly ColumnSpec[], at: Situation): readonly Refusal[] {
  if (!isAtLeast(at.target, 3, 37)) return [refuse('newer-syntax', 'STRICT needs SQLite 3.37')];
  return columns
    .filter(({ type }) => !strictTypes.has(type.text.toLowerCase()))
    .map(({ name, type }) => bad(`in a STRICT table ${quote(name)} cannot be ${type.text === '' ? 'without a type' : type.text}`));
}

/** Source: manual, CREATE TABLE, 3.2 The DEFAULT clause, and Generated Columns. */
export function refuseColumn({ name, default: value, generated }: ColumnSpec, at: Situation): readonly Refusal[] {
  const named = value === undefined ? undefined : columnsOf(value)[0];
  return [
    ...(named !== undefined && value?.term.kind !== 'column' ? [bad(`the default of ${quote(name)} is not constant: it names ${quote(named)}`)] : []),
    ...(generated !== undefined && !isAtLeast(at.target, 3, 31) ? [refuse('newer-syntax', 'generated columns need SQLite 3.31')] : []),
    ...(generated !== undefined ? refuseUnsteady(generated.expression, `the expression of ${quote(name)}`) : []),
  ];
}

function refuseUnsteady(expression: Expression, what: string): readonly Refusal[] {
  const call = callsOf(expression).find(({ name }) => unsteady.has(name.toLowerCase()));
  return call === undefined ? [] : [refuse('immutable-required', `${what} calls ${call.name}, whose answer is not always the same`)];
}

/** What SQLite finds wrong with an index. */
export function refuseIndex(index: Index, at: Situation): readonly Refusal[] {
  return [
    ...index.parts.flatMap(({ expression }) => (expression === undefined ? [] : refuseUnsteady(expression, `the index ${quote(index.name)}`))),
    ...(index.predicate === undefined ? [] : refuseUnsteady(index.predicate, `the WHERE of ${quote(index.name)}`)),
    ...(hasSubquery(index) ? [bad(`the index ${quote(index.name)} holds a subquery`)] : []),
    ...(isAtLeast(at.target, 3, 9) || index.parts.every(({ expression }) => expression === undefined)
      ? []
      : [refuse('newer-syntax', 'an index on an expression needs SQLite 3.9')]),
  ];
}

const hasSubquery = ({ parts, predicate }: Index): boolean =>
  [predicate, ...parts.map(({ expression }) => expression)].some(
    (expression) => expression !== undefined && [...walkTerm(expression.term)].some((term) => term.kind === 'other' && /\bSELECT\b/.test(term.text)),
  );
