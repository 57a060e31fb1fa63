import type { Node } from 'libpg-query';
import { as, itemsOf, stringsOf } from '../tree.ts';
import { allKnown, nodeOf, nothing, valueOf, type Values } from './constant-strings.ts';

/** Whether a condition holds, where it compares constants alone. */
export function constantCondition(condition: string, values: Values = nothing): boolean | undefined {
  return holds(nodeOf(condition), values);
}

function holds(node: Node | undefined, values: Values): boolean | undefined {
  const truth = as(node, 'A_Const')?.boolval;
  if (truth !== undefined) return truth.boolval === true;
  const junction = as(node, 'BoolExpr');
  if (junction !== undefined) {
    const parts = (junction.args ?? []).map((part) => holds(part, values));
    if (junction.boolop === 'NOT_EXPR') return parts[0] === undefined ? undefined : !parts[0];
    const decisive = junction.boolop === 'OR_EXPR';
    if (parts.includes(decisive)) return decisive;
    return parts.includes(undefined) ? undefined : !decisive;
  }
  const comparison = as(node, 'A_Expr');
  const operator = stringsOf(comparison?.name).at(-1);
  if (comparison === undefined || (operator !== '=' && operator !== '<>')) return undefined;
  const left = valueOf(comparison.lexpr, values);
  const items = comparison.kind === 'AEXPR_IN' ? itemsOf(comparison.rexpr) : [comparison.rexpr];
  const others = allKnown(items.map((item) => valueOf(item, values)));
  const isPlainKind = comparison.kind === 'AEXPR_IN' || comparison.kind === 'AEXPR_OP';
  if (left === undefined || others === undefined || !isPlainKind) return undefined;
  return others.includes(left) === (operator === '=');
}
