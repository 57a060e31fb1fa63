import { findSequence, qualify } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Refusal } from '../../../model/effects.ts';
import { isSameName, keyOf, type QualifiedName } from '../../../model/names.ts';
import type { Column, Table } from '../../../model/objects.ts';
import { walkTerm } from '../../../model/types.ts';
import { refuseMissingRelation, refuseMissingSchema, refuseTakenRelation } from './knowledge.ts';
import { modeOf } from './lock-facts.ts';
import { lockOn, quote, refuse, relationAt, type Situation } from './situation.ts';
import { stated, told } from './stated.ts';

export function createSequence(change: ChangeOf<'create-sequence'>, at: Situation): Effects {
  const taken = change.ifNotExists || change.temporary ? [] : refuseTakenRelation(at, change.sequence);
  const owner = change.ownedBy?.table;
  return told(at, 'sql-createsequence.html', {
    locks: owner === undefined ? [] : [lockOn(relationAt(at, owner).name, modeOf('read-rows', at.target), 'source')],
    refusals: [...refuseMissingSchema(at, change.sequence), ...taken, ...(owner === undefined ? [] : refuseMissingRelation(at, owner))],
  });
}

export function alterSequence(change: ChangeOf<'alter-sequence'>, at: Situation): Effects {
  const { name } = relationAt(at, change.sequence);
  const owner = typeof change.ownedBy === 'object' ? change.ownedBy.table : undefined;
  return stated(at, 'alter-sequence', {
    locks: [
      lockOn(name, modeOf('alter-sequence', at.target)),
      ...(owner === undefined ? [] : [lockOn(relationAt(at, owner).name, 'ACCESS SHARE', 'source')]),
    ],
    refusals: change.ifExists ? [] : refuseMissingRelation(at, change.sequence),
  });
}

/** `nextval('public.orders_id_seq'::regclass)`: the name that the call is given. */
function drawsFrom(at: Situation, column: Column, sequence: QualifiedName): boolean {
  if (column.default === undefined) return false;
  return [...walkTerm(column.default.term)].some((term) => {
    if (term.kind !== 'call' || term.name.name !== 'nextval') return false;
    const literal = term.args.flatMap((arg) => [...walkTerm(arg)]).find((part) => part.kind === 'literal');
    if (literal === undefined || literal.kind !== 'literal') return false;
    const parts = literal.value.split('.').map((part) => part.replaceAll('"', ''));
    const [first = '', second] = parts;
    const named = second === undefined ? { name: first } : { schema: first, name: second };
    const found = findSequence(at.before, named) ?? qualify(at.before, named);
    return isSameName(found, sequence);
  });
}

/** The columns that take their default from a sequence. */
export function columnsDrawing(at: Situation, sequence: QualifiedName): readonly { readonly table: Table; readonly column: Column }[] {
  const { readByDefaults, relations } = at.before.catalog;
  const tables = [...(readByDefaults.get(keyOf(sequence)) ?? [])].map((key) => relations.get(key)).filter((relation) => relation?.kind === 'table');
  return tables.flatMap((table) => table.columns.filter((column) => drawsFrom(at, column, sequence)).map((column) => ({ table, column })));
}

/** The identity column that a sequence belongs to. */
function identityOwner(at: Situation, sequence: QualifiedName): string | undefined {
  const found = at.before.catalog.relations.get(keyOf(sequence));
  const owner = found?.kind === 'sequence' ? found.ownedBy : undefined;
  const table = owner === undefined ? undefined : at.before.catalog.relations.get(keyOf(owner.table));
  if (owner === undefined || table?.kind !== 'table') return undefined;
  return table.columns.find((column) => column.name === owner.column && column.identity !== undefined)?.name;
}

export function dropSequence(change: ChangeOf<'drop-sequence'>, at: Situation): Effects {
  const { name } = relationAt(at, change.sequence);
  const mode = modeOf('drop-sequence', at.target);
  const users = columnsDrawing(at, name);
  const identity = identityOwner(at, name);
  const stopped: readonly Refusal[] = change.cascade
    ? []
    : users.map(({ table, column }) =>
        refuse(
          'others-depend',
          `cannot drop sequence ${quote(change.sequence)}: the default of column ${quote(column.name)} of table ${quote(table)} depends on it`,
          '2BP01',
        ),
      );
  return stated(at, 'drop-sequence', {
    locks: [lockOn(name, mode), ...(change.cascade ? users.map(({ table }) => lockOn(table, mode, 'dependent')) : [])],
    collateral: change.cascade ? users.map(({ table, column }): Collateral => ({ what: 'default', name: column.name, table, how: 'dropped' })) : [],
    refusals: [
      ...(change.ifExists ? [] : refuseMissingRelation(at, change.sequence, 'sequence')),
      ...(identity === undefined
        ? []
        : [refuse('others-depend', `cannot drop sequence ${quote(change.sequence)}: identity column ${quote(identity)} requires it`, '2BP01')]),
      ...stopped,
    ],
  });
}

export function renameSequence(change: ChangeOf<'rename-sequence'>, at: Situation): Effects {
  const { name } = relationAt(at, change.sequence);
  return stated(at, 'rename-table', {
    locks: [lockOn(name, modeOf('rename-table', at.target))],
    refusals: [...refuseMissingRelation(at, change.sequence), ...refuseTakenRelation(at, { schema: name.schema, name: change.to })],
  });
}
