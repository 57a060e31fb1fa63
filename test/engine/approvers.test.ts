import { expect, test } from 'vitest';
import { approversOf } from '../../src/engine/approvers.ts';
import type { Policy } from '../../src/model/policy.ts';
import { load } from '../policy/support.ts';
import { findingAt } from '../support/scripted-judge.ts';

const policyOf = async (yaml: string): Promise<Policy> => (await load(`version: 1\n${yaml}`)).policy;
const owners = `approvers:
  - users: ['@Alice', bob]
  - { users: bob, tables: billing.* }
  - { users: [carol, bob], files: db/search }
`;
const on = (table: string, file = 'db/1.sql') => findingAt(file, 1, { table });

test('S6: without approvers in the policy, nobody is named', async () => {
  expect(approversOf([on('orders')], [], await policyOf(''))).toBeUndefined();
  expect(approversOf([], [], await policyOf(owners))).toBeUndefined();
});

test('the last entry that fits a finding decides', async () => {
  const policy = await policyOf(owners);
  expect(approversOf([on('orders')], [], policy)).toEqual(['alice', 'bob']);
  expect(approversOf([on('billing.invoices')], [], policy)).toEqual(['bob']);
  expect(approversOf([on('billing.invoices', 'db/search/2.sql')], [], policy)).toEqual(['carol', 'bob']);
});

test('of several findings, whoever may speak for all of them', async () => {
  const policy = await policyOf(owners);
  expect(approversOf([on('orders'), on('billing.invoices')], [], policy)).toEqual(['bob']);
  expect(approversOf([on('orders'), on('x', 'db/search/2.sql')], [], policy)).toEqual(['bob']);
  const apart = await policyOf('approvers: [{ users: a, tables: orders }, { users: b, tables: stock }]\n');
  expect(approversOf([on('orders'), on('stock')], [], apart)).toEqual([]);
  expect(approversOf([on('orders'), on('users')], [], apart)).toEqual(['a']);
});

test('what does not fail the change asks nobody; a statement that cannot be read may touch any table', async () => {
  const policy = await policyOf(owners);
  expect(approversOf([{ ...on('billing.invoices'), severity: 'warning' }, on('orders')], [], policy)).toEqual(['alice', 'bob']);
  const span = { file: 'db/1.sql', start: 0, end: 1 };
  const unread = [{ file: 'db/1.sql', line: 1, why: 'x', span, place: { line: 1, column: 1, endLine: 1, endColumn: 2 } }];
  expect(approversOf([], unread, policy)).toBeUndefined();
  expect(approversOf([], unread, { ...policy, opaque: 'error' })).toEqual(['bob']);
});

test('a login that is none is a mistake of the policy', async () => {
  await expect(policyOf('approvers: [{ users: "@acme/dba" }]\n')).rejects.toThrow(/approvers|users/u);
});
