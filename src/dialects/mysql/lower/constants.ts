import type { Term } from '../../../model/types.ts';
import type { Memory, Texts } from '../memory.ts';

/** A string that only the database knows. */
export const unknown: Texts = { texts: [], isAll: false };

/** More alternatives than these are not followed. */
const most = 16;

/** What strings an expression may come to, where it is made of constants, branches of IF, and variables that are. */
export function constantTexts(term: Term, memory: Memory): Texts {
  switch (term.kind) {
    case 'literal':
      return { texts: [term.type === 'null' ? '' : term.value], isAll: true };
    case 'cast':
      return constantTexts(term.term, memory);
    case 'call':
      return callTexts(term.name.name.toLowerCase(), term.args, memory);
    case 'other':
      return otherTexts(term, memory);
    case 'column':
      return (term.table === undefined ? memory.variables.get(term.name.toLowerCase()) : undefined) ?? unknown;
    default:
      return unknown;
  }
}

function callTexts(name: string, args: readonly Term[], memory: Memory): Texts {
  const values = (): readonly Texts[] => args.map((arg) => constantTexts(arg, memory));
  switch (name) {
    case 'if':
      return either(values().slice(1));
    case 'ifnull':
    case 'coalesce':
      return either(values());
    case 'concat':
      return values().reduce(joined, { texts: [''], isAll: true });
    default:
      return unknown;
  }
}

/** A variable, a subquery of one value, or COLLATE around one. */
function otherTexts({ text, parts }: Extract<Term, { kind: 'other' }>, memory: Memory): Texts {
  const [only] = parts;
  if (text.startsWith('@')) return memory.variables.get(text) ?? unknown;
  return only !== undefined && parts.length === 1 && /^\(select |collate /i.test(text) ? constantTexts(only, memory) : unknown;
}

/** One of several values. */
export const either = (alternatives: readonly Texts[]): Texts => ({
  texts: [...new Set(alternatives.flatMap(({ texts }) => texts))].slice(0, most),
  isAll: alternatives.every(({ isAll }) => isAll),
});

/** Longer strings are not followed. */
const longest = 100_000;

function joined(left: Texts, right: Texts): Texts {
  if ([...left.texts, ...right.texts].some(({ length }) => length > longest)) return unknown;
  const texts = left.texts.flatMap((start) => right.texts.map((end) => start + end)).slice(0, most);
  return left.isAll && right.isAll ? { texts, isAll: true } : unknown;
}
