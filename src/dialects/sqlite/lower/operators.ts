import type { Operator } from 'sqlite3-parser';

/** How tightly each operator binds, tightest last. Source: manual, SQL Language Expressions, 2. Operators. */
export const levels = {
  or: 1,
  and: 2,
  not: 3,
  equality: 4,
  comparison: 5,
  bits: 6,
  sum: 7,
  product: 8,
  concat: 9,
  collate: 10,
  unary: 11,
  atom: 12,
} as const;
export type Level = (typeof levels)[keyof typeof levels];

export const operators: Readonly<Record<Operator, { readonly text: string; readonly level: Level }>> = {
  Or: { text: 'OR', level: levels.or },
  And: { text: 'AND', level: levels.and },
  Equals: { text: '=', level: levels.equality },
  NotEquals: { text: '<>', level: levels.equality },
  Is: { text: 'IS', level: levels.equality },
  IsNot: { text: 'IS NOT', level: levels.equality },
  Less: { text: '<', level: levels.comparison },
  LessEquals: { text: '<=', level: levels.comparison },
  Greater: { text: '>', level: levels.comparison },
  GreaterEquals: { text: '>=', level: levels.comparison },
  BitwiseAnd: { text: '&', level: levels.bits },
  BitwiseOr: { text: '|', level: levels.bits },
  LeftShift: { text: '<<', level: levels.bits },
  RightShift: { text: '>>', level: levels.bits },
  Add: { text: '+', level: levels.sum },
  Subtract: { text: '-', level: levels.sum },
  Multiply: { text: '*', level: levels.product },
  Divide: { text: '/', level: levels.product },
  Modulus: { text: '%', level: levels.product },
  Concat: { text: '||', level: levels.concat },
  ArrowRight: { text: '->', level: levels.concat },
  ArrowRightShift: { text: '->>', level: levels.concat },
};

/** Operators that the model's comparisons know. */
export const comparisons: ReadonlySet<Operator> = new Set<Operator>(['Equals', 'NotEquals', 'Less', 'LessEquals', 'Greater', 'GreaterEquals']);
