import rule from '../../../src/rules/index-redundancy/duplicate-of-another-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz, status text, note text);';

testRule(rule, {
  silent: [
    {
      name: 'another operator class answers other questions',
      given: `${orders} CREATE INDEX a ON orders (status);`,
      sql: 'CREATE INDEX b ON orders (status text_pattern_ops);',
    },
    {
      name: 'another collation orders otherwise',
      given: `${orders} CREATE INDEX a ON orders (status);`,
      sql: 'CREATE INDEX b ON orders (status COLLATE "C");',
    },
    { name: 'another access method', given: `${orders} CREATE INDEX a ON orders (status);`, sql: 'CREATE INDEX b ON orders USING hash (status);' },
    {
      name: 'another predicate',
      given: `${orders} CREATE INDEX a ON orders (status);`,
      sql: "CREATE INDEX b ON orders (status) WHERE status <> 'done';",
    },
    {
      name: 'one part is reversed and the other is not',
      given: `${orders} CREATE INDEX a ON orders (placed_at, status);`,
      sql: 'CREATE INDEX b ON orders (placed_at, status DESC);',
    },
    {
      name: 'nulls sort elsewhere',
      given: `${orders} CREATE INDEX a ON orders (placed_at);`,
      sql: 'CREATE INDEX b ON orders (placed_at NULLS FIRST);',
    },
    {
      name: 'unique is not repeated by an index that is not',
      given: `${orders} CREATE INDEX a ON orders (note);`,
      sql: 'CREATE UNIQUE INDEX b ON orders (note); DROP INDEX a;',
    },
    {
      name: 'the old one is dropped in the same pull request',
      given: `${orders} CREATE INDEX a ON orders (status);`,
      sql: 'CREATE INDEX b ON orders (status); DROP INDEX a;',
    },
    {
      name: 'what stood before is not judged',
      given: `${orders} CREATE INDEX a ON orders (status); CREATE INDEX b ON orders (status);`,
      sql: 'ALTER TABLE orders ADD COLUMN c text;',
    },
    {
      name: 'the same parts on another table',
      given: `${orders} CREATE TABLE carts (status text); CREATE INDEX a ON orders (status);`,
      sql: 'CREATE INDEX b ON carts (status);',
    },
    { name: 'another expression', given: `${orders} CREATE INDEX a ON orders (lower(status));`, sql: 'CREATE INDEX b ON orders (upper(status));' },
  ],
  speaks: [
    {
      name: 'the same index under another name',
      given: `${orders} CREATE INDEX a ON orders (status);`,
      sql: 'SELECT 1;\nCREATE INDEX CONCURRENTLY b ON orders (status);',
      says: ['b on orders (status) is the same index as a: every write pays for both, and no query gains.'],
      lines: [2],
    },
    {
      name: 'the default operator class is written out',
      given: `${orders} CREATE INDEX a ON orders (status);`,
      sql: 'CREATE INDEX b ON orders (status text_ops);',
      says: ['b on orders (status text_ops) is the same index as a: every write pays for both, and no query gains.'],
    },
    {
      name: 'the mirror image is read backwards',
      given: `${orders} CREATE INDEX a ON orders (placed_at, status DESC);`,
      sql: 'CREATE INDEX b ON orders (placed_at DESC, status);',
      says: ['b on orders (placed_at DESC, status) finds the same rows as a (placed_at, status DESC): an index is read in both directions.'],
    },
    {
      name: 'two at once are reported once',
      given: orders,
      sql: 'CREATE INDEX a ON orders (status); CREATE INDEX b ON orders (status);',
      says: ['b on orders (status) is the same index as a: every write pays for both, and no query gains.'],
    },
    {
      name: 'a new one with INCLUDE makes the old one superfluous',
      given: `${orders} CREATE INDEX a ON orders (status);`,
      sql: 'CREATE INDEX b ON orders (status) INCLUDE (note);',
      says: ['a on orders (status) is covered by b (status) INCLUDE (note), which has the same keys and carries more columns.'],
    },
    {
      name: 'an expression, written differently',
      given: `${orders} CREATE INDEX a ON orders (lower(status));`,
      sql: 'CREATE INDEX b ON orders (LOWER( status ));',
      says: ['b on orders (lower(status)) is the same index as a: every write pays for both, and no query gains.'],
    },
    {
      name: 'on a new table too',
      sql: `${orders} CREATE INDEX a ON orders (status); CREATE INDEX b ON orders (status);`,
      says: ['b on orders (status) is the same index as a: every write pays for both, and no query gains.'],
    },
  ],
});
