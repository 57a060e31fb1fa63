import type { ChangeOf } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import { findTable } from '../../../model/catalog.ts';
import { placesCopied } from '../../../model/copied-places.ts';
import type { Column, Table } from '../../../model/objects.ts';
import { isAutoIncrement } from './attributes.ts';
import { errorOf } from './knowledge.ts';
import { refuseMisfits } from './misfits.ts';
import { isFullyKnown, isSameMember, isStrict, quote, refuse, type Situation } from './situation.ts';

type Write = ChangeOf<'write-rows'>;
type Value = NonNullable<Write['values']>[number];

const notAllowed = (message: string, error: number): readonly Refusal[] => [refuse('value-not-allowed', message, error)];

/** The columns that a row is written to: those that are named, or all that are seen. */
const written = (table: Table, { columns }: Write, places = 0): readonly string[] =>
  columns.length > 0 || places === 0
    ? columns
    : table.columns.filter(({ attributes }) => attributes?.['invisible'] === undefined).map(({ name }) => name);

/** What a column gets from the spelled-out rows; a value where that was not told. */
function valueOf(names: readonly string[], { values }: Write, column: Column): Value {
  const place = names.findIndex((name) => isSameMember(name, column.name));
  return place < 0 ? 'default' : (values?.[place] ?? 'value');
}

/** What a column without a default gets by itself. An ENUM has its first value. Source: manual, 13.6 Data Type Default Values. */
const fillsItself = (column: Column): boolean =>
  column.default !== undefined || column.generated !== undefined || isAutoIncrement(column) || column.type.name === 'enum';

/** A TIMESTAMP takes NULL for the present time where explicit_defaults_for_timestamp is off. */
const takesNull = (column: Column): boolean => !column.notNull || isAutoIncrement(column) || column.type.name === 'timestamp';

/** A column that would be left without a value; a trigger may give one before. Tried on MariaDB 10.11. */
function refuseMissing(table: Table, names: readonly string[], change: Write): readonly Refusal[] {
  if (table.triggers.some(({ timing, events }) => timing === 'before' && events.includes('insert'))) return [];
  return table.columns.flatMap((column) => {
    const value = valueOf(names, change, column);
    if (value === 'null' && !takesNull(column)) return notAllowed(`column ${quote(column.name)} of ${quote(table)} cannot be NULL`, 1048);
    if (value !== 'default' || !column.notNull || fillsItself(column) || column.type.name === 'timestamp') return [];
    return notAllowed(`column ${quote(column.name)} of ${quote(table)} has no default, and the statement leaves it out`, 1364);
  });
}

/** Source: manual, 15.1.20.8 CREATE TABLE and Generated Columns; tried on MariaDB 10.11, where a mode that is not strict passes over the value. */
function refuseGenerated(at: Situation, table: Table, names: readonly string[], change: Write): readonly Refusal[] {
  return table.columns
    .filter((column) => column.generated !== undefined && valueOf(names, change, column) !== 'default')
    .flatMap(({ name }) => notAllowed(`the generated column ${quote(name)} of ${quote(table)} takes no value`, errorOf(at, 3105, 1906)));
}

/** What the server says of the rows that INSERT or REPLACE spells out, held to the columns of the table. */
export function refuseValues(at: Situation, table: Table | undefined, change: Write): readonly Refusal[] {
  const { verb, rows = 0, onTaken } = change;
  if (verb !== 'insert' || at.conditional || !isFullyKnown(table)) return [];
  const places = change.values?.length ?? placesCopied(change, findTable(at.before, change.copies?.from ?? table));
  const names = written(table, change, places);
  if (places !== undefined && places !== names.length) {
    return notAllowed(`INSERT into ${quote(table)} gives ${places} values for ${names.length} columns`, 1136);
  }
  if (rows === 0) return [];
  if (onTaken === 'ignore' || !isStrict(at)) return [];
  return [...refuseGenerated(at, table, names, change), ...refuseMissing(table, names, change), ...refuseMisfits(at, table, change)];
}
