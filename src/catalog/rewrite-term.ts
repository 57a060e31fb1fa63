import type { Expression, Term } from '../model/types.ts';

/** The same term with every part of it, innermost first, handed to `change`; shared where nothing changes. */
export function mapTerm(term: Term, change: (term: Term) => Term): Term {
  switch (term.kind) {
    case 'column':
    case 'literal':
      return change(term);
    case 'and':
    case 'or':
      return change({ ...term, terms: term.terms.map((part) => mapTerm(part, change)) });
    case 'not':
    case 'is-null':
    case 'cast':
      return change({ ...term, term: mapTerm(term.term, change) });
    case 'compare':
      return change({ ...term, left: mapTerm(term.left, change), right: mapTerm(term.right, change) });
    case 'in':
      return change({ ...term, term: mapTerm(term.term, change), items: term.items.map((item) => mapTerm(item, change)) });
    case 'between':
      return change({ ...term, term: mapTerm(term.term, change), low: mapTerm(term.low, change), high: mapTerm(term.high, change) });
    case 'call':
      return change({ ...term, args: term.args.map((part) => mapTerm(part, change)) });
    case 'other':
      return change({ ...term, parts: term.parts.map((part) => mapTerm(part, change)) });
  }
}

/** What a word in a canonical text stands for, told by what is around it. */
type WordRole = 'column' | 'qualifier' | 'call' | 'type';

const words = /`(?:[^`]|``)*`|E?'(?:[^'\\]|''|\\.)*'|"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|::|[^\s]/gsu;

/** Rewrites the names in a canonical text: `rename` gets each name outside of strings and answers what stands there instead. */
export function rewriteNames(text: string, rename: (name: string, role: WordRole) => string | undefined, quote: (name: string) => string): string {
  const tokens = [...text.matchAll(words)];
  let written = '';
  let at = 0;
  tokens.forEach((token, position) => {
    const word = token[0];
    if (!/^["`A-Za-z_\u0080-\uffff]/u.test(word) || word.startsWith("E'")) return;
    const quoted = /^["`]/.exec(word)?.[0];
    const name = quoted === undefined ? word : word.slice(1, -1).replaceAll(quoted + quoted, quoted);
    const renamed = rename(name, roleOf(tokens, position));
    if (renamed === undefined || renamed === name) return;
    written += text.slice(at, token.index) + quote(renamed);
    at = token.index + word.length;
  });
  return written + text.slice(at);
}

function roleOf(tokens: readonly RegExpMatchArray[], position: number): WordRole {
  const next = tokens[position + 1]?.[0];
  if (next === '.') return 'qualifier';
  const previous = tokens[position - 1]?.[0];
  if (previous === '::' || (previous === '.' && tokens[position - 3]?.[0] === '::')) return 'type';
  return next === '(' ? 'call' : 'column';
}

/** The same expression with a column, or the table that qualifies columns, under another name. */
export function renameInExpression(
  expression: Expression,
  names: {
    readonly column?: { readonly from: string; readonly to: string };
    readonly table?: { readonly from: string; readonly to: string };
    /** Columns are the same in any case, and stand in texts in lower case. */
    readonly anyCase?: boolean;
  },
  quote: (name: string) => string,
): Expression {
  let touched = false;
  const term = mapTerm(expression.term, (part) => {
    if (part.kind !== 'column') return part;
    const name = part.name === names.column?.from ? names.column.to : part.name;
    const table = part.table !== undefined && part.table === names.table?.from ? names.table.to : part.table;
    if (name === part.name && table === part.table) return part;
    touched = true;
    return { ...part, name, ...(table !== undefined && { table }) };
  });
  if (!touched) return expression;
  const inText = (name: string): string => (names.anyCase === true ? name.toLowerCase() : name);
  const rename = (name: string, role: WordRole): string | undefined => {
    if (role === 'column' && names.column && inText(name) === inText(names.column.from)) return inText(names.column.to);
    if (role === 'qualifier' && name === names.table?.from) return names.table.to;
    return undefined;
  };
  const text = rewriteNames(expression.text, rename, quote);
  return { text, term: mapTerm(term, (part) => (part.kind === 'other' ? { ...part, text: rewriteNames(part.text, rename, quote) } : part)) };
}

const plainName = /^[a-z_][a-z0-9_$]*$/;

/** How names are written where the dialect does not say. */
export function quotePlainly(name: string): string {
  return plainName.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
