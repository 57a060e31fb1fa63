import rule from '../../../src/rules/locking/validate-in-locking-transaction.ts';
import { testRule } from '../../support/rule-tester.ts';

const shop = 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, total numeric);';
const check = 'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;';
const key = 'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;';

testRule(rule, {
  silent: [
    { name: 'each on its own', given: shop, sql: `${check} ALTER TABLE orders VALIDATE CONSTRAINT positive;` },
    {
      name: 'a transaction that locks only another table',
      given: `${shop} ${check}`,
      sql: 'BEGIN; ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders VALIDATE CONSTRAINT positive; COMMIT;',
    },
    { name: 'the table is made by the same migration', sql: `BEGIN; ${shop} ${check} ALTER TABLE orders VALIDATE CONSTRAINT positive; COMMIT;` },
    {
      name: 'a lock that blocks nobody',
      given: `${shop} ${check}`,
      sql: 'BEGIN; ANALYZE orders; ALTER TABLE orders VALIDATE CONSTRAINT positive; COMMIT;',
    },
    {
      name: 'the lock went with its savepoint',
      given: `${shop} ${check}`,
      sql: 'BEGIN; SAVEPOINT s; ALTER TABLE orders ADD COLUMN a int; ROLLBACK TO s; ALTER TABLE orders VALIDATE CONSTRAINT positive; COMMIT;',
    },
  ],
  speaks: [
    {
      name: 'in the transaction that adds the CHECK',
      given: shop,
      sql: `BEGIN;\n${check}\nALTER TABLE orders VALIDATE CONSTRAINT positive;\nCOMMIT;`,
      says: ['Validating positive reads all of orders while this transaction still locks it: nobody can read or write it until it commits.'],
      lines: [3],
    },
    {
      name: 'a foreign key blocks writers only',
      given: shop,
      sql: `BEGIN;\n${key}\nALTER TABLE orders VALIDATE CONSTRAINT fk;\nCOMMIT;`,
      says: ['Validating fk reads all of orders while this transaction still locks it: nobody can write to it until it commits.'],
    },
    {
      name: 'in the transaction that the tool opens',
      given: shop,
      sql: `-- migrate:up\n${check}\nALTER TABLE orders VALIDATE CONSTRAINT positive;\n-- migrate:down\n`,
      framework: 'dbmate',
      says: ['Validating positive reads all of orders while this transaction still locks it: nobody can read or write it until it commits.'],
      lines: [3],
    },
    {
      name: 'in the very statement that adds it',
      given: shop,
      sql: 'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID, VALIDATE CONSTRAINT positive;',
      says: ['Validating positive reads all of orders while this transaction still locks it: nobody can read or write it until it commits.'],
    },
  ],
});
