import type { ChangeOf } from '../../../model/change.ts';
import { brokenChecks } from '../../../model/broken-checks.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import type { Table } from '../../../model/objects.ts';
import { alterClause } from './alter.ts';
import { isAutoIncrement } from './attributes.ts';
import { enforcesInlineReferences } from './column-operations.ts';
import { constraintPart } from './constraints.ts';
import { refuseDefinition } from './definitions.ts';
import { errorOf, refuseMissingColumns, refuseTakenColumn } from './knowledge.ts';
import { refusePosition, refuseReaders, refuseWhole } from './refuse-whole.ts';
import { columnOf, invalid, isMariadb, isSameMember, quote, refuse, type Situation } from './situation.ts';

export function addColumn(change: ChangeOf<'add-column'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { name, table } }) => {
    if (change.ifNotExists && columnOf(table, change.column.name) !== undefined) return undefined;
    const constraints = change.constraints.filter(({ kind }) => kind !== 'foreign-key' || enforcesInlineReferences({ at }));
    const spec = { ...table, columns: [...(table?.columns ?? []), change.column] };
    const parts = constraints.map((constraint) => constraintPart(at, { name, table, view: undefined }, constraint, spec.columns));
    return {
      locks: parts.flatMap(({ locks }) => locks ?? []),
      refusals: [
        ...refuseTakenColumn(at, table, change.column.name),
        ...refusePosition(at, table, change.position),
        ...refuseDefinition(at, change.column, table),
        ...refuseDefault(at, change),
        ...refuseWhole(at, table, spec.columns, change),
        ...parts.flatMap(({ refusals }) => refusals ?? []),
      ],
    };
  });
}

/** A default that its own CHECK does not let pass. Tried on MariaDB 10.11, for tables with rows. */
function refuseDefault(at: Situation, { column, constraints }: ChangeOf<'add-column'>): readonly Refusal[] {
  const value = column.default?.term;
  if (value?.kind !== 'literal' || value.type === 'null') return [];
  return brokenChecks(constraints, new Map([[column.name.toLowerCase(), value.value]])).map(({ expression }) =>
    refuse(
      'value-not-allowed',
      `the default of column ${quote(column.name)} does not pass CHECK (${expression.text}), and every row that stands would hold it`,
      errorOf(at, 3819, 4025),
      true,
    ),
  );
}

/** MySQL refuses to rename what a check reads; generated columns and expressions of indexes too. Source: manual, ALTER TABLE; MariaDB follows the name. */
const refuseRenamed = (at: Situation, table: Table | undefined, column: string): readonly Refusal[] =>
  isMariadb(at) || at.conditional ? [] : refuseReaders(at, table, column);

export function renameColumn(change: ChangeOf<'rename-column'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => ({
    refusals: [
      ...refuseMissingColumns(at, table, [change.column]),
      ...(isSameMember(change.column, change.to) ? [] : refuseTakenColumn(at, table, change.to)),
      ...refuseRenamed(at, table, change.column),
    ],
  }));
}

/** ALTER COLUMN … SET DEFAULT is judged as a column with that default would be. */
export function setDefault(change: ChangeOf<'set-default' | 'drop-default'>, at: Situation): Effects {
  return alterClause(change, at, ({ found: { table } }) => {
    const column = columnOf(table, change.column);
    const wrong =
      column === undefined || change.kind === 'drop-default'
        ? []
        : refuseDefinition(at, { ...column, default: change.default, serial: false, span: change.span }, table);
    const auto = column !== undefined && isAutoIncrement(column) && change.kind === 'set-default';
    const counted = auto ? [invalid(`column ${quote(column.name)} is AUTO_INCREMENT and takes no default`, 1067)] : [];
    return { refusals: [...refuseMissingColumns(at, table, [change.column]), ...wrong, ...counted] };
  });
}
