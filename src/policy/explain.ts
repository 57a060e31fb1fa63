import type { RuleId } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Mistake } from '../model/user-error.ts';
import { faultOfDependency } from './dependency.ts';
import { faultOfDate, faultOfGlob } from './formats.ts';
import type { JsonSchema, Misfit } from './json-schema.ts';
import { quote } from './quote.ts';
import type { PolicySource } from './source.ts';
import { pointerTo } from './yaml-data.ts';

/** No one reads more; and a hostile policy could make many. */
const maxMisfits = 1_000;

/** What an explanation draws on. */
export interface ExplanationContext {
  readonly source: PolicySource;
  /** Every rule that there is. */
  readonly ids: readonly RuleId[];
  readonly faultOfPattern: (pattern: string) => string | undefined;
}

/** Turns what does not fit into one mistake each: a sentence, its place in the file, and the nearest right name. */
export function explainMisfits(misfits: Iterable<Misfit>, context: ExplanationContext): readonly Mistake[] {
  const first: Misfit[] = [];
  for (const misfit of misfits) if (first.push(misfit) === maxMisfits) break;
  const mistakes = withoutOtherBranches(first).map((misfit) => explainMisfit(misfit, context));
  const unique = new Map(mistakes.map((mistake) => [`${mistake.place} ${mistake.message}`, mistake]));
  return [...unique.values()];
}

/**
 * Where a value may be a word or a map, the schema has something against both. Kept is what the author meant: the complaints
 * about the inside of a map or list, or else the one that none of the words fits.
 */
function withoutOtherBranches(misfits: readonly Misfit[]): readonly Misfit[] {
  const choices = misfits.filter(({ keyword }) => keyword === 'anyOf');
  const dropped = new Set<Misfit>();
  for (const choice of choices) {
    const { path, data } = choice;
    const branches = misfits.filter((misfit) => misfit !== choice && (misfit.path === path || misfit.path.startsWith(`${path}/`)));
    const inside = branches.filter(
      (misfit) => misfit.path !== path || (typeof data === 'object' && !['type', 'enum', 'const', 'anyOf'].includes(misfit.keyword)),
    );
    const ofText = branches.filter(
      (misfit) => misfit.path === path && ['format', 'pattern', 'minLength', 'minimum', 'maximum'].includes(misfit.keyword),
    );
    const meant = typeof data === 'object' && data !== null ? inside : ofText;
    if (meant.length > 0) dropped.add(choice);
    for (const misfit of branches) if (!meant.includes(misfit)) dropped.add(misfit);
  }
  return misfits.filter((misfit) => !dropped.has(misfit));
}

const show = (value: unknown): string => quote(typeof value === 'object' ? JSON.stringify(value) : String(value));

function listOf(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** What a value is, for people: `the text \`many\``, `a list`. */
function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `the text ${quote(value)}` : show(value);
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

/** What fits a schema, for people. */
function expected(schema: JsonSchema): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum !== undefined) return schema.enum.length > 14 ? 'one of the known words' : listOf(schema.enum.map(String));
  if (schema.anyOf !== undefined) return listOf(schema.anyOf.map(expected));
  if (schema.$ref !== undefined) return 'a map';
  return typeWords[schema.type ?? ''] ?? 'something else';
}

/** The words that a schema takes, through its branches. */
function wordsOf(schema: JsonSchema): readonly string[] {
  return [...(schema.enum?.map(String) ?? []), ...(schema.anyOf?.flatMap(wordsOf) ?? [])];
}

function nameOf(path: string): string {
  const last = path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  if (!/^\d+$/.test(last)) return last === '' ? 'A policy' : quote(last);
  const list = nameOf(path.slice(0, path.lastIndexOf('/')));
  return `Entry ${Number(last) + 1} of ${list}`;
}

