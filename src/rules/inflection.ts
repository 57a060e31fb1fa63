/** Words of one form. Source: common English; a policy brings its own. */
export const uncountables: readonly string[] =
  'equipment information rice money species series fish sheep deer news data metadata media software hardware music feedback history stock inventory content'.split(
    ' ',
  );

const irregular: readonly (readonly [one: string, many: string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['datum', 'data'],
  ['medium', 'media'],
  ['criterion', 'criteria'],
  ['index', 'indices'],
  ['move', 'moves'],
  ['movie', 'movies'],
  ['cookie', 'cookies'],
];

/** The plural of an English word in lower case. */
export function pluralOf(word: string): string {
  const known = irregular.find(([one]) => one === word)?.[1];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** The singular of an English word in lower case; the word itself where it is none. */
export function singularOf(word: string): string {
  const known = irregular.find(([, many]) => many === word)?.[0];
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh|us)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && !/(?:is|as)$/.test(word) ? word.slice(0, -1) : word;
}
