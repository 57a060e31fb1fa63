import type { A_Expr, Node } from 'libpg-query';
import { spellName } from '../names.ts';
import { as, itemsOf, stringsOf } from '../tree.ts';
import { writeNamedCall } from './calls.ts';
import { levels, other, write, writeWithin, type Written } from './expressions.ts';
import type { Context } from './context.ts';

/** Operators that compare two values and answer true or false. */
const comparisons = new Set(['=', '<>', '<', '>', '<=', '>=', '~', '~*', '!~', '!~*', 'LIKE', 'NOT LIKE', 'ILIKE', 'NOT ILIKE']);

const patternWords: Readonly<Record<string, string>> = { '~~': 'LIKE', '!~~': 'NOT LIKE', '~~*': 'ILIKE', '!~~*': 'NOT ILIKE' };

/** Writes an operator with its operands. */
export function writeOperation(node: A_Expr, context: Context): Written {
  switch (node.kind) {
    case 'AEXPR_IN':
      return writeIn(node.lexpr, itemsOf(node.rexpr), operatorOf(node) === '<>', context);
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN':
    case 'AEXPR_BETWEEN_SYM':
    case 'AEXPR_NOT_BETWEEN_SYM':
      return writeBetween(node, context);
    case 'AEXPR_NULLIF':
      return writeNamedCall(
        'NULLIF',
        [node.lexpr, node.rexpr].filter((arg) => arg !== undefined),
        context,
      );
    case 'AEXPR_OP_ANY':
    case 'AEXPR_OP_ALL':
      return writeQuantified(node, context);
    case 'AEXPR_DISTINCT':
      return writeBinary(node, 'IS DISTINCT FROM', context, true);
    case 'AEXPR_NOT_DISTINCT':
      return writeBinary(node, 'IS NOT DISTINCT FROM', context, true);
    default:
      return node.lexpr === undefined ? writeUnary(node, context) : writeBinary(node, operatorOf(node), context, false);
  }
}

/** The operator's own sign, or its word where it has one; `OPERATOR(schema.sign)` where it is not the engine's. */
function operatorOf({ name, kind }: A_Expr): string {
  const parts = stringsOf(name);
  const sign = parts.at(-1) ?? '';
  if (parts.length > 1 && parts[0] !== 'pg_catalog') return `OPERATOR(${spellName(parts[0] ?? '')}.${sign})`;
  return kind === 'AEXPR_SIMILAR' ? sign : (patternWords[sign] ?? sign);
}

function writeUnary(node: A_Expr, context: Context): Written {
  const right = writeWithin(node.rexpr, levels.postfix, context);
  return other(`${operatorOf(node)} ${right.text}`, [right], levels.operation);
}

function writeBinary(node: A_Expr, operator: string, context: Context, compares: boolean): Written {
  const left = writeWithin(node.lexpr, levels.postfix, context);
  const right = writeWithin(node.rexpr, levels.postfix, context);
  const text = `${left.text} ${operator} ${right.text}`;
  if (!compares && !comparisons.has(operator)) return other(text, [left, right], levels.operation);
  return { text, term: { kind: 'compare', operator, left: left.term, right: right.term }, level: levels.operation };
}

/** `= ANY (ARRAY[…])` is IN, `<> ALL (ARRAY[…])` is NOT IN: the server stores the one for the other. */
function writeQuantified(node: A_Expr, context: Context): Written {
  const any = node.kind === 'AEXPR_OP_ANY';
  const operator = operatorOf(node);
  const elements = as(node.rexpr, 'A_ArrayExpr')?.elements;
  if (elements !== undefined && elements.length > 0 && operator === (any ? '=' : '<>')) return writeIn(node.lexpr, elements, !any, context);
  const left = writeWithin(node.lexpr, levels.postfix, context);
  const right = write(node.rexpr, context);
  return other(`${left.text} ${operator} ${any ? 'ANY' : 'ALL'} (${right.text})`, [left, right], levels.operation);
}

function writeIn(subject: Node | undefined, list: readonly Node[], negated: boolean, context: Context): Written {
  const term = writeWithin(subject, levels.postfix, context);
  const items = list.map((item) => write(item, context));
  const text = `${term.text} ${negated ? 'NOT IN' : 'IN'} (${items.map((item) => item.text).join(', ')})`;
  return { text, term: { kind: 'in', term: term.term, items: items.map((item) => item.term), negated }, level: levels.operation };
}

function writeBetween(node: A_Expr, context: Context): Written {
  const [lowNode, highNode] = itemsOf(node.rexpr);
  const negated = node.kind === 'AEXPR_NOT_BETWEEN' || node.kind === 'AEXPR_NOT_BETWEEN_SYM';
  const symmetric = node.kind === 'AEXPR_BETWEEN_SYM' || node.kind === 'AEXPR_NOT_BETWEEN_SYM';
  const [subject, low, high] = [node.lexpr, lowNode, highNode].map((part) => writeWithin(part, levels.postfix, context)) as [
    Written,
    Written,
    Written,
  ];
  const word = `${negated ? 'NOT ' : ''}BETWEEN${symmetric ? ' SYMMETRIC' : ''}`;
  return {
    text: `${subject.text} ${word} ${low.text} AND ${high.text}`,
    term: { kind: 'between', term: subject.term, low: low.term, high: high.term, negated },
    level: levels.operation,
  };
}
