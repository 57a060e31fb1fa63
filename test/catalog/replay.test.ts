import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../src/dialects/postgres/read.ts';
import { findIndex, findRelation, findSequence, findTable, findType, findView } from '../../src/model/catalog.ts';
import { emptyState, run, sketch, tableIn } from './replay.ts';

beforeAll(loadPostgresReader);

const constraintsOf = (sql: string, table: string): readonly string[] =>
  tableIn(run(sql), table)
    .constraints.map(({ name }) => name)
    .toSorted();
const indexesOf = (sql: string, table: string): readonly string[] =>
  tableIn(run(sql), table)
    .indexes.map(({ name }) => name)
    .toSorted();

describe('CREATE TABLE', () => {
  test('names, NOT NULLs and indexes come as on the server', () => {
    const state = run(
      'create table t (id serial primary key, a int unique, b int check (b > 0), check (a < b), constraint c check (a > b), ref int references t)',
    );
    expect(sketch(tableIn(state, 't'))).toEqual([
      'id integer not null, a integer, b integer, ref integer',
      'c, t_a_key, t_b_check, t_check, t_pkey, t_ref_fkey',
      't_a_key, t_pkey',
    ]);
    expect(findSequence(state, { name: 't_id_seq' })?.ownedBy).toEqual({ table: { schema: 'public', name: 't' }, column: 'id' });
    expect(tableIn(state, 't').columns[0]?.default?.text).toBe("nextval('public.t_id_seq'::regclass)");
  });

  test('UNIQUE stated twice makes one index', () => {
    expect(indexesOf('create table t (a int primary key unique, b int unique, unique (b), unique (a))', 't')).toEqual(['t_b_key', 't_pkey']);
  });

  test('a key is named after a CHECK of the same statement that has its name', () => {
    expect(constraintsOf('create table t (a int unique, constraint t_a_key check (a > 1))', 't')).toEqual(['t_a_key', 't_a_key1']);
  });

  test('constraint names are chosen unique in the schema, not only in the table', () => {
    expect(constraintsOf('create table cn (a_b int check (a_b > 0)); create table cn_a (b int check (b > 0))', 'cn_a')).toEqual(['cn_a_b_check1']);
  });

  test('LIKE INCLUDING ALL copies CHECKs under their names and indexes under new ones', () => {
    const sql =
      'create table l (a int primary key, b int, c int, constraint mine check (a > 1), unique (b, c)); create index odd on l (c); create table l2 (like l including all, z int)';
    expect(sketch(tableIn(run(sql), 'l2'))).toEqual([
      'a integer not null, b integer, c integer, z integer',
      'l2_b_c_key, l2_pkey, mine',
      'l2_b_c_key, l2_c_idx, l2_pkey',
    ]);
  });

  test('a temporary table is found before the one of the same name', () => {
    const state = run('create table t (a int); create temp table t (b int); alter table t add column c int');
    expect(findTable(state, { name: 't' })?.schema).toBe('pg_temp');
    expect(tableIn(state, 't', 'public').columns.map(({ name }) => name)).toEqual(['a']);
    expect(tableIn(state, 't').columns.map(({ name }) => name)).toEqual(['b', 'c']);
  });

  test('CREATE TABLE AS takes over the columns of a star', () => {
    expect(sketch(tableIn(run('create table t (a int not null, b text); create table u as select * from t'), 'u'))[0]).toBe('a integer, b text');
  });

  test('a name that is taken, by a type too, changes nothing', () => {
    const before = run("create table t (a int); create type mood as enum ('x')");
    expect(
      run('create table t (b int); create table if not exists t (b int); create table mood (a int); create view t as select 1', before).catalog,
    ).toBe(before.catalog);
  });
});

describe('names of indexes', () => {
  test.each([
    ['a, b', 't_a_b_idx'],
    ['lower(e)', 't_lower_idx'],
    ['(a + b), (b + a), lower(e)', 't_expr_expr1_lower_idx'],
    ['(a::text)', 't_a_idx'],
    ['coalesce(a, b)', 't_coalesce_idx'],
    ['(case when a > 1 then 2 end)', 't_case_idx'],
    ['(nullif(a, b))', 't_nullif_idx'],
    ['a, a desc', 't_a_a1_idx'],
    ['a) include (b', 't_a_b_idx'],
  ])('on (%s)', (parts, name) => {
    expect(indexesOf(`create table t (a int, b int, e text); create index on t (${parts})`, 't')).toEqual([name]);
  });
});

