import { describe, expect, test } from 'vitest';
import { matchesPath, matchesRule, matchesTable, settingFor, tableFacts } from '../../src/engine/configure.ts';
import type { Policy, PolicyLayer } from '../../src/model/policy.ts';
import { ruleOf } from './support.ts';

const rule = ruleOf('locking/one', { severity: 'warning', options: { schema: {}, defaults: { limit: 10, style: 'plain' } } });
const off = ruleOf('schema/two', { severity: 'off', consequence: 'weakens-schema' });

const layer = (more: Partial<PolicyLayer>): PolicyLayer => ({ rules: {}, families: {}, consequences: {}, ...more });

function policyOf(layers: readonly PolicyLayer[], more: Partial<Policy> = {}): Policy {
  return {
    failOn: 'error',
    opaque: 'warning',
    migrations: [],
    layers,
    tables: [],
    smallTableRows: 0,
    exceptions: [],
    inlineExceptions: { allowed: true, requireReason: true, requireUntil: false },
    sources: [],
    ...more,
  };
}

const here = { file: 'db/1.sql' };

describe('settingFor', () => {
  test('what no policy speaks of stands by itself', () => {
    expect(settingFor(policyOf([]), rule, here)).toEqual({ severity: 'warning', options: { limit: 10, style: 'plain' }, from: 'default' });
    expect(settingFor(policyOf([]), off, here).severity).toBe('off');
  });

  test('within a layer: the rule over its family over its consequence', () => {
    const all = layer({
      rules: { 'locking/one': { severity: 'notice', from: 'p:3' } },
      families: { locking: { severity: 'error', from: 'p:2' } },
      consequences: { 'blocks-traffic': { severity: 'off', from: 'p:1' } },
    });
    expect(settingFor(policyOf([all]), rule, here)).toMatchObject({ severity: 'notice', from: 'p:3' });
    expect(settingFor(policyOf([{ ...all, rules: {} }]), rule, here)).toMatchObject({ severity: 'error', from: 'p:2' });
    expect(settingFor(policyOf([{ ...all, rules: {}, families: {} }]), rule, here)).toMatchObject({ severity: 'off', from: 'p:1' });
  });

  test('later layers win, whatever they name', () => {
    const layers = [
      layer({ rules: { 'locking/one': { severity: 'notice', from: 'a:1' } } }),
      layer({ consequences: { 'blocks-traffic': { severity: 'error', from: 'b:1' } } }),
    ];
    expect(settingFor(policyOf(layers), rule, here)).toMatchObject({ severity: 'error', from: 'b:1' });
    expect(settingFor(policyOf(layers.toReversed()), rule, here)).toMatchObject({ severity: 'notice', from: 'a:1' });
  });

  test('options are merged over the defaults, and leave the severity alone', () => {
    const layers = [
      layer({ rules: { 'locking/one': { severity: 'error', options: { limit: 3 }, from: 'a:1' } } }),
      layer({ rules: { 'locking/one': { options: { style: 'fancy' }, from: 'b:1' } } }),
    ];
    expect(settingFor(policyOf(layers), rule, here)).toEqual({ severity: 'error', options: { limit: 3, style: 'fancy' }, from: 'a:1' });
  });

  test('a layer for files or tables holds for those only', () => {
    const layers = [
      layer({ files: ['db/legacy/**'], families: { locking: { severity: 'off', from: 'f' } } }),
      layer({ tables: ['audit_*'], families: { locking: { severity: 'notice', from: 't' } } }),
      layer({ files: ['db/legacy/**'], tables: ['orders'], families: { locking: { severity: 'error', from: 'ft' } } }),
    ];
    const at = (file: string, table?: string): string => settingFor(policyOf(layers), rule, { file, ...(table !== undefined && { table }) }).from;
    expect(at('db/1.sql')).toBe('default');
    expect(at('db/legacy/old/1.sql')).toBe('f');
    expect(at('db/1.sql', 'audit_log')).toBe('t');
    expect(at('db/legacy/1.sql', 'audit_log')).toBe('t');
    expect(at('db/1.sql', 'orders')).toBe('default');
    expect(at('db/legacy/1.sql', 'orders')).toBe('ft');
    expect(at('db/legacy/1.sql', 'orders')).toBe('ft');
  });

  test('a rule that is off is turned on by its family', () => {
    expect(settingFor(policyOf([layer({ families: { schema: { severity: 'warning', from: 'p:1' } } })]), off, here).severity).toBe('warning');
  });
});

describe('globs', () => {
  test.each([
    ['db/**', 'db/a/1.sql', true],
    ['db/**', 'db/.hidden/1.sql', true],
    ['db/*', 'db/a/1.sql', false],
    ['db', 'db/a/1.sql', true],
    ['db/', 'db/a/1.sql', true],
    ['db', 'dba/1.sql', false],
    ['**/1.sql', '1.sql', true],
    ['{a,b}/*.sql', 'b/1.sql', true],
    ['a[1]/x.sql', 'a1/x.sql', true],
    ['DB/**', 'db/1.sql', false],
  ])('path %s on %s: %s', (glob, path, matches) => {
    expect(matchesPath([glob], path)).toBe(matches);
  });

  test.each([
    ['orders', 'orders', true],
    ['orders', 'billing.orders', true],
    ['billing.orders', 'billing.orders', true],
    ['billing.*', 'billing.orders', true],
    ['billing.*', 'orders', false],
    ['public.*', 'orders', true],
    ['public.orders', 'orders', true],
    ['*_log', 'audit_log', true],
    ['orders', 'orders_old', false],
    ['Orders', 'orders', false],
  ])('table %s on %s: %s', (glob, table, matches) => {
    expect(matchesTable([glob], table)).toBe(matches);
  });

  test.each([
    ['locking/one', 'locking/one', true],
    ['locking/*', 'locking/one', true],
    ['locking/*', 'schema/one', false],
    ['*', 'schema/one', true],
    ['schema/*-key', 'schema/int4-primary-key', true],
    ['locking/on', 'locking/one', false],
  ] as const)('rule %s on %s: %s', (pattern, id, matches) => {
    expect(matchesRule(pattern, id)).toBe(matches);
  });
});

describe('tableFacts', () => {
  test('later entries win, one by one', () => {
    const policy = policyOf([], {
      tables: [
        { tables: '*', rows: 5, from: 'p:1' },
        { tables: 'orders', rows: 1_000_000, from: 'p:2' },
        { tables: 'tmp_*', ignore: true, from: 'p:3' },
      ],
    });
    expect(tableFacts(policy, 'orders')).toEqual({ rows: 1_000_000, from: 'p:2' });
    expect(tableFacts(policy, 'tmp_x')).toEqual({ rows: 5, ignore: true, from: 'p:3' });
    expect(tableFacts(policyOf([]), 'orders')).toEqual({});
  });
});
