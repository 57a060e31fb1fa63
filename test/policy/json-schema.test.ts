import { Ajv, type ErrorObject } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misfits, type Formats, type JsonSchema } from '../../src/policy/json-schema.ts';
import { policySchema } from '../../src/policy/schema.ts';
import { rules } from './support.ts';

/** Of easy words, so that generated texts are of a format now and then; what the formats of policies take is tested with them. */
const formats: Formats = Object.fromEntries(['glob', 'dependency', 'date', 'regex'].map((name) => [name, (text) => !text.includes('!')]));
const schema: JsonSchema = policySchema(rules);

function ajvFor(part: object): (value: unknown) => readonly ErrorObject[] {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, strictNumbers: true, ownProperties: true });
  for (const [name, fits] of Object.entries(formats)) ajv.addFormat(name, fits);
  const validate = ajv.compile(part);
  return (value) => (validate(value) ? [] : [...(validate.errors ?? [])]);
}

type Told = readonly [path: string, keyword: string, key: string | undefined];
const sorted = (told: readonly Told[]): readonly string[] => told.map((one) => JSON.stringify(one)).toSorted();

function keyOf({ params, propertyName }: ErrorObject): string | undefined {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string | undefined>>;
  return missingProperty ?? additionalProperty ?? propertyName;
}

/** Two lists or maps that are alike: `uniqueItems` is for words here. */
const isOfLikes = ({ keyword, data }: ErrorObject): boolean => keyword === 'uniqueItems' && Array.isArray(data) && new Set(data).size === data.length;

/** What ajv says, in our words: it tells a bad name twice. */
const toldByAjv = (errors: readonly ErrorObject[]): readonly string[] =>
  sorted(
    errors
      .filter((error) => error.keyword !== 'propertyNames' && !isOfLikes(error))
      .map((error) => [error.instancePath, error.keyword, keyOf(error)]),
  );
const told = (value: unknown, part = schema): readonly string[] =>
  sorted([...misfits(value, part, formats)].map(({ path, keyword, key }) => [path, keyword, key]));

/** With a prototype, other than the maps of a policy: where lists hold maps without one, ajv throws. */
const mapOf = (entries: readonly (readonly [string, unknown])[]): unknown => Object.fromEntries(entries);

const word = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'off',
    'error',
    '!',
    'reads orders',
    '@alice',
    'a-b',
    'create-table',
    'custom/x',
    '8.4',
    'constructor',
    'toString',
    '𝄞'.repeat(60),
  ),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
);
const scalar = fc.oneof(word, fc.integer({ min: -2, max: 1_000 }), fc.double(), fc.boolean(), fc.constant(null));
const key = fc.constantFrom('version', 'severity', 'rule', 'constructor', 'hasOwnProperty', '__proto__', '!', '', 'custom/a', 'a/b~c');
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map(mapOf),
  ),
})).value;

/** Values that mostly fit a schema, with something else here and there. */
function near(part: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(part), weight: 12 }, { arbitrary: anything, weight: 1 });
}

function fitting(part: JsonSchema): fc.Arbitrary<unknown> {
  if (part.$ref !== undefined) return near(definition(part.$ref));
  if (part.anyOf !== undefined) return fc.oneof(...part.anyOf.map(near));
  if (part.const !== undefined) return fc.constant(part.const);
  if (part.enum !== undefined) return fc.constantFrom(...part.enum);
  switch (part.type) {
    case 'string':
      return word;
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'integer':
      return fc.integer({ min: (part.minimum ?? 0) - 1, max: (part.maximum ?? 100) + 1 });
    case 'array':
      return fc.array(near(part.items ?? {}), { maxLength: 4 });
    case 'object':
      return mapNear(part);
    default:
      return anything;
  }
}

function mapNear({ properties = {}, patternProperties = {}, additionalProperties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const chosen = fc
    .subarray(Object.keys(properties), { maxLength: Math.min(5, Object.keys(properties).length) })
    .map((some) => [...new Set([...required, ...some])]);
  const left = fc.subarray([...required], { minLength: required.length > 0 ? required.length - 1 : 0 });
  const own = fc.oneof({ arbitrary: chosen, weight: 5 }, { arbitrary: left, weight: 1 });
  const inner = [...Object.values(patternProperties), ...(additionalProperties === false ? [{}] : [additionalProperties])];
  const others = fc.array(fc.tuple(key, fc.oneof(...inner.map(near))), { maxLength: Object.keys(properties).length === 0 ? 3 : 1 });
  const known = own.chain((keys) => fc.tuple(...keys.map((name) => near(properties[name] ?? {}).map((value) => [name, value] as const))));
  return fc.tuple(known, fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, { arbitrary: others, weight: 1 })).map((both) => mapOf(both.flat()));
}

