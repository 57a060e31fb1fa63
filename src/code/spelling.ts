/** `OrderLine`, `orderLine`, `order-line` → `order_line`. */
export function snake(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/[\s-]+/g, '_')
    .toLowerCase();
}

/** Nouns whose plural follows no ending, as the inflectors of the frameworks have them. */
const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  mouse: 'mice',
  datum: 'data',
  medium: 'media',
  analysis: 'analyses',
  status: 'statuses',
  index: 'indices',
  series: 'series',
  news: 'news',
  information: 'information',
  equipment: 'equipment',
};

/** The plural of the last word of a name in snake case. */
export function plural(name: string): string {
  const at = name.lastIndexOf('_') + 1;
  const word = name.slice(at);
  return name.slice(0, at) + (irregular[word] ?? regularPlural(word));
}

function regularPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** The tables that a class may stand for by convention: its own name or the plural, as written or in snake case. */
export function tablesOfClass(name: string): readonly string[] {
  const base = snake(name.replace(/(?:Entity|Model|Schema|Record)$/, '') || name);
  return [...new Set([name, snake(name), base, plural(base), name.toLowerCase()])];
}

/** How code may spell a name of the database: as it is, in camel case, in Pascal case. */
export function spellings(name: string): readonly string[] {
  const camel = name.toLowerCase().replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return [...new Set([name, camel, camel.charAt(0).toUpperCase() + camel.slice(1)])];
}
