import type { Expression } from '../../model/types.ts';
import type { Cursor } from './cursor.ts';
import { readPrimary } from './primaries.ts';
import { readSubquery } from './queries.ts';
import { atom, fit, levels, other, type Written } from './written.ts';

/** Operators of two operands that join from the left, by level, in their canonical spelling. */
const binary: ReadonlyMap<string, { readonly level: number; readonly text: string }> = new Map([
  ['|', { level: levels.bitOr, text: '|' }],
  ['&', { level: levels.bitAnd, text: '&' }],
  ['<<', { level: levels.shift, text: '<<' }],
  ['>>', { level: levels.shift, text: '>>' }],
  ['+', { level: levels.add, text: '+' }],
  ['-', { level: levels.add, text: '-' }],
  ['*', { level: levels.multiply, text: '*' }],
  ['/', { level: levels.multiply, text: '/' }],
  ['div', { level: levels.multiply, text: 'DIV' }],
  ['%', { level: levels.multiply, text: '%' }],
  ['mod', { level: levels.multiply, text: '%' }],
  ['^', { level: levels.power, text: '^' }],
]);

const comparisons: ReadonlyMap<string, string> = new Map([
  ...'= <=> < > <= >= <>'.split(' ').map((sign): [string, string] => [sign, sign]),
  ['!=', '<>'],
]);

/** More operands than this make a tree that is too deep to be walked. */
const longestChain = 1_000;

/** Reads an expression: canonical text, and the terms that rules ask about. */
export function readExpression(cursor: Cursor): Expression {
  const { text, term } = cursor.within(() => readLevel(cursor, levels.or));
  return { text, term };
}

/** Reads a value as DEFAULT takes it without parentheses: no operators of two operands. */
export function readSimple(cursor: Cursor): Expression {
  const { text, term } = readLevel(cursor, levels.unary);
  return { text, term };
}

/** Reads an expression whose operators bind at least so tightly. */
export function readLevel(cursor: Cursor, level: number): Written {
  if (level <= levels.or) return readJunction(cursor, 'or', ['or', '||'], levels.xor);
  if (level === levels.xor) return readXor(cursor);
  if (level === levels.and) return readJunction(cursor, 'and', ['and', '&&'], levels.not);
  if (level === levels.not) return readNot(cursor);
  if (level === levels.compare) return readComparison(cursor);
  return readBinary(cursor, level);
}

/** `a AND (b AND c)` is `a AND b AND c`. */
function readJunction(cursor: Cursor, kind: 'and' | 'or', operators: readonly string[], inner: number): Written {
  const first = readLevel(cursor, inner);
  if (!cursor.isOneOf(operators)) return first;
  const operands = [first];
  while (cursor.isOneOf(operators)) {
    cursor.next();
    operands.push(readLevel(cursor, inner));
  }
  const own = kind === 'and' ? levels.and : levels.or;
  return {
    text: operands.map((operand) => (operand.term.kind === kind ? operand.text : fit(operand, own + 1))).join(kind === 'and' ? ' AND ' : ' OR '),
    term: { kind, terms: operands.flatMap(({ term }) => (term.kind === kind ? term.terms : [term])) },
    level: own,
  };
}

function readXor(cursor: Cursor): Written {
  let left = readLevel(cursor, levels.and);
  while (cursor.take('xor')) {
    const right = readLevel(cursor, levels.and);
    left = other(`${fit(left, levels.xor)} XOR ${fit(right, levels.and)}`, [left, right], levels.xor);
  }
  return left;
}

function readNot(cursor: Cursor): Written {
  if (!cursor.take('not')) return readLevel(cursor, levels.compare);
  return negate(cursor.within(() => readNot(cursor)));
}

const negate = (inner: Written): Written => ({
  text: `NOT ${fit(inner, levels.not)}`,
  term: { kind: 'not', term: inner.term },
  level: levels.not,
});

function readComparison(cursor: Cursor): Written {
  let left = readLevel(cursor, levels.bitOr);
  for (let chain = 0; chain < longestChain; chain++) {
    const { word } = cursor.peek();
    const operator = word === '' ? undefined : comparisons.get(word);
    if (operator !== undefined) {
      cursor.next();
      left = compare(operator, left, cursor);
      continue;
    }
    const predicate = readPredicate(cursor, left);
    if (predicate === undefined) return left;
    left = predicate;
  }
  return cursor.fail('too many comparisons in a row');
}

function compare(operator: string, left: Written, cursor: Cursor): Written {
  const quantifier = cursor.takeOne('any', 'all', 'some');
  const right = quantifier === undefined ? readLevel(cursor, levels.bitOr) : readSubquery(cursor);
  const text = `${fit(left, levels.compare)} ${operator} ${quantifier === undefined ? '' : `${quantifier.toUpperCase()} `}${fit(right, levels.bitOr)}`;
  if (quantifier !== undefined) return other(text, [left, right], levels.compare);
  return { text, term: { kind: 'compare', operator, left: left.term, right: right.term }, level: levels.compare };
}

const predicates = new Set(['is', 'sounds', 'member', 'not', 'in', 'between', 'like', 'regexp', 'rlike']);

