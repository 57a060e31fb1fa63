import rule from '../../../src/rules/locking/alter-domain-scans-tables.ts';
import { testRule } from '../../support/rule-tester.ts';

const tags = 'CREATE DOMAIN short AS text; CREATE TABLE tags (id int PRIMARY KEY, label short);';

testRule(rule, {
  silent: [
    { name: 'NOT VALID', given: tags, sql: 'ALTER DOMAIN short ADD CONSTRAINT c CHECK (length(VALUE) < 9) NOT VALID;' },
    { name: 'no table uses the domain', given: 'CREATE DOMAIN short AS text;', sql: 'ALTER DOMAIN short ADD CHECK (length(VALUE) < 9);' },
    {
      name: 'only a table of the same migration uses it',
      given: 'CREATE DOMAIN short AS text;',
      sql: 'CREATE TABLE tags (label short); ALTER DOMAIN short ADD CHECK (length(VALUE) < 9);',
    },
    {
      name: 'dropping a constraint reads nothing',
      given: `${tags} ALTER DOMAIN short ADD CONSTRAINT c CHECK (length(VALUE) < 9);`,
      sql: 'ALTER DOMAIN short DROP CONSTRAINT c;',
    },
  ],
  speaks: [
    {
      name: 'one table uses it',
      given: tags,
      sql: 'ALTER DOMAIN short ADD CHECK (length(VALUE) < 9);',
      says: ['Tightening short reads all of tags while nobody can write to it.'],
    },
    {
      name: 'two tables use it',
      given: `${tags} CREATE TABLE notes (id int PRIMARY KEY, label short);`,
      sql: 'ALTER DOMAIN short SET NOT NULL;',
      says: ['Tightening short reads all of notes and tags while nobody can write to them.'],
    },
  ],
});
