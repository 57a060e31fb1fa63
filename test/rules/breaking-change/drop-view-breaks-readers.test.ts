import rule from '../../../src/rules/breaking-change/drop-view-breaks-readers.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE o (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT id FROM o; CREATE VIEW w AS SELECT id FROM v;';

testRule(rule, {
  silent: [
    {
      name: 'made again in the pull request',
      given,
      sql: 'DROP VIEW w; DROP VIEW v; CREATE VIEW v AS SELECT id, a FROM o; CREATE VIEW w AS SELECT id FROM v;',
    },
    { name: 'made by the same migration', given, sql: 'CREATE VIEW x AS SELECT id FROM o; DROP VIEW x;' },
    {
      name: 'MySQL: replaced by one with more columns',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE u (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT id FROM u;',
      sql: 'CREATE OR REPLACE VIEW v AS SELECT a, ID FROM u;',
    },
    { name: 'IF EXISTS finds nothing', given, sql: 'DROP VIEW IF EXISTS x;' },
  ],
  speaks: [
    {
      name: 'a view that comes back without a column',
      given: 'CREATE TABLE u (id bigint PRIMARY KEY, a text, b text); CREATE VIEW v AS SELECT id, a, b FROM u;',
      sql: 'DROP VIEW v; CREATE VIEW v AS SELECT id, b FROM u;',
      says: ['v comes back without a: whatever still reads that fails.'],
    },
    {
      name: 'MySQL: replaced by one without a column',
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE u (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT id, a FROM u;',
      sql: 'CREATE OR REPLACE VIEW v AS SELECT id FROM u;',
      says: ['v comes back without a: whatever still reads that fails.'],
    },
    { name: 'a view in use', given, sql: 'DROP VIEW w;', says: ['Dropping w breaks whatever still reads it.'] },
    {
      name: 'CASCADE takes views along',
      given,
      sql: '\nDROP VIEW v CASCADE;',
      says: ['Dropping v breaks whatever still reads it, and takes the view w along.'],
      lines: [2],
    },
    {
      name: 'a materialized view',
      given: 'CREATE TABLE o (id int); CREATE MATERIALIZED VIEW m AS SELECT id FROM o;',
      sql: 'DROP MATERIALIZED VIEW m;',
      says: ['Dropping m breaks whatever still reads it.'],
    },
  ],
});