describe('DROP COLUMN', () => {
  const given = `create table t (id int primary key, a int, b int unique, c int check (c > 0), d int generated always as (a + 1) stored, check (a < b));
    create index on t (a, c); create index on t (c) where a is not null; create table f (x int references t (b));`;

  test('takes indexes and constraints that name it', () => {
    expect(sketch(tableIn(run(`${given} alter table t drop column c`), 't')).slice(1)).toEqual(['t_b_key, t_check, t_pkey', 't_b_key, t_pkey']);
  });

  test('is refused where a generated column, a foreign key or a view needs it', () => {
    const before = run(`${given} create view v as select c from t`);
    for (const column of ['a', 'b', 'c']) expect(run(`alter table t drop column ${column}`, before).catalog).toBe(before.catalog);
  });

  test('with CASCADE takes these along', () => {
    const state = run(
      `${given} create view v as select c, b from t; create view w as select b from v; alter table t drop column a cascade; alter table t drop column b cascade`,
    );
    expect(tableIn(state, 't').columns.map(({ name }) => name)).toEqual(['id', 'c']);
    expect(tableIn(state, 'f').constraints).toEqual([]);
    expect(findView(state, { name: 'v' }) ?? findView(state, { name: 'w' })).toBeUndefined();
    expect(state.catalog.referencedBy.size).toBe(0);
  });

  test('drops the sequence of a serial column, and the trigger and policy that name a column only with CASCADE', () => {
    const before = run(`create table t (id serial, a int); create function f() returns trigger language plpgsql as 'begin return new; end';
      create trigger tg before update of a on t for each row execute function f(); create policy po on t using (a > 1)`);
    expect(run('alter table t drop column a', before).catalog).toBe(before.catalog);
    const after = run('alter table t drop column id; alter table t drop column a cascade', before);
    expect(findSequence(after, { name: 't_id_seq' })).toBeUndefined();
    expect([tableIn(after, 't').triggers, tableIn(after, 't').policies]).toEqual([[], []]);
  });
});

describe('renames are followed', () => {
  test('a column: keys, expressions, foreign keys of others, views, sequences', () => {
    const state = run(`create table t (id serial primary key, a int check (a > 0), unique (a)); create index on t ((a + 1)) where a is not null;
      create table f (x int references t (a)); create view v as select a from t; alter table t rename column a to "order"; alter table t rename column id to key`);
    const table = tableIn(state, 't');
    expect(table.constraints.find(({ kind }) => kind === 'check')).toMatchObject({ name: 't_a_check', expression: { text: '"order" > 0' } });
    expect(table.indexes.at(-1)).toMatchObject({ parts: [{ expression: { text: '"order" + 1' } }], predicate: { text: '"order" IS NOT NULL' } });
    expect(tableIn(state, 'f').constraints[0]).toMatchObject({ referencedColumns: ['order'] });
    expect(findView(state, { name: 'v' })?.uses).toEqual([{ relation: { schema: 'public', name: 't' }, columns: ['order'] }]);
    expect(findSequence(state, { name: 't_id_seq' })?.ownedBy?.column).toBe('key');
  });

  test('a table and a schema: everything that names it', () => {
    const state = run(`create table t (id serial primary key); create table f (x int references t); create view v as select * from t;
      create schema s; alter table t rename to u; alter table u set schema s; alter schema s rename to s2`);
    const table = tableIn(state, 'u', 's2');
    expect(table.columns[0]).toMatchObject({ sequence: { schema: 's2', name: 't_id_seq' }, default: { text: "nextval('s2.t_id_seq'::regclass)" } });
    expect(tableIn(state, 'f').constraints[0]).toMatchObject({ references: { schema: 's2', name: 'u' } });
    expect(findView(state, { name: 'v' })?.uses[0]?.relation).toEqual({ schema: 's2', name: 'u' });
    expect(findIndex(state, { schema: 's2', name: 't_pkey' })?.owner).toBe(table);
  });

  test('a constraint and its index share their name', () => {
    expect(indexesOf('create table t (a int primary key); alter table t rename constraint t_pkey to k; alter index k rename to k2', 't')).toEqual([
      'k2',
    ]);
  });

  test('a type and an enum value: columns, casts and defaults', () => {
    const state = run(`create type mood as enum ('sad', 'ok'); create table t (m mood default 'sad', check (m <> 'ok'::mood), ms mood[]);
      alter type mood rename to feeling; alter type feeling rename value 'sad' to 'blue'; alter type feeling rename value 'ok' to 'fine'`);
    const table = tableIn(state, 't');
    expect(table.columns.map(({ type }) => type.text)).toEqual(['feeling', 'feeling[]']);
    expect(table.columns[0]?.default?.text).toBe("'blue'");
    expect(table.constraints[0]).toMatchObject({ expression: { text: "m <> 'fine'::feeling" } });
  });
});

