import { columnWords, functionWords, reservedWords } from './keywords.ts';

const plain = /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/;

/** A name as SQL must spell it: quoted only where it has to be. */
export function spellName(name: string): string {
  const bare = plain.test(name) && !reservedWords.has(name) && !functionWords.has(name) && !columnWords.has(name);
  return bare ? name : `"${name.replaceAll('"', '""')}"`;
}

/** The name of a function in a call; `left(…)` needs no quotes there. */
export function spellRoutine(name: string): string {
  const bare = plain.test(name) && !reservedWords.has(name) && !columnWords.has(name);
  return bare ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A dotted name as SQL must spell it. */
export function spellPath(parts: readonly string[]): string {
  return parts.map(spellName).join('.');
}

/** A string as a literal. */
export function spellString(value: string): string {
  return `${value.includes('\\') ? ' E' : ''}'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`.trimStart();
}
