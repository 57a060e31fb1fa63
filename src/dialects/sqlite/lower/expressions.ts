import type { Expr } from 'sqlite3-parser';
import type { Expression, Term } from '../../../model/types.ts';
import { spellName, spellString } from '../names.ts';
import { readType } from '../types.ts';
import { canonicalText, textOf, type Context } from './context.ts';
import { comparisons, levels, operators, type Level } from './operators.ts';

/** An expression on its way to text. An operand that binds looser than its place gets parentheses. */
interface Written {
  readonly text: string;
  readonly term: Term;
  readonly level: Level;
}

type ExprType = Expr['type'];
type ExprOf<T extends ExprType> = Extract<Expr, { readonly type: T }>;
type Writers = { readonly [T in ExprType]?: (expr: ExprOf<T>, context: Context) => Written };

/** Reads an expression: canonical text, and the terms that rules ask about. */
export function readExpression(expr: Expr, context: Context): Expression {
  const { text, term } = write(expr, context);
  return { text, term };
}

function write(expr: Expr, context: Context): Written {
  const writer = writers[expr.type] as ((expr: Expr, context: Context) => Written) | undefined;
  return writer === undefined ? fromSource(expr, context) : writer(expr, context);
}

function within(expr: Expr, loosest: Level, context: Context): Written {
  const written = write(expr, context);
  return written.level < loosest ? { ...written, text: `(${written.text})`, level: levels.atom } : written;
}

const atom = (text: string, term: Term): Written => ({ text, term, level: levels.atom });
const other = (text: string, parts: readonly Written[], level: Level): Written => ({
  text,
  term: { kind: 'other', text, parts: parts.map(({ term }) => term) },
  level,
});

const literal = (type: Extract<Term, { kind: 'literal' }>['type'], value: string, text: string): Written =>
  atom(text, { kind: 'literal', type, value });
const call = (name: string): Written => atom(name.toUpperCase(), { kind: 'call', name: { name }, args: [] });

const writers: Writers = {
  Id: (expr, context) => writeName(expr.name, textOf(context, expr)),
  NameExpr: (expr, context) => writeName(expr.name.text, textOf(context, expr.name)),
  QualifiedExpr: ({ table, column }) =>
    atom(`${spellName(table.text)}.${spellName(column.text)}`, { kind: 'column', table: table.text, name: column.text }),
  NumericLiteral: ({ value }) => literal('number', value, value),
  StringLiteral: ({ value }) => literal('string', value, spellString(value)),
  NullLiteral: () => literal('null', 'null', 'NULL'),
  CurrentDateLiteral: () => call('current_date'),
  CurrentTimeLiteral: () => call('current_time'),
  CurrentTimestampLiteral: () => call('current_timestamp'),
  ParenthesizedExpr: ({ exprs }, context) => {
    const [only] = exprs;
    if (exprs.length === 1 && only !== undefined) return write(only, context);
    const parts = exprs.map((part) => write(part, context));
    return other(`(${parts.map(({ text }) => text).join(', ')})`, parts, levels.atom);
  },
  BinaryExpr: writeBinary,
  UnaryExpr: writeUnary,
  IsNullExpr: ({ expr }, context) => nullTest(expr, false, context),
  NotNullExpr: ({ expr }, context) => nullTest(expr, true, context),
  BetweenExpr: ({ lhs, not, start, end }, context) => {
    const [term, low, high] = [
      within(lhs, levels.comparison, context),
      within(start, levels.comparison, context),
      within(end, levels.comparison, context),
    ];
    const text = `${term.text} ${not ? 'NOT ' : ''}BETWEEN ${low.text} AND ${high.text}`;
    return { text, term: { kind: 'between', term: term.term, low: low.term, high: high.term, negated: not }, level: levels.equality };
  },
  InListExpr: ({ lhs, not, rhs }, context) => {
    const term = within(lhs, levels.comparison, context);
    const items = (rhs ?? []).map((item) => write(item, context));
    const text = `${term.text} ${not ? 'NOT ' : ''}IN (${items.map((item) => item.text).join(', ')})`;
    return { text, term: { kind: 'in', term: term.term, items: items.map((item) => item.term), negated: not }, level: levels.equality };
  },
  LikeExpr: ({ lhs, not, op, rhs, escape }, context) => {
    const parts = [
      within(lhs, levels.comparison, context),
      within(rhs, levels.comparison, context),
      ...(escape ? [within(escape, levels.comparison, context)] : []),
    ];
    const [left, right, mark] = parts.map(({ text }) => text);
    return other(`${left} ${not ? 'NOT ' : ''}${op.toUpperCase()} ${right}${mark === undefined ? '' : ` ESCAPE ${mark}`}`, parts, levels.equality);
  },
  CollateExpr: ({ expr, collation }, context) => {
    const part = within(expr, levels.collate, context);
    return other(`${part.text} COLLATE ${spellName(collation)}`, [part], levels.collate);
  },
  CastExpr: ({ expr, typeName }, context) => {
    const part = write(expr, context);
    const type = readType(typeName, context);
    return atom(`CAST(${part.text} AS ${type.text})`, { kind: 'cast', term: part.term, type });
  },
  FunctionCallExpr: (expr, context) => {
    if (expr.distinctness !== undefined || expr.orderBy !== undefined || expr.filterOver !== undefined) return fromSource(expr, context);
    const args = (expr.args ?? []).map((argument) => write(argument, context));
    const name = expr.name.name.toLowerCase();
    const text = `${spellName(name)}(${args.map((argument) => argument.text).join(', ')})`;
    return atom(text, { kind: 'call', name: { name }, args: args.map((argument) => argument.term) });
  },
};

