import rule from '../../../src/rules/schema/check-always-holds.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE jobs (id bigint, state text, tries int, least int);';
const check = (text: string): string => `ALTER TABLE jobs ADD CONSTRAINT c CHECK (${text});`;
const either = (text: string): string => `CHECK (${text}) of jobs keeps no value out: each meets one side of its OR.`;
const unknown = (text: string): string =>
  `CHECK (${text}) of jobs keeps no value out: what is compared with NULL is never false, and only what is false is refused.`;

testRule(rule, {
  silent: [
    { name: 'NULL is asked for', given, sql: check("state IS NULL OR state IN ('new', 'done')") },
    { name: 'NOT IN refuses its values all the same', given, sql: check("state NOT IN ('new', NULL)") },
    { name: 'values between the sides are refused', given, sql: check('tries < 0 OR tries > 100') },
    { name: 'the bound itself is refused', given, sql: check('tries < 5 OR tries > 5') },
    { name: 'two columns', given, sql: check('tries >= 0 OR least <= 100') },
    { name: 'one value is denied twice', given, sql: check("state <> 'new' OR state <> 'NEW'") },
    { name: 'two values are denied', given, sql: check("state <> 'new' AND state <> 'done'") },
    { name: 'a value or a stretch', given, sql: check('tries = 3 OR tries <= 100') },
    { name: 'it stood before', given: `${given} ${check('state = NULL')}`, sql: 'ALTER TABLE jobs ADD COLUMN note text;' },
  ],
  speaks: [
    { name: 'a list with NULL', given, sql: check("state IN ('new', NULL)"), says: [unknown("state IN ('new', NULL)")] },
    { name: 'a side compares with NULL', given, sql: check('tries = NULL OR tries > 0'), says: [unknown('tries = NULL OR tries > 0')] },
    { name: 'a part of AND', given, sql: check('tries > 0 AND state <> NULL'), says: [unknown('tries > 0 AND state <> NULL')] },
    { name: 'OR for AND', given, sql: check('tries >= 0 OR tries <= 100'), says: [either('tries >= 0 OR tries <= 100')] },
    { name: 'each side denies a value', given, sql: check("state <> 'a' OR state <> 'b'"), says: [either("state <> 'a' OR state <> 'b'")] },
    { name: 'one bound', given, sql: check('tries < 5 OR tries >= 5'), says: [either('tries < 5 OR tries >= 5')] },
  ],
});
