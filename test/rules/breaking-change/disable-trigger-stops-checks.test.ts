import rule from '../../../src/rules/breaking-change/disable-trigger-stops-checks.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users (id)); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f();';

testRule(rule, {
  silent: [
    {
      name: 'a trigger fires for replicated rows too',
      given:
        "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER orders_stamp BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp();",
      sql: 'ALTER TABLE orders ENABLE ALWAYS TRIGGER orders_stamp;',
    },
    {
      name: 'enabled again in the same transaction',
      given,
      sql: 'BEGIN; ALTER TABLE orders DISABLE TRIGGER note; UPDATE orders SET id = 1 WHERE id = 2; ALTER TABLE orders ENABLE TRIGGER note; COMMIT;',
    },
    { name: 'the table is made by the same migration', given, sql: 'CREATE TABLE t (id int); ALTER TABLE t DISABLE TRIGGER ALL;' },
  ],
  speaks: [
    {
      name: 'a trigger fires for replicated rows alone',
      given:
        "CREATE TABLE orders (id bigint PRIMARY KEY); CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER orders_stamp BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp();",
      sql: 'ALTER TABLE orders ENABLE REPLICA TRIGGER orders_stamp;',
      says: ['Only replicated rows set off the trigger orders_stamp of orders any more: it does nothing for what the application writes.'],
    },
    {
      name: 'all, foreign keys among them',
      given,
      sql: 'ALTER TABLE orders DISABLE TRIGGER ALL;',
      says: ['The foreign keys and triggers of orders do nothing for anyone until they are enabled again: rows that break them get in and stay.'],
    },
    {
      name: 'those of users',
      given,
      sql: 'ALTER TABLE orders DISABLE TRIGGER USER;',
      says: ['The triggers of orders do nothing for anyone until they are enabled again.'],
    },
    {
      name: 'one, and enabled again only after others could write',
      given,
      sql: 'ALTER TABLE orders DISABLE TRIGGER note;\nALTER TABLE orders ENABLE TRIGGER note;',
      says: ['The trigger note of orders does nothing for anyone until it is enabled again.'],
      lines: [1],
    },
  ],
});
