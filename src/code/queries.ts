import { resolveName, type DatabaseState } from '../model/catalog.ts';
import type { SchemaChange } from '../model/change.ts';
import type { Gone } from '../model/code.ts';
import { isSameName, keyOf, type ObjectName, type QualifiedName } from '../model/names.ts';
import type { Usage } from '../model/objects.ts';
import type { Statement } from '../model/statement.ts';

/** Reads SQL as the engine's dialect does. What stands before and after the pull request says whose a column can be. */
export interface SqlReader {
  read(sql: string): readonly Statement[];
  readonly before: DatabaseState;
  readonly after: DatabaseState;
}

type Ends = Omit<SqlReader, 'read'>;

/** What a stretch of SQL says of one thing that goes. */
export type Verdict = 'uses' | 'does-not' | 'unreadable';

/** Whether SQL begins as a query does: text that is prose or a fragment is never read. */
export function isQuery(sql: string): boolean {
  return /^(?:\s|--[^\n]*\n|\/\*[\s\S]{0,500}?\*\/|\()*(?:select|insert\s+into|update|delete\s+from|with|merge\s+into|call|refresh\s+materialized|truncate|copy|lock|values|create\s+(?:or\s+replace\s+)?(?:temp\w*\s+)?(?:recursive\s+)?(?:materialized\s+)?(?:view|function|procedure))\b/i.test(
    sql,
  );
}

/** Asks a statement, as the dialect read it, whether it uses what goes. */
export function askStatement({ changes, reading }: Statement, gone: Gone, ends: Ends): Verdict {
  if (changes.some((change) => changeUses(change, gone, ends))) return 'uses';
  return reading.kind === 'opaque' ? 'unreadable' : 'does-not';
}

function changeUses(change: SchemaChange, gone: Gone, ends: Ends): boolean {
  const isIt = (name: ObjectName): boolean => name.name === gone.of.name && isSameName(resolveName(ends.before, name), gone.of);
  if (gone.what === 'routine') return callsOf(change).some(isIt);
  const usages = usagesOf(change);
  if (gone.what === 'enum-value') return usages.some((usage) => usesType(usage, gone.of, ends));
  const own = usages.filter((usage) => isIt(usage.relation) && fits(usage, gone.of, ends));
  if (gone.what === 'column') return own.some((usage) => usesColumn(usage, gone, usages, ends));
  return own.length > 0 || (usages.length === 0 && writtenBy(change).some(isIt));
}

/** Whether the table has, or will have, every column that the query says of it: one with others is a table of another database. */
function fits({ columns = [] }: Usage, table: QualifiedName, { before, after }: Ends): boolean {
  const stood = before.catalog.relations.get(keyOf(table));
  if (stood?.kind !== 'table' || stood.knowledge !== 'full') return true;
  const stands = after.catalog.relations.get(keyOf(table));
  const known = new Set([...stood.columns, ...(stands?.kind === 'table' ? stands.columns : [])].map(({ name }) => name));
  return columns.every((name) => name === '*' || known.has(name));
}

/** An unqualified name in a query over several relations is this one's, unless another of them has such a column too. */
function usesColumn({ columns, candidates }: Usage, { name }: Gone, beside: readonly Usage[], { before }: Ends): boolean {
  if (columns !== undefined) return columns.includes(name);
  if (candidates?.includes(name) !== true) return false;
  const having = beside.filter(({ relation }) => {
    const found = before.catalog.relations.get(keyOf(resolveName(before, relation)));
    return found === undefined ? !before.catalog.complete : 'columns' in found && found.columns?.some((column) => column.name === name) === true;
  });
  return having.length <= 1;
}

/** Whether one of the columns that a statement uses has the type. */
function usesType({ relation, columns }: Usage, type: QualifiedName, { before }: Ends): boolean {
  const found = before.catalog.relations.get(keyOf(resolveName(before, relation)));
  return found?.kind === 'table' && found.columns.some((column) => column.type.name === type.name && columns?.includes(column.name) === true);
}

function usagesOf(change: SchemaChange): readonly Usage[] {
  switch (change.kind) {
    case 'read-rows':
    case 'write-rows':
      return change.uses;
    case 'create-view':
    case 'create-routine':
      return change.spec.uses;
    default:
      return [];
  }
}

const writtenBy = (change: SchemaChange): readonly ObjectName[] =>
  change.kind === 'truncate' || change.kind === 'lock-table' ? [change.table] : change.kind === 'refresh-view' ? [change.view] : [];

const callsOf = (change: SchemaChange): readonly ObjectName[] =>
  change.kind === 'read-rows' || change.kind === 'write-rows' ? (change.calls ?? []) : change.kind === 'create-view' ? (change.spec.calls ?? []) : [];

/** Places for values, as drivers and templates write them, as constants that the engine reads. Every character keeps its place. */
export function withParameters(sql: string): string {
  const places = /\$\{[^}]*\}|#\{[^}]*\}|\{\{[^}]*\}\}|%\(\w+\)s|%[sdfvq]\b|(?<![:\w]):[A-Za-z_]\w*|(?<![\w@])@[A-Za-z_]\w*|\?(?![|&?])/g;
  return sql.replaceAll(places, (place) => '0'.padEnd(place.length));
}
