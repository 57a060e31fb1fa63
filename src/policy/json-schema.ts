import { pointerTo } from './yaml-data.ts';

/** As much of JSON Schema (draft 7) as policies need. `uniqueItems` is for lists of words and numbers. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: false | JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
}

/** One thing about a value that its schema does not allow. */
export interface Misfit {
  /** JSON pointer to the value. */
  readonly path: string;
  readonly keyword: keyof JsonSchema;
  /** The schema that the keyword stands in. */
  readonly schema: JsonSchema;
  readonly data: unknown;
  /** The key that is missing or unknown, or that is itself what does not fit. */
  readonly key?: string;
}

/** What texts of each format are like. */
export type Formats = Readonly<Record<string, (text: string) => boolean>>;

type Data = Readonly<Record<string, unknown>>;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !isList(value);

const types: Readonly<Record<NonNullable<JsonSchema['type']>, (value: unknown) => boolean>> = {
  string: isText,
  number: isNumber,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: isList,
  object: isMap,
};

/** Whether a text has more characters than that. Of a long one only the start is looked at: no character takes more than two units. */
const isLonger = (text: string, limit: number): boolean => text.length > limit && Array.from(text.slice(0, 2 * limit + 2)).length > limit;

/** The keywords that look at a value alone. To a value of another type than theirs they have nothing to say. */
const checks = {
  type: ({ type }, value) => type === undefined || types[type](value),
  const: ({ const: only }, value) => only === undefined || value === only,
  enum: ({ enum: words }, value) => words === undefined || words.some((word) => word === value),
  minimum: ({ minimum = -Infinity }, value) => !isNumber(value) || value >= minimum,
  maximum: ({ maximum = Infinity }, value) => !isNumber(value) || value <= maximum,
  minLength: ({ minLength = 0 }, value) => !isText(value) || minLength === 0 || isLonger(value, minLength - 1),
  maxLength: ({ maxLength = Infinity }, value) => !isText(value) || !isLonger(value, maxLength),
  pattern: ({ pattern }, value) => !isText(value) || pattern === undefined || new RegExp(pattern, 'u').test(value),
  format: ({ format = '' }, value, formats) => !isText(value) || formats[format]?.(value) !== false,
  minItems: ({ minItems = 0 }, value) => !isList(value) || value.length >= minItems,
  maxItems: ({ maxItems = Infinity }, value) => !isList(value) || value.length <= maxItems,
  uniqueItems: ({ uniqueItems = false }, value) => !isList(value) || !uniqueItems || new Set(value).size === value.length,
  maxProperties: ({ maxProperties = Infinity }, value) => !isMap(value) || Object.keys(value).length <= maxProperties,
} as const satisfies { readonly [K in keyof JsonSchema]: (schema: JsonSchema, value: unknown, formats: Formats) => boolean };

const checkers = Object.entries(checks) as readonly [keyof typeof checks, (schema: JsonSchema, value: unknown, formats: Formats) => boolean][];

/**
 * All that a schema does not allow of a value, found one by one as it is asked for: of a value with very many misfits the
 * first ones take no longer than those of any other. What is undefined counts as left out.
 */
export function misfits(value: unknown, schema: JsonSchema, formats: Formats): Iterable<Misfit> {
  return within(value, schema, '');

  function* within(data: unknown, part: JsonSchema, path: string): Generator<Misfit> {
    if (data === undefined) return;
    const target = part.$ref === undefined ? part : schema.definitions?.[part.$ref.replace('#/definitions/', '')];
    if (target === undefined) throw new Error(`The schema defines no ${part.$ref}`);
    for (const [keyword, fits] of checkers) if (!fits(target, data, formats)) yield { path, keyword, schema: target, data };
    if (isList(data)) yield* ofList(data, target, path);
    if (isMap(data)) yield* ofMap(data, target, path);
    const branches = (target.anyOf ?? []).map((branch) => () => within(data, branch, path));
    if (branches.length === 0 || branches.some((branch) => branch().next().done)) return;
    for (const branch of branches) yield* branch();
    yield { path, keyword: 'anyOf', schema: target, data };
  }

  /** Of a list that is too long, what is beyond its end is not looked at. */
  function* ofList(list: readonly unknown[], part: JsonSchema, path: string): Generator<Misfit> {
    if (part.items === undefined) return;
    for (const [index, item] of list.slice(0, part.maxItems).entries()) yield* within(item, part.items, pointerTo(path, index));
  }

  function* ofMap(map: Data, part: JsonSchema, path: string): Generator<Misfit> {
    const { required = [], propertyNames, properties = {}, patternProperties = {}, additionalProperties = {} } = part;
    for (const key of required) if (valueOf(map, key) === undefined) yield { path, keyword: 'required', schema: part, data: map, key };
    const patterns = Object.entries(patternProperties).map(([pattern, inner]) => [new RegExp(pattern, 'u'), inner] as const);
    for (const key of Object.keys(map)) {
      if (propertyNames !== undefined) for (const misfit of within(key, propertyNames, path)) yield { ...misfit, key };
      const own = valueOf(properties, key);
      const inner = [...(own === undefined ? [] : [own]), ...patterns.flatMap(([pattern, each]) => (pattern.test(key) ? [each] : []))];
      if (inner.length === 0 && additionalProperties === false) yield { path, keyword: 'additionalProperties', schema: part, data: map, key };
      else for (const each of inner.length === 0 ? [additionalProperties || {}] : inner) yield* within(map[key], each, pointerTo(path, key));
    }
  }
}

/** What is under a key of its own, whatever keys the prototype has. */
function valueOf<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