function explainMisfit(misfit: Misfit, context: ExplanationContext): Mistake {
  const { source } = context;
  const { path, keyword, schema, data, key = '' } = misfit;
  const place = source.placeOf(path);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(path, key, schema, context);
    case 'required':
      return {
        place: source.placeOf(path, path === '' ? 'value' : 'key'),
        message: `${nameOf(path)} needs ${show(key)}, which is missing.`,
        ...missingHint(key),
      };
    case 'enum':
    case 'anyOf':
    case 'const':
    case 'type':
      return wrongValue(path, data, schema, keyword === 'anyOf' ? { anyOf: schema.anyOf ?? [] } : schema, place);
    case 'format':
      return explainFormat(misfit, context);
    default:
      return { place, message: `${nameOf(path)} ${sayKeyword(misfit)}.` };
  }
}

function missingHint(property: string): Pick<Mistake, 'hint'> {
  return property === 'version' ? { hint: 'Begin the policy with `version: 1`.' } : {};
}

function wrongValue(path: string, data: unknown, schema: JsonSchema, fits: JsonSchema, place: string): Mistake {
  const words = wordsOf(schema);
  const meant = typeof data === 'string' ? nearest(data, words) : data === false && words.includes('off') ? 'off' : undefined;
  return {
    place,
    message: `${nameOf(path)} must be ${expected(fits)}, not ${describe(data)}.`,
    ...(meant !== undefined && { hint: `Did you mean ${quote(meant)}?` }),
  };
}

function sayKeyword({ keyword, schema, data }: Misfit): string {
  const limit = String(schema[keyword]);
  switch (keyword) {
    case 'minimum':
      return `must be at least ${limit}, not ${describe(data)}`;
    case 'maximum':
      return `must be at most ${limit}, not ${describe(data)}`;
    case 'minItems':
      return 'may not be an empty list';
    case 'maxItems':
    case 'maxProperties':
      return `has more than ${limit} entries`;
    case 'minLength':
      return 'may not be empty';
    case 'maxLength':
      return `is longer than ${limit} characters`;
    case 'uniqueItems':
      return 'names the same thing twice';
    case 'pattern':
      return limit === '\\S' ? 'may not be empty' : `cannot be ${describe(data)}: it is written ${spelling(limit)}`;
    default:
      return `must be ${expected(schema)}`;
  }
}

function spelling(pattern: string): string {
  if (pattern.startsWith('^[a-z]')) return 'in small letters, digits and dashes';
  return pattern.startsWith('^\\d') ? 'like 15, "8.4" or "10.6.12"' : `like ${pattern}`;
}

function unknownKey(path: string, key: string, schema: JsonSchema, { source, ids }: ExplanationContext): Mistake {
  const place = source.placeOf(pointerTo(path, key), 'key');
  const isRule = path.endsWith('/rules');
  const known: readonly string[] = isRule ? ids : Object.keys(schema.properties ?? {});
  const meant = nearest(key, known) ?? (isRule ? known.find((name) => name.endsWith(`/${key}`)) : undefined);
  const hint =
    meant !== undefined ? `Did you mean ${quote(meant)}?` : !isRule && known.length <= 16 ? `It can hold ${listOf(known, 'and')}.` : undefined;
  const what = isRule ? `There is no rule ${quote(key)}.` : `${nameOf(path)} has no ${path.includes('/rules/') ? 'option' : 'key'} ${quote(key)}.`;
  return { place, message: what, ...(hint !== undefined && { hint }) };
}

function explainFormat({ path, schema: { format }, data, key }: Misfit, { source, faultOfPattern }: ExplanationContext): Mistake {
  const text = String(data);
  const place = key === undefined ? source.placeOf(path) : source.placeOf(pointerTo(path, key), 'key');
  if (format === 'glob') return { place, message: `The glob ${quote(text)} cannot be used: ${faultOfGlob(text) ?? 'it matches nothing'}.` };
  if (format === 'dependency') {
    return { place, message: `${quote(text)} is not a dependency: ${faultOfDependency(text) ?? 'it cannot be read'}.` };
  }
  if (format === 'date') return { place, message: `${quote(text)} is not a date: ${faultOfDate(text) ?? 'write the day as YYYY-MM-DD'}.` };
  if (format === 'regex')
    return { place, message: `${quote(text)} is not a regular expression of RE2: ${faultOfPattern(text) ?? 'it cannot be read'}.` };
  return { place, message: `${nameOf(path)} is not a ${format}.` };
}
