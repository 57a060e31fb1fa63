import { resolveName } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Loss, Refusal, WorkReason } from '../../../model/effects.ts';
import { brokenChecks } from '../../../model/broken-checks.ts';
import { placesCopied } from '../../../model/copied-places.ts';
import { isSameName, showName, type ObjectName } from '../../../model/names.ts';
import type { Table, Usage } from '../../../model/objects.ts';
import { isRowId } from '../row-id.ts';
import { compose, type Part } from './compose.ts';
import { isFullyKnown, lockFor, quote, refuse, refuseMissingColumns, refuseMissingTable, tableAt, workOn, type Situation } from './situation.ts';

/** What a query reads, and what of it is known not to stand. */
export function readUses(at: Situation, uses: readonly Usage[], because: WorkReason | undefined): Part {
  return {
    work: because === undefined ? [] : uses.map(({ relation }) => workOn(resolveName(at.before, relation), 'scan', because)),
    refusals: uses.flatMap(({ relation, columns = [] }) => [
      ...refuseMissingTable(at, relation),
      ...refuseMissingColumns(
        at,
        tableAt(at, relation),
        columns.filter((column) => column !== '*'),
      ),
    ]),
  };
}

/** Whether a statement writes as many rows as the table happens to have. */
const isUnbounded = ({ verb, where, limited }: ChangeOf<'write-rows'>): boolean => verb !== 'insert' && !limited && where !== 'some';

/** Rows that are spelled out with more or fewer values than columns, or with one for a generated column. Tried on SQLite 3.40. */
function refuseMisfitValues(at: Situation, table: Table | undefined, change: ChangeOf<'write-rows'>): readonly Refusal[] {
  const { verb, columns, conditional } = change;
  const given = change.values?.length ?? placesCopied(change, change.copies && tableAt(at, change.copies.from));
  if (verb !== 'insert' || given === undefined || conditional === true || !isFullyKnown(table) || table.options['module'] !== undefined) return [];
  const open = table.columns.filter(({ generated }) => generated === undefined);
  const places = columns.length > 0 ? columns.length : open.length;
  if (given !== places) return [refuse('value-not-allowed', `${quote(table)} has ${places} columns for the ${given} values of the statement`)];
  return table.columns
    .filter(({ name, generated }) => generated !== undefined && columns.some((column) => column.toLowerCase() === name.toLowerCase()))
    .map(({ name }) => refuse('value-not-allowed', `the generated column ${quote(name)} of ${quote(table)} takes no value`));
}

/** Columns of spelled-out rows that would be NULL and must not be; a trigger may not fill them before, but IGNORE and REPLACE pass over it. */
function refuseMissingValues(
  table: Table | undefined,
  { verb, rows = 0, columns, onTaken, conditional }: ChangeOf<'write-rows'>,
): readonly Refusal[] {
  if (verb !== 'insert' || rows === 0 || columns.length === 0 || onTaken === 'ignore' || conditional === true || !isFullyKnown(table)) return [];
  const given = new Set(columns.map((column) => column.toLowerCase()));
  return table.columns
    .filter(
      ({ name, notNull, default: value, generated, attributes }) =>
        notNull &&
        value === undefined &&
        generated === undefined &&
        attributes?.['conflict-not-null'] === undefined &&
        !given.has(name.toLowerCase()) &&
        !isRowId(table, name),
    )
    .map(({ name }) => refuse('wrong-kind', `${quote(name)} of ${quote(table)} is NOT NULL, and the statement leaves it out`));
}

/** Values that are spelled out, and that a CHECK or the type of a column of a STRICT table does not take. Tried on SQLite 3.40. */
function refuseBrokenChecks(table: Table | undefined, { verb, literals, onTaken, conditional }: ChangeOf<'write-rows'>): readonly Refusal[] {
  if (verb !== 'insert' || onTaken === 'ignore' || conditional === true || !isFullyKnown(table)) return [];
  return literals.flatMap(({ column: name, value }) => {
    const type = table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.type.text ?? '';
    const isText = table.options['strict'] !== undefined && /^(int|integer|real)$/i.test(type) && /^[a-z]+$/i.test(value);
    const what = `the value '${value}' for ${quote(name)} of ${quote(table)}`;
    if (isText) return [refuse('value-not-allowed', `${what} is no ${type.toUpperCase()}, and the table is STRICT`)];
    return brokenChecks(table.constraints, new Map([[name.toLowerCase(), value]])).map(({ expression }) =>
      refuse('value-not-allowed', `${what} does not pass CHECK (${expression.text})`),
    );
  });
}

/** INSERT, UPDATE and DELETE. */
export function writeRows(change: ChangeOf<'write-rows'>, at: Situation): Effects {
  const name = resolveName(at.before, change.table);
  const table = tableAt(at, change.table);
  const all = isUnbounded(change);
  const isOwn = ({ relation }: Usage): boolean => isSameName(resolveName(at.before, relation), name);
  const losses: readonly Loss[] = all && change.verb === 'delete' ? [{ what: 'rows', name: showName(change.table) }] : [];
  return compose(
    'write',
    {
      locks: lockFor(at, change.table),
      work: all ? [workOn(name, 'scan', 'write-rows')] : [],
      losses,
      refusals: [
        ...refuseMissingTable(at, change.table),
        ...refuseMissingColumns(at, table, change.columns),
        ...refuseMisfitValues(at, table, change),
        ...refuseBrokenChecks(table, change),
        ...(change.uses.some((use) => isOwn(use) && use.columns?.includes('*')) ? [] : refuseMissingValues(table, change)),
      ],
    },
    readUses(
      at,
      change.uses.filter((use) => !isOwn(use)),
      change.verb === 'insert' && change.rows === undefined ? 'populate' : undefined,
    ),
  );
}

/** SELECT and the pragmas that only ask. Where a name stands for a table-valued function none is called missing. */
export const readRows = (change: ChangeOf<'read-rows'>, at: Situation): Effects =>
  compose('write', change.calls.some(({ name }) => isPragma(name)) ? {} : readUses(at, change.uses, undefined));

const isPragma = (name: ObjectName['name']): boolean => /^(foreign_key_|table_|index_)/.test(name);
