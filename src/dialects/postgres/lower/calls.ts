import type { FuncCall, Node } from 'libpg-query';
import { spellRoutine, spellName } from '../names.ts';
import { all, nameOf, stringsOf } from '../tree.ts';
import { atom, write, type Written } from './expressions.ts';
import type { Context } from './context.ts';

/** Writes a function call. The schema `pg_catalog` says nothing; what has a grammar of its own (EXTRACT, AT TIME ZONE) is a call too. */
export function writeCall(node: FuncCall, context: Context): Written {
  const names = stringsOf(node.funcname);
  const bare = names[0] === 'pg_catalog' ? names.slice(1) : names;
  const args = (node.args ?? []).map((arg) => write(arg, context));
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
