import repeats from '../../../src/rules/schema/foreign-key-repeats-another.ts';
import skips from '../../../src/rules/schema/foreign-key-skips-nulls.ts';
import setNull from '../../../src/rules/schema/set-null-reaches-other-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;
const options = { implied: true };
const given =
  'CREATE TABLE tenants (id bigint PRIMARY KEY); CREATE TABLE customers (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, UNIQUE (tenant_id, id), FOREIGN KEY (tenant_id) REFERENCES tenants (id));';
const wide = 'FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)';
const narrow = 'FOREIGN KEY (customer_id) REFERENCES customers (id)';
const ofTenant = 'FOREIGN KEY (tenant_id) REFERENCES tenants (id)';
const columns = 'id bigint PRIMARY KEY, tenant_id bigint NOT NULL, customer_id bigint';
const open = 'id bigint PRIMARY KEY, tenant_id bigint, customer_id bigint';
const orders = `${given} CREATE TABLE orders (${columns}, CONSTRAINT narrow ${narrow});`;

testRule(repeats, {
  silent: [
    { name: 'implied, not asked for', given: orders, sql: `ALTER TABLE orders ADD CONSTRAINT wide ${wide};` },
    { name: 'each row belongs to a tenant', options, given, sql: `CREATE TABLE orders (${columns}, ${wide}, ${ofTenant});` },
    {
      name: 'two rows of one tenant',
      options,
      given,
      sql: 'CREATE TABLE orders (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, payer bigint, buyer bigint, FOREIGN KEY (tenant_id, payer) REFERENCES customers (tenant_id, id), FOREIGN KEY (tenant_id, buyer) REFERENCES customers (tenant_id, id) ON DELETE CASCADE);',
    },
    { name: 'a NULL beside it is not checked by the wider one', options, given, sql: `CREATE TABLE orders (${open}, ${narrow}, ${wide});` },
    { name: 'not validated yet', options, given: orders, sql: `ALTER TABLE orders ADD CONSTRAINT wide ${wide} NOT VALID;` },
    {
      name: 'the narrow one goes',
      options,
      given: orders,
      sql: `ALTER TABLE orders ADD CONSTRAINT wide ${wide}; ALTER TABLE orders DROP CONSTRAINT narrow;`,
    },
    { name: 'both refuse', given: orders, sql: `ALTER TABLE orders ADD CONSTRAINT wide ${wide} ON DELETE RESTRICT;` },
    {
      name: 'it stood before',
      options,
      given: `${orders} ALTER TABLE orders ADD CONSTRAINT wide ${wide};`,
      sql: 'ALTER TABLE orders ADD note text;',
    },
    { name: 'MySQL: each row belongs to a tenant', ...mysql, options, given, sql: `CREATE TABLE orders (${columns}, ${wide}, ${ofTenant});` },
  ],
  speaks: [
    {
      name: 'implied',
      options,
      given: orders,
      sql: `ALTER TABLE orders ADD CONSTRAINT wide ${wide};`,
      says: ['narrow of orders checks customer_id against customers once more: wide does already.'],
    },
    {
      name: 'implied, the narrow one comes later and leaves the columns of its parent out',
      options,
      given: `${given} CREATE TABLE orders (${columns}, CONSTRAINT wide ${wide});`,
      sql: 'ALTER TABLE orders ADD CONSTRAINT narrow FOREIGN KEY (customer_id) REFERENCES customers;',
      says: ['narrow of orders checks customer_id against customers once more: wide does already.'],
    },
    {
      name: 'MATCH FULL',
      options,
      given,
      sql: `CREATE TABLE orders (${open}, CONSTRAINT narrow ${narrow}, CONSTRAINT wide ${wide} MATCH FULL);`,
      says: ['narrow of orders checks customer_id against customers once more: wide does already.'],
    },
    {
      name: 'they do not agree',
      given: orders,
      sql: `ALTER TABLE orders ADD CONSTRAINT wide ${wide} ON DELETE CASCADE;`,
      says: ['narrow and wide of orders both hold customer_id to customers, and do not agree what a DELETE or UPDATE there does.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given,
      sql: `CREATE TABLE orders (${open}, CONSTRAINT narrow ${narrow} ON DELETE CASCADE, CONSTRAINT wide ${wide});`,
      says: ['narrow and wide of orders both hold customer_id to customers, and do not agree what a DELETE or UPDATE there does.'],
    },
  ],
});

testRule(setNull, {
  silent: [
    {
      name: 'the column that may be NULL is named',
      given,
      sql: `CREATE TABLE orders (${columns}, ${wide} ON DELETE SET NULL (customer_id), ${ofTenant});`,
    },
    {
      name: 'the other one goes along with it',
      given,
      sql: `CREATE TABLE orders (${open}, ${wide} ON DELETE SET NULL, ${narrow} ON DELETE SET NULL);`,
    },
    { name: 'the tenant is NOT NULL: the DELETE fails', given, sql: `CREATE TABLE orders (${columns}, ${ofTenant}, ${wide} ON DELETE SET NULL);` },
    { name: 'no other foreign key', given, sql: `CREATE TABLE orders (${open}, ${wide} ON DELETE SET NULL);` },
    { name: 'MariaDB: it may be NULL', ...mariadb, given, sql: `CREATE TABLE orders (${open}, ${narrow} ON DELETE SET NULL, ${ofTenant});` },
  ],
  speaks: [
    {
      name: 'the tenant goes with the customer',
      given,
      sql: `CREATE TABLE orders (${open}, ${ofTenant}, ${wide} ON DELETE SET NULL);`,
      says: ['A DELETE in customers sets tenant_id of orders NULL: the row loses what it references in tenants too.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      given,
      sql: `CREATE TABLE orders (${open}, ${ofTenant}, ${wide} ON DELETE SET NULL);`,
      says: ['A DELETE in customers sets tenant_id of orders NULL: the row loses what it references in tenants too.'],
    },
  ],
});

const unchecked = 'Where tenant_id of orders is NULL, nothing checks the others against customers.';
const loose = 'id bigint PRIMARY KEY, tenant_id bigint, customer_id bigint NOT NULL';

testRule(skips, {
  silent: [
    { name: 'an optional reference of a tenant', given, sql: `CREATE TABLE orders (${columns}, ${wide});` },
    { name: 'a foreign key of its own holds it', given, sql: `CREATE TABLE orders (${loose}, ${wide}, ${narrow});` },
    {
      name: 'what is NOT NULL names several rows of the parent',
      given: 'CREATE TABLE rooms (house bigint, number int, PRIMARY KEY (house, number));',
      sql: 'CREATE TABLE beds (house bigint, room int NOT NULL, FOREIGN KEY (house, room) REFERENCES rooms (house, number));',
    },
    { name: 'MariaDB: an optional reference of a tenant', ...mariadb, given, sql: `CREATE TABLE orders (${columns}, ${wide});` },
  ],
  speaks: [
    { name: 'the customer is named, the tenant is not', given, sql: `CREATE TABLE orders (${loose}, ${wide});`, says: [unchecked] },
    { name: 'MySQL', ...mysql, given, sql: `CREATE TABLE orders (${loose}, ${wide});`, says: [unchecked] },
    { name: 'SQLite', ...sqlite, given, sql: `CREATE TABLE orders (${loose}, ${wide});`, says: [unchecked] },
  ],
});
