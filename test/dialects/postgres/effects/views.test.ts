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

describe('rows of a view or table', () => {
  const given = `${t} create view v as select id from t; create table u (id int)`;
  const returning = (rows: string): string => `${given}; create function f() returns ${rows} language sql as 'select null'`;
  const codes = ['used-by-routine'];
  const cases: readonly Case[] = [
    { name: 'a function gives them', given: returning('setof v'), sql: 'drop view v', codes },
    { name: 'a function gives one', given: returning('public.u'), sql: 'drop table u', codes },
    { name: 'a function gives others', given: returning('setof t'), sql: 'drop view v; drop table u' },
    { name: 'a function gives a type of the engine', given: `create table path (id int); ${returning('path')}`, sql: 'drop table path' },
  ];
  test.each(cases)('$name', check);
});

describe('writes of views', () => {
  const view = (query: string): string => `${t} create table u(id bigint primary key, d int); create view v as ${query};`;
  const grouped = view('select a, count(*) as n from t group by a');
  const rowless = (name: string, query: string): Case => ({ name, given: view(query), sql: 'delete from v', codes: ['wrong-kind'] });
  const cases: readonly Case[] = [
    rowless('GROUP BY', 'select a from t group by a'),
    rowless('DISTINCT', 'select distinct a from t'),
    rowless('LIMIT', 'select a from t limit 3'),
    rowless('OFFSET', 'select a from t offset 3'),
    rowless('WITH', 'with x as (select * from t) select * from x'),
    rowless('UNION', 'select id from t union all select id from u'),
    rowless('HAVING', 'select 1 as one from t having true'),
    rowless('an aggregate', 'select max(a) as m from t'),
    rowless('a window', 'select a, row_number() over () as r from t'),
    rowless('a set', 'select generate_series(1, a) as a from t'),
    rowless('a join', 'select t.a, u.d from t join u using (id)'),
    rowless('two tables', 'select t.a from t, u'),
    rowless('a query in FROM', 'select a from (select a from t) s'),
    rowless('a function in FROM', 'select g from generate_series(1, 3) g'),
    rowless('no table', 'select 1 as a'),
    rowless('TABLESAMPLE', 'select a from t tablesample system (10)'),
    { name: 'a call without OVER', given: view('select id, rank(a) as r from t'), sql: 'delete from v' },
    rowless('VALUES', 'values (1)'),
    { name: 'a view over one', given: `${grouped} create view w as select a from v`, sql: 'insert into w values (1)', codes: ['wrong-kind'] },
    {
      name: 'a view over a materialized one',
      given: `${t} create materialized view m as select a from t; create view w as select a from m`,
      sql: 'insert into w values (1)',
      codes: ['wrong-kind'],
    },
    { name: 'COPY', given: view('select a from t'), sql: 'copy v from stdin', codes: ['wrong-kind'] },
    { name: 'a column that is worked out', given: view('select id, a + 1 as z from t'), sql: 'update v set z = 1', codes: ['wrong-kind'] },
    { name: 'such a column by its place', given: view('select id, a + 1 as z from t'), sql: 'insert into v values (1, 2)', codes: ['wrong-kind'] },
    {
      name: 'such a column through another view',
      given: `${view('select id, a + 1 as z from t')} create view w as select * from v`,
      sql: 'update w set z = 1',
      codes: ['wrong-kind'],
    },
    {
      name: 'such a column on conflict',
      given: view('select id, a + 1 as z from t'),
      sql: 'insert into v (id) values (1) on conflict (id) do update set z = 1',
      codes: ['wrong-kind'],
    },
    { name: 'the columns beside it', given: view('select id, a + 1 as z, (t).b from t'), sql: 'update v set b = 1, id = 2' },
    { name: 'a view of one table', given: view('select a from t where a > 5 order by a'), sql: 'insert into v values (1)' },
    {
      name: 'an aggregate in a query of its own',
      given: view('select id, a from t where a = (select max(d) from u)'),
      sql: 'insert into v values (1, 2)',
    },
    { name: 'a rule takes the rows', given: `${grouped} create rule r as on insert to v do instead nothing`, sql: 'insert into v values (1, 2)' },
    {
      name: 'a rule of another event',
      given: `${grouped} create rule r as on insert to v do instead nothing`,
      sql: 'delete from v',
      codes: ['wrong-kind'],
    },
    {
      name: 'a rule beside it',
      given: `${grouped} create rule r as on insert to v do also nothing`,
      sql: 'insert into v values (1, 2)',
      codes: ['wrong-kind'],
    },
    {
      name: 'a trigger takes the rows',
      given: `${grouped} create function f() returns trigger language plpgsql as 'begin return new; end'; create trigger r instead of insert on v for each row execute function f(); create or replace view v as select a, count(*) as n from t group by a`,
      sql: 'insert into v values (1, 2)',
    },
  ];
  test.each(cases)('$name', check);
});
