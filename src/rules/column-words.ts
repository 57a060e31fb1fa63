import type { SqlType } from '../model/types.ts';

/** The words of a name: `cardNumber2` and `card_number_2` are `card number 2`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether a name has the words of one of the phrases, side by side. */
export function hasPhrase(name: string, phrases: readonly string[]): boolean {
  const written = ` ${wordsOf(name).join(' ')} `;
  return phrases.some((phrase) => written.includes(` ${phrase.replaceAll('_', ' ')} `));
}

const texts = new Set(['text', 'varchar', 'bpchar', 'char', 'citext', 'nvarchar', 'nchar', 'tinytext', 'mediumtext', 'longtext', 'clob', 'string']);

/** Whether a column of this type holds text as people read it. */
export const holdsText = ({ name }: SqlType): boolean => texts.has(name.toLowerCase());
