import forgetsObjects from '../../../src/rules/breaking-change/rebuild-forgets-objects.ts';
import leavesColumnsOut from '../../../src/rules/breaking-change/rebuild-leaves-columns-out.ts';
import losesWrites from '../../../src/rules/breaking-change/rebuild-loses-writes.ts';
import mayFail from '../../../src/rules/breaking-change/rebuild-may-fail.ts';
import { my } from '../../support/rebuild-cases.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders =
  'CREATE TABLE clients (id int PRIMARY KEY); CREATE TABLE orders (id int AUTO_INCREMENT PRIMARY KEY, client_id int NOT NULL, note text, KEY (client_id), CONSTRAINT orders_client FOREIGN KEY (client_id) REFERENCES clients (id));';
const swap = 'RENAME TABLE orders TO orders_old, orders_new TO orders;';
const copy = 'CREATE TABLE orders_new LIKE orders; INSERT INTO orders_new SELECT * FROM orders;';

testRule(losesWrites, {
  silent: [
    { name: 'a table that is new', ...my('SELECT 1;', `${orders} ${copy} ${swap}`) },
    {
      name: 'LOCK TABLES keeps others away',
      ...my(
        orders,
        `CREATE TABLE orders_new LIKE orders; LOCK TABLES orders WRITE, orders_new WRITE; INSERT INTO orders_new SELECT * FROM orders; ${swap} UNLOCK TABLES;`,
      ),
    },
    {
      name: 'a trigger carries over what others write',
      ...my(
        orders,
        `CREATE TABLE orders_new LIKE orders; CREATE TRIGGER carry AFTER INSERT ON orders FOR EACH ROW REPLACE INTO orders_new SELECT * FROM orders WHERE id = NEW.id; INSERT INTO orders_new SELECT * FROM orders; ${swap}`,
      ),
    },
    { name: 'nothing takes the name', ...my(orders, copy) },
  ],
  speaks: [
    {
      name: 'the names are swapped',
      ...my(orders, `${copy}\n${swap}\nDROP TABLE orders_old;`),
      says: ['What is written to orders between the copy and the renaming stays in the old table, and the new orders does not have it.'],
      lines: [2],
    },
    {
      name: 'the locks are given back before',
      ...my(
        orders,
        `LOCK TABLES orders READ; UNLOCK TABLES; ${copy} ALTER TABLE orders RENAME TO orders_old; ALTER TABLE orders_new RENAME TO orders;`,
      ),
      says: ['What is written to orders between the copy and the renaming stays in the old table, and the new orders does not have it.'],
    },
    {
      name: 'the old table is dropped first',
      ...my(orders, `${copy} DROP TABLE orders; RENAME TABLE orders_new TO orders;`),
      says: ['There is no orders between DROP TABLE and RENAME TABLE: code that asks for it fails, and what is written after the copy is lost.'],
    },
    {
      name: 'the old table is renamed first',
      ...my(
        orders,
        'RENAME TABLE orders TO orders_old; CREATE TABLE orders LIKE orders_old; INSERT INTO orders SELECT * FROM orders_old; DROP TABLE orders_old;',
      ),
      says: ['Until the copy is done orders is not there, or has no rows: code that asks for them does not find them.'],
    },
  ],
});

testRule(forgetsObjects, {
  silent: [
    {
      name: 'the foreign key is made again',
      ...my(orders, `${copy} ALTER TABLE orders_new ADD CONSTRAINT orders_client_2 FOREIGN KEY (client_id) REFERENCES clients (id); ${swap}`),
    },
    {
      name: 'its column goes',
      ...my(orders, `CREATE TABLE orders_new (id int PRIMARY KEY); INSERT INTO orders_new SELECT id FROM orders; ${swap}`),
    },
  ],
  speaks: [
    {
      name: 'LIKE takes no foreign keys and triggers along',
      ...my(`${orders} CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW SET NEW.note = 'x';`, `${copy} ${swap}`),
      says: [
        'The new orders lacks orders_client: its rows can refer to rows that are not there.',
        'Nothing makes t again for the new orders: what it did at each write is no longer done.',
      ],
    },
    {
      name: 'foreign keys follow the old table',
      ...my(
        orders,
        'CREATE TABLE clients_new LIKE clients; INSERT INTO clients_new SELECT * FROM clients; RENAME TABLE clients TO clients_old, clients_new TO clients;',
      ),
      says: [
        'The foreign keys of orders followed clients to the name clients_old: they hold to the old rows there, and know nothing of the new clients.',
      ],
    },
  ],
});

testRule(leavesColumnsOut, {
  silent: [{ name: 'all are copied', ...my(orders, `${copy} ${swap}`) }],
  speaks: [
    {
      name: 'a column is not copied',
      ...my(orders, `CREATE TABLE orders_new LIKE orders; INSERT INTO orders_new (id, client_id) SELECT id, o.client_id FROM orders o; ${swap}`),
      says: ['The copy leaves out note: in the new orders every row has the default there, and the old values are gone for good.'],
    },
  ],
});

testRule(mayFail, {
  silent: [
    {
      name: 'the copy fills what was NULL',
      ...my(
        orders,
        `CREATE TABLE orders_new LIKE orders; ALTER TABLE orders_new MODIFY note text NOT NULL; INSERT INTO orders_new SELECT id, client_id, ifnull(note, '') FROM orders; ${swap}`,
      ),
    },
  ],
  speaks: [
    {
      name: 'NULL meets NOT NULL',
      ...my(
        orders,
        `CREATE TABLE orders_new LIKE orders; ALTER TABLE orders_new MODIFY note text NOT NULL; INSERT INTO orders_new SELECT * FROM orders; ${swap}`,
      ),
      says: ['One row of the old orders without note makes the copy fail: the new table takes no NULL there, and the copy fills none.'],
    },
  ],
});
