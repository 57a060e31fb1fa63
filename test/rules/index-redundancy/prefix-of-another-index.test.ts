import rule from '../../../src/rules/index-redundancy/prefix-of-another-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders =
  'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz, status text); CREATE INDEX both_idx ON orders (placed_at, status);';

testRule(rule, {
  silent: [
    { name: 'the second column alone', given: orders, sql: 'CREATE INDEX CONCURRENTLY status_idx ON orders (status);' },
    { name: 'unique: it keeps duplicates out', given: orders, sql: 'CREATE UNIQUE INDEX CONCURRENTLY once_idx ON orders (placed_at);' },
    { name: 'partial: it is smaller', given: orders, sql: "CREATE INDEX CONCURRENTLY part_idx ON orders (placed_at) WHERE status = 'new';" },
    {
      name: 'another order that reading backwards does not give',
      given: orders,
      sql: 'CREATE INDEX CONCURRENTLY nulls_idx ON orders (placed_at NULLS FIRST);',
    },
    {
      name: 'a GIN index has no order',
      given: 'CREATE TABLE t (a int[], b int[]); CREATE INDEX both_idx ON t USING gin (a, b);',
      sql: 'CREATE INDEX a_idx ON t USING gin (a);',
    },
    {
      name: 'the longer one carries the column without sorting by it',
      given: 'CREATE TABLE t (a int, b int); CREATE INDEX a_idx ON t (a) INCLUDE (b);',
      sql: 'CREATE INDEX ab_idx ON t (a, b); DROP INDEX a_idx;',
    },
  ],
  speaks: [
    {
      name: 'the first column of a longer index',
      given: orders,
      sql: 'CREATE INDEX CONCURRENTLY date_idx ON orders (placed_at);',
      says: ['date_idx on orders (placed_at) is the beginning of both_idx (placed_at, status), which serves its queries already.'],
    },
    {
      name: 'read backwards',
      given: orders,
      sql: 'CREATE INDEX CONCURRENTLY date_idx ON orders (placed_at DESC);',
      says: ['date_idx on orders (placed_at DESC) is the beginning of both_idx (placed_at, status), which serves its queries already.'],
    },
    {
      name: 'a new longer index makes the old one superfluous',
      given: 'CREATE TABLE t (a int, b int); CREATE INDEX a_idx ON t (a);',
      sql: 'CREATE INDEX CONCURRENTLY ab_idx ON t (a, b);',
      says: ['ab_idx (a, b) begins with (a): a_idx on t is no longer needed. Drop it with DROP INDEX CONCURRENTLY a_idx.'],
    },
    {
      name: 'the first column of a composite primary key',
      given: 'CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));',
      sql: 'CREATE INDEX CONCURRENTLY a_idx ON t (a);',
      says: ['a_idx on t (a) is the beginning of t_pkey (a, b), which serves its queries already.'],
    },
  ],
});
