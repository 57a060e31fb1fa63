import { matchesAny } from '../globs.ts';
import { pluralOf, singularOf, uncountables } from '../inflection.ts';
import type { NameMade } from './names-made.ts';

export const styles = ['snake_case', 'camelCase', 'PascalCase', 'UPPER_CASE', 'any'] as const;
type Style = (typeof styles)[number];

/** What a policy asks of names. */
export interface Conventions {
  /** By kind; `*` for those that are not named. */
  readonly case: Readonly<Record<string, Style>>;
  /** By kind. */
  readonly templates: Readonly<Record<string, string>>;
  readonly tables: 'plural' | 'singular' | 'any';
  readonly uncountable: readonly string[];
  readonly most: number;
  readonly deny: readonly string[];
  readonly exempt: readonly string[];
}

/** How a name breaks a convention: the message, and what would be right. */
export interface Breach {
  readonly id: 'case' | 'template' | 'number' | 'long' | 'denied';
  readonly wanted: string;
}

const patterns: Readonly<Record<Style, RegExp>> = {
  snake_case: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
  camelCase: /^[a-z][a-zA-Z0-9]*$/,
  PascalCase: /^[A-Z][a-zA-Z0-9]*$/,
  UPPER_CASE: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
  any: /^/,
};

/** The first convention that a name breaks. What the engine named itself is held to none but the lists of denied names. */
export function breachOf(made: NameMade, conventions: Conventions): Breach | undefined {
  const { kind, name, table, isChosen } = made;
  if (matchesAny(conventions.exempt, name) || (table !== undefined && matchesAny(conventions.exempt, table))) return undefined;
  const denied = conventions.deny.find((entry) => matchesAny([entry], `${kind}:${name}`));
  if (denied !== undefined) return { id: 'denied', wanted: denied };
  if (!isChosen) return undefined;
  const style = conventions.case[kind] ?? conventions.case['*'] ?? 'any';
  if (!patterns[style].test(name)) return { id: 'case', wanted: style };
  if (conventions.most > 0 && name.length > conventions.most) return { id: 'long', wanted: String(conventions.most) };
  const template = conventions.templates[kind];
  if (template !== undefined && !fitsOne(made, template)) return { id: 'template', wanted: expand(made, template) };
  const other = kind === 'table' ? inOtherNumber(name, conventions) : undefined;
  return other === undefined ? undefined : { id: 'number', wanted: other };
}

/** `a, b`: a name fits where it fits one of them. */
const fitsOne = (made: NameMade, template: string): boolean => matchesAny(expand(made, template).split(', '), made.name);

function expand({ table = '', columns, parent = '', parentColumns }: NameMade, template: string): string {
  const values: Readonly<Record<string, string>> = {
    table,
    columns: columns.join('_'),
    column: columns[0] ?? '',
    parent,
    parent_columns: parentColumns.join('_'),
    singular_table: singularOf(table),
    singular_parent: singularOf(parent),
  };
  return template.replaceAll(/\{(\w+)\}/g, (whole, word: string) => values[word] ?? whole);
}

/** The name of a table in the number that is asked for; undefined where it is in it, or has none. */
function inOtherNumber(name: string, { tables, uncountable }: Conventions): string | undefined {
  const [, lead = '', word = ''] = /^(.*?)([A-Z]?[a-z]+)$/.exec(name) ?? [];
  const low = word.toLowerCase();
  if (tables === 'any' || low === '' || uncountables.includes(low) || uncountable.includes(low)) return undefined;
  const wanted = tables === 'plural' ? pluralOf(singularOf(low)) : singularOf(low);
  if (wanted === low) return undefined;
  return `${lead}${word.charAt(0)}${wanted.slice(1)}`;
}
