import { beforeAll, expect, test } from 'vitest';
import rule from '../../../src/rules/locking/asks-for-more-than-needed.ts';
import { findingsOf, loadDialects, testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at datetime, total int);';

testRule(rule, {
  silent: [
    { name: 'the table is new', ...mysql, sql: `${orders} CREATE INDEX i ON orders (placed_at) ALGORITHM=COPY;` },
    { name: 'it needs the copy anyway', ...mysql, given: orders, sql: 'ALTER TABLE orders MODIFY total bigint, ALGORITHM=COPY;' },
    { name: 'it needs the lock anyway', ...mysql, given: orders, sql: 'ALTER TABLE orders MODIFY total bigint, LOCK=SHARED;' },
    { name: 'it is instant whatever is asked', ...mysql, given: orders, sql: 'ALTER TABLE orders ADD COLUMN note text, LOCK=EXCLUSIVE;' },
    { name: 'less is asked', ...mysql, given: orders, sql: 'CREATE INDEX i ON orders (placed_at) ALGORITHM=INPLACE LOCK=NONE;' },
    { name: 'nothing is asked', ...mysql, given: orders, sql: 'ALTER TABLE orders ADD INDEX i (placed_at), ALGORITHM=DEFAULT, LOCK=DEFAULT;' },
  ],
  speaks: [
    {
      name: 'a copy',
      ...mysql,
      given: orders,
      sql: 'ALTER TABLE orders ADD COLUMN note text, ALGORITHM=COPY;',
      says: ['ALGORITHM=COPY has all of orders copied, and nobody can write to it until that is done; the change itself needs no copy.'],
    },
    {
      name: 'LOCK=SHARED',
      ...mysql,
      given: orders,
      sql: 'CREATE INDEX i ON orders (placed_at) LOCK=SHARED;',
      says: ['LOCK=SHARED keeps everyone from writing to orders until this is done; the change itself lets them write.'],
    },
    {
      name: 'LOCK=EXCLUSIVE over what needs LOCK=SHARED',
      dialect: 'mariadb',
      version: '10.11',
      given: orders,
      sql: 'ALTER TABLE orders MODIFY total bigint, LOCK=EXCLUSIVE;',
      says: ['LOCK=EXCLUSIVE keeps everyone from reading and writing orders until this is done; the change itself needs no such lock.'],
    },
  ],
});

beforeAll(loadDialects);

test('the statement without it is offered, and proved', () => {
  const [finding] = findingsOf(rule, { name: 'copy', ...mysql, given: orders, sql: 'ALTER TABLE orders ADD COLUMN note text, ALGORITHM=COPY;' });
  expect(finding?.remedies).toMatchObject([{ kind: 'edit', edits: [{ text: 'ALTER TABLE orders ADD COLUMN note text' }] }]);
});
