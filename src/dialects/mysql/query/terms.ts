import type { QueryTerm, QueryTree } from '../../../model/query-tree.ts';
import type { Term } from '../../../model/types.ts';
import { spellColumn } from '../names.ts';
import { spellString } from '../strings.ts';

/** The queries that stand for terms. */
export type Subqueries = ReadonlyMap<Term, QueryTree>;

/** The same term in the words of whole queries. */
export function queryTerm(term: Term, subqueries: Subqueries): QueryTerm {
  const read = (part: Term): QueryTerm => queryTerm(part, subqueries);
  switch (term.kind) {
    case 'column':
      return { kind: 'column', name: term.name, ...(term.table !== undefined && { qualifier: { name: term.table } }) };
    case 'literal':
      return { kind: 'literal', type: term.type, value: term.value };
    case 'and':
    case 'or':
      return { kind: term.kind, terms: term.terms.map(read) };
    case 'not':
      return { kind: 'not', term: read(term.term) };
    case 'is-null':
      return { kind: 'is-null', term: keyed(term.term, subqueries), negated: term.negated };
    case 'compare': {
      if (term.operator === 'MEMBER OF') return asksArray(term.operator, term.right, asJson(read(term.left)), subqueries);
      const operator = term.operator === '<=>' ? 'IS NOT DISTINCT FROM' : term.operator;
      return { kind: 'operator', operator, left: keyed(term.left, subqueries), right: keyed(term.right, subqueries) };
    }
    case 'in':
      return { kind: 'in', term: keyed(term.term, subqueries), items: term.items.map(read), negated: term.negated };
    case 'between':
      return { kind: 'between', term: keyed(term.term, subqueries), low: read(term.low), high: read(term.high), negated: term.negated };
    case 'call': {
      const { name } = term.name;
      const [first, second] = term.args;
      const isAsked = name === 'json_overlaps' || (name === 'json_contains' && (first?.kind === 'column' || first?.kind === 'call'));
      if (isAsked && first && second && term.args.length === 2) return asksArray(name.toUpperCase(), first, keyed(second, subqueries), subqueries);
      return { kind: 'call', name: term.name, args: term.args.map(read), more: [], special: false };
    }
    case 'cast':
      return { kind: 'cast', term: read(term.term), type: term.type };
    case 'other':
      return otherTerm(term, subqueries);
  }
}

/** A question to an array in a document: MEMBER OF, and functions without a path behind it, the document first. */
const asksArray = (operator: string, document: Term, right: QueryTerm, subqueries: Subqueries): QueryTerm => ({
  kind: 'operator',
  operator,
  left: keyed(document, subqueries),
  right,
});

/** A value as its text in a document. */
const asJson = (term: QueryTerm): QueryTerm =>
  term.kind === 'literal' && term.type === 'string' ? { ...term, value: JSON.stringify(term.value) } : term;

function otherTerm(term: Extract<Term, { kind: 'other' }>, subqueries: Subqueries): QueryTerm {
  const query = subqueries.get(term);
  if (query !== undefined) return { kind: 'query', query, how: 'value' };
  const { text, parts } = term;
  const [left, right] = parts;
  if (parts.length === 0) {
    if (text === 'DEFAULT') return { kind: 'default' };
    if (text === '*') return { kind: 'star' };
    if (text.endsWith('.*')) return { kind: 'star', qualifier: { name: (text.slice(0, -2).split('.').at(-1) ?? '').replaceAll('`', '') } };
    if (/^[?:@]/.test(text)) return { kind: 'parameter' };
  }
  const within = right && subqueries.get(right);
  const list = within === undefined ? undefined : / (NOT )?IN \((?:[^()]*…\)|select|with|values|table)/i.exec(text);
  if (left !== undefined && within !== undefined && parts.length === 2 && list !== undefined && list !== null) {
    const isNot = list[1] !== undefined;
    const query: QueryTerm = { kind: 'query', query: within, how: 'value' };
    return { kind: 'operator', operator: isNot ? '<>' : '=', left: keyed(left, subqueries), right: query, quantifier: isNot ? 'all' : 'any' };
  }
  if (/^\(.*\)$/s.test(text) && parts.length > 1) return { kind: 'row', items: parts.map((part) => queryTerm(part, subqueries)) };
  return { kind: 'other', parts: parts.map((part) => queryTerm(part, subqueries)) };
}

/** A term that an index may be asked for: an expression has its text. */
export function keyed(term: Term, subqueries: Subqueries): QueryTerm {
  const read = queryTerm(term, subqueries);
  const text = read.kind === 'call' || read.kind === 'cast' || (read.kind === 'other' && read.parts.length > 0) ? textOf(term) : undefined;
  return text === undefined ? read : { ...read, text };
}

/** An expression as an index of it would be written, with columns by their own names alone. */
function textOf(term: Term): string | undefined {
  switch (term.kind) {
    case 'column':
      return spellColumn(term.name);
    case 'literal':
      return term.type === 'string' ? spellString(term.value) : term.value;
    case 'call': {
      const args = term.args.map(textOf);
      if (term.name.name.startsWith('->')) return `${args[0] ?? ''}${term.name.name}${args[1] ?? ''}`;
      return args.includes(undefined) ? undefined : `${term.name.name}(${args.join(', ')})`;
    }
    case 'cast':
      return `CAST(${textOf(term.term) ?? ''} AS ${term.type.text.toUpperCase()})`;
    case 'other':
      return term.text;
    default:
      return undefined;
  }
}
