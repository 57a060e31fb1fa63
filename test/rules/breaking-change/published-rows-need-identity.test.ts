import rule from '../../../src/rules/breaking-change/published-rows-need-identity.ts';
import { testRule } from '../../support/rule-tester.ts';

const readings = 'CREATE TABLE readings (sensor bigint NOT NULL, at timestamptz NOT NULL);';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, total int NOT NULL);';

testRule(rule, {
  silent: [
    { name: 'the table has a primary key', given: 'CREATE TABLE orders (id bigint PRIMARY KEY);', sql: 'CREATE PUBLICATION p FOR TABLE orders;' },
    {
      name: 'the table gets one later',
      given: readings,
      sql: 'CREATE PUBLICATION p FOR TABLE readings; ALTER TABLE readings ADD PRIMARY KEY (sensor, at);',
    },
    {
      name: 'whole rows tell them apart',
      given: `${readings} ALTER TABLE readings REPLICA IDENTITY FULL;`,
      sql: 'ALTER PUBLICATION p ADD TABLE readings;',
    },
    { name: 'the table leaves the publication', given: readings, sql: 'ALTER PUBLICATION p DROP TABLE readings;' },
    { name: 'nothing says what the table has', sql: 'ALTER PUBLICATION p ADD TABLE readings;' },
    {
      name: 'the publication sends new rows only',
      given: `${orders} CREATE PUBLICATION p FOR TABLE orders WITH (publish = 'insert'); ALTER PUBLICATION p RENAME TO q; ${readings}`,
      sql: 'ALTER PUBLICATION q ADD TABLE readings; ALTER PUBLICATION q SET TABLE readings, orders WHERE (total > 1);',
    },
    { name: 'it comes to do so', given: readings, sql: "CREATE PUBLICATION p FOR TABLE readings; ALTER PUBLICATION p SET (publish = 'insert');" },
    { name: 'a WHERE upon the key', given: orders, sql: 'CREATE PUBLICATION p FOR TABLE orders WHERE (id > 10);' },
    {
      name: 'a WHERE where whole rows are sent',
      given: `${orders} ALTER TABLE orders REPLICA IDENTITY FULL;`,
      sql: 'CREATE PUBLICATION p FOR TABLE orders WHERE (total > 10);',
    },
    {
      name: 'a WHERE upon the index that tells rows apart',
      given: `${orders} CREATE UNIQUE INDEX by_total ON orders (total); ALTER TABLE orders REPLICA IDENTITY USING INDEX by_total;`,
      sql: 'CREATE PUBLICATION p FOR TABLE orders WHERE (total > 10);',
    },
    { name: 'a list with the key', given: orders, sql: 'CREATE PUBLICATION p FOR TABLE orders (id, total);' },
    { name: 'all tables, and each has a key', given: orders, sql: 'CREATE PUBLICATION p FOR ALL TABLES;' },
    { name: 'the table goes back to its key', given: readings, sql: 'ALTER TABLE readings REPLICA IDENTITY DEFAULT;' },
  ],
  speaks: [
    {
      name: 'a table without a key joins a publication',
      given: readings,
      sql: 'SELECT 1;\nALTER PUBLICATION p ADD TABLE readings;',
      says: ['UPDATE and DELETE of readings fail once it is published: it has no primary key, and no other replica identity.'],
      lines: [2],
    },
    {
      name: 'the publication comes to send all again',
      given: `${readings} CREATE PUBLICATION p FOR TABLE readings WITH (publish = 'insert');`,
      sql: "ALTER PUBLICATION p SET (publish = 'insert, delete');",
      says: ['UPDATE and DELETE of readings fail once it is published: it has no primary key, and no other replica identity.'],
    },
    {
      name: 'a publication of that name is made anew',
      given: `${readings} CREATE PUBLICATION p WITH (publish = 'insert'); DROP PUBLICATION p;`,
      sql: 'CREATE PUBLICATION p FOR TABLE readings;',
      says: ['UPDATE and DELETE of readings fail once it is published: it has no primary key, and no other replica identity.'],
    },
    {
      name: 'a WHERE upon other columns',
      given: orders,
      sql: 'CREATE PUBLICATION p FOR TABLE orders WHERE (total > id);',
      says: ['UPDATE and DELETE of orders fail: the WHERE of p reads total, which is not of its replica identity.'],
    },
    {
      name: 'a list without the key',
      given: orders,
      sql: 'CREATE PUBLICATION p FOR TABLE orders (total);',
      says: ['UPDATE and DELETE of orders fail: p leaves out id, which is of its replica identity.'],
    },
    {
      name: 'all tables, and one has no key',
      given: `${orders} ${readings}`,
      sql: 'CREATE PUBLICATION p FOR ALL TABLES;',
      says: ['UPDATE and DELETE of readings fail from then on: there is no primary key, and no other replica identity.'],
    },
    {
      name: 'its identity is taken away',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      sql: 'ALTER TABLE orders REPLICA IDENTITY NOTHING;',
      says: ['With REPLICA IDENTITY NOTHING, UPDATE and DELETE of orders fail as soon as a publication has it.'],
    },
  ],
});
