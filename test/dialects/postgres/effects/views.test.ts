import { beforeAll, describe, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, type Case, tableT as t } from './support.ts';

beforeAll(loadPostgresReader);

describe('views', () => {
  const v = `${t} create view v as select id, a from t;`;
  const cases: readonly Case[] = [
    { name: 'fewer columns', given: v, sql: 'create or replace view v as select id from t', codes: ['view-columns-changed'] },
    { name: 'another name', given: v, sql: 'create or replace view v as select id, a as b from t', codes: ['view-columns-changed'] },
    { name: 'more columns', given: v, sql: 'create or replace view v as select id, a, b from t' },
    { name: 'a star', given: v, sql: 'create or replace view v as select * from t' },
    {
      name: 'CONCURRENTLY without a unique index',
      given: `${t} create materialized view mv as select id from t`,
      sql: 'refresh materialized view concurrently mv',
      codes: ['no-unique-index'],
    },
  ];
  test.each(cases)('$name', check);
});
