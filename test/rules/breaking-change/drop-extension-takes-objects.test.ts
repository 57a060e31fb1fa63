import rule from '../../../src/rules/breaking-change/drop-extension-takes-objects.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE EXTENSION citext;';

testRule(rule, {
  silent: [
    { name: 'IF EXISTS finds nothing', sql: 'DROP EXTENSION IF EXISTS citext;' },
    { name: 'made by the same migration', sql: `${given} DROP EXTENSION citext;` },
    { name: 'made again', given, sql: 'DROP EXTENSION citext; CREATE EXTENSION citext;' },
  ],
  speaks: [
    {
      name: 'an extension in use',
      given,
      sql: 'DROP EXTENSION citext;',
      says: ['Dropping the extension citext takes its functions, operators and types away: code that uses them fails.'],
    },
    {
      name: 'with CASCADE',
      given,
      sql: 'DROP EXTENSION citext CASCADE;',
      says: ['Dropping the extension citext with CASCADE also drops the columns, indexes and defaults that are made of it.'],
    },
  ],
});
