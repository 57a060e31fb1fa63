import { resolveName, type DatabaseState } from '../model/catalog.ts';
import type { SchemaChange } from '../model/change.ts';
import type { Gone } from '../model/code.ts';
import { isSameName, keyOf, type ObjectName, type QualifiedName } from '../model/names.ts';
import type { Usage } from '../model/objects.ts';
import type { Statement } from '../model/statement.ts';

/** Reads SQL as the engine's dialect does; what stood before the pull request says whose an unqualified column is. */
export interface SqlReader {
  read(sql: string): readonly Statement[];
  readonly stood: DatabaseState;
}

/** What a stretch of SQL says of one thing that goes. */
export type Verdict = 'uses' | 'does-not' | 'unreadable';

/** Whether SQL begins as a query does: text that is prose or a fragment is never read. */
export function isQuery(sql: string): boolean {
  return /^(?:\s|--[^\n]*\n|\/\*[\s\S]{0,500}?\*\/|\()*(?:select|insert\s+into|update|delete\s+from|with|merge\s+into|call|refresh\s+materialized|truncate|copy|lock|values|create\s+(?:or\s+replace\s+)?(?:temp\w*\s+)?(?:recursive\s+)?(?:materialized\s+)?(?:view|function|procedure))\b/i.test(
    sql,
  );
}

/** Asks a statement, as the dialect read it, whether it uses what goes. */
export function askStatement({ changes, reading }: Statement, gone: Gone, stood: DatabaseState): Verdict {
  if (changes.some((change) => changeUses(change, gone, stood))) return 'uses';
  return reading.kind === 'opaque' ? 'unreadable' : 'does-not';
}

function changeUses(change: SchemaChange, gone: Gone, stood: DatabaseState): boolean {
  if (gone.what === 'routine') return callsOf(change).some((name) => isIt(name, gone.of, stood));
  const usages = usagesOf(change);
  if (gone.what === 'column') return usages.some((usage) => isIt(usage.relation, gone.of, stood) && usesColumn(usage, gone, usages, stood));
  if (gone.what === 'enum-value') return usages.some(({ relation, columns }) => hasColumnOf(gone.of, stood, relation, columns));
  return usages.some(({ relation }) => isIt(relation, gone.of, stood)) || writtenBy(change).some((name) => isIt(name, gone.of, stood));
}

const isIt = (name: ObjectName, of: QualifiedName, stood: DatabaseState): boolean =>
  name.name === of.name && isSameName(resolveName(stood, name), of);

/** An unqualified name in a query over several relations is this one's, unless another of them has such a column too. */
function usesColumn({ columns, candidates }: Usage, { name }: Gone, beside: readonly Usage[], stood: DatabaseState): boolean {
  if (columns !== undefined) return columns.includes(name);
  if (candidates?.includes(name) !== true) return false;
  const having = beside.filter(({ relation }) => {
    const found = stood.catalog.relations.get(keyOf(resolveName(stood, relation)));
    return found === undefined ? !stood.catalog.complete : 'columns' in found && found.columns?.some((column) => column.name === name) === true;
  });
  return having.length <= 1;
}

/** Whether one of the columns of a relation that a statement uses has the type. */
function hasColumnOf(type: QualifiedName, stood: DatabaseState, relation: ObjectName, columns: readonly string[] | undefined): boolean {
  const found = stood.catalog.relations.get(keyOf(resolveName(stood, relation)));
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
