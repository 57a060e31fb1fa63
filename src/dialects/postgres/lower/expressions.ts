import type { A_Const, ColumnRef, Node } from 'libpg-query';
import type { Expression, Term } from '../../../model/types.ts';
import { openInterner } from '../intern.ts';
import { readTokens, type Token } from '../lex.ts';
import { spellName, spellPath, spellString } from '../names.ts';
import { readType } from '../types.ts';
import { all, as, itemsOf, nameOf, stringOf, stringsOf, tagOf, type NodeOf, type NodeTag } from '../tree.ts';
import { writeCall, writeNamedCall } from './calls.ts';
import { writeOperation } from './operators.ts';
import { indexOf } from './places.ts';
import { visitNodes } from './walk.ts';
import type { Context } from './context.ts';

/** An expression on its way to text. `level` is how loosely it binds: an operand that binds looser gets parentheses. */
export interface Written {
  readonly text: string;
  readonly term: Term;
  readonly level: Level;
}

export const levels = { atom: 0, postfix: 1, operation: 2, not: 3, and: 4, or: 5 } as const;
export type Level = (typeof levels)[keyof typeof levels];

type Writers = { readonly [K in NodeTag]?: (node: NodeOf<K>, context: Context) => Written };

const intern = openInterner<Expression>(10_000);

/** Reads an expression: canonical text, and the terms that rules ask about. */
export function readExpression(node: Node | undefined, context: Context): Expression {
  const { text, term } = write(node, context);
  return intern({ text, term });
}

/** Writes a node as canonical SQL. */
export function write(node: Node | undefined, context: Context): Written {
  if (node === undefined) return atom('', { kind: 'other', text: '', parts: [] });
  const tag = tagOf(node);
  const writer = writers[tag] as ((inner: unknown, context: Context) => Written) | undefined;
  const inner = (node as Readonly<Record<string, unknown>>)[tag];
  return writer === undefined ? writeFromSource(node, context) : writer(inner, context);
}

/** Writes an operand, in parentheses where it binds looser than its place allows. */
export function writeWithin(node: Node | undefined, loosest: Level, context: Context): Written {
  const written = write(node, context);
  return written.level > loosest ? { ...written, text: `(${written.text})`, level: levels.atom } : written;
}

export const atom = (text: string, term: Term): Written => ({ text, term, level: levels.atom });
export const other = (text: string, parts: readonly Written[], level: Level = levels.atom): Written => ({
  text,
  term: { kind: 'other', text, parts: parts.map(({ term }) => term) },
  level,
});

