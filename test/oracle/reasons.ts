import type { Difference } from './compare.ts';

/** Where the simulated catalog is known to say less than the server's, or the rendered schema to be spelled otherwise, and why. */
interface Reason {
  readonly because: string;
  readonly covers: (difference: Difference) => boolean;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** `'x'::type`: a string that was read for a type. */
const readLiteral = /^'(?:[^']|'')*'::/;

const reasons: readonly Reason[] = [
  {
    because: 'a default that is a string stays read for the type that the column had before; the value is the same',
    covers: ({ fact, ours, server }) => fact === 'default' && readLiteral.test(text(ours)) && readLiteral.test(text(server)),
  },
  {
    because: 'AND within AND is written flat, which is the same condition',
    covers: ({ fact, ours, server }) =>
      fact === 'definition' && withoutParentheses(ours) === withoutParentheses(server) && / AND | OR /.test(text(ours)),
  },
  {
    because: 'INHERITS gives a column the expression of its parent, which ADD COLUMN to the parent does not',
    covers: ({ of, fact, ours, server }) => of === 'rendered schema' && fact === 'generated' && ours !== null && server === null,
  },
  {
    because: 'the types of what CREATE TABLE AS computes are not worked out',
    covers: ({ fact, ours }) => fact === 'type' && ours === 'unknown',
  },
];

const withoutParentheses = (value: unknown): string => text(value).replaceAll(/[()]/g, '');

/** The differences for which there is no reason. */
export const unexplained = (differences: readonly Difference[]): readonly Difference[] =>
  differences.filter((difference) => !reasons.some(({ covers }) => covers(difference)));
