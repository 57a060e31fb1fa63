import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { changesOf, cut, only, read } from '../reading.ts';

beforeAll(loadPostgresReader);

const seen = (text: string) => changesOf(text).map(({ kind, span, conditional }) => `${conditional === true ? '? ' : ''}${kind}: ${cut(text, span)}`);

test('a block does what its statements do, each at its place', () => {
  const text = `-- é
DO $é$
DECLARE n int := (SELECT count(*) FROM t); r record;
BEGIN
  ALTER TABLE t
    ADD COLUMN "é" int,
    DROP COLUMN b;
  IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'm') THEN
    CREATE TYPE m AS ENUM ('a; b');
  ELSIF n > 1 THEN
    DROP TYPE m;
  ELSE
    DROP TYPE other;
  END IF;
  CASE n WHEN 1 THEN DROP TABLE c1; ELSE DROP TABLE c2; END CASE;
  FOR r IN SELECT id FROM t LOOP
    UPDATE t SET a = 1 WHERE id = r.id;
    COMMIT;
  END LOOP;
  WHILE n > 0 LOOP DELETE FROM t; n := n - 1; END LOOP;
  SELECT a INTO n FROM u WHERE b = 1;
  PERFORM create_hypertable('m', 'time');
  DROP TABLE last;
END $é$;
DROP TABLE after;`;
  expect(seen(text)).toEqual([
    'drop-column: b',
    'add-column: "é" int',
    '? create-enum: m',
    '? drop-type: m',
    '? drop-type: other',
    '? drop-table: c1',
    '? drop-table: c2',
    'read-rows: SELECT id FROM t',
    '? write-rows: t',
    '? transaction: COMMIT',
    '? write-rows: t',
    'read-rows: SELECT a INTO n FROM u WHERE b = 1',
    "read-rows: PERFORM create_hypertable('m', 'time')",
    'drop-table: last',
    'drop-table: after',
  ]);
});

test('what stands behind a RETURN may not run', () => {
  const text = `do $$ begin
    loop exit; end loop;
    drop table a;
    begin if not exists (select from pg_namespace where nspname = 's') then return; end if; drop table b; end;
    drop table c;
  end $$`;
  expect(seen(text)).toEqual(['drop-table: a', '? drop-table: b', '? drop-table: c']);
});

test('what an exception handler guards may be undone', () => {
  expect(seen("do $$ begin create type m as enum ('a'); exception when duplicate_object then drop table x; end $$")).toEqual([
    '? create-enum: m',
    '? drop-table: x',
  ]);
});

describe('EXECUTE', () => {
  test.each([
    ["execute 'drop table a.b'", ['drop-table: a.b']],
    ['execute $q$create index i on t (a)$q$', ['create-index: i']],
    ["execute 'drop ' || 'table a'", ["drop-table: 'drop '"]],
    ["execute format('drop table %I.%I', 's', 'T')", ["drop-table: 'drop table %I.%I'"]],
    ["execute 'drop table a; drop table b'", ['drop-table: a', 'drop-table: b']],
    ["execute 'drop table ' || x", ["dynamic-sql: 'drop table ' || x"]],
    ["execute format('drop table %I', x)", ["dynamic-sql: format('drop table %I', x)"]],
    ["execute 'no sql at all'", ["dynamic-sql: 'no sql at all'"]],
  ])('%s', (statement, expected) => {
    expect(seen(`do $$ declare x text; begin ${statement}; end $$`)).toEqual(expected);
  });

  test('names of format() keep their case', () => {
    expect(changesOf("do $$ begin execute format('drop table %I.%I', 's', 'T'); end $$")).toMatchObject([{ table: { schema: 's', name: 'T' } }]);
  });
});

test('a body in plain quotes is read; where quotes are doubled its place is the body', () => {
  expect(seen("do 'begin drop table a; end'")).toEqual(['drop-table: a']);
  expect(seen("do 'begin execute ''drop table a''; end'")).toEqual(["drop-table: 'begin execute ''drop table a''; end'"]);
});

test('a block in another language, or one that cannot be read, is opaque', () => {
  expect(read('do language plv8 $$ x $$')[0]?.reading).toEqual({ kind: 'opaque', why: 'A DO block in the language plv8 cannot be read' });
  expect(read('do $$ begin if; end $$; drop table a').map(({ reading, changes }) => [reading.kind, changes.length])).toEqual([
    ['opaque', 0],
    ['changes', 1],
  ]);
});

test('a function does nothing yet, but names what its body uses', () => {
  const routine = only(
    'create-routine',
    `create function f(uid int) returns int language plpgsql as $$
    declare total int; r users%rowtype;
    begin
      if exists (select 1 from teams where owner = uid) then
        select name into r from users where id = uid;
      end if;
      update orders set status = r.name, amount = amount + 1 where id = uid;
      total := (select count(*) from items i where i.sku = uid);
      execute 'delete from logs where at < now()';
      return total;
    end $$`,
  );
  expect(routine.spec.uses).toEqual([
    { relation: { name: 'teams' }, columns: ['owner'], variables: ['uid'] },
    { relation: { name: 'users' }, columns: ['name', 'id'], variables: ['uid'] },
    { relation: { name: 'orders' }, columns: ['status', 'amount', 'id'], variables: ['uid'] },
    { relation: { name: 'items' }, columns: ['sku'], variables: ['uid'] },
    { relation: { name: 'logs' }, columns: ['at'] },
  ]);
});

