import type { Term } from '../../model/types.ts';

/** An expression on its way to text. `level` is how tightly it binds: an operand that binds looser than its place gets parentheses. */
export interface Written {
  readonly text: string;
  readonly term: Term;
  readonly level: number;
}

/** Source: MySQL manual, 14.4.1 Operator Precedence. */
export const levels = {
  or: 1,
  xor: 2,
  and: 3,
  not: 4,
  compare: 5,
  bitOr: 6,
  bitAnd: 7,
  shift: 8,
  add: 9,
  multiply: 10,
  power: 11,
  unary: 12,
  collate: 13,
  atom: 14,
} as const;

export const atom = (text: string, term: Term): Written => ({ text, term, level: levels.atom });
export const other = (text: string, parts: readonly Written[], level: number = levels.atom): Written => ({
  text,
  term: { kind: 'other', text, parts: parts.map(({ term }) => term) },
  level,
});

/** The text of an operand, in parentheses where it binds looser than its place allows. */
export const fit = ({ text, level }: Written, least: number): string => (level < least ? `(${text})` : text);
