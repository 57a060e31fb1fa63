import { beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/model/policy.ts';
import { renderLockCycle } from '../../../src/reporters/lock-cycle-diagram.ts';
import hot from '../../../src/rules/locking/hot-tables-locked-together.ts';
import rule from '../../../src/rules/locking/opposite-lock-order.ts';
import { renderSummary } from '../../../src/reporters/summary.ts';
import { judgePullRequest } from '../../support/judge-repository.ts';
import { findingsOf, loadDialects, testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, user_id int); CREATE TABLE stock (id int PRIMARY KEY); CREATE SCHEMA billing; CREATE TABLE billing.bills (id int);';
const add = (table: string, column: string): string => `ALTER TABLE ${table} ADD COLUMN ${column} text;`;
const inOne = (...statements: readonly string[]): string => `BEGIN; ${statements.join(' ')} COMMIT;`;

function application(transactions: Readonly<Record<string, readonly string[]>>): Partial<Policy> {
  return {
    transactions: Object.entries(transactions).map(([name, uses]) => ({
      name,
      from: 'policy.yml:1',
      uses: uses.map((use) => ({ mode: use.startsWith('writes ') ? 'writes' : 'reads', table: use.replace(/^\w+ /, '') })),
    })),
  };
}

testRule(rule, {
  silent: [
    {
      name: 'the application comes to them in the same order',
      given,
      policy: application({ checkout: ['writes users', 'writes orders'] }),
      sql: inOne(add('users', 'a'), add('orders', 'a')),
    },
    {
      name: 'each table in a transaction of its own',
      given,
      policy: application({ checkout: ['writes orders', 'writes users'] }),
      sql: `${add('users', 'a')} ${add('orders', 'a')}`,
    },
    {
      name: 'reading does not wait for an index that is built, nor it for reading',
      given,
      policy: application({ report: ['reads orders', 'reads users'] }),
      sql: inOne('CREATE INDEX a ON users (id);', 'CREATE INDEX b ON orders (id);'),
    },
    {
      name: 'writing rows does not wait for others who write rows',
      given,
      policy: application({ checkout: ['writes orders', 'writes users'] }),
      sql: inOne('UPDATE users SET id = 1 WHERE id = 2;', 'UPDATE orders SET id = 1 WHERE id = 2;'),
    },
    {
      name: 'a table that does not stand',
      given,
      policy: application({ checkout: ['writes carts', 'writes users'] }),
      sql: inOne(add('users', 'a'), add('orders', 'a')),
    },
    {
      name: 'two transactions of the application are not ours to judge',
      given,
      policy: application({ a: ['writes orders', 'writes users'], b: ['writes users', 'writes orders'] }),
      sql: add('stock', 'a'),
    },
    {
      name: 'two of a circle of three only write rows of the same table',
      given,
      policy: application({ checkout: ['writes orders', 'writes stock'], restock: ['writes stock', 'writes users'] }),
      sql: inOne(add('users', 'a'), add('orders', 'a')),
    },
    {
      name: 'what one transaction holds is given back before the next',
      given,
      sql: `${inOne(add('users', 'a'), add('orders', 'a'))} ${inOne(add('orders', 'b'), add('stock', 'b'))}`,
    },
  ],
  speaks: [
    {
      name: 'a transaction of the application the other way round',
      given,
      policy: application({ checkout: ['writes orders', 'reads stock', 'writes users'] }),
      sql: `BEGIN;\n${add('users', 'a')}\n${add('orders', 'a')}\nCOMMIT;`,
      says: [
        'This transaction locks users, then orders; checkout of the application comes to orders, then to users: run at the same time, each waits for the other.',
      ],
      lines: [3],
    },
    {
      name: 'a foreign key locks its own table first, then the other',
      given,
      policy: application({ signup: ['writes users', 'writes orders'] }),
      sql: 'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      says: [
        'This transaction locks orders, then users; signup of the application comes to users, then to orders: run at the same time, each waits for the other.',
      ],
    },
    {
      name: 'rows first, then a lock',
      given,
      policy: application({ report: ['reads billing.bills', 'reads users'] }),
      sql: inOne(add('users', 'a'), add('billing.bills', 'a')),
      says: [
        'This transaction locks users, then billing.bills; report of the application comes to billing.bills, then to users: run at the same time, each waits for the other.',
      ],
    },
    {
      name: 'a circle of three transactions of the pull request',
      given,
      sql: `${inOne(add('users', 'a'), add('orders', 'a'))} ${inOne(add('orders', 'b'), add('stock', 'b'))} ${inOne(add('stock', 'c'), add('users', 'c'))}`,
      says: [
        'Run at the same time, these wait for each other in a circle: this transaction holds users and wants orders, a transaction of 002_change.sql holds orders and wants stock and a transaction of 002_change.sql holds stock and wants users.',
      ],
    },
    {
      name: 'a lock that grows stronger',
      given,
      sql: `${inOne('UPDATE users SET id = 1 WHERE id = 2;', add('orders', 'a'), add('users', 'a'))} ${inOne(add('users', 'b'), add('orders', 'b'))}`,
      says: [
        'This transaction locks orders, then users; another one of this pull request locks users, then orders: run at the same time, each waits for the other.',
      ],
    },
  ],
});

