import foreign from '../../../src/rules/column-type/foreign-key-of-other-type.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const options = { inferred: true };
const given =
  'CREATE TABLE customers (id bigint PRIMARY KEY); CREATE TABLE coins (id varchar(3) PRIMARY KEY); CREATE TABLE parts (id uuid PRIMARY KEY);';

testRule(foreign, {
  silent: [
    { name: 'not asked for', given, sql: 'CREATE TABLE a (customer_id int);' },
    { name: 'the same type', options, given, sql: 'CREATE TABLE a (customer_id bigint, coin_id varchar(3), part_id uuid);' },
    { name: 'more room', options, given: 'CREATE TABLE shops (id int PRIMARY KEY);', sql: 'CREATE TABLE a (shop_id bigint);' },
    { name: 'a text may be the id of another system', options, given, sql: 'CREATE TABLE a (customer_id text, part_id varchar(36));' },
    { name: 'a key without a limit', options, given: 'CREATE TABLE shops (id text PRIMARY KEY);', sql: 'CREATE TABLE a (shop_id varchar(20));' },
    { name: 'several tables can be meant', options, given, sql: 'CREATE TABLE a (customer_id int, customer_type text);' },
    {
      name: 'two tables have the name',
      options,
      given: `${given} CREATE TABLE customer (id bigint PRIMARY KEY);`,
      sql: 'CREATE TABLE a (customer_id int);',
    },
    { name: 'no table has it', options, given, sql: 'CREATE TABLE a (client_id int);' },
    {
      name: 'a key of two columns',
      options,
      given: 'CREATE TABLE tags (a bigint, b bigint, PRIMARY KEY (a, b));',
      sql: 'CREATE TABLE a (tag_id int);',
    },
    {
      name: 'it may mean another unique column',
      options,
      given: 'CREATE TABLE shops (id bigint PRIMARY KEY, no int UNIQUE, token uuid); CREATE UNIQUE INDEX shops_token ON shops (token);',
      sql: 'CREATE TABLE a (shop_id int); CREATE TABLE b (shop_id uuid);',
    },
    { name: 'a number of the table itself', options, sql: 'CREATE TABLE customers (id bigint PRIMARY KEY, customer_id int);' },
    { name: 'it stood before', options, given: `${given} CREATE TABLE a (customer_id int);`, sql: 'ALTER TABLE a ADD note text;' },
    {
      name: 'MySQL: more room',
      ...mysql,
      options,
      given: 'CREATE TABLE shops (id int unsigned PRIMARY KEY);',
      sql: 'CREATE TABLE a (shop_id bigint);',
    },
  ],
  speaks: [
    {
      name: 'a smaller number, a shorter text, a UUID and a number',
      options,
      given,
      sql: 'CREATE TABLE a (customer_id int, coin_id varchar(2), part_id bigint); CREATE TABLE b (customer_id uuid);',
      says: [
        'a.customer_id is integer, and customers.id, which it is named for, is bigint: rows beyond its room cannot be named.',
        'a.coin_id is varchar(2), and coins.id, which it is named for, is varchar(3): rows beyond its room cannot be named.',
        'a.part_id is bigint, and parts.id, which it is named for, is uuid: the two cannot be compared.',
        'b.customer_id is uuid, and customers.id, which it is named for, is bigint: the two cannot be compared.',
      ],
      assumed: true,
    },
    {
      name: 'the key becomes wider and the columns that mean it stay',
      options,
      given: 'CREATE TABLE shops (id int PRIMARY KEY); CREATE TABLE a (shop_id int); CREATE TABLE b (shop_id int REFERENCES shops (id));',
      sql: 'ALTER TABLE shops ALTER id TYPE bigint;',
      says: [
        'b.shop_id is integer and references shops.id, which is bigint: rows beyond its room cannot be referenced.',
        'a.shop_id is integer, and shops.id, which it is named for, is bigint: rows beyond its room cannot be named.',
      ],
    },
    {
      name: 'MySQL: below zero',
      ...mysql,
      options,
      given: 'CREATE TABLE shops (id int unsigned PRIMARY KEY);',
      sql: 'CREATE TABLE a (shopId int);',
      says: ['a.shopId is int, and shops.id, which it is named for, is int unsigned: rows beyond its room cannot be named.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options,
      given: 'CREATE TABLE shops (id bigint PRIMARY KEY);',
      sql: 'CREATE TABLE a (shop_id mediumint);',
      says: ['a.shop_id is mediumint, and shops.id, which it is named for, is bigint: rows beyond its room cannot be named.'],
    },
  ],
});
