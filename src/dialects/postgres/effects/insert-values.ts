import type { ChangeOf } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Column, Table } from '../../../model/objects.ts';
import { isFullyKnown, quote, refuse, type Family, type Situation } from './situation.ts';
import { domainsOf } from './type-change-table.ts';

type Write = ChangeOf<'write-rows'>;

const notAllowed = (message: string, sqlstate: string): readonly Refusal[] => [refuse('value-not-allowed', message, sqlstate)];

/** The columns that a row is written to: those that are named, or as many of the table's as there are values. */
function written(table: Table, { columns, values }: Write): readonly string[] | undefined {
  if (columns.length > 0) return columns;
  return values === undefined ? undefined : table.columns.slice(0, values.length).map(({ name }) => name);
}

/** A list of columns that is not as long as its rows, or that names a column twice. Source: tried on 15 and 18. */
function refuseCount(table: Table, { verb, columns, values }: Write): readonly Refusal[] {
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined && verb === 'insert') return notAllowed(`column ${quote(twice)} is specified more than once`, '42701');
  if (verb !== 'insert' || values === undefined) return [];
  const places = columns.length > 0 ? columns.length : table.columns.length;
  if (values.length > places)
    return notAllowed(`INSERT into ${quote(table)} gives ${values.length} values, and there are columns for ${places} of them`, '42601');
  if (values.length > 0 && values.length < columns.length)
    return notAllowed(`INSERT into ${quote(table)} names ${columns.length} columns, and gives values for ${values.length} of them`, '42601');
  return [];
}

const isAlways = (column: Column): boolean => column.generated !== undefined || column.identity === 'always';

const kindOf = (column: Column): string => (column.generated === undefined ? 'an identity column GENERATED ALWAYS' : 'a generated column');

/** Values for columns that take none but DEFAULT. Source: manual, 5.4 Generated Columns and INSERT, OVERRIDING. */
function refuseGenerated(table: Table, change: Write): readonly Refusal[] {
  const { verb, values, overriding } = change;
  const of = (name: string): Column | undefined => table.columns.find((column) => column.name === name);
  const updates = [
    ...(verb === 'update' ? change.columns.map((column, at) => ({ column, value: values?.[at] })) : []),
    ...(change.conflict?.sets ?? []),
  ].flatMap(({ column: name, value }) => {
    const column = of(name);
    if (column === undefined || !isAlways(column) || value === undefined || value === 'default') return [];
    return notAllowed(`column ${quote(name)} of ${quote(table)} is ${kindOf(column)}, and can only be updated to DEFAULT`, '428C9');
  });
  if (verb === 'copy') {
    const named = change.columns.find((name) => of(name)?.generated !== undefined);
    return named === undefined ? [] : notAllowed(`column ${quote(named)} of ${quote(table)} is a generated column, which COPY cannot fill`, '42P10');
  }
  if (verb !== 'insert' || values === undefined) return updates;
  const inserts = (written(table, change) ?? []).flatMap((name, at) => {
    const column = of(name);
    if (column === undefined || !isAlways(column) || values[at] === undefined || values[at] === 'default') return [];
    if (column.generated === undefined && overriding !== undefined) return [];
    const way = column.generated === undefined ? '; OVERRIDING SYSTEM VALUE would take it' : '';
    return notAllowed(`cannot insert a value into column ${quote(name)} of ${quote(table)}, which is ${kindOf(column)}${way}`, '428C9');
  });
  return [...inserts, ...updates];
}

const fillsItself = (at: Situation, { type, default: value, identity, generated, sequence }: Column): boolean =>
  value !== undefined ||
  identity !== undefined ||
  generated !== undefined ||
  sequence !== undefined ||
  domainsOf(at, type).some((domain) => domain.default !== undefined);

/** Columns of spelled-out rows that would be NULL and must not be; a trigger may fill them before. */
function refuseNulls(at: Situation, table: Table, change: Write): readonly Refusal[] {
  const { verb, rows = 0, values } = change;
  const names = written(table, change);
  if (verb !== 'insert' || rows === 0 || names === undefined) return [];
  if (table.rules?.some((rule) => rule.event === 'insert' && rule.instead) === true) return [];
  if (table.triggers.some((trigger) => trigger.timing === 'before' && trigger.events.includes('insert'))) return [];
  const isNull = (column: Column): boolean => {
    const place = names.indexOf(column.name);
    const value = place < 0 ? 'default' : (values?.[place] ?? 'value');
    if (value === 'null') return column.identity === undefined && column.generated === undefined;
    return value === 'default' && !fillsItself(at, column);
  };
  return table.columns
    .filter((column) => column.notNull && isNull(column))
    .map(({ name }) => refuse('wrong-kind', `null value in column ${quote(name)} of relation ${quote(table)} violates its NOT NULL`, '23502'));
}

/** What the server says of the values that a statement writes, held to the columns of its table. */
export function refuseValues(at: Situation, { table }: Family, change: Write): readonly Refusal[] {
  if (at.conditional || !isFullyKnown(table) || table.foreign) return [];
  return [...refuseCount(table, change), ...refuseGenerated(table, change), ...refuseNulls(at, table, change)];
}
