import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal, Work } from '../../../model/effects.ts';
import { showName } from '../../../model/names.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import type { Expression } from '../../../model/types.ts';
import { refuseColumnExpressions, refuseDefault } from './column-expressions.ts';
import { merge, type Part } from './compose.ts';
import { newConstraint } from './new-constraint.ts';
import { sequencesOf } from './dependents.ts';
import { refuseEnumValues } from './enum-values.ts';
import { refuseMissingColumns, refuseMissingRelation, refuseMissingType } from './knowledge.ts';
import { modeOf, type LockFactId } from './lock-facts.ts';
import { notNullScan } from './not-null-scan.ts';
import { refuseMissingIn, refuseUnlikeChildren } from './own-columns.ts';
import { alteredFamily, descendantsOf, lockFamily, lockOn, quote, refuse, workOnFamily, type Family, type Situation } from './situation.ts';
import { stated } from './stated.ts';
import { domainsOf, isConstrained } from './type-change-table.ts';
import { assumedVolatile, isNullLiteral, volatilityOf } from './volatility.ts';

/** The lock of an ALTER TABLE on the family, with the refusals of a table or column that is not there. */
function onColumn(at: Situation, id: LockFactId, family: Family, table: { readonly schema?: string; readonly name: string }, column: string): Part {
  return {
    locks: lockFamily(family, modeOf(id, at.target)),
    refusals: [...refuseMissingRelation(at, table), ...refuseMissingColumns(at, family.table, [column])],
  };
}

/** What fills the new column in the rows that stand. */
function defaultOf(at: Situation, change: ChangeOf<'add-column'>): Expression | undefined {
  const own = change.column.default;
  const found = own ?? domainsOf(at, change.column.type).find((domain) => domain.default !== undefined)?.default;
  return found === undefined || isNullLiteral(found) ? undefined : found;
}

/** Why adding a column rewrites the table, and why it is only assumed to. Source: manual, ALTER TABLE, Notes. */
function rewriteReason(at: Situation, change: ChangeOf<'add-column'>): { readonly because: Work['because']; readonly assumed?: string } | undefined {
  const { column } = change;
  if (column.serial || column.identity !== undefined) return { because: 'identity' };
  if (column.generated !== undefined) return column.generated.stored ? { because: 'stored-generated' } : undefined;
  if (isConstrained(at, column.type)) return { because: 'constrained-domain' };
  const filled = defaultOf(at, change);
  if (filled === undefined) return undefined;
  if (!isAtLeast(at.target, 11)) return { because: 'constant-default' };
  const { volatility, because } = volatilityOf(at, filled);
  if (volatility === 'volatile') return { because: 'volatile-default' };
  return volatility === 'unknown' ? { because: 'volatile-default', assumed: assumedVolatile(because ?? '') } : undefined;
}

/** The new column's own constraints, as far as they are more than a part of the column. */
function inlineConstraints(at: Situation, family: Family, change: ChangeOf<'add-column'>): Part {
  const { column } = change;
  const isFilled = defaultOf(at, change) !== undefined || column.serial || column.identity !== undefined || column.generated !== undefined;
  const parts = change.constraints
    .filter((constraint) => constraint.kind !== 'not-null')
    .map((constraint) => newConstraint(at, family, constraint, { newColumn: column, isFilled }));
  return merge(...parts);
}

