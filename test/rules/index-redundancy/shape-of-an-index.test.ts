import twice from '../../../src/rules/index-redundancy/column-twice-in-index.ts';
import gap from '../../../src/rules/index-redundancy/index-dropped-before-its-replacement.ts';
import nothing from '../../../src/rules/index-redundancy/predicate-leaves-nothing-out.ts';
import again from '../../../src/rules/index-redundancy/recreates-the-same-index.ts';
import some from '../../../src/rules/index-redundancy/index-on-some-partitions.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders =
  'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, placed_at date, status text, done boolean NOT NULL, tags text[], body jsonb);';
const indexed = `${orders} CREATE INDEX orders_user ON orders (user_id);`;

const rebuilt = 'CREATE TABLE t (id integer PRIMARY KEY, a text); CREATE INDEX i ON t (a);';
const rebuild =
  'CREATE TABLE t2 (id integer PRIMARY KEY, a text NOT NULL); INSERT INTO t2 SELECT id, a FROM t; DROP TABLE t; ALTER TABLE t2 RENAME TO t;';

testRule(twice, {
  silent: [
    { name: 'under another operator class', given: orders, sql: 'CREATE INDEX i ON orders (status, status text_pattern_ops);' },
    { name: 'an expression over it', given: orders, sql: 'CREATE INDEX i ON orders (status, lower(status));' },
    { name: 'it stood before', given: `${orders} CREATE INDEX i ON orders (status, status);`, sql: 'ALTER TABLE orders ADD COLUMN a int;' },
  ],
  speaks: [
    {
      name: 'among the keys, sorted the other way',
      given: orders,
      sql: 'CREATE INDEX i ON orders (status, placed_at, status DESC);',
      says: ['i on orders has status among its keys twice: each entry stores it twice, and no query gains.'],
    },
    {
      name: 'in INCLUDE too',
      given: orders,
      sql: 'CREATE INDEX i ON orders (status) INCLUDE (placed_at, status);',
      says: ['i on orders has status among its keys and in INCLUDE: each entry stores it twice, and no query gains.'],
    },
  ],
});

testRule(nothing, {
  silent: [
    { name: 'a column that may be NULL', given: orders, sql: 'CREATE INDEX i ON orders (status) WHERE status IS NOT NULL;' },
    { name: 'another condition beside it', given: orders, sql: "CREATE INDEX i ON orders (status) WHERE done IS NOT NULL AND status = 'a';" },
    {
      name: 'it becomes nullable in the pull request',
      given: orders,
      sql: 'ALTER TABLE orders ALTER COLUMN done DROP NOT NULL; CREATE INDEX i ON orders (status) WHERE done IS NOT NULL;',
    },
  ],
  speaks: [
    {
      name: 'the primary key',
      given: orders,
      sql: 'CREATE INDEX i ON orders (status) WHERE id IS NOT NULL;',
      says: ['i on orders leaves no row out by WHERE id IS NOT NULL: nothing of it can be NULL, and fewer queries can use the index.'],
    },
  ],
});

testRule(again, {
  silent: [
    { name: 'another definition', given: indexed, sql: 'DROP INDEX orders_user; CREATE INDEX orders_user ON orders (user_id, placed_at);' },
    {
      name: 'out of the way of a bulk of rows',
      given: indexed,
      sql: 'DROP INDEX orders_user; UPDATE orders SET status = 1; CREATE INDEX orders_user ON orders (user_id);',
    },
    {
      name: 'out of the way of a new type',
      given: indexed,
      sql: 'DROP INDEX orders_user; ALTER TABLE orders ALTER COLUMN user_id TYPE numeric; CREATE INDEX orders_user ON orders (user_id);',
    },
    {
      name: 'a table that is made anew',
      dialect: 'sqlite',
      version: '3.45',
      given: rebuilt,
      sql: `DROP INDEX i; ${rebuild} CREATE INDEX i ON t (a);`,
    },
    {
      name: 'another name where an index cannot be renamed',
      dialect: 'sqlite',
      version: '3.45',
      given: rebuilt,
      sql: 'DROP INDEX i; CREATE INDEX j ON t (a);',
    },
    { name: 'made and dropped before', given: orders, sql: 'CREATE INDEX i ON orders (status); DROP INDEX i; CREATE INDEX i ON orders (status);' },
    {
      name: 'an invalid one, if it is there, goes first',
      given: orders,
      sql: 'DROP INDEX IF EXISTS orders_user; CREATE INDEX orders_user ON orders (user_id);',
    },
  ],
  speaks: [
    {
      name: 'under another name',
      given: indexed,
      sql: 'CREATE INDEX CONCURRENTLY orders_user_2 ON orders (user_id); DROP INDEX CONCURRENTLY orders_user;',
      says: [
        'orders_user_2 on orders (user_id) is orders_user under another name, built anew: ALTER INDEX orders_user RENAME TO orders_user_2 takes an instant.',
      ],
    },
    {
      name: 'dropped first, under another name',
      given: indexed,
      sql: 'DROP INDEX CONCURRENTLY orders_user;\nCREATE INDEX CONCURRENTLY orders_user_2 ON orders (user_id);',
      says: [
        'orders_user_2 on orders (user_id) is orders_user under another name, built anew: ALTER INDEX orders_user RENAME TO orders_user_2 takes an instant.',
      ],
      lines: [2],
    },
  ],
});

testRule(gap, {
  silent: [
    {
      name: 'in one transaction, where everyone waits anyway',
      given: indexed,
      sql: 'BEGIN; DROP INDEX orders_user; CREATE INDEX i ON orders (user_id, placed_at); COMMIT;',
    },
    {
      name: 'another one serves meanwhile',
      given: `${indexed} CREATE INDEX j ON orders (user_id, status);`,
      sql: 'DROP INDEX orders_user; CREATE INDEX i ON orders (user_id, placed_at);',
    },
    {
      name: 'of a table that is made anew',
      dialect: 'sqlite',
      version: '3.45',
      given: rebuilt,
      sql: `DROP INDEX i; ${rebuild} CREATE INDEX j ON t (a);`,
    },
    { name: 'one that serves other queries', given: indexed, sql: 'DROP INDEX orders_user; CREATE INDEX i ON orders (placed_at, user_id);' },
  ],
  speaks: [
    {
      name: 'dropped first',
      given: indexed,
      sql: 'DROP INDEX orders_user;\nCREATE INDEX i ON orders (user_id DESC, placed_at);',
      says: [
        'orders_user on orders (user_id) goes before i (user_id DESC, placed_at) takes its place: until that one is built, queries read the whole table.',
      ],
      lines: [1],
    },
  ],
});

const logs = [
  'CREATE TABLE logs (at date, message text) PARTITION BY RANGE (at);',
  "CREATE TABLE logs_24 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
  "CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
].join(' ');

testRule(some, {
  silent: [
    { name: 'the last partition that lacked it', given: `${logs} CREATE INDEX a ON logs_24 (at);`, sql: 'CREATE INDEX b ON logs_25 (at);' },
    { name: 'on the partitioned table', given: logs, sql: 'CREATE INDEX a ON logs (at);' },
    { name: 'no partition', given: orders, sql: 'CREATE INDEX a ON orders (status);' },
  ],
  speaks: [
    {
      name: 'another one has other columns',
      given: `${logs} CREATE INDEX a ON logs_24 (message);`,
      sql: 'CREATE INDEX b ON logs_25 (at);',
      says: ['b on logs_25 (at) is on 1 of 2 partitions of logs: queries over logs read the others from end to end.'],
    },
  ],
});
