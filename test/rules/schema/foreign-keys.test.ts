import cascade from '../../../src/rules/schema/cascade-reaches-far.ts';
import convention from '../../../src/rules/schema/foreign-key-convention.ts';
import repeats from '../../../src/rules/schema/foreign-key-repeats-another.ts';
import nulls from '../../../src/rules/schema/foreign-key-skips-nulls.ts';
import circle from '../../../src/rules/schema/foreign-keys-form-a-circle.ts';
import loose from '../../../src/rules/schema/reference-without-foreign-key.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;
const users = 'CREATE TABLE users (id bigint PRIMARY KEY, name text);';
const intUsers = 'CREATE TABLE users (id int PRIMARY KEY, name varchar(50));';
const chain = (on: string): string =>
  'abcd'
    .split('')
    .map(
      (name, at) =>
        `CREATE TABLE ${name} (id int PRIMARY KEY${at === 0 ? '' : `, up int, FOREIGN KEY (up) REFERENCES ${'abcd'[at - 1]} (id) ON DELETE ${on}`});`,
    )
    .join(' ');
const e = 'CREATE TABLE e (id int PRIMARY KEY, up int, FOREIGN KEY (up) REFERENCES d (id) ON DELETE CASCADE);';

testRule(loose, {
  silent: [
    { name: 'of several tables', given: users, sql: 'CREATE TABLE n (user_id bigint, user_type text);' },
    { name: 'no such table', sql: 'CREATE TABLE n (stripe_id bigint);' },
    { name: 'another type', given: users, sql: 'CREATE TABLE n (user_id text);' },
    { name: 'the key follows', given: users, sql: 'CREATE TABLE n (user_id bigint); ALTER TABLE n ADD FOREIGN KEY (user_id) REFERENCES users;' },
    { name: 'allowed', given: users, options: { allow: ['user_*'] }, sql: 'CREATE TABLE n (user_id bigint);' },
  ],
  speaks: [
    {
      name: 'in camels',
      given: 'CREATE TABLE "category" (id bigint PRIMARY KEY);',
      sql: 'CREATE TABLE n ("categoryId" bigint);',
      says: ['n.categoryId names a row of category, and no foreign key holds it to one.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      given: 'CREATE TABLE categories (id int unsigned PRIMARY KEY);',
      sql: 'CREATE TABLE n (category_id int unsigned, other_category_id int);',
      says: ['n.category_id names a row of categories, and no foreign key holds it to one.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      given: 'CREATE TABLE users (id INTEGER PRIMARY KEY);',
      sql: 'CREATE TABLE n (user_id INTEGER);',
      says: ['n.user_id names a row of users, and no foreign key holds it to one.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given: intUsers,
      sql: 'CREATE TABLE n (user_id int);',
      says: ['n.user_id names a row of users, and no foreign key holds it to one.'],
    },
  ],
});

testRule(repeats, {
  silent: [
    {
      name: 'another parent',
      given: `${users} CREATE TABLE b (id bigint PRIMARY KEY); CREATE TABLE n (x bigint REFERENCES users);`,
      sql: 'ALTER TABLE n ADD FOREIGN KEY (x) REFERENCES b;',
    },
    {
      name: 'another column',
      given: `${users} CREATE TABLE n (x bigint REFERENCES users, y bigint);`,
      sql: 'ALTER TABLE n ADD FOREIGN KEY (y) REFERENCES users;',
    },
    {
      name: 'in its place',
      given: `${users} CREATE TABLE n (x bigint CONSTRAINT a REFERENCES users);`,
      sql: 'ALTER TABLE n ADD CONSTRAINT b FOREIGN KEY (x) REFERENCES users ON DELETE CASCADE NOT VALID; ALTER TABLE n DROP CONSTRAINT a;',
    },
  ],
  speaks: [
    {
      name: 'another action',
      ...mysql,
      given: `${intUsers} CREATE TABLE n (x int, CONSTRAINT a FOREIGN KEY (x) REFERENCES users (id));`,
      sql: 'ALTER TABLE n ADD CONSTRAINT b FOREIGN KEY (x) REFERENCES users (id) ON DELETE CASCADE;',
      says: ['b and a of n both hold x to users, and do not agree what a DELETE or UPDATE there does.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      given: users,
      sql: 'CREATE TABLE n (x integer REFERENCES users (id), FOREIGN KEY (x) REFERENCES users (id));',
      says: ['the foreign key of x of n checks x against users once more: the foreign key of x does already.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given: `${intUsers} CREATE TABLE n (x int, CONSTRAINT a FOREIGN KEY (x) REFERENCES users (id));`,
      sql: 'ALTER TABLE n ADD CONSTRAINT b FOREIGN KEY (x) REFERENCES users (id);',
      says: ['b of n checks x against users once more: a does already.'],
    },
  ],
});

testRule(convention, {
  silent: [
    { name: 'nothing asked for', given: users, sql: 'CREATE TABLE n (x bigint REFERENCES users);' },
    {
      name: 'itself may',
      options: { onDelete: ['cascade'], onDeleteToItself: ['set-null'] },
      sql: 'CREATE TABLE n (id bigint PRIMARY KEY, up bigint REFERENCES n ON DELETE SET NULL);',
    },
  ],
  speaks: [
    {
      name: 'all of it',
      options: { onUpdate: ['cascade'], deferrable: 'always', acrossSchemas: false },
      given: `CREATE SCHEMA s; ${users}`,
      sql: 'CREATE TABLE s.n (x bigint REFERENCES public.users);',
      says: [
        'The foreign key of s.n to users says ON UPDATE NO ACTION.',
        'The foreign key of s.n to users is not DEFERRABLE.',
        'The foreign key of s.n leaves its schema for users.',
      ],
    },
    {
      name: 'MySQL',
      ...mysql,
      options: { onDelete: ['restrict'] },
      given: intUsers,
      sql: 'CREATE TABLE n (x int, FOREIGN KEY (x) REFERENCES users (id) ON DELETE CASCADE);',
      says: ['The foreign key of n to users says ON DELETE CASCADE.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options: { onDelete: ['restrict'] },
      given: intUsers,
      sql: 'CREATE TABLE n (x int, FOREIGN KEY (x) REFERENCES users (id) ON DELETE SET NULL);',
      says: ['The foreign key of n to users says ON DELETE SET NULL.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      options: { onDeleteToItself: ['restrict'] },
      sql: 'CREATE TABLE n (id integer PRIMARY KEY, up integer REFERENCES n (id) ON DELETE CASCADE);',
      says: ['The foreign key of n to n says ON DELETE CASCADE.'],
    },
  ],
});

testRule(cascade, {
  silent: [
    { name: 'the chain is held up', given: chain('RESTRICT'), sql: e },
    { name: 'a short one', given: users, sql: 'CREATE TABLE n (x bigint REFERENCES users ON DELETE CASCADE);' },
    { name: 'a circle', sql: 'CREATE TABLE n (id bigint PRIMARY KEY, up bigint REFERENCES n ON DELETE CASCADE);' },
  ],
  speaks: [
    {
      name: 'wide',
      options: { depth: 9, tables: 1 },
      given: `${users} CREATE TABLE m (x bigint REFERENCES users ON DELETE CASCADE);`,
      sql: 'CREATE TABLE n (x bigint REFERENCES users ON DELETE CASCADE);',
      says: ['A DELETE on users takes rows of 2 other tables along, n among them.'],
    },
    { name: 'MySQL', ...mysql, given: chain('CASCADE'), sql: e, says: ['A DELETE on a goes on through 4 more tables, one by the other, down to e.'] },
    {
      name: 'MariaDB',
      ...mariadb,
      given: chain('CASCADE'),
      sql: e,
      says: ['A DELETE on a goes on through 4 more tables, one by the other, down to e.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      given: chain('CASCADE'),
      sql: e,
      says: ['A DELETE on a goes on through 4 more tables, one by the other, down to e.'],
    },
  ],
});

const rooms = 'CREATE TABLE rooms (house int, number int, PRIMARY KEY (house, number));';
const beds = (more: string): string => `CREATE TABLE beds (house int${more}, room int, FOREIGN KEY (house, room) REFERENCES rooms (house, number));`;
const skipped = 'Where house or room of beds is NULL, nothing checks the others against rooms.';
testRule(nulls, {
  silent: [
    { name: 'one may be NULL, which means none', given: rooms, sql: beds(' NOT NULL') },
    {
      name: 'they are NULL together',
      given: rooms,
      sql: 'CREATE TABLE beds (house int, room int, FOREIGN KEY (house, room) REFERENCES rooms, CHECK ((house IS NULL) = (room IS NULL)));',
    },
  ],
  speaks: [
    { name: 'MySQL', ...mysql, given: rooms, sql: beds(''), says: [skipped] },
    { name: 'MariaDB', ...mariadb, given: rooms, sql: beds(''), says: [skipped] },
    { name: 'SQLite', ...sqlite, given: rooms, sql: beds(''), says: [skipped] },
  ],
});

const teams =
  'CREATE TABLE teams (id int PRIMARY KEY, leader int NOT NULL); CREATE TABLE users (id int PRIMARY KEY, team int NOT NULL, FOREIGN KEY (team) REFERENCES teams (id));';
testRule(circle, {
  silent: [
    { name: 'itself', sql: 'CREATE TABLE n (id bigint PRIMARY KEY, up bigint NOT NULL REFERENCES n);' },
    {
      name: 'one may be NULL',
      given: teams.replace('leader int NOT NULL', 'leader int'),
      sql: 'ALTER TABLE teams ADD FOREIGN KEY (leader) REFERENCES users (id);',
    },
    { name: 'two to one parent', given: users, sql: 'CREATE TABLE n (a bigint NOT NULL REFERENCES users, b bigint NOT NULL REFERENCES users);' },
  ],
  speaks: [
    {
      name: 'over three tables',
      sql: 'CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, n int NOT NULL REFERENCES a); CREATE TABLE c (id int PRIMARY KEY, n int NOT NULL REFERENCES b); ALTER TABLE a ADD FOREIGN KEY (n) REFERENCES c;',
      says: ['No row can be the first: a, c, b each need a row of the next, by columns that are NOT NULL.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      given: teams,
      sql: 'ALTER TABLE teams ADD FOREIGN KEY (leader) REFERENCES users (id);',
      says: ['No row can be the first: teams, users each need a row of the next, by columns that are NOT NULL.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given: teams,
      sql: 'ALTER TABLE teams ADD FOREIGN KEY (leader) REFERENCES users (id);',
      says: ['No row can be the first: teams, users each need a row of the next, by columns that are NOT NULL.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      sql: 'CREATE TABLE a (id int PRIMARY KEY, n int NOT NULL REFERENCES b (id)); CREATE TABLE b (id int PRIMARY KEY, n int NOT NULL REFERENCES a (id));',
      says: ['No row can be the first: a, b each need a row of the next, by columns that are NOT NULL.'],
    },
  ],
});
