import collation from '../../../src/rules/column-type/collation-not-allowed.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;
const options = { charsets: ['utf8mb4'], collations: ['utf8mb4_0900_*', 'C', 'nocase'] };
const given = 'CREATE TABLE t (id bigint PRIMARY KEY, a varchar(9) CHARACTER SET latin1 COLLATE latin1_bin) CHARSET=utf8mb4;';

testRule(collation, {
  silent: [
    { name: 'no list', sql: 'CREATE TABLE t (a text COLLATE "de_DE");' },
    { name: 'listed, in any case', options: { collations: ['c'] }, sql: 'CREATE TABLE t (a text COLLATE "C", b text);' },
    {
      name: 'a longer text under the collation of the server',
      options,
      given: 'CREATE TABLE t (a varchar(9) COLLATE "de_DE");',
      sql: 'ALTER TABLE t ALTER a TYPE varchar(20);',
    },
    {
      name: 'MySQL: stated anew as it was',
      ...mysql,
      options,
      given,
      sql: 'ALTER TABLE t MODIFY a varchar(20) CHARACTER SET latin1 COLLATE latin1_bin;',
    },
    { name: 'MySQL: from the table', ...mysql, options, sql: 'CREATE TABLE u (a varchar(9)) CHARSET=latin1 COLLATE=latin1_bin;' },
    {
      name: 'MySQL: listed by a pattern',
      ...mysql,
      options,
      given,
      sql: 'ALTER TABLE t ADD b varchar(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs;',
    },
    { name: 'SQLite', ...sqlite, options, sql: 'CREATE TABLE t (a TEXT COLLATE NOCASE);' },
  ],
  speaks: [
    {
      name: 'a new column and another collation',
      options,
      given: 'CREATE TABLE t (a text);',
      sql: 'ALTER TABLE t ALTER a TYPE text COLLATE "de_DE"; ALTER TABLE t ADD b text COLLATE pg_catalog."en_US";',
      says: [
        't.a has COLLATE de_DE; the policy allows utf8mb4_0900_*, C, nocase.',
        't.b has COLLATE en_US; the policy allows utf8mb4_0900_*, C, nocase.',
      ],
    },
    {
      name: 'MySQL',
      ...mysql,
      options,
      given,
      sql: 'ALTER TABLE t ADD b varchar(9) CHARACTER SET ascii; ALTER TABLE t MODIFY a varchar(9) COLLATE utf8mb4_bin;',
      says: ['t.b has CHARACTER SET ascii; the policy allows utf8mb4.', 't.a has COLLATE utf8mb4_bin; the policy allows utf8mb4_0900_*, C, nocase.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options,
      sql: 'CREATE TABLE t (a varchar(9) CHARACTER SET latin1);',
      says: ['t.a has CHARACTER SET latin1; the policy allows utf8mb4.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      options,
      sql: 'CREATE TABLE t (a TEXT COLLATE RTRIM);',
      says: ['t.a has COLLATE rtrim; the policy allows utf8mb4_0900_*, C, nocase.'],
    },
  ],
});
