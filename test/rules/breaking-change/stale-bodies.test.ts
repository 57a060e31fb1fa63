import routineRule from '../../../src/rules/breaking-change/routine-uses-what-goes.ts';
import triggerRule from '../../../src/rules/breaking-change/trigger-uses-what-goes.ts';
import { testRule } from '../../support/rule-tester.ts';

const tables = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text, total int); CREATE TABLE audit (order_id bigint, note text);';
const logs = (body: string): string =>
  `CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NEW; END $$; CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log();`;
const mysqlTrigger = `${tables} CREATE TRIGGER log AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit VALUES (NEW.id, NEW.note);`;

const namingTrigger = mysqlTrigger.replace('VALUES', '(order_id, note) VALUES');

testRule(triggerRule, {
  silent: [
    { name: 'another column of the row', given: tables + logs('INSERT INTO audit VALUES (NEW.id);'), sql: 'ALTER TABLE orders DROP COLUMN note;' },
    { name: 'a column of that name elsewhere', given: tables + logs('PERFORM NEW.note;'), sql: 'ALTER TABLE audit DROP COLUMN note;' },
    {
      name: 'a trigger that is off',
      given: `${tables}${logs('PERFORM NEW.note;')} ALTER TABLE orders DISABLE TRIGGER log;`,
      sql: 'ALTER TABLE orders DROP COLUMN note;',
    },
    ...['at datetime', 'at datetime NOT NULL DEFAULT NOW()', "state ENUM('new', 'old') NOT NULL", 'id int NOT NULL AUTO_INCREMENT UNIQUE'].map(
      (column) => ({
        name: `a new column that needs no value: ${column}`,
        dialect: 'mysql' as const,
        given: namingTrigger,
        sql: `ALTER TABLE audit ADD COLUMN ${column};`,
      }),
    ),
    {
      name: 'a new column that INSERT IGNORE leaves out',
      dialect: 'mysql',
      given: namingTrigger.replace('INSERT INTO audit', 'INSERT IGNORE INTO audit'),
      sql: 'ALTER TABLE audit ADD COLUMN actor int NOT NULL;',
    },
    {
      name: 'a new column that another trigger fills',
      dialect: 'mysql',
      given: namingTrigger,
      sql: 'ALTER TABLE audit ADD COLUMN actor int NOT NULL; CREATE TRIGGER fill BEFORE INSERT ON audit FOR EACH ROW SET NEW.actor = 1;',
    },
    {
      name: 'a new column that gets its default in the end',
      dialect: 'mysql',
      given: namingTrigger,
      sql: 'ALTER TABLE audit ADD COLUMN actor int NOT NULL; ALTER TABLE audit ALTER COLUMN actor SET DEFAULT 0;',
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
      name: 'a new column for which the trigger has no value',
      dialect: 'mariadb',
      version: '10.11',
      given: namingTrigger,
      sql: 'ALTER TABLE audit ADD COLUMN actor int NOT NULL;',
      says: ['Writes to orders that fire log fail: it inserts into audit without actor, which has no default.'],
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

const pair = 'CREATE TABLE users (id bigint, name text); CREATE TABLE old_users (id bigint, name text, at date);';
const copying = (body: string): string =>
  `${pair} CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$; CREATE TRIGGER keep AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION keep();`;
const whole = copying('INSERT INTO old_users VALUES (OLD.*, now());');
const tooMany = ['Writes to users that fire keep fail: keep copies whole rows into old_users, whose columns are not those of users.'];

testRule(triggerRule, {
  silent: [
    {
      name: 'the columns are named',
      given: copying('INSERT INTO old_users (id, name) VALUES (OLD.id, OLD.name);'),
      sql: 'ALTER TABLE users ADD COLUMN age int;',
    },
    {
      name: 'the row comes last, and both get the column',
      given: `${copying('INSERT INTO log SELECT now(), OLD.*;')} CREATE TABLE log (at date, id bigint, name text);`,
      sql: 'ALTER TABLE users ADD COLUMN age int; ALTER TABLE log ADD COLUMN age int;',
    },
    {
      name: 'the function is replaced too',
      given: whole,
      sql: 'ALTER TABLE users ADD COLUMN age int; CREATE OR REPLACE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO old_users VALUES (OLD.id, OLD.name, now()); RETURN NULL; END $$;',
    },
    { name: 'the column goes from both', given: whole, sql: 'ALTER TABLE users DROP COLUMN name; ALTER TABLE old_users DROP COLUMN name;' },
    { name: 'another table gets a column', given: `${whole} CREATE TABLE teams (id bigint);`, sql: 'ALTER TABLE teams ADD COLUMN name text;' },
    { name: 'the trigger is off', given: `${whole} ALTER TABLE users DISABLE TRIGGER keep;`, sql: 'ALTER TABLE users ADD COLUMN age int;' },
  ],
  speaks: [
    { name: 'a row of one column more than there is place for', given: whole, sql: 'ALTER TABLE users ADD COLUMN age int;', says: tooMany },
    {
      name: 'both get the column, and what stands behind the row is in its place',
      given: whole,
      sql: 'ALTER TABLE users ADD COLUMN age int;\nALTER TABLE old_users ADD COLUMN age int;',
      says: tooMany,
      lines: [2],
    },
    {
      name: 'by a SELECT, with a call behind',
      given: copying('INSERT INTO old_users SELECT (OLD).*, coalesce(now(), now());'),
      sql: 'ALTER TABLE users ADD COLUMN age int;',
      says: tooMany,
    },
  ],
});

const table = 'CREATE TABLE orders (id bigint PRIMARY KEY, state text); CREATE TABLE notes (id bigint);';
const plpgsql = (body: string, before = ''): string =>
  `${table} CREATE FUNCTION orders_in(status text) RETURNS bigint LANGUAGE plpgsql AS $$ ${before} DECLARE n bigint; BEGIN ${body} RETURN n; END $$;`;
const count = 'SELECT count(*) INTO n FROM orders WHERE state = status;';
const add = 'ALTER TABLE orders ADD COLUMN status text;';
const mixedUp = ['Calls of orders_in fail: in its body status is ambiguous now, a variable and orders.status.'];

testRule(routineRule, {
  silent: [
    { name: 'a new column of another name', given: plpgsql(count), sql: 'ALTER TABLE orders ADD COLUMN note text;' },
    { name: 'a table that the query does not read', given: plpgsql(count), sql: 'ALTER TABLE notes ADD COLUMN status text;' },
    { name: 'the variable is named with its function', given: plpgsql(count.replace('= status', '= orders_in.status')), sql: add },
    { name: 'the body lets variables win', given: plpgsql(count, '#variable_conflict use_variable\n'), sql: add },
    { name: 'VALUES sees no columns', given: plpgsql('INSERT INTO orders (id, state) VALUES (1, status);'), sql: add },
    { name: 'the column goes again', given: plpgsql(count), sql: `${add} ALTER TABLE orders DROP COLUMN status;` },
    {
      name: 'the routine is replaced',
      given: plpgsql(count),
      sql: `${add} ${plpgsql(count.replace('= status', '= orders_in.status')).slice(table.length).replace('CREATE', 'CREATE OR REPLACE')}`,
    },
    {
      name: 'a body that is SQL of its statement',
      given: `${table} CREATE FUNCTION orders_in(status text) RETURNS bigint RETURN (SELECT count(*) FROM orders WHERE state = status);`,
      sql: add,
    },
  ],
  speaks: [
    { name: 'a new column named as a parameter', given: plpgsql(count), sql: `SELECT 1;\n${add}`, says: mixedUp, lines: [2] },
    {
      name: 'a column is renamed to it',
      given: plpgsql('UPDATE orders SET state = status WHERE id = 1;').replace('state text', 'state text, old text'),
      sql: 'ALTER TABLE orders RENAME COLUMN old TO status;',
      says: mixedUp,
    },
    {
      name: 'in SQL the column wins',
      given: `${table} CREATE FUNCTION orders_in(status text) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM orders WHERE state = status $$;`,
      sql: add,
      says: ['In the body of orders_in status means orders.status from now on, and no longer its parameter.'],
    },
  ],
});
