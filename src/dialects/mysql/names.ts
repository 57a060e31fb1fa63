import type { ObjectName } from '../../model/names.ts';
import { isReserved } from './keywords.ts';

const plain = /^(?!\d+$)[a-z0-9_$\u0080-\uffff]+$/i;

/** A name as SQL must spell it: quoted only where it has to be. */
export function spellName(name: string): string {
  return plain.test(name) && !/^\d/.test(name) && !isReserved(name.toLowerCase()) ? name : `\`${name.replaceAll('`', '``')}\``;
}

/** A column's name as canonical expressions spell it: names of columns are the same in any case. */
export function spellColumn(name: string): string {
  return spellName(name.toLowerCase());
}

/** A dotted name as SQL must spell it. */
export function spellPath({ schema, name }: ObjectName): string {
  return schema === undefined ? spellName(name) : `${spellName(schema)}.${spellName(name)}`;
}
