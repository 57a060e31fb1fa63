import { isReservedOn, reservedInBoth } from '../../model/reserved-words.ts';

/** Whether a word may be a name without quotes. */
export const isNameWord = (word: string): boolean => !reservedInBoth.has(word);

/** Whether a name needs quotes in either engine. */
export const isReserved = (word: string): boolean => isReservedOn.mysql(word) || isReservedOn.mariadb(word);
