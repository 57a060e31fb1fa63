import rule from '../../../src/rules/breaking-change/drop-trigger-stops-its-work.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE orders (id int PRIMARY KEY); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f();';

testRule(rule, {
  silent: [
    { name: 'made again', given, sql: 'DROP TRIGGER note ON orders; CREATE TRIGGER note AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f();' },
    { name: 'IF EXISTS finds nothing', given, sql: 'DROP TRIGGER IF EXISTS other ON orders;' },
    {
      name: 'made by the same migration',
      given,
      sql: 'CREATE TRIGGER x AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f(); DROP TRIGGER x ON orders;',
    },
  ],
  speaks: [
    { name: 'a trigger in use', given, sql: 'DROP TRIGGER note ON orders;', says: ['What note did at each write to orders is no longer done.'] },
    {
      name: 'a trigger nobody told us about',
      sql: '\nDROP TRIGGER note ON orders;',
      complete: false,
      says: ['What note did at each write to orders is no longer done.'],
      lines: [2],
    },
  ],
});