const writers: Writers = {
  A_Const: writeConstant,
  ColumnRef: writeColumn,
  FuncCall: writeCall,
  A_Expr: writeOperation,
  BoolExpr: ({ boolop, args }, context) => {
    if (boolop === 'NOT_EXPR') {
      const inner = writeWithin(args?.[0], levels.operation, context);
      return { text: `NOT ${inner.text}`, term: { kind: 'not', term: inner.term }, level: levels.not };
    }
    return writeJunction(boolop === 'OR_EXPR' ? 'or' : 'and', args ?? [], context);
  },
  NullTest: ({ arg, nulltesttype }, context) => {
    const negated = nulltesttype === 'IS_NOT_NULL';
    const inner = writeWithin(arg, levels.postfix, context);
    return {
      text: `${inner.text} IS ${negated ? 'NOT ' : ''}NULL`,
      term: { kind: 'is-null', term: inner.term, negated },
      level: levels.operation,
    };
  },
  BooleanTest: ({ arg, booltesttype }, context) => {
    const inner = writeWithin(arg, levels.postfix, context);
    return other(`${inner.text} ${(booltesttype ?? '').replaceAll('_', ' ')}`, [inner], levels.operation);
  },
  TypeCast: ({ arg, typeName }, context) => {
    const inner = writeWithin(arg, levels.postfix, context);
    const type = readType(typeName);
    return { text: `${inner.text}::${type.text}`, term: { kind: 'cast', term: inner.term, type }, level: levels.postfix };
  },
  CollateClause: ({ arg, collname }, context) => {
    const inner = writeWithin(arg, levels.postfix, context);
    return other(`${inner.text} COLLATE ${spellPath(stringsOf(collname))}`, [inner], levels.postfix);
  },
  SQLValueFunction: ({ op, typmod }) => {
    const name = (op ?? '').replace(/^SVFOP_/, '').replace(/_N$/, '');
    const precision = typmod === undefined || typmod < 0 ? '' : `(${typmod})`;
    return atom(`${name}${precision}`, { kind: 'call', name: { name: name.toLowerCase() }, args: [] });
  },
  CoalesceExpr: ({ args }, context) => writeNamedCall('COALESCE', args, context),
  MinMaxExpr: ({ op, args }, context) => writeNamedCall(op === 'IS_LEAST' ? 'LEAST' : 'GREATEST', args, context),
  CaseExpr: (node, context) => {
    const subject = node.arg === undefined ? [] : [write(node.arg, context)];
    const branches = all(node.args, 'CaseWhen').map(({ expr, result }) => [write(expr, context), write(result, context)] as const);
    const otherwise = node.defresult === undefined ? [] : [write(node.defresult, context)];
    const text = [
      'CASE',
      ...subject.map((written) => written.text),
      ...branches.map(([when, then]) => `WHEN ${when.text} THEN ${then.text}`),
      ...otherwise.map((written) => `ELSE ${written.text}`),
      'END',
    ].join(' ');
    return other(text, [...subject, ...branches.flat(), ...otherwise]);
  },
  A_ArrayExpr: ({ elements }, context) => {
    const items = (elements ?? []).map((element) => write(element, context));
    return other(`ARRAY[${items.map(({ text }) => text).join(', ')}]`, items);
  },
  RowExpr: ({ args }, context) => {
    const items = (args ?? []).map((item) => write(item, context));
    return other(`ROW(${items.map(({ text }) => text).join(', ')})`, items);
  },
  A_Indirection: ({ arg, indirection }, context) => {
    const inner = write(arg, context);
    const bare = as(arg, 'ColumnRef') !== undefined && as(indirection?.[0], 'A_Indices') !== undefined;
    const base = bare || as(arg, 'ParamRef') !== undefined ? inner.text : `(${inner.text})`;
    return other(base + (indirection ?? []).map((step) => writeStep(step, context)).join(''), [inner], levels.postfix);
  },
  NamedArgExpr: ({ name, arg }, context) => {
    const inner = write(arg, context);
    return { ...inner, text: `${spellName(name ?? '')} => ${inner.text}` };
  },
  JsonIsPredicate: ({ expr, item_type, unique_keys }, context) => {
    const inner = writeWithin(expr, levels.postfix, context);
    const kind = item_type === undefined || item_type === 'JS_TYPE_ANY' ? '' : ` ${item_type.replace('JS_TYPE_', '')}`;
    return other(`${inner.text} IS JSON${kind}${unique_keys === true ? ' WITH UNIQUE KEYS' : ''}`, [inner], levels.operation);
  },
  ParamRef: ({ number }) => other(`$${number ?? 0}`, []),
  SetToDefault: () => other('DEFAULT', []),
  List: ({ items }, context) => {
    const written = (items ?? []).map((item) => write(item, context));
    return other(`(${written.map(({ text }) => text).join(', ')})`, written);
  },
  SubLink: (node, context) => {
    const tested = node.testexpr === undefined ? [] : [writeWithin(node.testexpr, levels.postfix, context)];
    const operator = node.operName === undefined ? 'IN' : (stringsOf(node.operName).at(-1) ?? '');
    const quantifier = node.subLinkType === 'ALL_SUBLINK' ? `${operator} ALL ` : node.operName === undefined ? 'IN ' : `${operator} ANY `;
    const lead = { EXISTS_SUBLINK: 'EXISTS ', ARRAY_SUBLINK: 'ARRAY' }[node.subLinkType as string] ?? (tested.length > 0 ? quantifier : '');
    const text = `${tested.map((written) => `${written.text} `).join('')}${lead}${parenthesised(node.location, context)}`;
    const written = other(text, [...tested, ...partsWithin(node.subselect)], tested.length > 0 ? levels.operation : levels.atom);
    return written.term.kind === 'other' ? { ...written, term: { ...written.term, isQuery: true } } : written;
  },
};

function writeConstant(node: A_Const): Written {
  if (node.isnull === true) return atom('NULL', { kind: 'literal', type: 'null', value: 'null' });
  if (node.boolval !== undefined) {
    const value = node.boolval.boolval === true ? 'true' : 'false';
    return atom(value, { kind: 'literal', type: 'boolean', value });
  }
  if (node.sval !== undefined) {
    const value = node.sval.sval ?? '';
    return atom(spellString(value), { kind: 'literal', type: 'string', value });
  }
  if (node.bsval !== undefined) {
    const bits = node.bsval.bsval ?? '';
    return other(`${bits.charAt(0).toUpperCase()}'${bits.slice(1)}'`, []);
  }
  const value = node.fval === undefined ? String(node.ival?.ival ?? 0) : (node.fval.fval ?? '0');
  return { text: value, term: { kind: 'literal', type: 'number', value }, level: value.startsWith('-') ? levels.operation : levels.atom };
}

function writeColumn({ fields }: ColumnRef): Written {
  const last = fields?.[fields.length - 1];
  const names = stringsOf(fields);
  if (as(last, 'A_Star') !== undefined) return other([...names.map(spellName), '*'].join('.'), []);
  const table = names[names.length - 2];
  return atom(spellPath(names), { kind: 'column', ...(table !== undefined && { table }), name: names.at(-1) ?? '' });
}

