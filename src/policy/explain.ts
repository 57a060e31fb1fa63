import type { ErrorObject } from 'ajv';
import type { RuleId } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Mistake } from '../model/user-error.ts';
import { faultOfDependency } from './dependency.ts';
import { faultOfDate, faultOfGlob } from './formats.ts';
import { quote } from './quote.ts';
import type { PolicySource } from './source.ts';
import { pointerTo } from './yaml-data.ts';

interface SchemaNode {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly $ref?: string;
}

/** No one reads more; and a hostile policy could make many. */
const maxErrors = 1_000;

/** What an explanation draws on. */
export interface ExplanationContext {
  readonly source: PolicySource;
  /** Every rule that there is: the schema may have been made of fewer. */
  readonly ids: readonly RuleId[];
  readonly faultOfPattern: (pattern: string) => string | undefined;
}

/** Turns the validator's errors into one mistake each: a sentence, its place in the file, and the nearest right name. */
export function explainErrors(errors: readonly ErrorObject[], context: ExplanationContext): readonly Mistake[] {
  const kept = withoutOtherBranches(errors.slice(0, maxErrors)).filter(({ keyword }) => keyword !== 'propertyNames');
  const mistakes = kept.map((error) => explainError(error, context));
  const unique = new Map(mistakes.map((mistake) => [`${mistake.place} ${mistake.message}`, mistake]));
  return [...unique.values()];
}

const schemaOf = ({ parentSchema }: ErrorObject): SchemaNode => (parentSchema ?? {}) as SchemaNode;

/**
 * Where a value may be a word or a map, the validator complains of both. Kept is what the author meant: the complaints
 * about the inside of a map or list, or else the one that none of the words fits.
 */
function withoutOtherBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  const dropped = new Set<ErrorObject>();
  for (const choice of choices) {
    const { instancePath: path, data } = choice;
    const branches = errors.filter((error) => error !== choice && (error.instancePath === path || error.instancePath.startsWith(`${path}/`)));
    const inside = branches.filter(
      (error) => error.instancePath !== path || (typeof data === 'object' && !['type', 'enum', 'const', 'anyOf'].includes(error.keyword)),
    );
    const ofText = branches.filter(
      ({ instancePath, keyword }) => instancePath === path && ['format', 'pattern', 'minLength', 'minimum', 'maximum'].includes(keyword),
    );
    const meant = typeof data === 'object' && data !== null ? inside : ofText;
    if (meant.length > 0) dropped.add(choice);
    for (const error of branches) if (!meant.includes(error)) dropped.add(error);
  }
  return errors.filter((error) => !dropped.has(error));
}

const show = (value: unknown): string => quote(typeof value === 'string' ? value : JSON.stringify(value));

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
function expected(schema: SchemaNode): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum !== undefined) return schema.enum.length > 14 ? 'one of the known words' : listOf(schema.enum.map(String));
  if (schema.anyOf !== undefined) return listOf(schema.anyOf.map(expected));
  if (schema.$ref !== undefined) return 'a map';
  return typeWords[schema.type ?? ''] ?? 'something else';
}

/** The words that a schema takes, through its branches. */
function wordsOf(schema: SchemaNode): readonly string[] {
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

function explainError(error: ErrorObject, context: ExplanationContext): Mistake {
  const { source } = context;
  const { instancePath: path, keyword, data } = error;
  const params = error.params as Readonly<Record<string, unknown>>;
  const schema = schemaOf(error);
  const place = source.placeOf(path);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(path, String(params['additionalProperty']), schema, context);
    case 'required':
      return {
        place: source.placeOf(path, path === '' ? 'value' : 'key'),
        message: `${nameOf(path)} needs ${show(params['missingProperty'])}, which is missing.`,
        ...missingHint(String(params['missingProperty'])),
      };
    case 'enum':
    case 'anyOf':
    case 'const':
    case 'type':
      return wrongValue(path, data, schema, keyword === 'anyOf' ? { anyOf: schema.anyOf ?? [] } : schema, place);
    case 'format':
      return explainFormat(error, String(params['format']), context);
    default:
      return { place, message: `${nameOf(path)} ${sayKeyword(keyword, params, schema, data)}.` };
  }
}

