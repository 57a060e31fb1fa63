import { findRoutines, findTable } from '../model/catalog.ts';
import { showName } from '../model/names.ts';
import { takesArguments } from '../model/overloads.ts';
import type { QueryTerm, QueryTree, QueryType } from '../model/query-tree.ts';
import { checkFullText } from './index-needs.ts';
import { findColumn } from './names.ts';
import type { Run } from './run.ts';
import type { Outputs, Scope } from './scope.ts';

/** Reads a query within another: its output columns. */
export type ReadWithin = (tree: QueryTree, outer: Scope, run: Run) => Outputs;

const unknownString: QueryType = { untyped: undefined };

/** Works out what the names in a term mean and whether its types go together; answers its own type. */
export function readValue(term: QueryTerm, scope: Scope, run: Run, query: ReadWithin): QueryType {
  const read = (each: QueryTerm): QueryType => readValue(each, scope, run, query);
  const { typing } = run.engine;
  switch (term.kind) {
    case 'column':
      return findColumn(term, scope, run);
    case 'star':
    case 'default':
      return undefined;
    case 'literal':
      if (term.type === 'number') return typing?.number(term.value);
      return term.type === 'boolean'
        ? typing && { name: 'bool', modifiers: [], dimensions: 0, text: 'boolean' }
        : { untyped: term.type === 'string' ? term.value : undefined };
    case 'parameter':
      return typeOfParameter(term, undefined, run);
    case 'and':
    case 'or':
      for (const each of term.terms) readCondition(each, term.kind.toUpperCase(), scope, run, query);
      return typing && truth;
    case 'not':
      readCondition(term.term, 'NOT', scope, run, query);
      return typing && truth;
    case 'is-null':
      read(term.term);
      return typing && truth;
    case 'operator':
      return readOperator(term, scope, run, query);
    case 'in': {
      const left = read(term.term);
      const items = term.items.map(read);
      for (const [at, item] of items.entries()) {
        const about = term.items[at];
        if (typing && about)
          run.take(typing.operator(run.state, '=', left, item), about, () => compares(term.term, about, left, item, run), placeOf(term.term, run));
      }
      return typing && truth;
    }
    case 'between': {
      const left = read(term.term);
      for (const [bound, operator] of [
        [term.low, '>='],
        [term.high, '<='],
      ] as const) {
        const right = read(bound);
        if (typing)
          run.take(
            typing.operator(run.state, operator, left, right),
            bound,
            () => compares(term.term, bound, left, right, run),
            placeOf(term.term, run),
          );
      }
      return typing && truth;
    }
    case 'call':
      return readCall(term, scope, run, query);
    case 'common': {
      for (const condition of term.conditions) readCondition(condition, 'CASE/WHEN', scope, run, query);
      const types = term.of.map(read);
      return typing && run.take(typing.common(run.state, 'CASE', types), term, () => 'takes values of several types for one');
    }
    case 'cast': {
      const value = term.term.kind === 'parameter' ? typeOfParameter(term.term, term.type, run) : read(term.term);
      if (typing === undefined) return term.type;
      return run.take(
        typing.cast(run.state, term.type, value),
        term,
        () => `casts ${describe(term.term, value, run)} to ${term.type.text}`,
        placeOf(term.term, run),
      );
    }
    case 'query': {
      const { columns, open } = query(term.query, scope, run);
      if (term.how === 'exists') return typing && truth;
      const type = open ? undefined : columns[0]?.type;
      return term.how === 'array' ? undefined : type;
    }
    case 'row':
    case 'other':
      for (const each of term.kind === 'row' ? term.items : term.parts) read(each);
      return undefined;
  }
}

/** A parameter is of the type to which it is cast where it is read first; where its place gives it one, that is left open. */
function typeOfParameter({ number }: Extract<QueryTerm, { kind: 'parameter' }>, cast: QueryType, { parameters }: Run): QueryType {
  if (number === undefined) return unknownString;
  const known = parameters.get(number);
  if (!parameters.has(number)) parameters.set(number, cast);
  return known ?? unknownString;
}

const truth: QueryType = { name: 'bool', modifiers: [], dimensions: 0, text: 'boolean' };

/** Reads what stands where a condition must. */
export function readCondition(term: QueryTerm, what: string, scope: Scope, run: Run, query: ReadWithin): void {
  const type = readValue(term, scope, run, query);
  const { typing } = run.engine;
  if (typing) run.take(typing.condition(run.state, what, type), term, () => `asks whether ${describe(term, type, run)} is true`, placeOf(term, run));
}