function definition(ref: string): JsonSchema {
  const found = schema.definitions?.[ref.replace('#/definitions/', '')];
  if (found === undefined) throw new Error(ref);
  return found;
}

describe('held to ajv', () => {
  const policy = ajvFor(schema);

  test('random policies have the same misfits at the same places', () => {
    const seen = { fit: 0, unfit: 0, keywords: new Set<string>() };
    fc.assert(
      fc.property(near(schema), (value) => {
        const ours = [...misfits(value, schema, formats)];
        const theirs = policy(value);
        seen[ours.length === 0 ? 'fit' : 'unfit']++;
        for (const { keyword } of ours) seen.keywords.add(keyword);
        expect(told(value)).toEqual(toldByAjv(theirs));
        for (const { keyword, path, schema: parent, data } of ours) {
          const same = theirs.filter((error) => error.keyword === keyword && error.instancePath === path);
          expect(same.some((error) => Object.is(error.data, data) && error.parentSchema === parent)).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(seen.fit).toBeGreaterThan(100);
    expect(seen.unfit).toBeGreaterThan(100);
    const most = ['additionalProperties', 'anyOf', 'const', 'enum', 'format', 'minItems', 'minLength', 'minimum', 'pattern', 'required', 'type'];
    expect([...seen.keywords]).toEqual(expect.arrayContaining(most));
  });

  const keywords: readonly (readonly [JsonSchema, readonly unknown[]])[] = [
    [{ type: 'string' }, ['', 1, null, [], {}]],
    [{ type: 'number' }, [1, 1.5, Number.NaN, Infinity, '1']],
    [{ type: 'integer' }, [1, 1.5, 1e300, -0, Infinity, true]],
    [{ type: 'boolean' }, [true, 0, 'true', null]],
    [{ type: 'array' }, [[], {}, null, { length: 0 }]],
    [{ type: 'object' }, [{}, [], null, 'x']],
    [{ const: 1 }, [1, '1', true, [1]]],
    [{ enum: ['a', 1] }, ['a', 1, '1', 'constructor', ['a'], null]],
    [{ minimum: 1, maximum: 2 }, [0, 1, 2, 3, 'x', null]],
    [{ minLength: 2 }, ['', 'a', 'ab', '𝄞', '𝄞𝄞', '\ud834', 1]],
    [{ maxLength: 2 }, ['ab', 'abc', '𝄞𝄞', '𝄞𝄞𝄞', 'a𝄞b', 'e\u0301e', 1]],
    [{ minLength: 1, pattern: '\\S' }, ['', ' ', 'a', '\u00a0']],
    [{ pattern: '^.$' }, ['a', '𝄞', 'ab', 1]],
    [{ format: 'glob' }, ['a', '!', 1]],
    [{ minItems: 1, maxItems: 2 }, [[], [1], [1, 2], [1, 2, 3], {}]],
    [{ uniqueItems: true }, [[1, '1', true], ['a', 'a'], [0, -0], []]],
    [{ maxProperties: 1 }, [{}, { a: 1 }, { a: 1, b: 1 }, [1, 2]]],
    [{ required: ['a', 'constructor'] }, [mapOf([['a', 1]]), mapOf([['constructor', 1]]), [], 'x']],
    [{ items: { type: 'string' } }, [['a'], ['a', 1, null], {}]],
    [
      { propertyNames: { minLength: 1, format: 'glob' } },
      [
        mapOf([['a', 1]]),
        mapOf([['', 1]]),
        mapOf([
          ['!', 1],
          ['constructor', 1],
        ]),
      ],
    ],
    [
      { properties: { a: { type: 'string' } }, additionalProperties: false },
      [
        mapOf([['a', 1]]),
        mapOf([
          ['constructor', 1],
          ['b', 1],
        ]),
      ],
    ],
    [
      { additionalProperties: { type: 'string' } },
      [
        mapOf([
          ['a', 1],
          ['b', 'x'],
          ['toString', 2],
        ]),
      ],
    ],
    [
      { patternProperties: { '^a': { type: 'string' }, b$: { minLength: 2 } }, additionalProperties: false },
      [
        mapOf([
          ['ab', 'x'],
          ['a', 1],
          ['c', 1],
        ]),
      ],
    ],
    [
      {
        anyOf: [
          { type: 'string', minLength: 2 },
          { type: 'array', items: { anyOf: [{ const: 1 }, { const: 2 }] } },
        ],
      },
      ['a', 'ab', [1, 2, 3], 3],
    ],
    [
      { definitions: { a: { type: 'object', properties: { a: { type: 'string' } } } }, properties: { x: { $ref: '#/definitions/a' } } },
      [{ x: { a: 1 } }, { x: 1 }, { x: {} }],
    ],
  ];

  test.each(keywords)('%j', (part, values) => {
    const validate = ajvFor(part);
    const verdicts = values.map((value) => told(value, part));
    expect(verdicts).toEqual(values.map((value) => toldByAjv(validate(value))));
    expect(verdicts.some((verdict) => verdict.length > 0)).toBe(true);
  });

  test('every keyword is among them', () => {
    const tried = keywords.flatMap(([part]) => [...wordsIn(part)]);
    expect([...wordsIn(schema)].filter((one) => !tried.includes(one) && !['$schema', 'title', 'description', 'default'].includes(one))).toEqual([]);
  });
});

const inOne = ['items', 'propertyNames', 'additionalProperties'] as const;
const inMany = ['definitions', 'properties', 'patternProperties', 'anyOf'] as const;

/** Every schema inside a schema, and itself. */
function partsOf(part: JsonSchema): readonly JsonSchema[] {
  const one = inOne.flatMap((name) => part[name] || []);
  return [part, ...[...one, ...inMany.flatMap((name) => Object.values(part[name] ?? {}) as readonly JsonSchema[])].flatMap(partsOf)];
}

const wordsIn = (part: JsonSchema): ReadonlySet<string> => new Set(partsOf(part).flatMap((one) => Object.keys(one)));

describe('the schema of policies and the options of rules', () => {
  const parts = partsOf(schema);

  test('have one type each, known formats, words that can be told apart by themselves', () => {
    for (const { type, format, const: only, enum: words = [], $ref: ref } of parts) {
      expect(['undefined', 'string']).toContain(typeof type);
      if (format !== undefined) expect(Object.keys(formats)).toContain(format);
      for (const one of [...words, only ?? 0]) expect(['string', 'number', 'boolean']).toContain(typeof one);
      if (ref !== undefined) expect(definition(ref).type).toBe('object');
    }
  });

  test('ask for unique entries of lists of words only', () => {
    const unique = parts.filter(({ uniqueItems }) => uniqueItems);
    expect(unique.length).toBeGreaterThan(0);
    for (const { items } of unique) expect(items?.enum ?? items?.type).toBeDefined();
    for (const { items } of unique) expect(['array', 'object']).not.toContain(items?.type);
  });
});

describe('of very many misfits', () => {
  const many = 50_000;

  test('the first are found without the others', () => {
    let looked = 0;
    const counted: Formats = { glob: () => (looked++, false) };
    const [first] = misfits(Array(many).fill('x'), { type: 'array', items: { format: 'glob' } }, counted);
    expect(first).toMatchObject({ path: '/0', keyword: 'format' });
    expect(looked).toBe(1);
  });

  test('all can be found, in linear time', () => {
    const started = process.cpuUsage();
    const words = Array.from({ length: many }, (_, index) => `x${index}`);
    expect([...misfits({ version: 1, dependencies: { orders: words.map(() => 1) } }, schema, formats)].length).toBeGreaterThan(600);
    expect([...misfits({ version: 1, queries: words.map(() => 1) }, schema, formats)]).toHaveLength(many + 2);
    expect([...misfits({ version: 1, custom: [{ id: 'a', on: words, when: 'true', message: 'x' }] }, schema, formats)]).toHaveLength(many + 2);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });

  test('of a list that is too long, only what may stand in it is looked at', () => {
    const value = { version: 1, extends: Array(many).fill('') };
    expect([...misfits(value, schema, formats)].filter(({ keyword }) => keyword === 'minLength')).toHaveLength(20);
  });
});

test('keys that objects have from their prototype are keys like any other', () => {
  const value = Object.assign(Object.create(null) as Record<string, unknown>, { version: 1, constructor: {}, rules: Object.create(null) });
  value['__proto__'] = 1;
  (value['rules'] as Record<string, unknown>)['__proto__'] = 'off';
  expect(told(value)).toEqual(
    sorted([
      ['', 'additionalProperties', 'constructor'],
      ['', 'additionalProperties', '__proto__'],
      ['/rules', 'additionalProperties', '__proto__'],
    ]),
  );
  expect(told(Object.create({ version: 1 }))).toEqual(sorted([['', 'required', 'version']]));
});

test('what is undefined counts as left out', () => {
  expect(told({ version: 1, rules: undefined })).toEqual([]);
  expect(told({ version: undefined })).toEqual(sorted([['', 'required', 'version']]));
});
