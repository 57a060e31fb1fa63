import { findSequence, findTable, type Catalog, type DatabaseState } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { isSameName } from '../../model/names.ts';
import type { Sequence } from '../../model/objects.ts';
import { isNameTaken, nameForNew } from '../resolve.ts';
import { replaceRelation, writeRelation } from '../write.ts';
import { within, type Appliers } from './context.ts';
import { dropObjects, relationRef } from './drop.ts';
import { currentTable } from './partition-indexes.ts';
import { renameRelation } from './tables.ts';
import { omit } from '../../model/omit.ts';

type Owner = NonNullable<ChangeOf<'alter-sequence'>['ownedBy']>;

/** Ties a sequence to the column that it goes with; OWNED BY NONE frees it. Source: manual, ALTER SEQUENCE. */
function setOwner(state: DatabaseState, sequence: Sequence, owner: Owner): Catalog {
  const free = omit(sequence, 'ownedBy');
  if (owner === 'none') return untie(replaceRelation<Sequence>(state.catalog, sequence, free), sequence);
  const table = findTable(state, owner.table);
  const column = table?.columns.find(({ name }) => name === owner.column);
  if (table === undefined || (column === undefined && table.knowledge === 'full')) return state.catalog;
  const ownedBy = { table: { schema: table.schema, name: table.name }, column: owner.column };
  const written = untie(replaceRelation<Sequence>(state.catalog, sequence, { ...free, ownedBy }), sequence);
  const current = currentTable(written, table);
  if (current === undefined) return written;
  const tied = { schema: sequence.schema, name: sequence.name };
  return replaceRelation(written, current, {
    ...current,
    columns: current.columns.map((each) => (each.name === owner.column && each.identity === undefined ? { ...each, sequence: tied } : each)),
  });
}

/** The column that a sequence went with no longer names it. */
function untie(catalog: Catalog, sequence: Sequence): Catalog {
  const table = sequence.ownedBy && currentTable(catalog, sequence.ownedBy.table);
  if (!table?.columns.some((column) => column.sequence !== undefined && isSameName(column.sequence, sequence))) return catalog;
  const columns = table.columns.map((column) => {
    const { sequence: made, ...rest } = column;
    return made !== undefined && isSameName(made, sequence) ? rest : column;
  });
  return replaceRelation(catalog, table, { ...table, columns });
}

/** The sequence of an identity column belongs to it and cannot be dropped or given away. */
function isOfIdentity(catalog: Catalog, sequence: Sequence): boolean {
  const table = sequence.ownedBy && currentTable(catalog, sequence.ownedBy.table);
  return (
    table?.columns.some((column) => column.identity !== undefined && column.sequence !== undefined && isSameName(column.sequence, sequence)) ?? false
  );
}

export const sequenceAppliers: Appliers<'create-sequence' | 'alter-sequence' | 'drop-sequence' | 'rename-sequence'> = {
  'create-sequence'(state, change, { origin }) {
    const name = nameForNew(state, change.sequence, change.temporary);
    if (name === undefined || isNameTaken(state.catalog, name)) return state.catalog;
    const made: Sequence = { kind: 'sequence', ...name, ...(change.type && { type: change.type }), options: change.options, origin };
    const catalog = writeRelation(state.catalog, undefined, made);
    return change.ownedBy === undefined ? catalog : setOwner(within(state, catalog), made, change.ownedBy);
  },
  'alter-sequence'(state, change) {
    const sequence = findSequence(state, change.sequence);
    if (sequence === undefined) return state.catalog;
    const hasOptions = Object.keys(change.options).length > 0;
    const altered: Sequence =
      hasOptions || change.type
        ? { ...sequence, ...(change.type && { type: change.type }), options: { ...sequence.options, ...change.options } }
        : sequence;
    const catalog = replaceRelation<Sequence>(state.catalog, sequence, altered);
    if (change.ownedBy === undefined || isOfIdentity(catalog, altered)) return catalog;
    return setOwner(within(state, catalog), altered, change.ownedBy);
  },
  'drop-sequence'(state, change) {
    const sequence = findSequence(state, change.sequence);
    if (sequence === undefined || isOfIdentity(state.catalog, sequence)) return state.catalog;
    const dropped = dropObjects(state, [relationRef(sequence)], change.cascade);
    return dropped === state.catalog ? dropped : untie(dropped, sequence);
  },
  'rename-sequence': (state, change, context) =>
    findSequence(state, change.sequence) === undefined ? state.catalog : renameRelation(state, change.sequence, { name: change.to }, context),
};
