import type { DefElem, Node } from 'libpg-query';
import { all, as, stringsOf } from '../tree.ts';

const none: Readonly<Record<string, string>> = {};

/** The options of a WITH (…) list by name; an option without a value is on. */
export function readOptions(nodes: readonly Node[] | undefined): Readonly<Record<string, string>> {
  if (nodes === undefined) return none;
  const options: Record<string, string> = {};
  for (const element of all(nodes, 'DefElem')) {
    const name = element.defnamespace === undefined ? (element.defname ?? '') : `${element.defnamespace}.${element.defname ?? ''}`;
    options[name] = optionValue(element.arg) ?? 'true';
  }
  return options;
}

/** The option of a list by its name. */
export function optionOf(nodes: readonly Node[] | undefined, name: string): DefElem | undefined {
  return all(nodes, 'DefElem').find(({ defname }) => defname === name);
}

/** Whether a switch of a list is on: named alone, or with a value that means so. */
export function isOn(nodes: readonly Node[] | undefined, name: string): boolean {
  const option = optionOf(nodes, name);
  return option !== undefined && !['false', 'off', '0', 'no'].includes((optionValue(option.arg) ?? 'true').toLowerCase());
}

/** A plain value as text: a string, number, word or list of them. */
export function optionValue(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  const constant = as(node, 'A_Const');
  if (constant !== undefined) {
    if (constant.sval !== undefined) return constant.sval.sval ?? '';
    if (constant.fval !== undefined) return constant.fval.fval ?? '';
    if (constant.boolval !== undefined) return String(constant.boolval.boolval === true);
    return constant.ival === undefined ? undefined : String(constant.ival.ival ?? 0);
  }
  const text = as(node, 'String');
  if (text !== undefined) return text.sval ?? '';
  const number = as(node, 'Integer');
  if (number !== undefined) return String(number.ival ?? 0);
  const float = as(node, 'Float');
  if (float !== undefined) return float.fval ?? '';
  const truth = as(node, 'Boolean');
  if (truth !== undefined) return String(truth.boolval === true);
  const cast = as(node, 'TypeCast');
  if (cast !== undefined) return optionValue(cast.arg);
  return optionName(node);
}

function optionName(node: Node): string | undefined {
  const type = as(node, 'TypeName');
  if (type !== undefined) return stringsOf(type.names).at(-1);
  const list = as(node, 'List');
  return list === undefined ? undefined : (list.items ?? []).map((item) => optionValue(item) ?? '').join(', ');
}
