import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../src/dialects/postgres/read.ts';
import { schemaStatements } from '../../../src/dialects/postgres/render/schema.ts';
import { run } from '../../catalog/replay.ts';

beforeAll(loadPostgresReader);

const rendered = (sql: string, what: RegExp): readonly string[] => schemaStatements(run(sql).catalog).filter((statement) => what.test(statement));

test('a view is written with the names that things have now', () => {
  const sql = `create table users (id int, email text); create view v as select u.email, users.id from users u, users;
    alter table users rename to people; alter table people rename column email to mail; alter table people add column age int`;
  expect(rendered(sql, /VIEW/)).toEqual([
    'CREATE VIEW public.v (email, id) AS select u.mail AS email, users.id from public.people u, public.people AS users',
  ]);
});

test('a recursive view calls itself as it did', () => {
  const sql = `create table t (id int, up int); create recursive view r (a, b) as select id, up from t union select t.id, r.a from t join r on r.a = t.up;
    alter view r rename to s`;
  expect(rendered(sql, /VIEW/)).toEqual([
    'CREATE VIEW public.s (a, b) AS WITH RECURSIVE r (a, b) AS (select id, up from public.t union select t.id, r.a from public.t join r on r.a = t.up) SELECT * FROM r',
  ]);
});

test('a star is written out as it was', () => {
  const sql = 'create table t (a int, b int); create view v as select * from t; alter table t rename a to z; alter table t add c int';
  expect(rendered(sql, /VIEW/)).toEqual(['CREATE VIEW public.v (a, b) AS select t.z AS a, t.b from public.t']);
});

test('a routine in a view follows its name', () => {
  const sql =
    "create function f(int) returns int language sql as 'select 1'; create table t (a int); create view v as select f(a) from t; alter function f(int) rename to g";
  expect(rendered(sql, /VIEW/)).toEqual(['CREATE VIEW public.v (f) AS select public.g (a) from public.t']);
});

test('everything comes after what it needs', () => {
  const sql = `create table a (id int primary key); create function f(int) returns int language sql immutable as 'select 1'; create type mood as enum ('x');
    create table b (m mood, n int default f(1), check (f(n) > 0), ref int references a); create view v as select * from b`;
  const order = rendered(sql, /CREATE (TABLE public.b|FUNCTION|TYPE|VIEW)|FOREIGN KEY/).map((statement) => statement.split(/[ (]/, 3).join(' '));
  expect(order).toEqual(
    ['CREATE TYPE public.mood', 'CREATE TABLE public.b', 'CREATE VIEW public.v', 'ALTER TABLE public.b'].toSpliced(1, 0, 'CREATE FUNCTION public.f'),
  );
});

test("partitions are attached, with their keys tied to their parent's", () => {
  const sql = 'create table p (a int primary key) partition by range (a); create table q partition of p for values from (1) to (2)';
  expect(rendered(sql, /ATTACH|PRIMARY/)).toEqual([
    'ALTER TABLE ONLY public.p ATTACH PARTITION public.q FOR VALUES FROM (1) TO (2)',
    'ALTER TABLE ONLY public.p ADD CONSTRAINT p_pkey PRIMARY KEY (a)',
    'ALTER TABLE public.q ADD CONSTRAINT q_pkey PRIMARY KEY (a)',
    'ALTER INDEX public.p_pkey ATTACH PARTITION public.q_pkey',
  ]);
});

test('a trigger keeps its condition, arguments and transition tables', () => {
  const sql = `create table t (a int); create function g() returns trigger language plpgsql as 'begin return new; end';
    create trigger x after update of a on t for each row when (new.a > 1) execute function g('one');
    create trigger y after update on t referencing old table as o for each statement execute function g()`;
  expect(rendered(sql, /TRIGGER/)).toEqual([
    "CREATE TRIGGER x AFTER UPDATE OF a ON public.t FOR EACH ROW WHEN (new.a > 1) EXECUTE FUNCTION public.g('one')",
    'CREATE TRIGGER y AFTER UPDATE ON public.t REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION public.g()',
  ]);
});

test('a rule keeps its condition and its commands', () => {
  const sql = `create table t (a int); create table log (a int);
    create rule r as on update to t where new.a > 1 do also (insert into log values (new.a); notify changed)`;
  expect(rendered(sql, /RULE/)).toEqual([
    'CREATE RULE r AS ON UPDATE TO public.t where new.a > 1 do also (insert into log values (new.a); notify changed)',
  ]);
});

test('a foreign key keeps the columns that ON DELETE sets, under the names that they have now', () => {
  const sql = `create table p (a int, b int, primary key (a, b));
    create table c (a int, b int, constraint k foreign key (a, b) references p on delete set null (b)); alter table c rename b to "B"`;
  expect(rendered(sql, /FOREIGN KEY/)).toEqual([
    'ALTER TABLE public.c ADD CONSTRAINT k FOREIGN KEY (a, "B") REFERENCES public.p (a, b) ON DELETE SET NULL ("B")',
  ]);
  expect(rendered(`${sql}; alter table c drop column "B"`, /FOREIGN KEY/)).toEqual([]);
});

describe('what a routine says of itself', () => {
  const made = "create function f(int) returns setof int language sql stable strict cost 5 rows 20 parallel safe as 'select 1'";
  const rendering = (sql: string): readonly string[] => rendered(sql, /FUNCTION/);

  test('is kept', () => {
    expect(rendering(made)).toEqual([
      'CREATE FUNCTION public.f(int) RETURNS SETOF integer LANGUAGE sql STABLE STRICT COST 5 ROWS 20 PARALLEL SAFE AS $$select 1$$',
    ]);
  });

  test('is altered by ALTER FUNCTION', () => {
    expect(rendering(`${made}; alter function f(int) called on null input parallel unsafe cost 7 leakproof set work_mem = '4MB'`)).toEqual([
      "CREATE FUNCTION public.f(int) RETURNS SETOF integer LANGUAGE sql STABLE COST 7 ROWS 20 LEAKPROOF SET work_mem TO '4MB' AS $$select 1$$",
    ]);
  });

  test('is forgotten by CREATE OR REPLACE', () => {
    expect(rendering(`${made}; create or replace function f(int) returns setof int language sql as 'select 1'`)).toEqual([
      'CREATE FUNCTION public.f(int) RETURNS SETOF integer LANGUAGE sql AS $$select 1$$',
    ]);
  });

  test('FROM CURRENT takes what the session has', () => {
    const sql = 'create schema s; set search_path = s, public; create function f() returns int language sql set search_path from current';
    expect(rendering(`${sql} set lock_timeout from current as 'select 1'`)).toEqual([
      "CREATE FUNCTION s.f() RETURNS integer LANGUAGE sql SET search_path TO 's', 'public' AS $$select 1$$",
    ]);
  });
});
