import routineRule from '../../../src/rules/breaking-change/routine-uses-what-goes.ts';
import triggerRule from '../../../src/rules/breaking-change/trigger-uses-what-goes.ts';
import { testRule } from '../../support/rule-tester.ts';

const tables = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, total int); CREATE TABLE audit (order_id bigint, note text);';
const logs = (body: string): string =>
  `CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NEW; END $$; CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log();`;
const mysqlTrigger = `${tables} CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit VALUES (NEW.id, NEW.note);`;

testRule(triggerRule, {
  silent: [
    { name: 'another column of the row', given: tables + logs('INSERT INTO audit VALUES (NEW.id);'), sql: 'ALTER TABLE orders DROP COLUMN note;' },
    { name: 'a column of that name elsewhere', given: tables + logs('PERFORM NEW.note;'), sql: 'ALTER TABLE audit DROP COLUMN note;' },
    {
      name: 'a trigger that is off',
      given: `${tables}${logs('PERFORM NEW.note;')} ALTER TABLE orders DISABLE TRIGGER log;`,
      sql: 'ALTER TABLE orders DROP COLUMN note;',
    },
    { name: 'an invisible column more', dialect: 'mysql', given: mysqlTrigger, sql: 'ALTER TABLE audit ADD COLUMN at datetime INVISIBLE;' },
    {
      name: 'a trigger made again with the column',
      dialect: 'mysql',
      given: mysqlTrigger,
      sql: 'DROP TRIGGER log; ALTER TABLE audit ADD COLUMN at datetime; CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit VALUES (NEW.id, NEW.note, NOW());',
    },
    {
      name: 'a column that comes again',
      given: tables + logs('PERFORM NEW.note;'),
      sql: 'ALTER TABLE orders DROP COLUMN note; ALTER TABLE orders ADD COLUMN note varchar(9);',
    },
    {
      name: 'a rename that the queries of the routine do not follow is told with the rename',
      given: tables + logs('INSERT INTO audit VALUES (1);'),
      sql: 'ALTER TABLE audit RENAME TO log_of_orders;',
    },
    { name: 'the table goes with its trigger', given: tables + logs('PERFORM NEW.note;'), sql: 'DROP TABLE orders;' },
    {
      name: 'a rename that SQLite follows',
      dialect: 'sqlite',
      given: `${tables} CREATE TRIGGER log AFTER INSERT ON orders BEGIN INSERT INTO audit VALUES (NEW.id, NEW.note); END;`,
      sql: 'ALTER TABLE audit RENAME TO log_of_orders;',
    },
  ],
  speaks: [
    {
      name: 'a column of the row',
      given: tables + logs('INSERT INTO audit VALUES (NEW.id, NEW."note");'),
      sql: 'ALTER TABLE orders DROP COLUMN note;',
      says: ['Writes to orders that fire log fail: log, which it calls, still uses orders.note, which is dropped.'],
    },
    {
      name: 'a function of several tables',
      given: tables + logs("IF TG_TABLE_NAME = 'orders' THEN INSERT INTO audit VALUES (NEW.id, NEW.note); END IF;"),
      sql: 'ALTER TABLE orders DROP COLUMN note;',
      says: ['Writes to orders that fire log fail: log, which it calls, still uses orders.note, which is dropped.'],
      assumed: true,
    },
    {
      name: 'a renamed column of the row',
      given: tables + logs('IF OLD.note IS NULL THEN RETURN NULL; END IF;'),
      sql: 'ALTER TABLE orders RENAME COLUMN note TO remark;',
      says: ['Writes to orders that fire log fail: log, which it calls, still uses orders.note, which gets another name.'],
    },
    {
      name: 'a table that the function writes to',
      given: tables + logs('INSERT INTO audit VALUES (NEW.id);'),
      sql: 'DROP TABLE audit;',
      says: ['Writes to orders that fire log fail: log, which it calls, still uses audit, which is dropped.'],
    },
    {
      name: 'a trigger of MySQL and a column of another case',
      dialect: 'mysql',
      given: mysqlTrigger,
      sql: 'ALTER TABLE orders DROP COLUMN Note;',
      says: ['Writes to orders that fire log fail: it still uses orders.note, which is dropped.'],
    },
    {
      name: 'a table under another name in MariaDB',
      dialect: 'mariadb',
      given: mysqlTrigger,
      sql: 'RENAME TABLE audit TO log_of_orders;',
      says: ['Writes to orders that fire log fail: it still uses audit, which gets another name.'],
    },
    {
      name: 'a column more than MySQL is given values for',
      dialect: 'mysql',
      given: mysqlTrigger,
      sql: 'ALTER TABLE audit ADD COLUMN at datetime;',
      says: ['Writes to orders that fire log fail: it inserts into audit by position, which has another number of columns now.'],
    },
    {
      name: 'a column that CHANGE renames in MySQL',
      dialect: 'mysql',
      given: mysqlTrigger,
      sql: 'ALTER TABLE orders CHANGE note remark text;',
      says: ['Writes to orders that fire log fail: it still uses orders.note, which gets another name.'],
    },
    {
      name: 'a table that a trigger of SQLite writes to',
      dialect: 'sqlite',
      given: `${tables} CREATE TRIGGER log AFTER INSERT ON orders BEGIN INSERT INTO audit VALUES (NEW.id, NEW.note); END;`,
      sql: 'DROP TABLE audit;',
      says: ['Writes to orders that fire log fail: it still uses audit, which is dropped.'],
    },
  ],
});

const reads = "CREATE FUNCTION notes() RETURNS SETOF text LANGUAGE sql AS 'SELECT note FROM orders';";

testRule(routineRule, {
  silent: [
    { name: 'another column', given: tables + reads, sql: 'ALTER TABLE orders DROP COLUMN total;' },
    {
      name: 'a function that is made anew',
      given: tables + reads,
      sql: "CREATE OR REPLACE FUNCTION notes() RETURNS SETOF text LANGUAGE sql AS 'SELECT NULL::text'; ALTER TABLE orders DROP COLUMN note;",
    },
    {
      name: 'a table of that name in another schema',
      given: `CREATE SCHEMA old; CREATE TABLE old.orders (note text); ${tables}${reads}`,
      sql: 'DROP TABLE old.orders;',
    },
    { name: 'a rename, which is told by itself', given: tables + reads, sql: 'ALTER TABLE orders RENAME COLUMN note TO remark;' },
  ],
  speaks: [
    {
      name: 'a column',
      given: tables + reads,
      sql: 'ALTER TABLE orders DROP COLUMN note;',
      says: ['Calls of notes fail: it still uses orders.note, which is dropped.'],
    },
    { name: 'a table', given: tables + reads, sql: 'DROP TABLE orders;', says: ['Calls of notes fail: it still uses orders, which is dropped.'] },
    {
      name: 'a procedure of MySQL',
      dialect: 'mysql',
      given: `${tables} CREATE PROCEDURE notes() SELECT note FROM orders;`,
      sql: 'ALTER TABLE orders DROP COLUMN note;',
      says: ['Calls of notes fail: it still uses orders.note, which is dropped.'],
    },
  ],
});