function refuseNewColumn(at: Situation, family: Family, change: ChangeOf<'add-column'>): readonly Refusal[] {
  const { column } = change;
  const { table } = family;
  const stands = table?.columns.some((it) => it.name === column.name) === true;
  const isPrimary = change.constraints.some((constraint) => constraint.kind === 'primary-key');
  const isFilled = defaultOf(at, change) !== undefined || column.serial || column.identity !== undefined || column.generated !== undefined;
  return [
    ...(stands && !at.conditional
      ? [refuse('duplicate-column', `column ${quote(column.name)} of relation ${quote(change.table)} already exists`, '42701')]
      : []),
    ...((column.notNull || isPrimary || domainsOf(at, column.type).some((domain) => domain.notNull)) && !isFilled
      ? [
          refuse(
            'not-null-without-default',
            `column ${quote(column.name)} of relation ${quote(change.table)} contains null values in the rows that stand`,
            '23502',
            true,
          ),
        ]
      : []),
    ...refuseMissingType(at, column.type),
    ...refuseEnumValues(at, column.default, table, column.type),
    ...refuseMissingIn(at, table, column.generated?.expression),
    ...refuseColumnExpressions(at, column, [...(table?.columns ?? []), column]),
    ...(at.only && descendantsOf(at, family.name).length > 0 && !at.conditional
      ? [refuse('wrong-kind', `column ${quote(column.name)} must be added to the child tables of ${quote(change.table)} too`, '42P16')]
      : []),
    ...(at.only || at.conditional ? [] : refuseUnlikeChildren(descendantsOf(at, family.name), column)),
    ...(table?.partitionOf !== undefined ? [refuse('wrong-kind', `cannot add column ${quote(column.name)} to a partition`, '42809')] : []),
  ];
}

export function addColumn(change: ChangeOf<'add-column'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const mode = modeOf('add-column', at.target);
  const missing = change.ifExists ? [] : refuseMissingRelation(at, change.table);
  const lock: Part = { locks: lockFamily(family, mode), refusals: missing };
  const stands = family.table?.columns.some((it) => it.name === change.column.name) === true;
  if (stands && change.ifNotExists) return stated(at, 'add-column', lock);
  const reason = rewriteReason(at, change);
  return stated(
    at,
    'add-column',
    lock,
    reason && { work: workOnFamily(family, 'rewrite', reason.because, mode, change.column.name), assumed: reason.assumed },
    inlineConstraints(at, family, change),
    { refusals: refuseNewColumn(at, family, change) },
  );
}

export function renameColumn(change: ChangeOf<'rename-column'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const members = at.conditional || family.table === undefined ? [] : [family.table, ...descendantsOf(at, family.name)];
  const taken = members.find(({ columns }) => columns.some((it) => it.name === change.to));
  const inherited = family.table?.columns.some((it) => it.name === change.column && it.inherited) === true;
  return stated(at, 'rename-column', onColumn(at, 'rename-column', family, change.table, change.column), {
    refusals: [
      ...(taken ? [refuse('duplicate-column', `column ${quote(change.to)} of relation ${quote(taken)} already exists`, '42701')] : []),
      ...(inherited ? [refuse('wrong-kind', `cannot rename inherited column ${quote(change.column)}`, '42P16')] : []),
      ...(at.only && descendantsOf(at, family.name).length > 0
        ? [refuse('wrong-kind', `inherited column ${quote(change.column)} must be renamed in child tables too`, '42P16')]
        : []),
    ],
  });
}

export function setNotNull(change: ChangeOf<'set-not-null'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const mode = modeOf('set-not-null', at.target);
  const isKnown = family.table?.columns.some((it) => it.name === change.column) === true;
  return stated(at, 'set-not-null', onColumn(at, 'set-not-null', family, change.table, change.column), {
    work: notNullScan(at, family, change.column, mode),
    assumed: isKnown ? undefined : 'nothing says whether the column is NOT NULL already, or whether a CHECK proves it',
  });
}

export function dropNotNull(change: ChangeOf<'drop-not-null'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const column = family.table?.columns.find((it) => it.name === change.column);
  const inKey = family.table?.constraints.some((it) => it.kind === 'primary-key' && it.columns.includes(change.column)) === true;
  return stated(at, 'drop-not-null', onColumn(at, 'drop-not-null', family, change.table, change.column), {
    refusals: [
      ...(inKey ? [refuse('others-depend', `column ${quote(change.column)} is in a primary key`, '42P16')] : []),
      ...(column?.identity !== undefined
        ? [refuse('wrong-kind', `column ${quote(change.column)} of relation ${quote(change.table)} is an identity column`, '42601')]
        : []),
    ],
  });
}

function refuseDefaultKind(family: Family, change: ChangeOf<'set-default' | 'drop-default'>): readonly Refusal[] {
  const column = family.table?.columns.find((it) => it.name === change.column);
  const kind = column?.identity !== undefined ? 'an identity column' : column?.generated !== undefined ? 'a generated column' : undefined;
  return kind === undefined ? [] : [refuse('wrong-kind', `column ${quote(change.column)} of relation ${quote(change.table)} is ${kind}`, '42601')];
}

