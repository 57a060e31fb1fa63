import rule from '../../../src/rules/deploy/concurrently-in-transaction.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id int PRIMARY KEY, made date);';
const build = 'CREATE INDEX CONCURRENTLY orders_made ON orders (made);';

testRule(rule, {
  silent: [
    { name: 'a block that runs alone', given: orders, sql: 'DO $$ BEGIN COMMIT; END $$;' },
    { name: 'each statement on its own', given: orders, sql: `${build} ANALYZE orders;` },
    {
      name: 'dbmate is told to open no transaction',
      given: orders,
      sql: `-- migrate:up transaction:false\n${build}\n-- migrate:down\n`,
      framework: 'dbmate',
    },
    { name: 'goose is told to open no transaction', given: orders, sql: `-- +goose NO TRANSACTION\n-- +goose Up\n${build}\n`, framework: 'goose' },
    { name: 'alone in a file that Prisma sends as one string', given: orders, sql: `-- CreateIndex\n${build}`, framework: 'prisma' },
    {
      name: 'REFRESH CONCURRENTLY may run in a transaction',
      given: `${orders} CREATE MATERIALIZED VIEW m AS SELECT id FROM orders; CREATE UNIQUE INDEX m_id ON m (id);`,
      sql: 'BEGIN; REFRESH MATERIALIZED VIEW CONCURRENTLY m; COMMIT;',
    },
  ],
  speaks: [
    {
      name: 'a block executes it, and no transaction is open',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, at date);',
      sql: "DO $$ BEGIN EXECUTE 'CREATE INDEX CONCURRENTLY orders_at ON orders (at)'; END $$;",
      says: [
        'The deploy stops here: CREATE INDEX CONCURRENTLY cannot run in a DO block or function, which is within a transaction wherever it runs.',
      ],
    },
    {
      name: 'a block ends the transaction that the file opened',
      given: orders,
      sql: 'BEGIN;\nDO $$ BEGIN\n  COMMIT;\nEND $$;\nCOMMIT;',
      says: ['The deploy stops here: COMMIT of a block cannot run inside a transaction, and this file opens one with BEGIN.'],
      lines: [3],
    },
    {
      name: 'the file opens a transaction',
      given: orders,
      sql: `BEGIN;\n${build}\nCOMMIT;`,
      says: ['The deploy stops here: CREATE INDEX CONCURRENTLY cannot run inside a transaction, and this file opens one with BEGIN.'],
      lines: [2],
    },
    {
      name: 'the tool opens a transaction',
      given: orders,
      sql: `-- migrate:up\n${build}\n-- migrate:down\n`,
      framework: 'dbmate',
      says: ['The deploy stops here: CREATE INDEX CONCURRENTLY cannot run inside a transaction, and dbmate wraps each migration in a transaction.'],
      lines: [2],
    },
    {
      name: 'two statements sent as one string',
      given: orders,
      sql: `ALTER TABLE orders ADD COLUMN a int;\n${build}`,
      framework: 'prisma',
      says: [
        'The deploy stops here: CREATE INDEX CONCURRENTLY cannot run inside a transaction, and Prisma Migrate sends the whole script as one query: several statements share an implicit transaction.',
      ],
      lines: [2],
    },
  ],
});
