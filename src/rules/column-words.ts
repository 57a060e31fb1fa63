import type { SqlType } from '../model/types.ts';
import { nameWords } from './name-words.ts';

/** Whether a name has the words of one of the phrases, side by side. */
export function hasPhrase(name: string, phrases: readonly string[]): boolean {
  const written = ` ${nameWords(name).join(' ')} `;
  return phrases.some((phrase) => written.includes(` ${phrase.replaceAll('_', ' ')} `));
}

const texts = new Set(['text', 'varchar', 'bpchar', 'char', 'citext', 'nvarchar', 'nchar', 'tinytext', 'mediumtext', 'longtext', 'clob', 'string']);

/** Whether a column of this type holds text as people read it. */
export const holdsText = ({ name }: SqlType): boolean => texts.has(name.toLowerCase());
