import { beforeAll, expect, test } from 'vitest';
import rule from '../../../src/rules/locking/alter-rebuilds-table.ts';
import { findingsOf, loadDialects, testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at datetime);';
const mixed = 'ALTER TABLE orders ADD COLUMN note text, ADD INDEX orders_placed_at (placed_at);';

testRule(rule, {
  silent: [
    { name: 'the table is new', ...mysql, sql: `${orders} ${mixed}` },
    { name: 'instant clauses', ...mysql, given: orders, sql: 'ALTER TABLE orders ADD COLUMN note text, ALTER placed_at SET DEFAULT NULL;' },
    { name: 'an index alone', ...mysql, given: orders, sql: 'ALTER TABLE orders ADD INDEX i (placed_at);' },
    { name: 'a copy is another rule’s', ...mysql, given: orders, sql: 'ALTER TABLE orders ADD COLUMN note text, MODIFY placed_at date;' },
    {
      name: 'the count begins anew when the table is rebuilt',
      ...mysql,
      given: `${orders} ${'ALTER TABLE orders ADD COLUMN x int; ALTER TABLE orders DROP COLUMN x; '.repeat(32)} OPTIMIZE TABLE orders;`,
      sql: 'ALTER TABLE orders ADD COLUMN y int;',
    },
  ],
  speaks: [
    {
      name: 'a column beside an index',
      ...mysql,
      given: orders,
      sql: mixed,
      says: [
        'This writes all of orders anew in place: adding note would take an instant in a statement of its own, and does not beside the other clauses.',
      ],
    },
    {
      name: 'NOT NULL',
      dialect: 'mariadb',
      version: '10.11',
      given: orders,
      sql: 'ALTER TABLE orders MODIFY placed_at datetime NOT NULL;',
      says: ['This writes all of orders anew in place: reads and writes go on, and replicas fall behind by as long as it takes.'],
    },
    {
      name: 'a column before columns could be added instantly',
      dialect: 'mysql',
      version: '5.7',
      given: orders,
      sql: 'ALTER TABLE orders ADD COLUMN note text;',
      says: ['This writes all of orders anew in place: reads and writes go on, and replicas fall behind by as long as it takes.'],
    },
    {
      name: 'no row version is left',
      ...mysql,
      given: `${orders} ${'ALTER TABLE orders ADD COLUMN x int; ALTER TABLE orders DROP COLUMN x; '.repeat(32)}`,
      sql: 'ALTER TABLE orders ADD COLUMN y int;',
      says: [
        'This writes all of orders anew in place: its columns have come and gone 64 times without that, which is as often as the engine allows.',
      ],
    },
  ],
});

beforeAll(loadDialects);

test('a statement for each clause is offered, and proved', () => {
  const [finding] = findingsOf(rule, { name: 'mixed', ...mysql, given: orders, sql: mixed });
  expect(finding?.remedies).toMatchObject([
    { kind: 'edit', edits: [{ text: 'ALTER TABLE orders ADD COLUMN note text;\nCREATE INDEX orders_placed_at ON orders (placed_at)' }] },
  ]);
});