function readOperator(term: Extract<QueryTerm, { kind: 'operator' }>, scope: Scope, run: Run, query: ReadWithin): QueryType {
  const { left, right, operator, quantifier } = term;
  const { typing } = run.engine;
  if (left.kind === 'row' && right.kind === 'row' && left.items.length === right.items.length) {
    for (const [at, item] of left.items.entries()) {
      const other = right.items[at];
      if (other !== undefined) compareTwo(item, operator, item, other, undefined);
    }
    return typing && truth;
  }
  return compareTwo(term, operator, left, right, right.kind === 'query' ? undefined : quantifier);

  function compareTwo(about: object, sign: string, a: QueryTerm, b: QueryTerm, of: 'any' | 'all' | undefined): QueryType {
    const types = [readValue(a, scope, run, query), readValue(b, scope, run, query)] as const;
    if (isMysql(run) && /^[=<>!]|LIKE$|DISTINCT/.test(sign)) checkCollations(about, a, b, run);
    if (typing === undefined || a.kind === 'row') return undefined;
    const answer = typing.operator(run.state, sign, types[0], types[1], of);
    return run.take(answer, about, () => compares(a, b, types[0], types[1], run), { ...placeOf(b, run), ...placeOf(a, run) });
  }
}

/**
 * Two columns of one character set have to be of one collation, unless a binary one wins; of two sets one may take in the other.
 * Sources: MySQL 8.4 manual, 12.8.4 Collation Coercibility in Expressions; tried on MariaDB 10.11.
 */
function checkCollations(about: object, a: QueryTerm, b: QueryTerm, run: Run): void {
  const [one, other] = [a, b].map((term) => collationOf(term, run));
  if (one === undefined || other === undefined) return;
  const isOfOneSet = one.split('_', 1)[0] === other.split('_', 1)[0];
  if (one === other || !isOfOneSet || one.endsWith('_bin') || other.endsWith('_bin')) return run.settle('type', about);
  const says = `Illegal mix of collations ${one} and ${other}`;
  run.fail({ asked: 'type', about, asks: compares(a, b, undefined, undefined, run), says, ...placeOf(b, run), ...placeOf(a, run) });
}

function collationOf(term: QueryTerm, { origins, state }: Run): string | undefined {
  const origin = origins.get(term);
  return (
    origin &&
    findTable(state, origin.relation)
      ?.columns.find(({ name }) => name === origin.column)
      ?.collation?.name.toLowerCase()
  );
}

const isMysql = ({ engine: { id } }: Run): boolean => id === 'mysql' || id === 'mariadb';

function readCall(term: Extract<QueryTerm, { kind: 'call' }>, scope: Scope, run: Run, query: ReadWithin): QueryType {
  const args = term.args.map((arg) => readValue(arg, scope, run, query));
  for (const part of term.more) readValue(part, scope, run, query);
  if (term.filter) readCondition(term.filter, 'FILTER', scope, run, query);
  if (term.name.name === 'match' && isMysql(run)) checkFullText(term, run);
  const own = findRoutines(run.state, term.name);
  if (own.length > 0) {
    run.settle('routine', term);
    const asks = `calls ${showName(term.name)}() with ${args.length} arguments`;
    if (own.some((one) => one.kind !== 'function' || one.parameters === undefined || takesArguments(one, args.length))) run.settle('count', term);
    else run.fail({ asked: 'count', about: term, asks, says: 'no function of that name takes so many' });
    return undefined;
  }
  if (run.stood !== undefined && findRoutines(run.stood, term.name).length > 0) {
    const says = `function ${showName(term.name)} does not exist`;
    run.fail({ asked: 'routine', about: term, asks: `calls ${showName(term.name)}()`, says });
    return undefined;
  }
  const { typing } = run.engine;
  if (typing === undefined || term.special || term.name.schema !== undefined) return undefined;
  const shown = (): string => `calls ${term.name.name}(${term.args.map((arg, at) => describe(arg, args[at], run)).join(', ')})`;
  return run.take(typing.call(run.state, term.name.name, args), term, shown, term.args[0] ? placeOf(term.args[0], run) : {});
}

const compares = (a: QueryTerm, b: QueryTerm, left: QueryType, right: QueryType, run: Run): string =>
  `compares ${describe(a, left, run)} with ${describe(b, right, run)}`;

/** A value for people: `orders.id (text)`, `'new'`, `lower(…)`. */
export function describe(term: QueryTerm, type: QueryType, run: Run): string {
  const origin = run.origins.get(term);
  const shownType = type !== undefined && 'name' in type ? ` (${type.text})` : '';
  if (origin !== undefined) return `${showName(origin.relation)}.${origin.column}${shownType}`;
  switch (term.kind) {
    case 'column':
      return `${term.name}${shownType}`;
    case 'literal':
      return term.type === 'string' ? `'${term.value}'` : term.value;
    case 'parameter':
      return 'a parameter';
    case 'call':
      return `${term.name.name}(…)${shownType}`;
    case 'query':
      return `a query${shownType}`;
    default:
      return `an expression${shownType}`;
  }
}

/** The column that a term is, for the finding's subject. */
function placeOf(
  term: QueryTerm,
  run: Run,
): { readonly relation?: Extract<ReturnType<Run['origins']['get']>, object>['relation']; readonly column?: string } {
  const origin = run.origins.get(term);
  return origin === undefined ? {} : { relation: origin.relation, column: origin.column };
}