function missingHint(property: string): Pick<Mistake, 'hint'> {
  return property === 'version' ? { hint: 'Begin the policy with `version: 1`.' } : {};
}

function wrongValue(path: string, data: unknown, schema: SchemaNode, fits: SchemaNode, place: string): Mistake {
  const words = wordsOf(schema);
  const meant = typeof data === 'string' ? nearest(data, words) : data === false && words.includes('off') ? 'off' : undefined;
  return {
    place,
    message: `${nameOf(path)} must be ${expected(fits)}, not ${describe(data)}.`,
    ...(meant !== undefined && { hint: `Did you mean ${quote(meant)}?` }),
  };
}

function sayKeyword(keyword: string, params: Readonly<Record<string, unknown>>, schema: SchemaNode, data: unknown): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'minimum':
    case 'exclusiveMinimum':
      return `must be at least ${limit}, not ${describe(data)}`;
    case 'maximum':
    case 'exclusiveMaximum':
      return `must be at most ${limit}, not ${describe(data)}`;
    case 'minItems':
      return 'may not be an empty list';
    case 'maxItems':
      return `has more than ${limit} entries`;
    case 'minLength':
      return 'may not be empty';
    case 'maxLength':
      return `is longer than ${limit} characters`;
    case 'uniqueItems':
      return 'names the same thing twice';
    case 'pattern':
      return params['pattern'] === '\\S' ? 'may not be empty' : `cannot be ${describe(data)}: it is written ${spelling(String(params['pattern']))}`;
    default:
      return `must be ${expected(schema)}`;
  }
}

function spelling(pattern: string): string {
  if (pattern.startsWith('^[a-z]')) return 'in small letters, digits and dashes';
  return pattern.startsWith('^\\d') ? 'like 15, "8.4" or "10.6.12"' : `like ${pattern}`;
}

function unknownKey(path: string, key: string, schema: SchemaNode, { source, ids }: ExplanationContext): Mistake {
  const place = source.placeOf(pointerTo(path, key), 'key');
  const isRule = path.endsWith('/rules');
  const known: readonly string[] = isRule ? ids : Object.keys(schema.properties ?? {});
  const meant = nearest(key, known) ?? (isRule ? known.find((name) => name.endsWith(`/${key}`)) : undefined);
  const hint =
    meant !== undefined ? `Did you mean ${quote(meant)}?` : !isRule && known.length <= 16 ? `It can hold ${listOf(known, 'and')}.` : undefined;
  const what = isRule ? `There is no rule ${quote(key)}.` : `${nameOf(path)} has no ${path.includes('/rules/') ? 'option' : 'key'} ${quote(key)}.`;
  return { place, message: what, ...(hint !== undefined && { hint }) };
}

function explainFormat(
  { instancePath: path, data, propertyName }: ErrorObject,
  format: string,
  { source, faultOfPattern }: ExplanationContext,
): Mistake {
  const text = String(propertyName ?? data);
  const place = propertyName === undefined ? source.placeOf(path) : source.placeOf(pointerTo(path, propertyName), 'key');
  if (format === 'glob') return { place, message: `The glob ${quote(text)} cannot be used: ${faultOfGlob(text) ?? 'it matches nothing'}.` };
  if (format === 'dependency') {
    return { place, message: `${quote(text)} is not a dependency: ${faultOfDependency(text) ?? 'it cannot be read'}.` };
  }
  if (format === 'date') return { place, message: `${quote(text)} is not a date: ${faultOfDate(text) ?? 'write the day as YYYY-MM-DD'}.` };
  if (format === 'regex')
    return { place, message: `${quote(text)} is not a regular expression of RE2: ${faultOfPattern(text) ?? 'it cannot be read'}.` };
  return { place, message: `${nameOf(path)} is not a ${format}.` };
}