describe('partitions', () => {
  const given = `create table ref (id int primary key); create table p (id int not null, k int not null, r int, check (r > 0), primary key (id, k), foreign key (r) references ref) partition by range (k);
    create index on p (r); create index named on p (lower(r::text), k);`;

  test('get keys, indexes, CHECKs and foreign keys, under names of their own', () => {
    const state = run(`${given} create table p1 partition of p for values from (0) to (10)`);
    expect(sketch(tableIn(state, 'p1'))).toEqual([
      'id integer not null, k integer not null, r integer',
      'p1_pkey, p_r_check, p_r_fkey',
      'p1_lower_k_idx, p1_pkey, p1_r_idx',
    ]);
    expect(tableIn(state, 'p1').indexes.map(({ attachedTo }) => attachedTo?.name)).toEqual(['p_pkey', 'p_r_idx', 'named']);
  });

  test('ATTACH takes an index that fits and makes those that do not', () => {
    const state =
      run(`${given} create table p2 (id int not null, k int not null, r int, constraint p_r_check check (r > 0)); create index rx on p2 (r);
      create unique index ux on p2 (id, k); alter table p attach partition p2 for values from (10) to (20)`);
    expect(tableIn(state, 'p2').indexes.map(({ name, attachedTo }) => `${name}:${attachedTo?.name ?? ''}`)).toEqual([
      'rx:p_r_idx',
      'ux:',
      'p2_pkey:p_pkey',
      'p2_lower_k_idx:named',
    ]);
  });

  test('ATTACH of a table without the CHECK is refused', () => {
    const before = run(`${given} create table p2 (id int not null, k int not null, r int)`);
    expect(run('alter table p attach partition p2 for values from (10) to (20)', before).catalog).toBe(before.catalog);
  });

  test('an index ON ONLY the parent is valid once every partition has its part', () => {
    const before = run(
      `${given} create table p1 partition of p for values from (0) to (10); create table p2 partition of p default; create index oo on only p (id); create index o1 on p1 (id); create index o2 on p2 (id)`,
    );
    const isValid = (sql: string): boolean | undefined => findIndex(run(sql, before), { name: 'oo' })?.index.valid;
    expect(isValid('')).toBe(false);
    expect(isValid('alter index oo attach partition o1')).toBe(false);
    expect(isValid('alter index oo attach partition o1; alter index oo attach partition o2')).toBe(true);
  });

  test('what comes from the parent goes with the parent only', () => {
    const before = run(`${given} create table p1 partition of p for values from (0) to (10)`);
    expect(
      run(
        'alter table p1 drop constraint p_r_check; alter table p1 drop constraint p1_pkey; alter table p1 drop column r; drop index p1_r_idx',
        before,
      ).catalog,
    ).toBe(before.catalog);
    const after = run(
      'alter table p drop constraint p_pkey; alter table p drop constraint p_r_check; alter table p drop constraint p_r_fkey; drop index named',
      before,
    );
    expect(sketch(tableIn(after, 'p1')).slice(1)).toEqual(['', 'p1_r_idx']);
    expect(findTable(run('drop table p', after), { name: 'p1' })).toBeUndefined();
  });

  test("DETACH leaves all of it behind as the table's own", () => {
    const state = run(
      `${given} create table p1 partition of p for values from (0) to (10); alter table p detach partition p1; alter table p1 drop constraint p_r_check; alter table p1 drop column r`,
    );
    expect(sketch(tableIn(state, 'p1'))).toEqual(['id integer not null, k integer not null', 'p1_pkey', 'p1_pkey']);
  });

  test('a unique index must hold the partition key', () => {
    const before = run(given);
    expect(run('create unique index on p (id); alter table p add unique (r)', before).catalog).toBe(before.catalog);
  });
});

describe('inheritance', () => {
  test('a column that the child states too stays when the parent drops it', () => {
    const state = run(
      'create table p (a int not null, b int); create table c (c int, a int) inherits (p); create table d () inherits (p); alter table p drop column a',
    );
    expect(tableIn(state, 'c').columns.map(({ name, inherited }) => `${name}:${inherited}`)).toEqual(['a:false', 'b:true', 'c:false']);
    expect(tableIn(state, 'd').columns.map(({ name }) => name)).toEqual(['b']);
  });
});

