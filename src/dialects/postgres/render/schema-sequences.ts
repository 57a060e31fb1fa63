import type { Sequence } from '../../../model/objects.ts';
import { spellObject, words } from './spelling.ts';

/** START, INCREMENT and their like; what is kept as an empty text is NO MAXVALUE or NO MINVALUE. */
export function renderSequenceOptions(options: Readonly<Record<string, string>>): string {
  return words(
    option('INCREMENT BY', options['increment']),
    bound('MINVALUE', options['minvalue']),
    bound('MAXVALUE', options['maxvalue']),
    option('START WITH', options['start']),
    option('CACHE', options['cache']),
    options['cycle'] === 'true' && 'CYCLE',
  );
}

const option = (word: string, value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : `${word} ${value}`;
const bound = (word: string, value: string | undefined): string | undefined => (value === '' ? `NO ${word}` : option(word, value));

export function renderSequence(sequence: Sequence): string {
  return words('CREATE SEQUENCE', spellObject(sequence), sequence.type && `AS ${sequence.type.text}`, renderSequenceOptions(sequence.options));
}