/** `a AND (b AND c)` is `a AND b AND c`. */
function writeJunction(kind: 'and' | 'or', args: readonly Node[], context: Context): Written {
  const flat = flatten(kind === 'and' ? 'AND_EXPR' : 'OR_EXPR', args);
  const written = flat.map((arg) => writeWithin(arg, kind === 'and' ? levels.not : levels.and, context));
  return {
    text: written.map(({ text }) => text).join(kind === 'and' ? ' AND ' : ' OR '),
    term: { kind, terms: written.map(({ term }) => term) },
    level: kind === 'and' ? levels.and : levels.or,
  };
}

function flatten(boolop: string, args: readonly Node[]): readonly Node[] {
  return args.flatMap((arg) => {
    const inner = as(arg, 'BoolExpr');
    return inner?.boolop === boolop ? flatten(boolop, inner.args ?? []) : [arg];
  });
}

function writeStep(step: Node, context: Context): string {
  const indices = as(step, 'A_Indices');
  if (indices === undefined) return `.${as(step, 'A_Star') === undefined ? spellName(stringOf(step) ?? '') : '*'}`;
  const bound = (node: Node | undefined): string => (node === undefined ? '' : write(node, context).text);
  return indices.is_slice === true ? `[${bound(indices.lidx)}:${bound(indices.uidx)}]` : `[${bound(indices.uidx)}]`;
}

/** Columns and calls anywhere inside a query, as the parts of the expression that it stands in. */
function partsWithin(query: Node | undefined): readonly Written[] {
  const parts: Written[] = [];
  visitNodes(query, {
    ColumnRef: (node) => {
      const written = writeColumn(node);
      if (written.term.kind === 'column') parts.push(written);
    },
    A_Const: (node) => {
      if (node.sval !== undefined) parts.push(writeConstant(node));
    },
    FuncCall: ({ funcname }) => {
      const names = stringsOf(funcname);
      parts.push(atom('', { kind: 'call', name: nameOf(names[0] === 'pg_catalog' ? names.slice(1) : names), args: [] }));
    },
  });
  return parts;
}

/** What has no writer of its own is a word with parentheses: `xmlelement(…)`, `json_object(…)`. */
function writeFromSource(node: Node, context: Context): Written {
  const inner: unknown = Object.values(node)[0];
  const location = typeof inner === 'object' && inner !== null && 'location' in inner ? inner.location : undefined;
  const parts = partsWithin(node);
  if (typeof location !== 'number' || location < 0) return other(itemsOf(node).length > 0 ? '' : plainText(node), parts);
  const start = indexOf(context, location);
  return other(canonicalTokens(context, start, groupEnd(context, start)), parts);
}

const plainText = (node: Node): string => JSON.stringify(node, (key, value: unknown) => (key === 'location' ? undefined : value)).toLowerCase();

/** The parenthesised query at or after a location. */
function parenthesised(location: number | undefined, context: Context): string {
  const { text } = context.source;
  const from = indexOf(context, location);
  const open = readGroup(context, from);
  return open === undefined ? text.slice(from).trim() : canonicalTokens(context, open.start, open.end);
}

function groupEnd(context: Context, start: number): number {
  const group = readGroup(context, start);
  return group?.end ?? context.source.text.length;
}

/** What stands within the first parentheses from an index on, with blanks, comments and the case of words made equal. */
export function writtenGroup(context: Context, from: number): string | undefined {
  const group = readGroup(context, from);
  return group && canonicalTokens(context, group.start + 1, group.end - 1);
}

/** What stands within each of the outermost parentheses of the statement. */
export function writtenGroups(context: Context): readonly string[] {
  const groups: string[] = [];
  let from = 0;
  for (let group = readGroup(context, from); group !== undefined; group = readGroup(context, from)) {
    groups.push(canonicalTokens(context, group.start + 1, group.end - 1));
    from = group.end;
  }
  return groups;
}

/** The first balanced pair of parentheses from an index on. */
function readGroup(context: Context, from: number): Token | undefined {
  const { text } = context.source;
  let start: number | undefined;
  let depth = 0;
  for (const token of readTokens(text, from, text.length)) {
    const character = text[token.start];
    if (character === '(') {
      start ??= token.start;
      depth++;
    } else if (character === ')' && --depth === 0 && start !== undefined) return { start, end: token.end };
  }
  return undefined;
}

/** A stretch of the statement with blanks, comments and the case of words made equal; `places` is told where each of its tokens went. */
export function canonicalTokens(
  context: Context,
  start: number,
  end: number,
  places?: Map<number, { readonly start: number; readonly end: number }>,
): string {
  const { text } = context.source;
  let result = '';
  let before = '';
  for (const token of readTokens(text, start, end)) {
    const raw = text.slice(token.start, token.end);
    const word = /^[a-z_\u0080-\uffff]/i.test(raw) && !/['"]$/.test(raw) ? raw.toLowerCase() : raw;
    const tight = result === '' || /^[),.\];]$/.test(word) || word === '::' || before === '(' || before === '.' || before === '::' || before === '[';
    result += tight ? word : ` ${word}`;
    places?.set(token.start, { start: result.length - word.length, end: result.length });
    before = word;
  }
  return result;
}
