import type { Expr, Select } from 'sqlite3-parser';
import type { QueryTerm, QueryTree } from '../../../model/query-tree.ts';
import { nameOf, type Context } from '../lower/context.ts';
import { readExpression } from '../lower/expressions.ts';
import { operators } from '../lower/operators.ts';
import { objectName } from '../names.ts';
import { readType } from '../types.ts';

/** Reads the terms of a query. */
export interface TermReader {
  term(expr: Expr): QueryTerm;
  /** A term that an index may be asked for: an expression has its text. */
  keyed(expr: Expr): QueryTerm;
}

/** Makes a reader of terms; subqueries are handed back to whoever reads queries. */
export function openTerms(context: Context, query: (select: Select) => QueryTree): TermReader {
  const subquery = (select: Select, how: 'value' | 'exists'): QueryTerm => ({ kind: 'query', query: query(select), how });

  function keyed(expr: Expr): QueryTerm {
    const read = term(expr);
    const isComputed = read.kind === 'call' || read.kind === 'operator' || read.kind === 'cast' || read.kind === 'common' || read.kind === 'other';
    return isComputed ? { ...read, text: readExpression(withoutQualifiers(expr), context).text } : read;
  }

  function column(name: string, at: number, table?: string, schema?: string): QueryTerm {
    const isQuoted = context.text[at] === '"';
    return {
      kind: 'column',
      name,
      ...(table !== undefined && { qualifier: objectName(table, schema) }),
      ...(isQuoted && table === undefined && { mayMiss: true }),
    };
  }

  function term(expr: Expr): QueryTerm {
    switch (expr.type) {
      case 'Id':
        return truthOf(expr.name) ?? column(expr.name, expr.span.offset);
      case 'NameExpr':
        return column(expr.name.text, expr.name.span.offset);
      case 'QualifiedExpr':
        return column(expr.column.text, expr.column.span.offset, expr.table.text, expr.schema?.text);
      case 'NumericLiteral':
        return { kind: 'literal', type: 'number', value: expr.value };
      case 'StringLiteral':
        return { kind: 'literal', type: 'string', value: expr.value };
      case 'NullLiteral':
        return { kind: 'literal', type: 'null', value: 'null' };
      case 'VariableExpr':
        return { kind: 'parameter' };
      case 'BinaryExpr':
        return binary(expr);
      case 'UnaryExpr':
        return expr.op === 'Not' ? { kind: 'not', term: term(expr.expr) } : { kind: 'other', parts: [term(expr.expr)] };
      case 'IsNullExpr':
      case 'NotNullExpr':
        return { kind: 'is-null', term: keyed(expr.expr), negated: expr.type === 'NotNullExpr' };
      case 'BetweenExpr':
        return { kind: 'between', term: keyed(expr.lhs), low: term(expr.start), high: term(expr.end), negated: expr.not };
      case 'InListExpr':
        return { kind: 'in', term: keyed(expr.lhs), items: (expr.rhs ?? []).map(term), negated: expr.not };
      case 'InSelectExpr':
        return {
          kind: 'operator',
          operator: expr.not ? '<>' : '=',
          left: keyed(expr.lhs),
          right: subquery(expr.rhs, 'value'),
          quantifier: expr.not ? 'all' : 'any',
        };
      case 'InTableExpr':
        return inTable(expr);
      case 'LikeExpr': {
        const operator = `${expr.not ? 'NOT ' : ''}${expr.op.toUpperCase()}`;
        const compared: QueryTerm = { kind: 'operator', operator, left: keyed(expr.lhs), right: term(expr.rhs) };
        return expr.escape === undefined ? compared : { kind: 'other', parts: [compared, term(expr.escape)] };
      }
      case 'CaseExpr': {
        const base = expr.base === undefined ? undefined : term(expr.base);
        return {
          kind: 'common',
          of: [...expr.whenThenPairs.map(({ then }) => term(then)), ...(expr.elseExpr ? [term(expr.elseExpr)] : [])],
          conditions: [...(base ? [base] : []), ...expr.whenThenPairs.map(({ when }) => term(when))],
        };
      }
      case 'CastExpr':
        return { kind: 'cast', term: term(expr.expr), type: readType(expr.typeName, context) };
      case 'CollateExpr':
        return term(expr.expr);
      case 'ParenthesizedExpr': {
        const [only] = expr.exprs;
        return expr.exprs.length === 1 && only !== undefined ? term(only) : { kind: 'row', items: expr.exprs.map(term) };
      }
      case 'ExistsExpr':
        return subquery(expr.select, 'exists');
      case 'SubqueryExpr':
        return subquery(expr.select, 'value');
      case 'FunctionCallExpr':
        return {
          kind: 'call',
          name: { name: expr.name.name.toLowerCase() },
          args: (expr.args ?? []).map(term),
          more: partsWithin([expr.orderBy, expr.filterOver]),
          special: expr.distinctness !== undefined,
        };
      case 'FunctionCallStarExpr':
        return { kind: 'call', name: { name: expr.name.name.toLowerCase() }, args: [], more: partsWithin([expr.filterOver]), special: true };
      default:
        return { kind: 'other', parts: [] };
    }
  }

  function binary({ left, op, right }: Extract<Expr, { type: 'BinaryExpr' }>): QueryTerm {
    if (op === 'And' || op === 'Or') {
      const kind = op === 'And' ? 'and' : 'or';
      return { kind, terms: [left, right].map(term).flatMap((part) => (part.kind === kind ? part.terms : [part])) };
    }
    if ((op === 'Is' || op === 'IsNot') && right.type === 'NullLiteral') return { kind: 'is-null', term: keyed(left), negated: op === 'IsNot' };
    const operator = op === 'Is' ? 'IS NOT DISTINCT FROM' : op === 'IsNot' ? 'IS DISTINCT FROM' : operators[op].text;
    return { kind: 'operator', operator, left: keyed(left), right: keyed(right) };
  }

  function inTable({ lhs, rhs, args, not }: Extract<Expr, { type: 'InTableExpr' }>): QueryTerm {
    const name = nameOf(rhs);
    const from = args === undefined ? ({ kind: 'relation', name } as const) : ({ kind: 'rows', parts: args.map(term), whole: false } as const);
    const query: QueryTree = {
      kind: 'select',
      ctes: [],
      from: [from],
      items: [{ term: { kind: 'star' } }],
      group: [],
      others: [],
      distinct: false,
      order: [],
      limited: false,
      limits: [],
    };
    return {
      kind: 'operator',
      operator: not ? '<>' : '=',
      left: keyed(lhs),
      right: { kind: 'query', query, how: 'value' },
      quantifier: not ? 'all' : 'any',
    };
  }

  /** Expressions wherever they stand in these parts: FILTER, OVER, ORDER BY of a call. */
  function partsWithin(parts: readonly unknown[]): readonly QueryTerm[] {
    return parts.flatMap((part): readonly QueryTerm[] => {
      if (Array.isArray(part)) return partsWithin(part);
      if (typeof part !== 'object' || part === null || !('type' in part) || typeof part.type !== 'string') return [];
      return /(?:Expr|Literal|^Id)$/.test(part.type) ? [term(part as Expr)] : partsWithin(Object.values(part));
    });
  }

  /** The expression with every column called by its own name alone. */
  function withoutQualifiers(expr: Expr): Expr {
    return bare(expr) as Expr;
  }

  return { term, keyed };
}

/** TRUE and FALSE are names that mean 1 and 0 where no column is called so. Source: manual, SQL Language Expressions, 3. Literal Values. */
function truthOf(name: string): QueryTerm | undefined {
  const folded = name.toLowerCase();
  return folded === 'true' || folded === 'false' ? { kind: 'literal', type: 'boolean', value: folded } : undefined;
}

function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  if ('type' in node && node.type === 'QualifiedExpr' && 'column' in node) {
    const { column } = node as Extract<Expr, { type: 'QualifiedExpr' }>;
    return { type: 'NameExpr', name: column, span: column.span };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]: [string, unknown]) => [key, bare(value)]));
}
