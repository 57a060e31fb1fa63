import rule from '../../../src/rules/locking/create-index-blocks-writes.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at date);';

testRule(rule, {
  silent: [
    { name: 'the table is made by the same migration', sql: `${orders} CREATE INDEX orders_placed ON orders (placed_at);` },
    { name: 'the index is built online', given: orders, sql: 'CREATE INDEX CONCURRENTLY orders_placed ON orders (placed_at);' },
    { name: 'a temporary table', given: orders, sql: 'CREATE TEMP TABLE t (a int); CREATE INDEX t_a ON t (a);' },
    {
      name: 'a partition that the pull request makes',
      given: 'CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);',
      sql: "CREATE TABLE logs_26 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'); CREATE INDEX logs_26_at ON logs_26 (at);",
    },
    {
      name: 'the search path leads to the new table',
      given: `${orders} CREATE SCHEMA audit;`,
      sql: `SET search_path = audit; ${orders} CREATE INDEX i ON orders (placed_at);`,
    },
    {
      name: 'ON ONLY the partitioned parent builds nothing',
      given:
        "CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
      sql: 'CREATE INDEX logs_at ON ONLY logs (at);',
    },
    {
      name: 'each partition has the index already',
      given: `CREATE TABLE logs (at date NOT NULL, device int) PARTITION BY RANGE (at);
        CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
        CREATE INDEX logs_25_device ON logs_25 (device);`,
      sql: 'CREATE INDEX logs_device ON logs (device);',
    },
    {
      name: 'IF NOT EXISTS finds the index',
      given: `${orders} CREATE INDEX orders_placed ON orders (placed_at);`,
      sql: 'CREATE INDEX IF NOT EXISTS orders_placed ON orders (placed_at);',
    },
  ],
  speaks: [
    {
      name: 'the table was there before',
      given: orders,
      sql: '-- é\nCREATE INDEX orders_placed ON orders (placed_at);',
      says: ['Building orders_placed blocks every write to orders until it is done.'],
      lines: [2],
    },
    {
      name: 'the engine names the index',
      given: orders,
      sql: 'CREATE INDEX ON orders (placed_at);',
      says: ['Building orders_placed_at_idx blocks every write to orders until it is done.'],
    },
    {
      name: 'nobody told us about the table',
      sql: 'CREATE INDEX orders_placed ON orders (placed_at);',
      complete: false,
      says: ['Building orders_placed blocks every write to orders until it is done.'],
    },
    {
      name: 'IF NOT EXISTS does not prove that the table is new',
      given: orders,
      sql: 'CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);\nCREATE INDEX orders_placed ON orders (placed_at);',
      says: ['Building orders_placed blocks every write to orders until it is done.'],
      lines: [2],
    },
    {
      name: 'a unique index may fail too',
      given: orders,
      sql: 'CREATE UNIQUE INDEX orders_placed ON orders (placed_at);',
      says: ['Building orders_placed blocks every write to orders until it is done, and fails if two rows are alike.'],
    },
    {
      name: 'a partitioned parent locks all of its partitions',
      given:
        "CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE logs_25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
      sql: 'CREATE INDEX logs_at ON logs (at);',
      says: ['Building logs_at blocks every write to logs and to its partitions (1) until the last one is done.'],
    },
    {
      name: 'in a procedural block that may not run',
      given: orders,
      sql: 'DO $$ BEGIN IF true THEN CREATE INDEX orders_placed ON orders (placed_at); END IF; END $$;',
      says: ['Building orders_placed blocks every write to orders until it is done.'],
    },
  ],
});