describe('objects that hang on others', () => {
  test('a foreign key holds the index that it leans on, be it of a constraint or not', () => {
    const before = run(
      'create table u (a int unique, b int); create unique index ub on u (b); create table f (x int references u (a), y int references u (b))',
    );
    expect(run('alter table u drop constraint u_a_key; drop index ub; drop table u', before).catalog).toBe(before.catalog);
    expect(tableIn(run('alter table u drop constraint u_a_key cascade; drop index ub cascade', before), 'f').constraints).toEqual([]);
  });

  test('USING INDEX takes the index and its place', () => {
    const table = tableIn(
      run(
        'create table u (a int, b int); create unique index ui on u (a); create unique index ui2 on u (b); alter table u add primary key using index ui; alter table u add constraint nm unique using index ui2',
      ),
      'u',
    );
    expect(sketch(table)).toEqual(['a integer not null, b integer', 'nm, ui', 'nm, ui']);
  });

  test('DROP TYPE CASCADE takes columns, domains, attributes and routines', () => {
    const state =
      run(`create type en as enum ('a'); create domain d as en; create type cc as (p en, q int); create table t (a en, b en[], c d, e int);
      create function fe(en) returns int language sql as 'select 1'; create view v as select a from t; drop type en cascade`);
    expect(tableIn(state, 't').columns.map(({ name }) => name)).toEqual(['e']);
    expect([state.catalog.routines.size, findView(state, { name: 'v' }), findType(state, { name: 'd' })]).toEqual([0, undefined, undefined]);
    expect(findType(state, { name: 'cc' })).toMatchObject({ attributes: [{ name: 'q' }] });
  });

  test('DROP SCHEMA CASCADE reaches into other schemas', () => {
    const state =
      run(`create schema s; create table s.p (id int primary key); create type s.e as enum ('a'); create function s.f() returns int language sql immutable as 'select 1';
      create table c (p int references s.p, e s.e, d int default s.f(), k int check (k > s.f())); create index on c ((p + s.f())); create view v as select * from s.p; drop schema s cascade`);
    expect(sketch(tableIn(state, 'c'))).toEqual(['p integer, d integer, k integer', '', '']);
    expect(tableIn(state, 'c').columns.some((column) => column.default !== undefined)).toBe(false);
    expect(findRelation(state, { name: 'v' })).toBeUndefined();
  });

  test('DROP SEQUENCE takes defaults with CASCADE only, and never the one of an identity', () => {
    const before = run('create table t (id serial, k int generated always as identity)');
    expect(run('drop sequence t_id_seq; drop sequence t_k_seq cascade', before).catalog).toBe(before.catalog);
    expect(tableIn(run('drop sequence t_id_seq cascade', before), 't').columns[0]?.default).toBeUndefined();
  });

  test('CREATE OR REPLACE VIEW may add columns at the end only', () => {
    const before = run('create table t (a int, b int, c int); create view v as select a, b from t');
    expect(run('create or replace view v as select a from t; create or replace view v as select a as x, b from t', before).catalog).toBe(
      before.catalog,
    );
    expect(findView(run('create or replace view v as select * from t', before), { name: 'v' })?.columns?.map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('a history that is not known', () => {
  test('a table that a statement names is known from then on, in part', () => {
    const state = run(
      'alter table users add column age int; create index on users (email); alter table orders add foreign key (user_id) references users (id)',
      emptyState(false),
    );
    expect(tableIn(state, 'users')).toMatchObject({ knowledge: 'partial', origin: { kind: 'unknown' } });
    expect(sketch(tableIn(state, 'users'))).toEqual(['age integer', '', 'users_email_idx']);
    expect([...(state.catalog.referencedBy.get('public\0users') ?? [])]).toEqual(['public\0orders']);
  });

  test('IF NOT EXISTS proves nothing', () => {
    const origin = { kind: 'change', span: { file: 'x', start: 0, end: 1 } } as const;
    const made = (complete: boolean): string =>
      tableIn(run('create table if not exists t (a int)', emptyState(complete), [15, 0], origin), 't').origin.kind;
    expect([made(true), made(false)]).toEqual(['change', 'unknown']);
  });

  test('a table of a schema that no statement made may stand', () => {
    const state = run('create table profile (id int primary key, user_id uuid references auth.users (id)); alter table gone add column a int');
    expect(tableIn(state, 'users', 'auth').knowledge).toBe('partial');
    expect(findTable(state, { name: 'gone' })).toBeUndefined();
  });
});

test('an unnamed NOT NULL can be dropped by its name from 18 on', () => {
  const sql = 'create table t (a int not null); alter table t drop constraint t_a_not_null';
  expect(tableIn(run(sql, emptyState(), [18, 0]), 't').columns[0]?.notNull).toBe(false);
  expect(tableIn(run(sql, emptyState(), [17, 0]), 't').columns[0]?.notNull).toBe(true);
});
