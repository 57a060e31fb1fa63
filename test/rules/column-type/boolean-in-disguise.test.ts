import boolean from '../../../src/rules/column-type/boolean-in-disguise.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;

testRule(boolean, {
  silent: [
    { name: 'a boolean', sql: "CREATE TABLE t (a boolean NOT NULL DEFAULT 'true', b boolean);" },
    { name: 'more words', sql: "CREATE TABLE t (a text CHECK (a IN ('yes', 'no', 'maybe')));" },
    {
      name: 'codes of one letter',
      sql: "CREATE TABLE t (order_status char(1) DEFAULT 'N', unit char(1) DEFAULT 'Y', sex char(1) DEFAULT 'F' CHECK (sex IN ('M', 'F')), a char(1) DEFAULT 'A');",
    },
    {
      name: 'a CHECK that lets others in',
      sql: "CREATE TABLE t (a char(1) DEFAULT 'N' CHECK (a IN ('Y', 'N', 'M')), b char(1) DEFAULT 'N' CHECK (b ~ '[A-Z]'), c char(1) DEFAULT 'Y' CHECK (c = 'Y' OR a = 'N'));",
    },
    { name: 'more than a letter', sql: "CREATE TABLE t (a varchar(2) DEFAULT 'N', b text DEFAULT 'Y', c char(1) DEFAULT upper('Y'));" },
    {
      name: 'an enum and a domain of more',
      sql: "CREATE TYPE e AS ENUM ('Y', 'N', '?'); CREATE DOMAIN d AS char(1) CHECK (VALUE IN ('Y', 'N', '?')); CREATE TABLE t (a e, b d);",
    },
    { name: 'MySQL: a code', ...mysql, sql: "CREATE TABLE t (grade char(1) DEFAULT 'N', a enum('Y', 'N', 'M') DEFAULT 'Y', b char(2) DEFAULT 'N');" },
    { name: 'numbers', ...sqlite, sql: 'CREATE TABLE t (a INTEGER CHECK (a IN (0, 1)));' },
  ],
  speaks: [
    {
      name: 'a flag of one letter',
      sql: `CREATE TABLE t (a char(1) NOT NULL DEFAULT 'Y', b char DEFAULT 'n', c "char" DEFAULT 'N');`,
      says: [
        't.a keeps yes or no as char(1): each query has to know how they are spelled.',
        't.b keeps yes or no as char(1): each query has to know how they are spelled.',
        't.c keeps yes or no as "char": each query has to know how they are spelled.',
      ],
    },
    {
      name: 'the same CHECK said otherwise',
      sql: "CREATE TABLE t (a char(1) CHECK (a = 'Y' OR a = 'N'), b text CHECK (b IN ('y', 'n') OR b IS NULL), c text CHECK (c = ANY (ARRAY['yes', 'no'])));",
      says: [
        't.a keeps yes or no as char(1): each query has to know how they are spelled.',
        't.b keeps yes or no as text: each query has to know how they are spelled.',
        't.c keeps yes or no as text: each query has to know how they are spelled.',
      ],
    },
    {
      name: 'an enum and a domain',
      sql: "CREATE TYPE e AS ENUM ('Y', 'N'); CREATE DOMAIN d AS char(1) CHECK (VALUE IN ('Y', 'N')); CREATE TABLE t (a e, b d);",
      says: [
        't.a keeps yes or no as e: each query has to know how they are spelled.',
        't.b keeps yes or no as d: each query has to know how they are spelled.',
      ],
    },
    {
      name: 'MySQL: a flag of one letter',
      ...mysql,
      sql: "CREATE TABLE t (a char NOT NULL DEFAULT 'Y');",
      says: ['t.a keeps yes or no as char: each query has to know how they are spelled.'],
    },
    {
      name: 'MariaDB: a flag of one letter',
      ...mariadb,
      sql: "CREATE TABLE t (a char(1) NOT NULL DEFAULT 'N');",
      says: ['t.a keeps yes or no as char(1): each query has to know how they are spelled.'],
    },
    {
      name: 'SQLite: a flag of one letter',
      ...sqlite,
      sql: "CREATE TABLE t (a CHAR(1) DEFAULT 'N', b TEXT CHECK (b = 'Y' OR b = 'N'));",
      says: [
        't.a keeps yes or no as CHAR(1): each query has to know how they are spelled.',
        't.b keeps yes or no as TEXT: each query has to know how they are spelled.',
      ],
    },
    {
      name: 'a default',
      sql: "CREATE TABLE t (a varchar(5) DEFAULT 'True');",
      says: ['t.a keeps yes or no as varchar(5): each query has to know how they are spelled.'],
    },
    {
      name: 'three values, if asked',
      options: { threeValued: true },
      sql: 'CREATE TABLE t (a boolean);',
      says: ['t.a is true, false or neither: WHERE NOT a leaves out the rows with NULL.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      sql: "CREATE TABLE t (a enum('N', 'Y'));",
      says: ["t.a keeps yes or no as enum('N','Y'): each query has to know how they are spelled."],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options: { threeValued: true },
      sql: 'CREATE TABLE t (a tinyint(1));',
      says: ['t.a is true, false or neither: WHERE NOT a leaves out the rows with NULL.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      sql: "CREATE TABLE t (a TEXT CHECK (a IN ('t', 'f')));",
      says: ['t.a keeps yes or no as TEXT: each query has to know how they are spelled.'],
    },
  ],
});
