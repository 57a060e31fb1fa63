import fc from 'fast-check';

export const table = fc.constantFrom('a', 'b', 'c', 'p', 'q', '"Odd One"');
export const column = fc.constantFrom('id', 'x', 'y', 'z', '"Y"', 'ref');
const type = fc.constantFrom('int', 'bigint', 'text', 'varchar(10)', 'mood', 'posint', 'timestamptz', 'mood[]');
export const schema = fc.constantFrom('public', 's');
export const cascade = fc.constantFrom('', '', ' cascade');
export const number = fc.constantFrom('1', '2', '3');
export const name = fc.constantFrom('n1', 'n2', 'a_x_idx', 'b_pkey', 'a_x_key', 'c_id_seq', 'p_x_check');
const routine = fc.constantFrom('f', 'g');
export const typeName = fc.constantFrom('mood', 'posint', 'pair');

type Holes = readonly fc.Arbitrary<string>[];

/** A statement with holes: one tag for each form of statement. */
export function sql(text: TemplateStringsArray, ...holes: Holes): fc.Arbitrary<string> {
  return fc.tuple(...holes).map((values) => text.reduce((written, piece, at) => `${written}${values[at - 1] ?? ''}${piece}`));
}

const columnConstraint = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom(' not null', ' unique', ' primary key', ' default 1'),
  sql` check (${column} is not null)`,
  sql` references ${table}`,
  sql` references ${table} (${column})`,
);

export const making: readonly fc.Arbitrary<string>[] = [
  sql`create table ${table} (id serial primary key, x int, y text, z ${type}, ref int${columnConstraint})`,
  sql`create table ${table} (id int, x int${columnConstraint}, y int${columnConstraint}, "Y" ${type})`,
  sql`create table ${table} (id bigint generated always as identity, x int, y int generated always as (x + 1) stored, unique (x), check (y > x))`,
  sql`create table if not exists ${table} (like ${table} including all)`,
  sql`create table ${table} (z int) inherits (${table})`,
  sql`create table ${table} (id int, x int not null, y int, ref int${columnConstraint}) partition by range (x)`,
  sql`create table ${table} partition of ${table} for values from (${number}) to (10)`,
  sql`create table ${table} as select * from ${table}`,
  sql`create unique index on ${table} (${column})`,
  sql`create index ${name} on ${table} (${column}, ${column} desc)`,
  sql`create index on ${table} (${column}, lower(y), (x + ${number})) include (${column})`,
  sql`create index on only ${table} (${column}) where ${column} is not null`,
  sql`create view v as select * from ${table}`,
  sql`create or replace view v as select id, x from ${table}`,
  sql`create view w as select v.id, ${table}.x from v, ${table}`,
  sql`create materialized view m as select id, x from ${table}`,
  fc.constant('create index on m (x)'),
  fc.constant("create type mood as enum ('sad', 'ok')"),
  fc.constant('create domain posint as int check (value > 0)'),
  sql`create type pair as (l ${type}, r int)`,
  fc.constant('create schema s'),
  sql`create function ${routine}() returns trigger language plpgsql as 'begin return new; end'`,
  sql`create function ${routine}(int) returns int language sql immutable as 'select 1'`,
  sql`create sequence ${name}`,
];

export const changing: readonly fc.Arbitrary<string>[] = [
  sql`alter table ${table} add column ${column} ${type}${columnConstraint}`,
  sql`alter table ${table} add column if not exists ${column} serial`,
  sql`alter table ${table} drop column ${column}${cascade}`,
  sql`alter table ${table} drop column ${column}${cascade}`,
  sql`alter table ${table} rename column ${column} to ${column}`,
  sql`alter table ${table} rename column ${column} to ${column}`,
  sql`alter table ${table} rename to ${table}`,
  sql`alter table ${table} alter column ${column} set not null`,
  sql`alter table ${table} alter column ${column} drop not null`,
  sql`alter table ${table} alter column ${column} set default 1`,
  sql`alter table ${table} alter column ${column} drop default`,
  sql`alter table ${table} alter column ${column} type text`,
  sql`alter table ${table} add primary key (${column})`,
  sql`alter table ${table} add unique (${column}, ${column})`,
  sql`alter table ${table} add constraint ${name} unique (${column})`,
  sql`alter table ${table} add constraint ${name} check (${column} is not null) not valid`,
  sql`alter table ${table} add check (${column} is not null)`,
  sql`alter table ${table} add constraint ${name} primary key using index ${name}`,
  sql`alter table ${table} add foreign key (${column}) references ${table} (${column})`,
  sql`alter table ${table} add constraint ${name} foreign key (${column}) references ${table} not valid`,
  sql`alter table ${table} validate constraint ${name}`,
  sql`alter table ${table} rename constraint ${name} to ${name}`,
  sql`alter table ${table} drop constraint ${name}${cascade}`,
  sql`alter table ${table} attach partition ${table} for values from (20) to (30)`,
  sql`alter table ${table} detach partition ${table}`,
  sql`alter table ${table} inherit ${table}`,
  sql`alter table ${table} no inherit ${table}`,
  sql`alter table ${table} set schema ${schema}`,
  sql`alter index ${name} rename to ${name}`,
  sql`alter type ${typeName} rename to ${typeName}`,
  sql`alter type mood add value '${number}'`,
  sql`alter sequence ${name} owned by ${table}.${column}`,
  sql`alter function ${routine}(int) rename to ${routine}`,
  sql`create trigger ${name} before update of ${column} on ${table} for each row execute function ${routine}()`,
  sql`create policy ${name} on ${table} using (${column} is not null)`,
  sql`alter table ${table} add column ${column} int default f(1)`,
  sql`alter table ${table} add check (f(x) > 0)`,
  sql`set search_path = ${schema}, public`,
];

export const dropping: readonly fc.Arbitrary<string>[] = [
  sql`drop table ${table}${cascade}`,
  sql`drop index ${name}${cascade}`,
  sql`drop view v${cascade}`,
  sql`drop materialized view m`,
  sql`drop type ${typeName}${cascade}`,
  sql`drop function ${routine}(int)${cascade}`,
  sql`drop function ${routine}()${cascade}`,
  sql`drop sequence ${name}${cascade}`,
  fc.constant('drop schema s cascade'),
];

/** Any statement; many will be refused, as they are by the server. */
export const statement: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...making) },
  { weight: 12, arbitrary: fc.oneof(...changing) },
  { weight: 1, arbitrary: fc.oneof(...dropping) },
);

/** What most statements need to be taken: types, routines, and a few tables that hang together. */
export const groundwork: readonly string[] = [
  "create type mood as enum ('sad', 'ok')",
  'create domain posint as int check (value > 0)',
  'create schema s',
  "create function f(int) returns int language sql immutable as 'select 1'",
  "create function g() returns trigger language plpgsql as 'begin return new; end'",
  'create table a (id serial primary key, x int unique, y text, z mood, ref int)',
  'create table b (id int primary key, x int references a, y int, "Y" mood)',
  'create table p (id int not null, x int not null, y int, ref int, primary key (id, x)) partition by range (x)',
  'create index on p (y)',
  'create table q partition of p for values from (1) to (10)',
  'create view v as select * from a',
];

/** A history of statements in random order, on the groundwork or on nothing. */
export const history: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.boolean(), fc.array(statement, { minLength: 5, maxLength: 60 }))
  .map(([isGrounded, statements]) => (isGrounded ? [...groundwork, ...statements] : statements));
