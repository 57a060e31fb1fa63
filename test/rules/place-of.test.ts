import { beforeAll, expect, test } from 'vitest';
import rule from '../../src/rules/locking/create-index-blocks-writes.ts';
import { findingsOf, loadDialects } from '../support/rule-tester.ts';

const given = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date);';
const build = 'CREATE INDEX orders_placed ON orders (placed_at);';

beforeAll(loadDialects);

test('what surely runs is told as sure', () => {
  expect(findingsOf(rule, { name: 'plain', given, sql: build })).toMatchObject([
    { certainty: { kind: 'known' }, subject: 'orders_placed', table: 'orders' },
  ]);
});

test('what stands in a branch is told as what may run', () => {
  const sql = `DO $$ BEGIN IF random() > 0.5 THEN ${build} END IF; END $$;`;
  expect(findingsOf(rule, { name: 'branch', given, sql })).toMatchObject([
    { certainty: { kind: 'assumed', because: 'it stands in a branch of a procedural block, which may not run' } },
  ]);
});