export function setDefault(change: ChangeOf<'set-default'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const type = family.table?.columns.find((it) => it.name === change.column)?.type;
  return stated(at, 'set-default', onColumn(at, 'set-default', family, change.table, change.column), {
    refusals: [...refuseDefaultKind(family, change), ...refuseEnumValues(at, change.default, family.table, type), ...refuseDefault(change.default)],
  });
}

export function dropDefault(change: ChangeOf<'drop-default'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  return stated(at, 'drop-default', onColumn(at, 'drop-default', family, change.table, change.column), {
    refusals: refuseDefaultKind(family, change),
  });
}

export function setIdentity(change: ChangeOf<'set-identity'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const column = family.table?.columns.find((it) => it.name === change.column);
  const sequences = family.table === undefined ? [] : sequencesOf(at, family.table, change.column);
  const mode = change.verb === 'drop' ? 'ACCESS EXCLUSIVE' : 'SHARE ROW EXCLUSIVE';
  const refusal = column === undefined ? undefined : refuseIdentity(change, column);
  return stated(at, 'set-identity', onColumn(at, 'set-identity', family, change.table, change.column), {
    locks: change.verb === 'add' ? [] : sequences.map((sequence) => lockOn(sequence, mode, 'dependent')),
    collateral: change.verb === 'drop' ? sequences.map((sequence) => ({ what: 'sequence', name: showName(sequence), how: 'dropped' })) : [],
    refusals: refusal === undefined ? [] : [refusal],
  });
}

/** Source: manual, ALTER TABLE, ADD GENERATED and SET GENERATED; sqlstates as seen on 15 and 18. */
function refuseIdentity(change: ChangeOf<'set-identity'>, column: Table['columns'][number]): Refusal | undefined {
  const name = `column ${quote(change.column)} of relation ${quote(change.table)}`;
  if (change.verb !== 'add') {
    return column.identity !== undefined || change.mayMiss === true ? undefined : refuse('wrong-kind', `${name} is not an identity column`, '55000');
  }
  if (!column.notNull) return refuse('wrong-kind', `${name} must be declared NOT NULL before identity can be added`, '55000');
  if (column.identity !== undefined) return refuse('wrong-kind', `${name} is already an identity column`, '55000');
  return column.default === undefined ? undefined : refuse('wrong-kind', `${name} already has a default value`, '55000');
}

export function setGenerated(change: ChangeOf<'set-generated'>, at: Situation): Effects {
  const family = alteredFamily(at, change.table);
  const column = family.table?.columns.find((it) => it.name === change.column);
  const rewrites = change.verb === 'set-expression' && column?.generated?.stored !== false;
  const notGenerated = column !== undefined && column.generated === undefined && change.mayMiss !== true;
  const missing = refuseMissingIn(at, family.table, change.expression);
  const virtual = column?.generated?.stored === false && change.verb === 'drop-expression';
  return stated(at, 'set-generated', onColumn(at, 'set-generated', family, change.table, change.column), {
    work: rewrites ? workOnFamily(family, 'rewrite', 'set-expression', modeOf('set-generated', at.target), change.column) : [],
    refusals: [
      ...missing,
      ...(notGenerated
        ? [refuse('wrong-kind', `column ${quote(change.column)} of relation ${quote(change.table)} is not a generated column`, '55000')]
        : []),
      ...(virtual
        ? [refuse('unsupported', `dropping the expression of virtual generated column ${quote(change.column)} is not supported`, '0A000')]
        : []),
    ],
    assumed: rewrites && column === undefined ? 'nothing says whether the column is stored or virtual' : undefined,
  });
}

const optionFacts: Readonly<Record<ChangeOf<'set-column-options'>['what'], LockFactId>> = {
  statistics: 'set-column-statistics',
  options: 'set-column-options',
  storage: 'set-column-storage',
  compression: 'set-column-compression',
};

export function setColumnOptions(change: ChangeOf<'set-column-options'>, at: Situation): Effects {
  const id = optionFacts[change.what];
  return stated(at, id, onColumn(at, id, alteredFamily(at, change.table), change.table, change.column));
}
