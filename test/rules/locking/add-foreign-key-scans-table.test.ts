import rule from '../../../src/rules/locking/add-foreign-key-scans-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const shop = 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);';

testRule(rule, {
  silent: [
    { name: 'NOT VALID', given: shop, sql: 'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;' },
    { name: 'from a new table to an old one', given: shop, sql: 'CREATE TABLE notes (id int PRIMARY KEY, user_id bigint REFERENCES users (id));' },
    {
      name: 'added later to a new table',
      given: shop,
      sql: 'CREATE TABLE notes (id int, user_id bigint); ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id);',
    },
    {
      name: 'a new column without a default holds nothing to look up',
      given: shop,
      sql: 'ALTER TABLE orders ADD COLUMN payer_id bigint REFERENCES users (id);',
    },
  ],
  speaks: [
    {
      name: 'between tables in use',
      given: shop,
      sql: 'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id);',
      says: ['Checking fk reads all of orders while nobody can write to it or to users.'],
    },
    {
      name: 'to itself, without a name',
      given: shop,
      sql: 'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES orders (id);',
      says: ['Checking orders_user_id_fkey reads all of orders while nobody can write to it.'],
    },
    {
      name: 'a new column with a default is looked up',
      given: shop,
      sql: 'ALTER TABLE orders ADD COLUMN payer_id bigint DEFAULT 1 REFERENCES users (id);',
      says: ['Checking orders_payer_id_fkey reads all of orders while nobody can write to it or to users.'],
    },
  ],
});
