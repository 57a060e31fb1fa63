import beginsWithPrimaryKey from '../../../src/rules/index-redundancy/begins-with-primary-key.ts';
import endsWithPrimaryKey from '../../../src/rules/index-redundancy/ends-with-primary-key.ts';
import prefixOfAnotherIndex from '../../../src/rules/index-redundancy/prefix-of-another-index.ts';
import duplicateOfAnotherIndex from '../../../src/rules/index-redundancy/duplicate-of-another-index.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const dialect = 'mysql';
const on = <T extends RuleCase>(cases: readonly T[]): readonly T[] => cases.map((each) => ({ dialect, version: '8.0', ...each }));
const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: rule.examples.filter((example) => example.dialect === dialect) }, { silent: on(silent), speaks: on(speaks) });

const orders =
  'CREATE TABLE orders (id int PRIMARY KEY, user_id int, placed_at date, note varchar(50), KEY orders_user (user_id), KEY orders_note (note(20)));';
const isam = 'CREATE TABLE orders (id int PRIMARY KEY, user_id int, KEY orders_user (user_id)) ENGINE=MyISAM;';

hold(
  endsWithPrimaryKey,
  [
    { name: 'the key comes first', given: orders, sql: 'CREATE INDEX i ON orders (id, user_id);' },
    { name: 'the engine is another', given: isam, sql: 'CREATE INDEX i ON orders (user_id, id);' },
    { name: 'it is unique', given: orders, sql: 'CREATE UNIQUE INDEX i ON orders (user_id, id);' },
  ],
  [
    {
      name: 'the key at the end',
      given: orders,
      sql: 'ALTER TABLE orders ADD KEY i (user_id, id);',
      says: ['i on orders (user_id, id) holds the same as orders_user (user_id): every index ends with the primary key.'],
    },
  ],
);

hold(
  prefixOfAnotherIndex,
  [
    { name: 'FULLTEXT serves other queries', given: orders, sql: 'CREATE FULLTEXT INDEX i ON orders (note);' },
    { name: 'an invisible index serves nothing', given: orders, sql: 'ALTER TABLE orders ADD KEY i (user_id, placed_at) INVISIBLE;' },
  ],
  [
    {
      name: 'the old one is covered',
      given: orders,
      sql: 'ALTER TABLE orders ADD KEY i (user_id, placed_at);',
      says: [
        'i (user_id, placed_at) begins with (user_id): orders_user on orders is no longer needed. Drop it with ALTER TABLE orders DROP INDEX orders_user.',
      ],
    },
  ],
);

hold(
  duplicateOfAnotherIndex,
  [{ name: 'a beginning of another length', given: orders, sql: 'CREATE INDEX i ON orders (note(30));' }],
  [
    {
      name: 'a beginning of the same length',
      given: orders,
      sql: 'CREATE INDEX i ON orders (note(20));',
      says: ['i on orders (note(20)) is the same index as orders_note: every write pays for both, and no query gains.'],
    },
  ],
);

const pairs = 'CREATE TABLE pairs (a int, b int, c int, PRIMARY KEY (a, b));';

hold(
  beginsWithPrimaryKey,
  [
    { name: 'it is behind another column', given: orders, sql: 'CREATE INDEX i ON orders (user_id, id);' },
    { name: 'it is unique', given: orders, sql: 'CREATE UNIQUE INDEX i ON orders (id, user_id);' },
    { name: 'the engine is another', given: isam, sql: 'CREATE INDEX i ON orders (id, user_id);' },
    { name: 'a part of the key', given: pairs, sql: 'CREATE INDEX i ON pairs (a, c);' },
    { name: 'the key the other way round', given: pairs, sql: 'CREATE INDEX i ON pairs (b, a, c);' },
    { name: 'it stood before', given: `${orders} CREATE INDEX i ON orders (id, user_id);`, sql: 'ALTER TABLE orders ADD COLUMN a int;' },
    {
      name: 'a foreign key rests on it',
      given: orders,
      sql: 'CREATE INDEX i ON orders (id, user_id); CREATE TABLE items (order_id int, user_id int, FOREIGN KEY (order_id, user_id) REFERENCES orders (id, user_id));',
    },
    {
      name: 'it is made for a foreign key',
      given: `${pairs} ${orders}`,
      sql: 'ALTER TABLE orders ADD FOREIGN KEY (id, user_id) REFERENCES pairs (a, b);',
    },
  ],
  [
    {
      name: 'both columns of the key',
      given: pairs,
      sql: 'CREATE INDEX i ON pairs (a, b, c);',
      says: ['i on pairs (a, b, c) begins with the whole primary key, by which the table itself is kept.'],
    },
  ],
);
