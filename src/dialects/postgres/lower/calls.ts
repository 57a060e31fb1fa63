import type { FuncCall, Node } from 'libpg-query';
import { spellRoutine, spellName } from '../names.ts';
import { all, as, nameOf, stringsOf } from '../tree.ts';
import { atom, levels, write, writeWithin, type Written } from './expressions.ts';
import type { Context } from './context.ts';

/** Writes a function call. The schema `pg_catalog` says nothing; what has a grammar of its own (EXTRACT, AT TIME ZONE) is a call too. */
export function writeCall(node: FuncCall, context: Context): Written {
  const names = stringsOf(node.funcname);
  const bare = names[0] === 'pg_catalog' ? names.slice(1) : names;
  const args = (node.args ?? []).map((arg) => write(arg, context));
  const own = node.funcformat === 'COERCE_SQL_SYNTAX' ? writeOwnSyntax(bare.at(-1) ?? '', node.args ?? [], args, context) : undefined;
  if (own !== undefined) return { ...own, term: { kind: 'call', name: nameOf(bare), args: args.map(({ term }) => term) } };
  const texts = args.map(({ text }) => text);
  if (node.func_variadic === true) texts.push(`VARIADIC ${texts.pop() ?? ''}`);
  const inner = node.agg_star === true ? '*' : `${node.agg_distinct === true ? 'DISTINCT ' : ''}${texts.join(', ')}`;
  const order = orderText(node, context);
  const filter = node.agg_filter === undefined ? '' : ` FILTER (WHERE ${write(node.agg_filter, context).text})`;
  const within = node.agg_within_group === true ? `) WITHIN GROUP (${order.trim()}` : order;
  const name = [...bare.slice(0, -1).map(spellName), spellRoutine(bare.at(-1) ?? '')].join('.');
  const text = `${name}(${inner}${within})${filter}${node.over === undefined ? '' : ' OVER ()'}`;
  return atom(text, { kind: 'call', name: nameOf(bare), args: args.map(({ term }) => term) });
}

/** Functions whose calls have a grammar of their own. Source: manual, 9.4 and 9.9; `get_func_sql_syntax` in utils/adt/ruleutils.c. */
function writeOwnSyntax(
  name: string,
  nodes: readonly Node[],
  args: readonly Written[],
  context: Context,
): Pick<Written, 'text' | 'level'> | undefined {
  const [first, second, third, fourth] = args.map(({ text }) => text);
  const tight = (at: number): string => writeWithin(nodes[at], levels.postfix, context).text;
  const called = (text: string): Pick<Written, 'text' | 'level'> => ({ text, level: levels.atom });
  switch (name) {
    case 'extract':
      return called(`EXTRACT(${fieldOf(nodes[0]) ?? first} FROM ${second})`);
    case 'timezone':
      return args.length === 2 ? { text: `${tight(1)} AT TIME ZONE ${tight(0)}`, level: levels.operation } : undefined;
    case 'position':
      return called(`POSITION(${tight(1)} IN ${tight(0)})`);
    case 'btrim':
    case 'ltrim':
    case 'rtrim': {
      const side = { btrim: 'BOTH', ltrim: 'LEADING', rtrim: 'TRAILING' }[name];
      return called(`TRIM(${[side, ...(second === undefined ? [] : [second])].join(' ')} FROM ${first})`);
    }
    case 'substring':
      return args.length > 3 ? undefined : called(`SUBSTRING(${first} FROM ${second}${third === undefined ? '' : ` FOR ${third}`})`);
    case 'overlay':
      return called(`OVERLAY(${first} PLACING ${second} FROM ${third}${fourth === undefined ? '' : ` FOR ${fourth}`})`);
    default:
      return undefined;
  }
}

/** The field of an EXTRACT, which stands as a word there. */
const fieldOf = (node: Node | undefined): string | undefined => as(node, 'A_Const')?.sval?.sval;

function orderText(node: FuncCall, context: Context): string {
  const parts = all(node.agg_order, 'SortBy').map(({ node: by, sortby_dir }) => {
    return write(by, context).text + (sortby_dir === 'SORTBY_DESC' ? ' DESC' : '');
  });
  return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`;
}

/** Writes what the grammar has a word of its own for, as the call that it is. */
export function writeNamedCall(name: string, args: readonly Node[] | undefined, context: Context): Written {
  const written = (args ?? []).map((arg) => write(arg, context));
  const text = `${name}(${written.map((arg) => arg.text).join(', ')})`;
  return atom(text, { kind: 'call', name: { name: name.toLowerCase() }, args: written.map(({ term }) => term) });
}
