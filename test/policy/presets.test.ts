import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { consequences } from '../../src/model/finding.ts';
import type { Severity } from '../../src/model/finding.ts';
import { frameworks } from '../../src/model/migration.ts';
import { faultOfDependency } from '../../src/policy/dependency.ts';
import { faultOfDate, faultOfGlob } from '../../src/policy/formats.ts';
import { checkMeaning } from '../../src/policy/meaning.ts';
import { presetNames } from '../../src/policy/preset-names.ts';
import { presets } from '../../src/policy/presets.ts';
import { policySchema } from '../../src/policy/schema.ts';
import { readPolicySource } from '../../src/policy/source.ts';
import { makeValidator } from '../../src/policy/validate.ts';
import { rules as registry } from '../../src/rules/index.ts';
import { load, standing } from './support.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('presets', () => {
  test('are the files of policies/, as they are bundled', () => {
    expect([...presets.keys()]).toEqual([...presetNames]);
    for (const name of presetNames) expect(presets.get(name)).toBe(read(`policies/${name}.yml`));
  });

  test.each(presetNames)('%s has no mistakes, and names rules of the registry only', (name) => {
    const source = readPolicySource(`policies/${name}.yml`, presets.get(name) ?? '');
    expect(source.mistakes).toEqual([]);
    expect(makeValidator(registry)(source)).toEqual([]);
    expect(
      checkMeaning(
        source,
        registry.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  const severityIn = async (preset: string): Promise<ReadonlyMap<string, Severity | 'off'>> => {
    const { policy } = await load(`version: 1\nextends: ${preset}`);
    return new Map(registry.map(({ id }) => [id, standing(policy, id).severity]));
  };

  test('recommended leaves every rule to itself', async () => {
    expect(await severityIn('recommended')).toEqual(new Map(registry.map(({ id, severity }) => [id, severity])));
  });

  test('strict turns every rule on but those of house style, and none of them passes', async () => {
    const severities = await severityIn('strict');
    expect([...severities].filter(([, severity]) => severity === 'notice')).toEqual([]);
    expect([...severities].flatMap(([id, severity]) => (severity === 'off' ? [id] : [])).toSorted()).toEqual([
      'column-type/auto-increment-type',
      'column-type/columns-waste-padding',
      'naming/constraint-without-name',
      'naming/name-needs-quotes',
      'naming/name-without-schema',
      'schema/cascade-reaches-far',
      'schema/enum-value-without-place',
      'schema/nullable-column-without-default',
      'schema/primary-key-shape',
      'schema/reference-without-foreign-key',
      'schema/table-stands-alone',
    ]);
    for (const { id, severity } of registry)
      if (severity === 'error' && !id.startsWith('schema/')) expect([id, severities.get(id)]).toEqual([id, 'error']);
    expect((await load('version: 1\nextends: strict')).policy).toMatchObject({
      failOn: 'warning',
      opaque: 'error',
      inlineExceptions: { requireUntil: true },
    });
  });

  test('zero-downtime makes no rule milder, and an error of what stops traffic, the running release or the deploy', async () => {
    const severities = await severityIn('zero-downtime');
    const order = ['off', 'notice', 'warning', 'error'];
    for (const { id, severity } of registry) expect(order.indexOf(severities.get(id) ?? 'off'), id).toBeGreaterThanOrEqual(order.indexOf(severity));
    const hard = registry.filter(
      ({ consequence }) => consequence === 'blocks-traffic' || consequence === 'fails-to-deploy' || consequence.startsWith('breaks-'),
    );
    const milder = hard.filter(({ id }) => severities.get(id) !== 'error').map(({ id }) => id);
    expect(hard.length).toBeGreaterThan(40);
    expect(milder.length).toBeLessThan(20);
    expect(severities.get('locking/missing-lock-timeout')).toBe('error');
  });
});

describe('the schema', () => {
  const schema = policySchema(registry);

  test('is a schema that ajv takes without complaint', () => {
    const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true });
    ajv.addFormat('glob', (text) => faultOfGlob(text) === undefined);
    ajv.addFormat('date', (text) => faultOfDate(text) === undefined);
    ajv.addFormat('regex', true);
    ajv.addFormat('dependency', (text) => faultOfDependency(text) === undefined);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test('is what lies in policies/schema.json', () => {
    expect(JSON.parse(read('policies/schema.json'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test('describes every rule, with its options', () => {
    const { properties } = (
      schema as unknown as {
        definitions: { rules: { properties: Record<string, { description: string; anyOf: [unknown, { properties: object }] }> } };
      }
    ).definitions.rules;
    expect(Object.keys(properties)).toEqual(registry.map(({ id }) => id));
    for (const { id, summary, options } of registry) {
      expect(properties[id]?.description).toContain(summary);
      expect(Object.keys(properties[id]?.anyOf[1].properties ?? {})).toEqual(['severity', ...Object.keys(options.defaults)]);
    }
  });

  test('knows every word of the model', () => {
    const text = JSON.stringify(schema);
    for (const word of [...consequences, ...frameworks, 'create-table', 'drop-column', 'dynamic-sql']) expect(text).toContain(`"${word}"`);
  });
});
