import type { FuncCall, Node } from 'libpg-query';
import { spellName } from '../names.ts';
import { parseSql } from '../parse.ts';
import { all, as, stringsOf } from '../tree.ts';

/** What an expression of EXECUTE comes to, where it is made of constants alone. */
export function constantString(expression: string): string | undefined {
  const parsed = parseSql(`SELECT ${expression}`);
  if (!parsed.ok || parsed.nodes.length !== 1) return undefined;
  const targets = all(as(parsed.nodes[0], 'SelectStmt')?.targetList, 'ResTarget');
  return targets.length === 1 ? valueOf(targets[0]?.val) : undefined;
}

function valueOf(node: Node | undefined): string | undefined {
  const constant = as(node, 'A_Const');
  if (constant !== undefined) {
    if (constant.sval !== undefined) return constant.sval.sval ?? '';
    return constant.ival === undefined ? undefined : String(constant.ival.ival ?? 0);
  }
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) return valueOf(cast.arg);
  const operation = as(node, 'A_Expr');
  if (operation !== undefined && stringsOf(operation.name).at(-1) === '||') return joined([operation.lexpr, operation.rexpr]);
  const call = as(node, 'FuncCall');
  return call === undefined ? undefined : valueOfCall(call);
}

function joined(nodes: readonly (Node | undefined)[]): string | undefined {
  const values = nodes.map(valueOf);
  return values.includes(undefined) ? undefined : values.join('');
}

function valueOfCall({ funcname, args = [] }: FuncCall): string | undefined {
  const values = args.map(valueOf);
  if (values.some((value) => value === undefined)) return undefined;
  const [first = '', ...rest] = values.map((value) => value ?? '');
  switch (stringsOf(funcname).at(-1)) {
    case 'format':
      return formatted(first, rest);
    case 'concat':
      return values.join('');
    case 'quote_ident':
      return spellName(first);
    case 'quote_literal':
      return literal(first);
    default:
      return undefined;
  }
}

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** `format()` with constants. Source: manual, 9.4.1; positions and widths are left to the engine. */
function formatted(pattern: string, values: readonly string[]): string | undefined {
  let next = 0;
  let known = true;
  const text = pattern.replace(/%([sIL%]|[^sIL%])/g, (_, kind: string) => {
    if (kind === '%') return '%';
    const value = values[next++];
    if (value === undefined || !'sIL'.includes(kind)) known = false;
    return kind === 'I' ? spellName(value ?? '') : kind === 'L' ? literal(value ?? '') : (value ?? '');
  });
  return known ? text : undefined;
}
