import rule from '../../../src/rules/locking/create-trigger-blocks-writes.ts';
import { testRule } from '../../support/rule-tester.ts';

const note = 'CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;';
const orders = 'CREATE TABLE orders (id int PRIMARY KEY);';
const create = 'CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();';

testRule(rule, {
  silent: [
    { name: 'the table is made by the same migration', given: note, sql: `${orders} ${create}` },
    { name: 'no trigger', given: orders, sql: note },
  ],
  speaks: [
    {
      name: 'a table in use',
      given: `${note} ${orders}`,
      sql: create,
      says: ['Creating note waits for all running writes to orders, and new ones wait behind it.'],
    },
    {
      name: 'a table nobody told us about',
      sql: `\n${create}`,
      complete: false,
      says: ['Creating note waits for all running writes to orders, and new ones wait behind it.'],
      lines: [2],
    },
  ],
});
