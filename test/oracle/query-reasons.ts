import type { DialectId } from '../../src/model/target.ts';

interface Reason {
  readonly why: string;
  readonly dialect?: DialectId;
  /** What the server says; a query that works there and fails here has no reason. */
  readonly theirs: RegExp;
  readonly query?: RegExp;
  readonly change?: RegExp;
}

/** Why a query may fail on a server and not here: what is not asked for, for each kind one sentence. Nothing excuses a false alarm. */
const reasons: readonly Reason[] = [
  {
    why: 'what a function of the schema gives is not asked for',
    dialect: 'postgres',
    theirs: /operator does not exist|cannot be matched|is of type|does not exist|must be type/,
    query: /\bprice\(/,
  },
  {
    why: 'a constant that is too large for its column is found by working it out',
    dialect: 'postgres',
    theirs: /out of range|numeric field overflow|value too long/,
  },
  { why: 'whether a type can be subscripted is not asked for', dialect: 'postgres', theirs: /cannot subscript/ },
  {
    why: 'a view in which something has another name since is written anew by the engine, and is not followed',
    dialect: 'sqlite',
    theirs: /no such column|ambiguous/,
    query: /\bv_open\b/,
    change: /rename column/,
  },
];

/** The reason that excuses a difference. */
export function reasonFor(
  dialect: DialectId,
  { query, change }: { readonly query: string; readonly change: string },
  theirs: string | undefined,
  ours: string | undefined,
): string | undefined {
  if (theirs === undefined || ours !== undefined) return undefined;
  return reasons.find(
    (each) =>
      (each.dialect ?? dialect) === dialect && each.theirs.test(theirs) && (each.query?.test(query) ?? true) && (each.change?.test(change) ?? true),
  )?.why;
}
