import { resolveName, viewsUsing } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects, Refusal } from '../../../model/effects.ts';
import { showName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import type { Constraint } from '../../../model/constraints.ts';
import { brokenChecks } from '../../../model/broken-checks.ts';
import { isAtLeast } from '../../../model/target.ts';
import { columnsOf, type Expression } from '../../../model/types.ts';
import { compose } from './compose.ts';
import { refuseColumn, refuseNames } from './definitions.ts';
import {
  broken,
  checksForeignKeys,
  hasColumn,
  isFullyKnown,
  lockFor,
  quote,
  refuse,
  refuseMissingColumns,
  renamesAsBefore,
  tableAt,
  triggersOf,
  workOn,
  type Situation,
} from './situation.ts';
import { refuseStaleSchema, usesColumn } from './stale.ts';
import { refuseAlter } from './tables.ts';

type AddColumn = ChangeOf<'add-column'>;

/** A default that SQLite can note in the schema: a literal, not an expression. Source: `sqlite3AlterFinishAddColumn` in src/alter.c. */
const isConstant = ({ term }: Expression): boolean => term.kind === 'literal';
const isNull = (value: Expression | undefined): boolean => value === undefined || (value.term.kind === 'literal' && value.term.type === 'null');

/** Each row: what ADD COLUMN does not take, and whether it does on a table without rows. Tried on SQLite 3.40. */
function refuseNewColumn({ column, constraints, table }: AddColumn, at: Situation): readonly Refusal[] {
  const name = quote(column.name);
  const kinds = new Set(constraints.map(({ kind }) => kind));
  const strict = tableAt(at, table)?.options['strict'] !== undefined;
  const { default: value, generated } = column;
  const rows: readonly (readonly [found: boolean, refusal: Refusal])[] = [
    [kinds.has('primary-key'), refuse('unsupported', `ALTER TABLE cannot add ${name} as a PRIMARY KEY`)],
    [kinds.has('unique'), refuse('unsupported', `ALTER TABLE cannot add ${name} with UNIQUE`)],
    [
      column.notNull && generated === undefined && isNull(value),
      refuse('not-null-without-default', `ALTER TABLE cannot add ${name} as NOT NULL without a default: the rows that stand would hold NULL`, true),
    ],
    [
      value !== undefined && !isConstant(value),
      refuse('unsupported', `ALTER TABLE cannot add ${name} with a default that is not constant, as ${value?.text ?? ''}`, true),
    ],
    [generated?.stored === true, refuse('unsupported', `ALTER TABLE cannot add ${name} as a STORED column; VIRTUAL it can`, true)],
    [
      kinds.has('foreign-key') && !isNull(value) && checksForeignKeys(at),
      refuse('unsupported', `with foreign_keys = on ALTER TABLE cannot add ${name} with REFERENCES and a default that is not NULL`, true),
    ],
    ...brokenChecks(
      constraints,
      value?.term.kind === 'literal' && !isNull(value) ? new Map([[column.name.toLowerCase(), value.term.value]]) : new Map(),
    ).map(({ expression }): readonly [boolean, Refusal] => [
      true,
      refuse(
        'value-not-allowed',
        `the default of ${name}, ${value?.text ?? ''}, does not pass CHECK (${expression.text}), and every row that stands would hold it`,
        true,
      ),
    ]),
    [
      strict && !/^(int|integer|real|text|blob|any)$/i.test(column.type.text),
      refuse('invalid-definition', `in a STRICT table ${name} cannot be ${column.type.text === '' ? 'without a type' : column.type.text}`),
    ],
  ];
  return rows.flatMap(([found, refusal]) => (found ? [refusal] : []));
}

export function addColumn(change: AddColumn, at: Situation): Effects {
  const table = tableAt(at, change.table);
  const { column, constraints } = change;
  const misfit = refuseAlter(at, change, 'ADD COLUMN');
  const isThere = isFullyKnown(table) && hasColumn(table, column.name);
  const checksRows =
    constraints.some(({ kind }) => kind === 'check') || (column.generated !== undefined && column.notNull) || table?.options['strict'] !== undefined;
  const doubled = isThere ? [refuse('duplicate-column', `${quote(change.table)} has a column ${quote(column.name)} already`)] : [];
  const unknown = isFullyKnown(table) ? constraints.flatMap((one) => refuseNames(one, [...table.columns, column], change.table.name)) : [];
  return compose(checksRows ? 'add-column-checks-rows' : 'add-column', {
    locks: lockFor(at, change.table),
    work: checksRows && isAtLeast(at.target, 3, 37) ? [workOn(resolveName(at.before, change.table), 'scan', 'verify-check', column.name)] : [],
    refusals: misfit.length > 0 ? misfit : [...doubled, ...unknown, ...refuseNewColumn(change, at), ...refuseColumn(column, at)],
  });
}

/** What of the table itself keeps a column from being dropped. Source: manual, ALTER TABLE, 5. ALTER TABLE DROP COLUMN. */
function holdersIn(table: Table, column: string): readonly string[] {
  const names = (expression: Expression | undefined): boolean => expression !== undefined && columnsOf(expression).includes(column);
  const holds = (constraint: Constraint): boolean => {
    switch (constraint.kind) {
      case 'primary-key':
      case 'unique':
        return constraint.columns.includes(column);
      case 'foreign-key':
        return constraint.columns.includes(column) && constraint.column === undefined;
      case 'check':
        return names(constraint.expression) && constraint.column !== column;
      default:
        return false;
    }
  };
  const what = {
    'primary-key': 'the primary key',
    unique: 'a UNIQUE constraint',
    'foreign-key': 'a foreign key',
    check: 'a CHECK',
    exclude: '',
    'not-null': '',
  };
  return [
    ...table.constraints.filter(holds).map(({ kind }) => `is in ${what[kind]} of the table`),
    ...table.indexes
      .filter(
        ({ constraint, parts, predicate }) =>
          constraint === undefined && (names(predicate) || parts.some((part) => part.column === column || names(part.expression))),
      )
      .map(({ name }) => `is in the index ${quote(name)}`),
    ...table.columns
      .filter(({ name, generated }) => name !== column && names(generated?.expression))
      .map(({ name }) => `is what ${quote(name)} is generated from`),
  ];
}

export function dropColumn(change: ChangeOf<'drop-column'>, at: Situation): Effects {
  const table = tableAt(at, change.table);
  const name = resolveName(at.before, change.table);
  const { column } = change;
  const misfit = [...refuseAlter(at, change, 'DROP COLUMN'), ...refuseMissingColumns(at, table, [column])];
  const views = viewsUsing(at.before.catalog, name).filter((view) => usesColumn(at, view.uses, name, column));
  const triggers = triggersOf(at).filter(({ trigger }) => usesColumn(at, trigger.body?.uses ?? [], name, column));
  const written = triggersOf(at).filter(({ trigger }) => usesColumn(at, trigger.body?.assigns ?? [], name, column));
  const held = (why: string): Refusal => refuse('others-depend', `${quote(column)} cannot be dropped: it ${why}`);
  const isLast = isFullyKnown(table) && table.columns.length === 1;
  const isVirtual = table?.columns.some((each) => each.name === column && each.generated?.stored === false) === true;
  const refusals: readonly Refusal[] = [
    ...misfit,
    ...(isAtLeast(at.target, 3, 35) ? [] : [refuse('newer-syntax', 'DROP COLUMN needs SQLite 3.35')]),
    ...(table === undefined ? [] : holdersIn(table, column).map(held)),
    ...views.map((view) => held(`is used by the view ${quote(view)}`)),
    ...triggers.map(({ trigger }) => held(`is used by the trigger ${quote(trigger.name)}`)),
    ...(isLast ? [refuse('unsupported', `${quote(column)} is the only column of ${quote(change.table)}`)] : []),
  ];
  const collateral: readonly Collateral[] = written
    .filter((each) => !triggers.includes(each))
    .map(({ owner, trigger }) => broken('trigger', trigger.name, owner));
  return compose('drop-column', {
    locks: lockFor(at, change.table),
    work: isVirtual ? [] : [workOn(name, 'rewrite', 'rebuild-table', column)],
    losses: misfit.length > 0 || isVirtual ? [] : [{ what: 'column', name: `${showName(change.table)}.${column}` }],
    collateral,
    refusals: refusals.length > 0 ? refusals : renamesAsBefore(at) ? [] : refuseStaleSchema(at),
  });
}

export function renameColumn(change: ChangeOf<'rename-column'>, at: Situation): Effects {
  const table = tableAt(at, change.table);
  const isTaken = isFullyKnown(table) && hasColumn(table, change.to) && change.to.toLowerCase() !== change.column.toLowerCase();
  const refusals: readonly Refusal[] = [
    ...refuseAlter(at, change, 'RENAME COLUMN'),
    ...refuseMissingColumns(at, table, [change.column]),
    ...(isAtLeast(at.target, 3, 25) ? [] : [refuse('newer-syntax', 'RENAME COLUMN needs SQLite 3.25')]),
    ...(isTaken ? [refuse('duplicate-column', `${quote(change.table)} has a column ${quote(change.to)} already`)] : []),
  ];
  return compose('rename-column', { locks: lockFor(at, change.table), refusals: refusals.length > 0 ? refusals : refuseStaleSchema(at) });
}
