import rule from '../../../src/rules/locking/work-while-holding-lock.ts';
import { testRule } from '../../support/rule-tester.ts';

const shop = 'CREATE TABLE users (id bigint PRIMARY KEY, made date); CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);';
const fill = "UPDATE users SET plan = 'free' WHERE made < '2024-01-01';";
const held = 'an earlier statement of this transaction keeps users locked meanwhile: nobody can read or write it.';

testRule(rule, {
  silent: [
    { name: 'each statement on its own', given: shop, sql: `ALTER TABLE users ADD COLUMN plan text; ${fill}` },
    {
      name: 'rows bounded by the key',
      given: shop,
      sql: "BEGIN; ALTER TABLE users ADD COLUMN plan text; UPDATE users SET plan = 'free' WHERE id = 7; COMMIT;",
    },
    {
      name: 'the locked table is made by the same migration',
      given: shop,
      sql: `BEGIN; CREATE TABLE plans (id int); ALTER TABLE plans ADD COLUMN a int; UPDATE users SET made = now() WHERE made IS NULL; COMMIT;`,
    },
    {
      name: 'rows of a table that is made by the same migration',
      given: shop,
      sql: 'BEGIN; ALTER TABLE users ADD COLUMN plan text; CREATE TABLE plans (id int); UPDATE plans SET id = 1 WHERE id > 5; COMMIT;',
    },
    { name: 'the transaction ended', given: shop, sql: `BEGIN; ALTER TABLE users ADD COLUMN plan text; COMMIT; BEGIN; ${fill} COMMIT;` },
  ],
  speaks: [
    {
      name: 'a backfill in the transaction of its column',
      given: shop,
      sql: `BEGIN;\nALTER TABLE users ADD COLUMN plan text;\n${fill}\nCOMMIT;`,
      says: [`Writing these rows of users takes longer the bigger users is, and ${held}`],
      lines: [3],
    },
    {
      name: 'in the transaction that the tool opens',
      given: shop,
      sql: `-- migrate:up\nALTER TABLE users ADD COLUMN plan text;\n${fill}\n\n-- migrate:down\n`,
      framework: 'dbmate',
      says: [`Writing these rows of users takes longer the bigger users is, and ${held}`],
      lines: [3],
    },
    {
      name: 'is told once for a transaction and a table',
      given: shop,
      sql: `BEGIN;\nALTER TABLE users ADD COLUMN plan text;\n${fill}\n${fill}\nCOMMIT;`,
      says: [`Writing these rows of users takes longer the bigger users is, and ${held}`],
      lines: [3],
    },
    {
      name: 'validating another table',
      given: `${shop} ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;`,
      sql: 'BEGIN; ALTER TABLE users ADD COLUMN plan text; ALTER TABLE orders VALIDATE CONSTRAINT positive; COMMIT;',
      says: [`Checking the rows of orders takes longer the bigger orders is, and ${held}`],
    },
  ],
});
