import domain from '../../../src/rules/schema/domain-with-constraint.ts';
import enumPlace from '../../../src/rules/schema/enum-value-without-place.ts';
import cut from '../../../src/rules/schema/name-is-cut.ts';
import hollow from '../../../src/rules/schema/constraint-not-enforced.ts';
import open from '../../../src/rules/schema/constraint-never-validated.ts';
import { testRule } from '../../support/rule-tester.ts';

const sixty = 'a'.repeat(60);

testRule(cut, {
  silent: [
    { name: '63 bytes', sql: `CREATE TABLE ${sixty}bcd (id int);` },
    { name: 'a long text is no name', sql: `CREATE TABLE a (b text DEFAULT '${sixty}${sixty}');` },
    {
      name: 'another word begins like it',
      sql: `CREATE TABLE ${'a'.repeat(63)} (id int); COMMENT ON TABLE ${'a'.repeat(63)} IS '${sixty}${sixty}';`,
    },
  ],
  speaks: [
    {
      name: '64 bytes',
      sql: `CREATE TABLE ${sixty}bcde (id int);`,
      says: [`The name ${sixty}bcde has more than 63 bytes: the engine keeps only ${sixty}bcd.`],
    },
    {
      name: 'letters of two bytes',
      sql: `CREATE TABLE a (${'é'.repeat(40)} int);`,
      says: [`The name ${'é'.repeat(40)} has more than 63 bytes: the engine keeps only ${'é'.repeat(31)}.`],
    },
    {
      name: 'a new name of a column',
      given: 'CREATE TABLE a (b int);',
      sql: `ALTER TABLE a RENAME COLUMN b TO ${sixty}bcdef;`,
      says: [`The name ${sixty}bcdef has more than 63 bytes: the engine keeps only ${sixty}bcd.`],
    },
  ],
});

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric); ALTER TABLE orders ADD CONSTRAINT fits CHECK (total > 0) NOT VALID;';

testRule(open, {
  silent: [
    { name: 'another table', given: orders, sql: 'CREATE TABLE a ();' },
    { name: 'added by this pull request', given: 'CREATE TABLE a (b int);', sql: 'ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID;' },
    { name: 'dropped', given: orders, sql: 'ALTER TABLE orders DROP CONSTRAINT fits;' },
  ],
  speaks: [
    {
      name: 'a change of the table',
      given: orders,
      sql: 'ALTER TABLE orders ADD COLUMN note text; ALTER TABLE orders ADD COLUMN size int;',
      says: ['fits of orders was added NOT VALID and has not been validated since: old rows may break it.'],
    },
  ],
});

testRule(hollow, {
  silent: [{ name: 'enforced', version: '18', sql: 'CREATE TABLE a (b int CHECK (b > 0));' }],
  speaks: [
    {
      name: 'in a new table',
      version: '18',
      sql: 'CREATE TABLE a (\n  b int CONSTRAINT c CHECK (b > 0) NOT ENFORCED\n);',
      says: ['c of a is NOT ENFORCED: no row is held to it.'],
      lines: [2],
    },
  ],
});

testRule(enumPlace, { silent: [{ name: 'a new type', sql: "CREATE TYPE size AS ENUM ('s');" }], speaks: [] });

testRule(domain, {
  silent: [],
  speaks: [
    {
      name: 'NOT NULL',
      sql: 'CREATE DOMAIN shop.email AS text NOT NULL;',
      says: ['The constraint of shop.email will hold for each column of that type: to change it, all their tables are read and locked at once.'],
    },
  ],
});