describe('what variables are known to hold', () => {
  const block = (declared: string, body: string): readonly string[] =>
    changesOf(`DO $$ DECLARE ${declared} BEGIN ${body} END $$;`).map((change) => {
      const name = change.kind === 'drop-table' ? change.table.name : change.kind;
      return `${change.conditional === true ? '? ' : ''}${name}`;
    });
  const drop = "EXECUTE 'DROP TABLE ' || t;";

  test.each([
    ['a default', "t text := 'a';", drop, ['a']],
    ['an assignment', 't text;', `t := 'a'; ${drop} t := t || 'b'; ${drop}`, ['a', 'ab']],
    ['an array', 't text;', `FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP ${drop} END LOOP;`, ['a', 'b']],
    ['an array in a string', "t text; ts text[] := '{a,b}';", `FOREACH t IN ARRAY ts LOOP ${drop} END LOOP;`, ['a', 'b']],
    ['a list in a string', 't text;', `FOREACH t IN ARRAY string_to_array('a,b', ',') LOOP ${drop} END LOOP;`, ['read-rows', 'a', 'b']],
    ['numbers', 't text;', `FOR i IN 1..2 LOOP EXECUTE format('DROP TABLE %I', 'a' || i); END LOOP;`, ['a1', 'a2']],
    [
      'rows',
      'r record;',
      `FOR r IN SELECT * FROM (VALUES ('a'), ('b')) AS v (t) LOOP EXECUTE format('DROP TABLE %1$I', r.t); END LOOP;`,
      ['read-rows', 'a', 'b'],
    ],
    ['unnest', 't text;', `FOR t IN SELECT unnest(ARRAY['a', 'b']) LOOP ${drop} END LOOP;`, ['read-rows', 'a', 'b']],
    ['a variable of the turn', 't text; u text;', `FOREACH u IN ARRAY ARRAY['a', 'b'] LOOP t := u || '_x'; ${drop} END LOOP;`, ['a_x', 'b_x']],
    [
      'loops in loops',
      't text; u text;',
      `FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP FOR i IN 1..2 LOOP EXECUTE 'DROP TABLE ' || t || i; END LOOP; END LOOP;`,
      ['a1', 'a2', 'b1', 'b2'],
    ],
    ['no turn', 't text;', `FOREACH t IN ARRAY ARRAY[]::text[] LOOP ${drop} END LOOP;`, []],
    ['a loop that may end early', 't text;', `FOREACH t IN ARRAY ARRAY['a'] LOOP EXIT WHEN t = now()::text; ${drop} END LOOP;`, ['? a']],
    ['a statement that each turn does alike', 't text;', `FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP DROP TABLE c; END LOOP;`, ['c']],
    ['CONTINUE by a constant', 't text;', `FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP CONTINUE WHEN t = 'a'; ${drop} END LOOP;`, ['b']],
    ['EXIT by a constant', 't text;', `FOREACH t IN ARRAY ARRAY['a', 'b', 'c'] LOOP EXIT WHEN t IN ('b', 'd'); ${drop} END LOOP;`, ['a']],
    [
      'the branch that constants choose',
      't text;',
      `FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP IF t <> 'a' THEN ${drop} ELSE DROP TABLE c; END IF; END LOOP;`,
      ['c', 'b'],
    ],
    ['a call that is assigned', 't text;', `t := f('a'); ${drop}`, ['read-rows', 'dynamic-sql']],
    ['one branch', "t text := 'a';", `IF now() > '2000-01-01' THEN t := 'b'; ${drop} END IF; ${drop}`, ['? b', 'dynamic-sql']],
    ['INTO', "t text := 'a';", `SELECT name INTO t FROM names; ${drop}`, ['read-rows', 'dynamic-sql']],
    [
      'a loop over a table',
      't text;',
      `FOR t IN SELECT name FROM names LOOP ${drop} END LOOP; ${drop}`,
      ['read-rows', '? dynamic-sql', 'dynamic-sql'],
    ],
    ['a variable that an open loop sets', "t text := 'a';", `WHILE now() > '2000-01-01' LOOP ${drop} t := 'b'; END LOOP;`, ['? dynamic-sql']],
    ['more turns than are followed', 't text;', `FOR i IN 1..1000 LOOP EXECUTE 'DROP TABLE a' || i; END LOOP;`, ['? dynamic-sql']],
  ])('%s', (_, declared, body, told) => {
    expect(block(declared, body)).toEqual(told);
  });
});