/** TRUE and FALSE are names that mean 1 and 0 where no column is called so. Source: manual, SQL Language Expressions, 3. Literal Values. */
function writeName(name: string, written: string): Written {
  const folded = name.toLowerCase();
  if ((folded === 'true' || folded === 'false') && folded === written.toLowerCase()) return literal('boolean', folded, folded.toUpperCase());
  return atom(spellName(name), { kind: 'column', name });
}

function writeBinary({ left, op, right }: ExprOf<'BinaryExpr'>, context: Context): Written {
  if ((op === 'Is' || op === 'IsNot') && right.type === 'NullLiteral') return nullTest(left, op === 'IsNot', context);
  const { text, level } = operators[op];
  const [first, second] = [within(left, level, context), within(right, Math.min(level + 1, levels.atom) as Level, context)];
  const joined = `${first.text} ${text} ${second.text}`;
  if (op === 'And' || op === 'Or') {
    const kind = op === 'And' ? 'and' : 'or';
    const chained = write(right, context);
    const terms = [first.term, chained.term].flatMap((term) => (term.kind === kind ? term.terms : [term]));
    return { text: chained.level === level ? `${first.text} ${text} ${chained.text}` : joined, term: { kind, terms }, level };
  }
  if (comparisons.has(op)) return { text: joined, term: { kind: 'compare', operator: text, left: first.term, right: second.term }, level };
  return other(joined, [first, second], level);
}

function writeUnary({ op, expr }: ExprOf<'UnaryExpr'>, context: Context): Written {
  if (op === 'Not') {
    const part = within(expr, levels.not, context);
    return { text: `NOT ${part.text}`, term: { kind: 'not', term: part.term }, level: levels.not };
  }
  const part = within(expr, levels.unary, context);
  const sign = op === 'Negative' ? '-' : op === 'Positive' ? '+' : '~';
  const isNumber = part.term.kind === 'literal' && part.term.type === 'number';
  if (op === 'Negative' && isNumber) return literal('number', `-${part.text}`, `-${part.text}`);
  return op === 'Positive' && isNumber ? part : other(`${sign}${part.text}`, [part], levels.unary);
}

function nullTest(expr: Expr, negated: boolean, context: Context): Written {
  const part = within(expr, levels.comparison, context);
  return { text: `${part.text} IS ${negated ? 'NOT ' : ''}NULL`, term: { kind: 'is-null', term: part.term, negated }, level: levels.equality };
}

/** CASE, subqueries, window functions and their like: their text, and whatever expressions stand in them. */
function fromSource(expr: Expr, context: Context): Written {
  const text = canonicalText(context, expr.span.offset, expr.span.offset + expr.span.length);
  return other(
    text,
    innerExpressions(expr).map((inner) => write(inner, context)),
    expr.type === 'InSelectExpr' || expr.type === 'InTableExpr' ? levels.equality : levels.atom,
  );
}

/** The expressions right under a node, without those of subqueries. */
function innerExpressions(node: object): readonly Expr[] {
  return Object.values(node).flatMap((value: unknown): readonly Expr[] => {
    if (Array.isArray(value)) return value.flatMap((item: unknown) => (isNode(item) ? ownOrInner(item) : []));
    return isNode(value) ? ownOrInner(value) : [];
  });
}

const isNode = (value: unknown): value is { readonly type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function ownOrInner(node: { readonly type: string }): readonly Expr[] {
  if (node.type === 'Select') return [];
  return node.type === 'Id' || /(Expr|Literal)$/.test(node.type) ? [node as Expr] : innerExpressions(node);
}
