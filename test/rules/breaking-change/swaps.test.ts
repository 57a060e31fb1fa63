import forgetsObjects from '../../../src/rules/breaking-change/rebuild-forgets-objects.ts';
import losesWrites from '../../../src/rules/breaking-change/rebuild-loses-writes.ts';
import { testRule } from '../../support/rule-tester.ts';

const orders = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text);';
const lines = `${orders} CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint NOT NULL CONSTRAINT lines_order REFERENCES orders (id));`;
const like = 'CREATE TABLE orders_new (LIKE orders INCLUDING ALL);';
const copy = `${like} INSERT INTO orders_new SELECT * FROM orders;`;
const swap = 'ALTER TABLE orders RENAME TO orders_old; ALTER TABLE orders_new RENAME TO orders;';
const within = (sql: string): string => `BEGIN; ${sql} COMMIT;`;
const aside = 'ALTER TABLE orders RENAME TO orders_p; CREATE TABLE orders (LIKE orders_p INCLUDING ALL) PARTITION BY RANGE (id);';
const followed =
  'The foreign keys of lines followed orders to the name orders_old: they hold to the old rows there, and know nothing of the new orders.';

testRule(forgetsObjects, {
  silent: [
    { name: 'nothing refers to the old table', given: orders, sql: within(copy + swap) },
    {
      name: 'foreign keys and views are made again',
      given: `${lines} CREATE VIEW open_orders AS SELECT id FROM orders;`,
      sql: within(
        `${copy} ALTER TABLE lines DROP CONSTRAINT lines_order; ${swap} ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders (id) NOT VALID; CREATE OR REPLACE VIEW open_orders AS SELECT id FROM orders;`,
      ),
    },
    {
      name: 'the publication takes the new table',
      given: `${orders} CREATE PUBLICATION stream FOR TABLE orders;`,
      sql: within(`${copy} ${swap} ALTER PUBLICATION stream ADD TABLE orders;`),
    },
    {
      name: 'a trigger of another name calls the same function',
      given: `${orders} CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER a BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`,
      sql: within(`${like} CREATE TRIGGER b BEFORE UPDATE ON orders_new FOR EACH ROW EXECUTE FUNCTION touch(); ${swap}`),
    },
    { name: 'the name comes to mean something else', given: lines, sql: 'ALTER TABLE orders RENAME TO carts; CREATE TABLE orders (cart_id bigint);' },
    { name: 'a view takes the name', given: lines, sql: within('ALTER TABLE orders RENAME TO carts; CREATE VIEW orders AS SELECT * FROM carts;') },
    { name: 'the table gets its name back', given: lines, sql: 'ALTER TABLE orders RENAME TO o; ALTER TABLE o RENAME TO orders;' },
    { name: 'the old table is the only partition', given: lines, sql: within(`${aside} ALTER TABLE orders ATTACH PARTITION orders_p DEFAULT;`) },
    { name: 'a table that is new', sql: within(`${lines} ${copy} ${swap}`) },
  ],
  speaks: [
    {
      name: 'foreign keys of others follow the old table',
      given: `${lines} ${copy}`,
      sql: `BEGIN;\n${swap}\nCOMMIT;`,
      says: [followed],
      lines: [2],
    },
    {
      name: 'views and publications do too',
      given: `${orders} CREATE VIEW open_orders AS SELECT id FROM orders; CREATE PUBLICATION stream FOR TABLE orders;`,
      sql: within(copy + swap),
      says: [
        'open_orders followed orders to the name orders_old: what they show are the old rows there.',
        'The new orders is not in stream: what is written to it is not replicated.',
      ],
    },
    {
      name: 'the old table becomes one of several partitions',
      given: lines,
      sql: within(
        `${aside} ALTER TABLE orders ATTACH PARTITION orders_p FOR VALUES FROM (MINVALUE) TO (9); CREATE TABLE more PARTITION OF orders FOR VALUES FROM (9) TO (MAXVALUE);`,
      ),
      says: ['The foreign keys of lines followed orders to the name orders_p: they hold to the old rows there, and know nothing of the new orders.'],
    },
    {
      name: 'AS SELECT takes nothing along',
      given: `${orders} CREATE INDEX orders_note ON orders (note);`,
      sql: within(`CREATE TABLE orders_new AS SELECT * FROM orders; ${swap} DROP TABLE orders_old;`),
      says: [
        'The new orders lacks the primary key (id): rows that it kept out can get in.',
        'Nothing makes orders_note again for the new orders: queries that used it read the whole table.',
      ],
    },
    {
      name: 'LIKE takes no foreign keys and triggers along',
      given: `${lines} CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER a BEFORE UPDATE ON lines FOR EACH ROW EXECUTE FUNCTION touch();`,
      sql: within('CREATE TABLE n (LIKE lines INCLUDING ALL); DROP TABLE lines; ALTER TABLE n RENAME TO lines;'),
      says: [
        'The new lines lacks lines_order: its rows can refer to rows that are not there.',
        'Nothing makes a again for the new lines: what it did at each write is no longer done.',
      ],
    },
  ],
});

const lost = ['What is written to orders between the copy and the renaming stays in the old table, and the new orders does not have it.'];
const carry = `CREATE FUNCTION carry() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO orders_new SELECT NEW.*; RETURN NEW; END'; CREATE TRIGGER carry AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION carry();`;

testRule(losesWrites, {
  silent: [
    {
      name: 'a lock keeps others away',
      given: orders,
      sql: within(`${like} LOCK TABLE orders IN SHARE MODE; INSERT INTO orders_new SELECT * FROM orders; ${swap}`),
    },
    {
      name: 'a trigger carries over what others write',
      given: `${orders} ${like} ${carry}`,
      sql: `INSERT INTO orders_new SELECT * FROM orders; ${swap}`,
    },
    {
      name: 'the copy comes after the renaming',
      given: orders,
      sql: within(
        'ALTER TABLE orders RENAME TO orders_old; CREATE TABLE orders (LIKE orders_old INCLUDING ALL); INSERT INTO orders SELECT * FROM orders_old;',
      ),
    },
    {
      name: 'what is missing is copied afterwards',
      given: orders,
      sql: within(`${copy} ${swap} INSERT INTO orders SELECT * FROM orders_old ON CONFLICT DO NOTHING;`),
    },
    { name: 'nothing is copied here', given: `${orders} ${copy}`, sql: within(swap) },
  ],
  speaks: [
    { name: 'one transaction does not keep others away', given: orders, sql: within(copy + swap), says: lost },
    { name: 'AS SELECT', given: orders, sql: within(`CREATE TABLE orders_new AS SELECT * FROM orders; ${swap}`), says: lost },
    { name: 'the lock is given back before', given: orders, sql: `BEGIN; LOCK TABLE orders; ${copy} COMMIT; ${within(swap)}`, says: lost },
  ],
});
