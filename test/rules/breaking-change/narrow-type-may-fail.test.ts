import rule from '../../../src/rules/breaking-change/narrow-type-may-fail.ts';
import { testRule } from '../../support/rule-tester.ts';

const t =
  'CREATE TABLE t (id int PRIMARY KEY, s smallint, i integer, b bigint, n varchar(50), x text, d numeric(10,2), at timestamptz, f double precision);';
const fails = (column: string, from: string, to: string): string =>
  `t.${column} may hold values that do not fit into ${to} (it is ${from} now): one of them makes this fail, and code that writes them fails afterwards.`;
const change = (column: string, to: string): string => `ALTER TABLE t ALTER COLUMN ${column} TYPE ${to};`;

testRule(rule, {
  silent: [
    {
      name: 'a domain over the same type',
      given: 'CREATE DOMAIN label AS varchar(20); CREATE TABLE w (id bigint PRIMARY KEY, s varchar(20));',
      sql: 'ALTER TABLE w ALTER COLUMN s TYPE label;',
    },
    { name: 'a longer text', given: t, sql: change('n', 'varchar(60)') },
    { name: 'text without a bound', given: t, sql: change('n', 'text') },
    { name: 'a bigger integer', given: t, sql: change('i', 'bigint') },
    { name: 'an integer into enough digits', given: t, sql: change('s', 'numeric(5,0)') },
    { name: 'more digits of the same scale', given: t, sql: change('d', 'numeric(12,2)') },
    {
      name: 'every label of an enum fits',
      given: `CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE TABLE t (m mood);`,
      sql: 'ALTER TABLE t ALTER COLUMN m TYPE varchar(5) USING m::varchar(5);',
    },
    { name: 'a number as text', given: t, sql: change('b', 'varchar(20)') },
    { name: 'the table is made by the same migration', sql: `${t} ${change('b', 'integer')}` },
    { name: 'the column is made by the same migration', given: t, sql: `ALTER TABLE t ADD COLUMN z text; ${change('z', 'varchar(2)')}` },
  ],
  speaks: [
    {
      name: 'a domain over a shorter type',
      given: 'CREATE DOMAIN label AS varchar(10); CREATE TABLE w (id bigint PRIMARY KEY, s varchar(20));',
      sql: 'ALTER TABLE w ALTER COLUMN s TYPE label;',
      says: [
        'w.s may hold values that do not fit into label (it is varchar(20) now): one of them makes this fail, and code that writes them fails afterwards.',
      ],
    },
    {
      name: 'a label of an enum does not fit',
      given: `CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE TABLE t (m mood);`,
      sql: 'ALTER TABLE t ALTER COLUMN m TYPE varchar(4) USING m::text;',
      says: [fails('m', 'mood', 'varchar(4)')],
    },
    { name: 'a shorter text', given: t, sql: change('n', 'varchar(20)'), says: [fails('n', 'varchar(50)', 'varchar(20)')] },
    { name: 'a bound for text', given: t, sql: change('x', 'varchar(200)'), says: [fails('x', 'text', 'varchar(200)')] },
    { name: 'a smaller integer', given: t, sql: change('b', 'integer'), says: [fails('b', 'bigint', 'integer')] },
    { name: 'fewer digits before the point', given: t, sql: change('d', 'numeric(10,4)'), says: [fails('d', 'numeric(10,2)', 'numeric(10,4)')] },
    { name: 'a number too long for the text', given: t, sql: change('b', 'varchar(10)'), says: [fails('b', 'bigint', 'varchar(10)')] },
    { name: 'text as a number', given: t, sql: 'ALTER TABLE t ALTER COLUMN x TYPE integer USING x::integer;', says: [fails('x', 'text', 'integer')] },
    {
      name: 'fewer digits after the point',
      given: t,
      sql: change('d', 'numeric(10,1)'),
      says: ['Values of t.d are cut to fit into numeric(10,1) for good: it is numeric(10,2) now.'],
    },
    {
      name: 'less precision of time',
      given: t,
      sql: change('at', 'timestamptz(0)'),
      says: ['Values of t.at are cut to fit into timestamptz(0) for good: it is timestamptz now.'],
    },
  ],
});
