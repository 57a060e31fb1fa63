import rule from '../../../src/rules/breaking-change/published-rows-need-identity.ts';
import { testRule } from '../../support/rule-tester.ts';

const readings = 'CREATE TABLE readings (sensor bigint NOT NULL, at timestamptz NOT NULL);';

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
      name: 'its identity is taken away',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      sql: 'ALTER TABLE orders REPLICA IDENTITY NOTHING;',
      says: ['With REPLICA IDENTITY NOTHING, UPDATE and DELETE of orders fail as soon as a publication has it.'],
    },
  ],
});