testRule(hot, {
  silent: [
    {
      name: 'one of them is not hot',
      given,
      policy: { tables: [{ tables: 'users', hot: true, from: '' }] },
      sql: inOne(add('users', 'a'), add('orders', 'a')),
    },
    { name: 'each on its own', given, policy: { tables: [{ tables: '*', hot: true, from: '' }] }, sql: `${add('users', 'a')} ${add('orders', 'a')}` },
  ],
  speaks: [
    {
      name: 'two hot tables in one transaction',
      given,
      policy: {
        tables: [
          { tables: '*', hot: true, from: '' },
          { tables: 'stock', hot: false, from: '' },
        ],
      },
      sql: inOne(add('users', 'a'), add('stock', 'a'), add('orders', 'a')),
      says: ['This transaction locks orders while it still holds users, and the policy calls them hot.'],
    },
    {
      name: 'two hot tables in one statement',
      given,
      policy: { tables: [{ tables: '{users,orders}', hot: true, from: '' }] },
      sql: 'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      says: ['This transaction locks users while it still holds orders, and the policy calls them hot.'],
    },
  ],
});

describe('the circle is drawn', () => {
  beforeAll(loadDialects);

  test('as a graph of lock order', () => {
    const policy = application({ 'monthly "report"': ['reads orders', 'reads users'] });
    const [finding] = findingsOf(rule, { name: 'circle', given, policy, sql: inOne(add('users', 'a'), add('orders', 'a')) });
    expect(finding?.waits).toEqual([
      { transaction: '002_change.sql', holds: 'users', wants: 'orders' },
      { transaction: 'monthly "report"', holds: 'orders', wants: 'users' },
    ]);
    expect(renderLockCycle(finding?.waits ?? []).split('\n')).toEqual([
      'flowchart LR',
      '  t1["users"]',
      '  t2["orders"]',
      '  t1 -- "002_change.sql" --> t2',
      '  t2 -- "monthly  report" --> t1',
    ]);
  });

  test('in the summary, by the policy of the repository', async () => {
    const report = await judgePullRequest({
      main: {
        '.github/lockkeeper.yml':
          'version: 1\nextends: recommended\ntransactions:\n  checkout: [writes orders, reads users]\ntables:\n  users: { hot: true }\n',
        'migrations/001_base.sql': given,
      },
      writes: { 'migrations/002_change.sql': inOne(add('users', 'a'), add('orders', 'a')) },
    });
    const summary = renderSummary(report, { maxBytes: 60_000 });
    expect(summary).toContain('### Who would wait for whom');
    expect(summary).toContain(
      '```mermaid\nflowchart LR\n  t1["users"]\n  t2["orders"]\n  t1 -- "002_change.sql" --> t2\n  t2 -- "checkout" --> t1\n```',
    );
  });
});
