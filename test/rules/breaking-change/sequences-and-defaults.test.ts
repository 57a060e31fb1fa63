import behind from '../../../src/rules/breaking-change/sequence-behind-explicit-ids.ts';
import freshOnly from '../../../src/rules/breaking-change/new-default-leaves-old-rows.ts';
import goesBack from '../../../src/rules/breaking-change/sequence-goes-back.ts';
import { testRule } from '../../support/rule-tester.ts';

const plans = 'CREATE TABLE plans (id serial PRIMARY KEY, name text);';
const says = (value: string): readonly string[] => [
  `plans.id is written out here (${value}), and its sequence is not set afterwards: an INSERT that leaves it out will be given a number that is taken, and fail.`,
];

testRule(behind, {
  silent: [
    { name: 'the default is written out', given: plans, sql: "INSERT INTO plans (id, name) VALUES (DEFAULT, 'a');" },
    { name: 'numbers that the sequence never gives', given: plans, sql: "INSERT INTO plans (id, name) VALUES (0, 'none'), (-1, 'test');" },
    { name: 'set afterwards', given: plans, sql: "INSERT INTO plans (id) VALUES (1); SELECT setval('plans_id_seq', 1);" },
    { name: 'restarted afterwards', given: plans, sql: 'INSERT INTO plans (id) VALUES (1); ALTER SEQUENCE plans_id_seq RESTART WITH 2;' },
    { name: 'set in a block', given: plans, sql: "INSERT INTO plans (id) VALUES (1); DO $$ BEGIN PERFORM setval('plans_id_seq', 1); END $$;" },
    { name: 'no sequence', given: 'CREATE TABLE plans (id int PRIMARY KEY, name text);', sql: 'INSERT INTO plans (id) VALUES (1);' },
    { name: 'the numbers come from the sequence', given: plans, sql: "INSERT INTO plans (id) VALUES (nextval('plans_id_seq'));" },
  ],
  speaks: [
    {
      name: 'into a new table',
      sql: `${plans}\nINSERT INTO plans (id, name) VALUES (2, 'b'), (10, 'a'), (3, 'c');\nINSERT INTO plans (id, name) VALUES (11, 'd');`,
      says: says('10'),
      lines: [2],
    },
    { name: 'set before', given: plans, sql: "SELECT setval('plans_id_seq', 1); INSERT INTO plans (id) VALUES (7);", says: says('7') },
  ],
});

const maria = { dialect: 'mariadb', version: '10.11', given: 'CREATE SEQUENCE n START WITH 5;' } as const;