/** `IS`, `IN`, `BETWEEN`, `LIKE` and their like behind an operand. */
function readPredicate(cursor: Cursor, left: Written): Written | undefined {
  if (!cursor.isOneOf(predicates)) return undefined;
  if (cursor.take('is')) return readIs(cursor, left);
  if (cursor.take('sounds', 'like')) return pattern('SOUNDS LIKE', left, readLevel(cursor, levels.bitOr));
  if (cursor.take('member')) {
    cursor.take('of');
    return pattern('MEMBER OF', left, readLevel(cursor, levels.bitOr));
  }
  const negated = cursor.is('not') && ['in', 'between', 'like', 'regexp', 'rlike'].includes(cursor.peek(1).word);
  if (negated) cursor.next();
  const word = cursor.takeOne('in', 'between', 'like', 'regexp', 'rlike');
  const not = negated ? 'NOT ' : '';
  const subject = fit(left, levels.compare);
  switch (word) {
    case undefined:
      return undefined;
    case 'in':
      return readIn(cursor, left, negated);
    case 'between': {
      const low = readLevel(cursor, levels.bitOr);
      cursor.expect('and');
      const high = readLevel(cursor, levels.bitOr);
      const text = `${subject} ${not}BETWEEN ${fit(low, levels.bitOr)} AND ${fit(high, levels.bitOr)}`;
      return { text, term: { kind: 'between', term: left.term, low: low.term, high: high.term, negated }, level: levels.compare };
    }
    case 'like': {
      const matched = pattern(`${not}LIKE`, left, readLevel(cursor, levels.bitOr));
      if (!cursor.take('escape')) return matched;
      const escape = readLevel(cursor, levels.bitOr);
      return other(`${matched.text} ESCAPE ${escape.text}`, [matched, escape], levels.compare);
    }
    default:
      return pattern(`${not}REGEXP`, left, readLevel(cursor, levels.bitOr));
  }
}

const pattern = (operator: string, left: Written, right: Written): Written => ({
  text: `${fit(left, levels.compare)} ${operator} ${fit(right, levels.bitOr)}`,
  term: { kind: 'compare', operator, left: left.term, right: right.term },
  level: levels.compare,
});

function readIs(cursor: Cursor, left: Written): Written {
  const negated = cursor.take('not');
  const what = cursor.takeOne('null', 'true', 'false', 'unknown') ?? cursor.fail('expected `NULL`');
  const subject = fit(left, levels.compare);
  if (what !== 'null' && what !== 'unknown') return other(`${subject} IS ${negated ? 'NOT ' : ''}${what.toUpperCase()}`, [left], levels.compare);
  return { text: `${subject} IS ${negated ? 'NOT ' : ''}NULL`, term: { kind: 'is-null', term: left.term, negated }, level: levels.compare };
}

function readIn(cursor: Cursor, left: Written, negated: boolean): Written {
  const lead = `${fit(left, levels.compare)} ${negated ? 'NOT ' : ''}IN `;
  if (cursor.is('(', 'select') || cursor.is('(', 'with') || cursor.is('(', '(', 'select') || cursor.is('(', 'values') || cursor.is('(', 'table')) {
    const query = readSubquery(cursor);
    return other(`${lead}${query.text}`, [left, query], levels.compare);
  }
  if (!cursor.is('(')) {
    const value = readLevel(cursor, levels.bitOr);
    return other(`${lead}${value.text}`, [left, value], levels.compare);
  }
  const items = cursor.parenthesised(() => cursor.list(() => readLevel(cursor, levels.or)));
  const text = `${lead}(${items.map((item) => item.text).join(', ')})`;
  return { text, term: { kind: 'in', term: left.term, items: items.map(({ term }) => term), negated }, level: levels.compare };
}

/** Operators of two operands that bind at least so tightly, each as far as it reaches. */
function readBinary(cursor: Cursor, level: number): Written {
  let left = readUnary(cursor);
  for (let chain = 0; ; chain++) {
    const { word } = cursor.peek();
    const operator = word === '' ? undefined : binary.get(word);
    if (operator === undefined || operator.level < level) return left;
    if (chain > longestChain) cursor.fail('too many operators in a row');
    cursor.next();
    const right = readBinary(cursor, operator.level + 1);
    left = other(`${fit(left, operator.level)} ${operator.text} ${fit(right, operator.level + 1)}`, [left, right], operator.level);
  }
}

function readUnary(cursor: Cursor): Written {
  const sign = cursor.takeOne('-', '+', '~', '!', 'binary');
  if (sign === undefined) return readPostfix(cursor);
  const inner = cursor.within(() => readUnary(cursor));
  if (sign === '+') return inner;
  if (sign === '!') return negate(inner);
  if (sign === 'binary') return other(`BINARY ${fit(inner, levels.unary)}`, [inner], levels.unary);
  if (sign === '-' && inner.term.kind === 'literal' && inner.term.type === 'number' && !inner.text.startsWith('-')) {
    return { text: `-${inner.text}`, term: { ...inner.term, value: `-${inner.term.value}` }, level: levels.unary };
  }
  return other(`${sign}${inner.text.startsWith('-') ? ' ' : ''}${fit(inner, levels.unary)}`, [inner], levels.unary);
}

/** COLLATE, and paths into a JSON column. */
function readPostfix(cursor: Cursor): Written {
  let value = readPrimary(cursor);
  for (;;) {
    if (cursor.take('collate')) {
      const collation = (cursor.takeString() ?? cursor.anyName()).toLowerCase();
      value = other(`${fit(value, levels.collate)} COLLATE ${collation}`, [value], levels.collate);
      continue;
    }
    const arrow = cursor.takeOne('->', '->>');
    if (arrow === undefined) return value;
    const path = readPrimary(cursor);
    value = atom(`${fit(value, levels.collate)}${arrow}${path.text}`, { kind: 'call', name: { name: arrow }, args: [value.term, path.term] });
  }
}
