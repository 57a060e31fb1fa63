import type { FuncCall, Node, SelectStmt } from 'libpg-query';
import type { Invocation } from '../../../model/changes/rows.ts';
import { all, as, itemsOf, nameOf, stringsOf } from '../tree.ts';
import { constantOfNode } from './constant-strings.ts';
import type { Context } from './context.ts';
import { visitNodes } from './walk.ts';

type Invocations = { readonly invocations?: readonly Invocation[] };

/** The calls of a SELECT: those of its output, and the functions that it reads from. */
export function invocationsIn(select: SelectStmt, context: Context): Invocations {
  const from = select.fromClause ?? [];
  const functions = from.flatMap((node) => (as(node, 'RangeFunction')?.functions ?? []).map((item) => itemsOf(item)[0]));
  const readsOnlyThem = functions.length === from.length && select.larg === undefined;
  const isOne = select.whereClause === undefined && select.groupClause === undefined && select.limitCount === undefined;
  const sources = invocationsOf(functions, isOne && readsOnlyThem, context).invocations ?? [];
  const targets = all(select.targetList, 'ResTarget').map(({ val }) => val);
  const outputs = invocationsOf(targets, isOne && from.length === 0, context).invocations ?? [];
  const found = [...sources, ...outputs];
  return found.length === 0 ? {} : { invocations: found };
}

/** The calls that stand in expressions; one within a CASE or its like may not run. */
export function invocationsOf(nodes: readonly (Node | undefined)[], sure: boolean, context: Context): Invocations {
  const found = nodes.flatMap((node): readonly Invocation[] => {
    if (node === undefined) return [];
    const call = as(node, 'FuncCall') ?? as(as(node, 'TypeCast')?.arg, 'FuncCall');
    const calls: FuncCall[] = [];
    visitNodes(node, { FuncCall: (inner) => void calls.push(inner), SelectStmt: () => 'stop' });
    return calls
      .toReversed()
      .map((inner) => invocation(inner, sure && (inner === call || call?.args?.some((arg) => as(arg, 'FuncCall') === inner) === true), context));
  });
  return found.length === 0 ? {} : { invocations: found };
}

function invocation({ funcname, args = [] }: FuncCall, sure: boolean, context: Context): Invocation {
  return {
    routine: nameOf(stringsOf(funcname)),
    arguments: args.map((arg) => {
      const named = as(arg, 'NamedArgExpr');
      const value = constantOfNode(named?.arg ?? arg, context.values);
      return { ...(named?.name !== undefined && { name: named.name }), ...(value !== undefined && { value }) };
    }),
    sure,
  };
}
