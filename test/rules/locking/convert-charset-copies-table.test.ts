import rule from '../../../src/rules/locking/convert-charset-copies-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const posts = 'CREATE TABLE posts (id bigint PRIMARY KEY, slug varchar(50), body text, KEY posts_slug (slug)) CHARACTER SET utf8mb3;';

testRule(rule, {
  silent: [
    { name: 'the table is new', ...mysql, sql: `${posts} ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb4;` },
    { name: 'only the default changes', ...mysql, given: posts, sql: 'ALTER TABLE posts DEFAULT CHARACTER SET utf8mb4;' },
    { name: 'it has no text', ...mysql, given: 'CREATE TABLE n (id int PRIMARY KEY);', sql: 'ALTER TABLE n CONVERT TO CHARACTER SET utf8mb4;' },
    { name: 'it has the set already', ...mysql, given: posts, sql: 'ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb3;' },
    {
      name: 'MariaDB widens a set in an instant',
      dialect: 'mariadb',
      version: '10.11',
      given: 'CREATE TABLE posts (id bigint PRIMARY KEY, slug varchar(50)) CHARACTER SET utf8mb3;',
      sql: 'ALTER TABLE posts MODIFY slug varchar(50) CHARACTER SET utf8mb4;',
    },
  ],
  speaks: [
    {
      name: 'CONVERT TO',
      ...mysql,
      given: posts,
      sql: 'ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb4;',
      says: ['Converting posts to utf8mb4 copies all of it, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'one column',
      ...mysql,
      given: posts,
      sql: 'ALTER TABLE posts MODIFY slug varchar(50) CHARACTER SET latin1;',
      says: ['Giving slug another character set or collation copies all of posts, and nobody can write to it until the copy is done.'],
    },
    {
      name: 'MariaDB',
      dialect: 'mariadb',
      version: '10.11',
      given: posts,
      sql: 'ALTER TABLE posts CONVERT TO CHARACTER SET latin1;',
      says: ['Converting posts to latin1 copies all of it, and nobody can write to it until the copy is done.'],
    },
  ],
});
