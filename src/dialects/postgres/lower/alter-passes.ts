import type { AlterTableCmd, AlterTableType } from 'libpg-query';
import { as } from '../tree.ts';

/**
 * The passes in which the server runs the parts of one ALTER TABLE, first to last. SET EXPRESSION is new in 17; the others are in this order in 15 and 18,
 * where 702 pairs of parts were tried on both. Source: `AlterTablePass` in commands/tablecmds.c (17).
 */
const order = [
  'drop',
  'alter-type',
  'add-column',
  'set-expression',
  'column-attributes',
  'index-constraint',
  'index',
  'other-constraint',
  'misc',
] as const;
type Pass = (typeof order)[number];

/** Source: `ATPrepCmd` in the same file; what is not named runs last. */
const passes: Readonly<Partial<Record<AlterTableType, Pass>>> = {
  AT_DropColumn: 'drop',
  AT_DropConstraint: 'drop',
  AT_DropNotNull: 'drop',
  AT_DropExpression: 'drop',
  AT_DropIdentity: 'drop',
  AT_AlterColumnType: 'alter-type',
  AT_AddColumn: 'add-column',
  AT_SetExpression: 'set-expression',
  AT_SetNotNull: 'column-attributes',
  AT_AddIdentity: 'other-constraint',
};

/** Puts the parts of an ALTER TABLE in the order in which they run; within a pass they run as written. */
export function inRunningOrder<T extends { readonly command: AlterTableCmd }>(parts: readonly T[]): readonly T[] {
  return parts.length < 2 ? parts : parts.toSorted((a, b) => order.indexOf(passOf(a.command)) - order.indexOf(passOf(b.command)));
}

function passOf(command: AlterTableCmd): Pass {
  if (command.subtype === 'AT_ColumnDefault') return command.def === undefined ? 'drop' : 'other-constraint';
  if (command.subtype !== 'AT_AddConstraint') return (command.subtype && passes[command.subtype]) ?? 'misc';
  const constraint = as(command.def, 'Constraint');
  switch (constraint?.contype) {
    case 'CONSTR_NOTNULL':
      return 'column-attributes';
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE':
    case 'CONSTR_EXCLUSION':
      return constraint.indexname === undefined ? 'index' : 'index-constraint';
    default:
      return 'other-constraint';
  }
}