testRule(goesBack, {
  silent: [
    { name: 'MariaDB: it goes on', ...maria, sql: 'ALTER SEQUENCE n CACHE 10; ALTER SEQUENCE n RESTART WITH 1000;' },
    {
      name: 'an identity goes on far above',
      given: 'CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);',
      sql: 'ALTER TABLE orders ALTER COLUMN id RESTART WITH 1000000;',
    },
    {
      name: 'the sequence of a column gets another name',
      given: 'CREATE TABLE orders (id serial PRIMARY KEY);',
      sql: 'ALTER SEQUENCE orders_id_seq RENAME TO order_numbers;',
    },
    {
      name: 'a sequence goes that a default read before',
      given: "CREATE SEQUENCE numbers; CREATE TABLE orders (id bigint DEFAULT nextval('numbers'));",
      sql: 'ALTER TABLE orders ALTER COLUMN id DROP DEFAULT; DROP SEQUENCE numbers;',
    },
    {
      name: 'a sequence may go further',
      given: 'CREATE SEQUENCE numbers MAXVALUE 100;',
      sql: 'ALTER SEQUENCE numbers MAXVALUE 1000;',
    },
    { name: 'to a number that may be above all rows', given: plans, sql: 'ALTER SEQUENCE plans_id_seq RESTART WITH 1000;' },
    { name: 'setval to where the rows are', given: plans, sql: "SELECT setval('plans_id_seq', (SELECT max(id) FROM plans));" },
    { name: 'setval behind a row that is written', given: plans, sql: "INSERT INTO plans (id) VALUES (1); SELECT setval('plans_id_seq', 1);" },
    { name: 'the table is emptied', given: plans, sql: 'TRUNCATE plans; ALTER SEQUENCE plans_id_seq RESTART;' },
    { name: 'a new one', sql: `${plans} ALTER SEQUENCE plans_id_seq RESTART;` },
    { name: 'a larger type', given: plans, sql: 'ALTER SEQUENCE plans_id_seq AS bigint;' },
  ],
  speaks: [
    {
      name: 'MariaDB: it starts again',
      ...maria,
      sql: 'ALTER SEQUENCE n RESTART;',
      says: ['n starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.'],
    },
    {
      name: 'MariaDB: it goes',
      ...maria,
      sql: 'DROP SEQUENCE n;',
      says: ['Dropping n loses the number that it has come to, and code that asks it for the next one fails.'],
    },
    {
      name: 'an identity starts again',
      given: 'CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);',
      sql: 'ALTER TABLE orders ALTER COLUMN id RESTART;',
      says: ['orders_id_seq starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.'],
    },
    {
      name: 'a sequence of its own is dropped',
      given: 'CREATE SEQUENCE invoice_no;',
      sql: 'DROP SEQUENCE invoice_no;',
      says: ['Dropping invoice_no loses the number that it has come to, and code that asks it for the next one fails.'],
    },
    {
      name: 'a sequence of its own gets another name',
      given: 'CREATE SEQUENCE invoice_no;',
      sql: 'ALTER SEQUENCE invoice_no RENAME TO invoices;',
      says: ['Code that asks invoice_no for a number fails from the moment it is called invoices.'],
    },
    {
      name: 'a sequence ends earlier',
      given: 'CREATE TABLE orders (id serial PRIMARY KEY);',
      sql: 'ALTER SEQUENCE orders_id_seq MAXVALUE 100 CYCLE;',
      says: ['orders_id_seq ends at 100 now, before it did: it fails, or begins anew, where it has gone further.'],
    },
    {
      name: 'with one',
      given: plans,
      sql: 'ALTER SEQUENCE plans_id_seq RESTART WITH 1;',
      says: ['plans_id_seq starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.'],
    },
    {
      name: 'setval by the name of the sequence',
      given: plans,
      sql: "SELECT setval('public.plans_id_seq', 1, false);",
      says: ['plans_id_seq starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.'],
    },
    {
      name: 'setval by the column',
      given: plans,
      sql: "SELECT setval(pg_get_serial_sequence('plans', 'id'), 1, false);",
      says: ['plans_id_seq starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.'],
    },
    {
      name: 'a smaller type',
      given: 'CREATE SEQUENCE tickets;',
      sql: 'ALTER SEQUENCE tickets AS integer;',
      says: ['tickets becomes integer: it ends at 2,147,483,647, and fails where it has gone further.'],
    },
  ],
});

testRule(freshOnly, {
  silent: [
    { name: 'a new column', given: plans, sql: 'ALTER TABLE plans ADD COLUMN size int; ALTER TABLE plans ALTER COLUMN size SET DEFAULT 1;' },
    {
      name: 'the default that it has',
      given: "CREATE TABLE t (a text DEFAULT 'x');",
      sql: "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'x';",
    },
  ],
  speaks: [
    {
      name: 'the first default',
      given: plans,
      sql: "ALTER TABLE plans ALTER COLUMN name SET DEFAULT 'free';",
      says: ["name of plans gets the default 'free' for new rows only: rows that are there keep what they have."],
    },
  ],
});

const counted = 'CREATE TABLE bills (id bigserial PRIMARY KEY, note text);';
const anew = 'ALTER TABLE bills ALTER COLUMN id DROP DEFAULT; ALTER TABLE bills ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY';

testRule(goesBack, {
  silent: [
    { name: 'the identity begins behind the rows', given: counted, sql: `${anew} (START WITH 100000);` },
    { name: 'it is set to where the rows are', given: counted, sql: `${anew}; SELECT setval('bills_id_seq1', (SELECT max(id) FROM bills));` },
    {
      name: 'it is restarted behind the rows in a block',
      given: counted,
      sql: `${anew}; DO $$ BEGIN EXECUTE format('ALTER TABLE bills ALTER id RESTART WITH %s', (SELECT max(id) + 1 FROM bills)); END $$;`,
    },
    {
      name: 'the application gave the numbers',
      given: 'CREATE TABLE bills (id bigint PRIMARY KEY);',
      sql: 'ALTER TABLE bills ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;',
    },
    { name: 'the table is new', sql: `${counted} ${anew};` },
  ],
  speaks: [
    {
      name: 'a serial becomes an identity',
      given: counted,
      sql: `${anew};`,
      says: ['The identity of bills.id begins at 1: rows have its numbers already, and INSERTs fail.'],
    },
    {
      name: 'an identity is made anew',
      given: 'CREATE TABLE bills (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);',
      sql: 'ALTER TABLE bills ALTER COLUMN id DROP IDENTITY; ALTER TABLE bills ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;',
      says: ['The identity of bills.id begins at 1: rows have its numbers already, and INSERTs fail.'],
    },
  ],
});
