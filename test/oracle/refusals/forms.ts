/** What a slot of a form may be filled with. Names that do not stand, and those of another kind, are among them. */
export const pools: Readonly<Record<string, readonly string[]>> = {
  anycol: ['id', 'name', 'x', 'n', 'at', 'region', 'total', 'no', 'email', 'ghost', 'ctid', 'user_id', 'rank', 'Id'],
  type: [
    'int',
    'bigint',
    'smallint',
    'text',
    'varchar(10)',
    'varchar(60)',
    'char(3)',
    'numeric(10,2)',
    'numeric',
    'timestamptz',
    'timestamp',
    'date',
    'time',
    'boolean',
    'jsonb',
    'json',
    'uuid',
    'bytea',
    'mood',
    'level',
    'posint',
    'label',
    'code',
    'pair',
    'int[]',
    'text[]',
    'mood[]',
    'interval',
    'double precision',
    'real',
    'inet',
    'int4range',
    'money',
    'span',
    'xml',
    'ghost',
    'serial',
    'users',
    'record',
    'anyelement',
    'public.mood',
    'app.mood',
    'varchar(0)',
    'numeric(2000)',
    'unknown',
    'trigger',
    'cstring',
    'v_users',
    'tsvector',
    'point',
  ],
  val: [
    '1',
    '0',
    "'x'",
    "''",
    'null',
    'true',
    'now()',
    "'ok'",
    "'2020-01-01'",
    "nextval('seq_a')",
    "nextval('no_seq')",
    '(1 + 2)',
    "'{}'",
    "'{a,b}'",
    'f(1)',
    "f('a')",
    'vol()',
    "'a' || 'b'",
    'current_date',
    "'abc'::int",
    '1::text',
    "'1.5'",
    'array[1,2]',
    'id',
    'gen_random_uuid()',
    'no_such()',
    "'ok'::mood",
    "row('a',1)",
    '(select 1)',
    'sum(1)',
    'many(1)',
    '1.5',
    '-1',
    "'2 days'::interval",
    "'low'::level",
    'stable_of(1)',
    'now',
    'default',
    "'1 + 1'",
    'random()',
    "to_char(now(), 'YYYY')",
    '99999999999',
    'row_number() over ()',
    'current_user',
    "'[1,2)'::int4range",
    '$1',
    'upper(1)',
    'calc(1)',
    'calc(b => 1)',
    'calc(1, 2, 3)',
  ],
  pred: [
    '{col} is not null',
    '{col} > 1',
    "{col} = 'ok'",
    '{col}',
    'length({col}) > 2',
    "{col} in ('a', 'b')",
    '{col} = any (array[1, 2])',
    '{col} > {col}',
    '{col} = {anycol}',
    "{col} like 'a%'",
    'true',
    '1',
    "'x'",
    'null',
    'exists (select 1 from users)',
    'f({col}) > 1',
    'no_such({col})',
    'vol() > 1',
    'count(*) > 1',
    'now() > {col}',
    '{col} between 1 and 5',
    'not {col}',
    '{col} and true',
    "{col} || 'a' = 'b'",
    '{col}::text = {val}',
    'abs({col}) > 1',
    'coalesce({col}, 0) > 1',
    "lower({col}) = 'x'",
    "{col} ? 'a'",
    "{col} ->> 'a' = 'b'",
    'sum({col}) > 1',
    'many({col}) > 1',
    '{rel}.id > 1',
    '{col} @> {col}',
    '{col} is distinct from {val}',
    'rank() over () > 1',
    'current_user = {col}',
    '{col} % 2 = 0',
    "{col} ~ '^a'",
    'ghost.id = 1',
    'case when {col} is null then 1 else 2 end > 1',
    "date_trunc('day', {col}) = {col}",
    '{col} + {col} > 1',
    "{col} = '2020-01-01'",
    'tableoid > 0',
    'stable_of({col}) = 1',
  ],
  expr: [
    '{col}',
    '({col})',
    'lower({col})',
    '({col} + 1)',
    'f({col})',
    '(vol())',
    '(now())',
    'ghost({col})',
    "({col} || 'a')",
    '(sum({col}))',
    '((select 1))',
    '({col}::text)',
    '({col} * 2)',
    "(coalesce({col}, 'x'))",
    'abs({col})',
    'upper({col})',
    '(stable_of({col}))',
    "date_trunc('day', {col})",
    'calc({col})',
    "({col} ->> 'a')",
    'many({col})',
    '(row_number() over ())',
    '({anycol})',
    "({col} at time zone 'utc')",
    '({col}::date)',
    'to_tsvector({col})',
    "to_tsvector('english', {col})",
    'random()',
    '({col} is null)',
    'concat({col})',
    '(1)',
    '({col}::int)',
    '({col}::boolean)',
    '(-{col})',
    '({col}[1])',
    '({col} - {col})',
    'length({col})',
  ],
  new: [
    'fresh',
    'fresh',
    'fresh2',
    'users',
    'v_users',
    'seq_a',
    'users_name',
    'pair',
    'orders_no_key',
    'users_pkey',
    'app.fresh',
    'ghost.fresh',
    'mood',
    'users_email_key',
    '"Odd Table"',
    'mv',
    'posint',
    'app.users',
    'pg_catalog.fresh',
  ],
  bare: ['fresh', 'fresh', 'users', 'v_users', 'seq_a', 'users_name', 'mood', 'ghost', 'orders_pkey', 'mv', 'things', 'parted_1', 'f', 'app'],
  con: [
    'users_pkey',
    'users_email_key',
    'users_age_check',
    'orders_no_key',
    'orders_state',
    'orders_user_id_fkey',
    'items_order',
    'items_pkey',
    'shipments_order_id_line_fkey',
    'tree_pkey',
    'parted_pkey',
    'parents_x_check',
    'docs_title_not_null',
    'orders_pkey',
    'fresh',
    'ghost',
    'bookings_during_excl',
    'parted_1_pkey',
    'users_id_not_null',
    'parted_at_not_null',
  ],
  idx: [
    'users_name',
    'users_key',
    'users_lower',
    'users_part',
    'orders_at',
    'docs_id',
    'docs_f',
    'parted_n',
    'parted_1_n_idx',
    'mv_id',
    'users_pkey',
    'users_email_key',
    'orders_no_key',
    'ghost',
    'users',
    'v_users',
    'parted_pkey',
    'scratch_pkey',
    'bookings_during_excl',
    'seq_a',
    'lists_n_idx',
  ],
  seq: ['seq_a', 'app.seq_b', 'orders_id_seq', 'users_id_seq', 'ghost', 'users', 'users_name', 'seq_b', 'v_users'],
  trg: ['touch', 'ins', 'all_parts', 'ghost', 'fresh'],
  pol: ['own', 'readers', 'ghost', 'fresh'],
  fn: [
    'f(int)',
    'f(text)',
    'f',
    'f(date)',
    'vol()',
    'trig()',
    'calc',
    'calc(int)',
    'calc(int, int)',
    'pr(int)',
    'pr',
    'total(int)',
    'ghost()',
    'many(int)',
    'evt()',
    'reads_docs()',
    'app.f(int)',
    'lower(text)',
    'f(ghost)',
    'stable_of',
  ],
  ut: ['mood', 'level', 'pair', 'span', 'posint', 'label', 'code', 'ghost', 'users', 'app.mood', 'int4', 'v_users', 'seq_a', 'users[]'],
  dom: ['posint', 'label', 'code', 'posint', 'code', 'mood', 'ghost', 'pair', 'int4', 'users'],
  enumt: ['mood', 'level', 'mood', 'posint', 'ghost', 'pair', 'users'],
  comp: ['pair', 'pair', 'mood', 'users', 'ghost', 'v_users', 'span'],
  schema: ['app', 'public', 'ghost', 'pg_catalog', 'users', 'app'],
  role: ['public', 'current_user', 'session_user', 'no_role', 'postgres'],
  cascade: ['', '', ' cascade', ' restrict'],
  ife: ['', '', '', 'if exists '],
  ifn: ['', '', '', 'if not exists '],
  action: [
    '',
    '',
    ' on delete cascade',
    ' on update set null',
    ' on delete set default',
    ' match full',
    ' on delete set null (id)',
    ' deferrable',
    ' not valid',
    ' deferrable initially deferred',
    ' not enforced',
    ' match partial',
  ],
  trigfn: ['trig()', 'trig()', 'trig()', "trig('a')", 'evt()', 'ghost()', 'vol()', 'f(1)', 'pr()'],
  bound: [
    "for values from ('2022-01-01') to ('2023-01-01')",
    "for values from ('2020-06-01') to ('2020-07-01')",
    "for values in ('c')",
    "for values in ('a')",
    "for values in ('z', null)",
    'for values with (modulus 2, remainder 1)',
    'for values with (modulus 2, remainder 0)',
    'for values with (modulus 3, remainder 0)',
    'for values with (modulus 2, remainder 2)',
    'default',
    'for values from (1, 1) to (5, 5)',
    'for values from (minvalue) to (maxvalue)',
    'for values from (minvalue, 1) to (2, 2)',
    'for values from (1) to (2)',
    "for values from ('x') to ('y')",
    "for values from ('2023-01-01') to ('2022-01-01')",
    'for values in (1)',
    "for values in ('q', 'q')",
    'for values from (minvalue, minvalue) to (9, maxvalue)',
    'for values in (id)',
    'for values with (modulus 4, remainder 1)',
    'for values in (now())',
    'for values in (null)',
  ],
  storage: ['plain', 'extended', 'main', 'external', 'default', 'ghost'],
  method: ['btree', 'hash', 'gin', 'gist', 'brin', 'spgist', 'ghost'],
  opclass: [
    '',
    '',
    '',
    ' text_pattern_ops',
    ' int4_ops',
    ' jsonb_path_ops',
    ' ghost_ops',
    ' desc',
    ' collate "C"',
    ' nulls first',
    ' collate ghost',
    ' varchar_pattern_ops',
  ],
  relopt: [
    'fillfactor = 70',
    'fillfactor = 5',
    'autovacuum_enabled = off',
    'ghost = 1',
    'autovacuum_enabled = 3',
    'toast_tuple_target = 200',
    'fillfactor',
    'parallel_workers = 2',
    'security_barrier = true',
    'fastupdate = on',
    'check_option = local',
    'oids = true',
    'user_catalog_table = true',
  ],
  level: ['for each row', 'for each statement', ''],
  timing: ['before', 'after', 'instead of'],
  event: ['insert', 'update', 'delete', 'truncate', 'insert or update', 'update of {col}', 'update of {col}, {col}', 'delete or truncate'],
  when: [
    '',
    '',
    '',
    ' when (new.{col} is not null)',
    ' when (old.{col} is distinct from new.{col})',
    ' when (new.id > 1)',
    ' when (old.{col} is null)',
    ' when (pg_trigger_depth() < 1)',
    ' when (exists (select 1))',
    ' when ({col} is null)',
    ' when (new.* is distinct from old.*)',
    ' when (new.ghost = 1)',
  ],
  query: [
    'select {col} from {rel}',
    'select * from {rel}',
    'select {col}, count(*) from {rel} group by {col}',
    'select {col}, count(*) from {rel}',
    'select {col}, {col} from {rel}',
    'select {col} as a, {col} as b from {rel}',
    'select a.{col}, b.id from {rel} a join users b on a.id = b.id',
    'select {col} from {rel}, users',
    'select id from {rel} a join users b on a.id = b.id',
    'select no_such({col}) from {rel}',
    'select {rel}.id from {rel} t',
    'select {col} || 1 from {rel}',
    'select f({col}) from {rel}',
    'select {col} from {rel} union select 1',
    'select {col} from {rel} union select {col}, 1 from {rel}',
    'select sum({col}) from {rel}',
    'select {col} from {rel} order by 2',
    'select {col} from {rel} where {pred}',
    'select 1 as a, 2 as a',
    'select 1',
    'values (1, 2), (3)',
    "select '1'",
    'select {col} from {rel} limit {val}',
    'select {col}::{type} from {rel}',
    'select distinct on ({col}) {col} from {rel} order by id',
    'with q as (select {col} from {rel}) select ghost from q',
    'select {col} from {rel} where count(*) > 1',
    'select {col} from {rel} group by {col} having {col} is not null',
    'select max({col}), min({col}) from {rel}',
    'select avg({col}) from {rel}',
    'select lower({col}) from {rel}',
    'select {col} + 1 as a from {rel}',
    'select coalesce({col}, {val}) as a from {rel}',
    'select x.* from {rel} y',
    'select a.{col} from {rel} a left join users b using (id)',
    'select {col} into fresh from {rel}',
    'select id from {rel} for update',
    'insert into stays values (1) returning id',
    "select case when {col} then 1 else 'a' end from {rel}",
    'select {col} from {rel} where id in (select user_id, no from orders)',
    'select (select {col}, 1 from {rel})',
    'table {rel}',
    'select {col} from {rel} where id = (select id from users)',
    'select $1',
  ],
};

/** Statements that are plausible and often wrong. The first words name the form. */
export const forms: readonly string[] = `
create table {new} (id int primary key, x {type}, y {type} default {val})
create table {ifn}{new} (id int, x {type} not null default {val}, primary key (id))
create table {new} (id int, a int, a text)
create table {new} (id int primary key, primary key (id))
create table {new} (id int, x text, check ({pred}))
create table {new} (id int, name text, x int, unique (id, {anycol}))
create table {new} (id int, x int references {rel}{action})
create table {new} (id int, x {type} references {rel} ({col}){action})
create table {new} (id int, x int, foreign key (id, x) references {rel} ({col}, {col}))
create table {new} (id int, x int, foreign key ({anycol}) references {rel})
create table {new} (id int, x int, g int generated always as ({val}) stored)
create table {new} (id int, x int, g {type} generated always as (x + 1) stored)
create table {new} (id int, x int, g text generated always as (x::text) virtual unique)
create table {new} (id {type} generated always as identity, x int)
create table {new} (id int generated always as identity default 1)
create table {new} (id serial default 5)
create table {new} (id int null not null)
create table {new} (id int, like {rel} including all)
create table {new} (like {rel})
create table {new} (id int, x text) inherits ({rel})
create table {new} (extra {type}) inherits ({rel}, {rel})
create table {new} (id int, name text) partition by range ({anycol})
create table {new} (id int, name text, x int) partition by list (id, x)
create table {new} (id int primary key, x int) partition by range (x)
create table {new} (id int, x int, unique (id)) partition by hash (x)
create table {new} (id int, x int) partition by range ({val})
create table {new} partition of {rel} {bound}
create table {new} partition of {rel} {bound}
create table {new} partition of {part} {bound}
create table {new} partition of {part} {bound}
create table {new} partition of {part} ({anycol} default {val}, primary key (id)) {bound}
create table {new} partition of {part} (id unique, {col} check ({pred})) {bound}
create table {new} as {query}
create table {new} (a, b) as {query}
create table {new} of {ut}
create table {new} (id int) with ({relopt})
create table {new} (id int, x int, exclude using {method} (x with =))
create table {new} (id int constraint c1 check (id > 0), x int constraint c1 check (x > 0))
create table {new} (x text collate "{anycol}", y int collate "C")
create table {new} (x int storage {storage})
create temp table {new} (id int) on commit drop
create unlogged table {new} (id int) partition by range (id)
create view {new} as {query}
create view {new} as {query}
create view {new} (a, b) as {query}
create or replace view {view} as {query}
create or replace view {rel} as select {col}, {col} from {rel}
create or replace view v_users as select id, email, name, feel{vtail}
create or replace view v_sum as select user_id, sum({col}) as total from orders group by user_id
create view {new} as {query} with check option
create recursive view {new} (n) as {query}
create materialized view {ifn}{new} as {query}
create materialized view {new} as {query} with no data
create temp view {new} as {query}
create index on {rel} ({col})
create index {ifn}{bare} on {rel} ({col}{opclass})
create unique index {bare} on {rel} ({col}, {col})
create unique index on {part} ({col})
create index on {rel} using {method} ({col}{opclass})
create index on {rel} using {method} ({col}, {col})
create index on {rel} ({expr})
create index on {rel} ({expr}{opclass})
create index on {rel} ({col}) where {pred}
create index on {rel} ({col}) include ({col})
create index on {rel} ({expr}) include ({expr})
create unique index on {rel} using {method} ({col})
create index concurrently on {rel} ({col})
create index on only {rel} ({col})
create index on {rel} ({col}) with ({relopt})
create unique index on {rel} ({col}) nulls not distinct
alter table {ife}{rel} add column {newcol} {type}
alter table {rel} add column {ifn}{newcol} {type} default {val}
alter table {rel} add column {newcol} {type} not null default {val}
alter table {rel} add column {newcol} int not null
alter table {rel} add {newcol} int primary key
alter table {rel} add {newcol} {type} unique
alter table {rel} add {newcol} {type} references {rel}{action}
alter table {rel} add {newcol} {type} references {rel} ({col}){action}
alter table {rel} add {newcol} {type} check ({newcol} > 0)
alter table {rel} add {newcol} {type} check ({pred})
alter table {rel} add {newcol} {type} generated always as ({expr}) stored
alter table {rel} add {newcol} {type} generated always as ({expr}) virtual
alter table {rel} add {newcol} {type} generated always as identity
alter table {rel} add {newcol} {type} collate "C"
alter table {rel} drop column {ife}{col}{cascade}
alter table {rel} drop column {col}, drop column {col}
alter table only {rel} drop column {col}
alter table {rel} rename column {col} to {newcol}
alter table only {rel} rename column {col} to {newcol}
alter table {ife}{rel} rename to {bare}
alter table {rel} set schema {schema}
alter table {rel} alter column {col} type {type}
alter table {rel} alter column {col} type {type}
alter table {rel} alter column {col} type {type} using {col}::{type}
alter table {rel} alter column {col} type {type} using {val}
alter table {rel} alter column {col} type {type} using {expr}
alter table {rel} alter column {col} type {type} collate "C"
alter table {rel} alter column {col} set default {val}
alter table {rel} alter column {col} set default {val}
alter table {rel} alter column {col} drop default
alter table {rel} alter column {col} set not null
alter table only {rel} alter column {col} set not null
alter table {rel} alter column {col} drop not null
alter table {rel} alter column {col} drop identity{idife}
alter table {rel} alter column {col} add generated always as identity
alter table {rel} alter column {col} set generated by default
alter table {rel} alter column {col} restart with {val}
alter table {rel} alter column {col} drop expression{idife}
alter table {rel} alter column {col} set expression as ({expr})
alter table {rel} alter column {col} set statistics {val}
alter table {rel} alter column {col} set storage {storage}
alter table {rel} alter column {col} set compression pglz
alter table {rel} alter column {col} set (n_distinct = 5)
alter table {rel} alter {col} type {type}, alter {col} set default {val}
alter table {rel} add constraint {con} primary key ({col})
alter table {rel} add primary key ({col}, {col})
alter table {rel} add constraint {con} unique ({col})
alter table {rel} add unique ({col}, {col})
alter table {rel} add constraint {con} unique using index {idx}
alter table {rel} add constraint {con} primary key using index {idx}
alter table {rel} add constraint {con} foreign key ({col}) references {rel} ({col}){action}
alter table {rel} add foreign key ({col}) references {rel}{action}
alter table {rel} add foreign key ({col}) references {rel} ({col})
alter table {rel} add foreign key ({col}, {col}) references {rel} ({col}, {col}){action}
alter table {rel} add foreign key ({col}, {col}) references {rel}
alter table {rel} add constraint {con} check ({pred})
alter table {rel} add check ({pred}) not valid
alter table {rel} add check ({pred}) no inherit
alter table only {rel} add check ({pred})
alter table {rel} add constraint {con} not null {col}
alter table {rel} add constraint {con} not null {col} not valid
alter table {rel} add constraint {con} exclude using {method} ({col} with {op})
alter table {rel} add exclude using {method} ({col} with {op}) where ({pred})
alter table {rel} drop constraint {ife}{con}{cascade}
alter table {rel} drop constraint {con}
alter table only {rel} drop constraint {con}
alter table {rel} rename constraint {con} to {con}
alter table {rel} validate constraint {con}
alter table {rel} alter constraint {con} deferrable
alter table {rel} alter constraint {con} not enforced
alter table {rel} alter constraint {con} no inherit
alter table {rel} inherit {rel}
alter table {rel} no inherit {rel}
alter table {rel} attach partition {rel} {bound}
alter table {part} attach partition {att} {bound}
alter table {part} attach partition {att} {bound}
alter table {part} detach partition {rel}
alter table {rel} detach partition {rel}
alter table {part} detach partition {rel} concurrently
alter table {rel} enable trigger {trg}
alter table {rel} disable trigger {trg}
alter table {rel} disable trigger all
alter table {rel} enable row level security
alter table {rel} force row level security
alter table {rel} enable rule keep
alter table {rel} disable rule {bare}
alter table {rel} replica identity using index {idx}
alter table {rel} replica identity full
alter table {rel} cluster on {idx}
alter table {rel} set without cluster
alter table {rel} set logged
alter table {rel} set unlogged
alter table {rel} set ({relopt})
alter table {rel} reset (fillfactor)
alter table {rel} set tablespace {bare}
alter table {rel} set access method {method}
alter table {rel} owner to {role}
alter table {rel} of {ut}
alter table {rel} not of
drop table {ife}{rel}{cascade}
drop table {rel}, {rel}
drop view {ife}{rel}{cascade}
drop materialized view {ife}{rel}{cascade}
drop index {ife}{idx}{cascade}
drop index concurrently {idx}
drop sequence {ife}{seq}{cascade}
drop type {ife}{ut}{cascade}
drop domain {ife}{ut}{cascade}
drop function {ife}{fn}{cascade}
drop procedure {ife}{fn}{cascade}
drop aggregate {ife}total({type})
drop routine {ife}{fn}
drop schema {ife}{schema}{cascade}
drop trigger {ife}{trg} on {rel}
drop policy {ife}{pol} on {rel}
drop rule {ife}{rule} on {rel}
drop statistics {ife}{stat}
drop extension {ife}{ext}
drop role {ife}no_role
drop owned by no_role
drop collation {ife}ghost
drop foreign table {rel}
truncate {rel}{cascade}
truncate {rel}, {rel}
create sequence {ifn}{new}
create sequence {new} as {type}
create sequence {new} owned by {rel}.{col}
create sequence {new} {seqopt} {seqopt}
alter sequence {ife}{seq} owned by {rel}.{col}
alter sequence {seq} {seqopt}
alter sequence {seq} {seqopt} {seqopt}
alter sequence {seq} as {type}
alter sequence {seq} rename to {bare}
alter sequence {seq} set schema {schema}
create type {new} as enum ('a', 'b')
create type {new} as enum ('a', 'a')
create type {new} as (a {type}, b {type})
create type {new} as (a int, a text)
create type {new} as range (subtype = {type})
alter type {enumt} add value {ifn}'{enumv}'{enumpos}
alter type {enumt} rename value '{enumv}' to '{enumv}'
alter type {enumt} rename to {bare}
alter type {ut} set schema {schema}
alter type {comp} add attribute {attr} {type}{cascade}
alter type {comp} drop attribute {ife}{attr}{cascade}
alter type {comp} alter attribute {attr} type {type}{cascade}
alter type {comp} rename attribute {attr} to {attr}{cascade}
create domain {new} as {type}
create domain {new} as {type} default {val} check (value > 0)
create domain {new} as text check ({pred})
create domain {new} as int constraint a check (value > 0) constraint a check (value < 9)
create domain {new} as text collate "C" not null null
alter domain {dom} add constraint {domcon} check ({dompred})
alter domain {dom} add check ({dompred}) not valid
alter domain {dom} drop constraint {ife}{domcon}
alter domain {dom} rename constraint {domcon} to {domcon}
alter domain {dom} validate constraint {domcon}
alter domain {dom} set not null
alter domain {dom} drop not null
alter domain {dom} set default {val}
alter domain {dom} rename to {bare}
create function {newfn}(a {type}) returns {type} language sql as 'select 1'
create function {newfn}(a int, b {type}) returns int language sql as 'select a'
create function f(a int) returns int language sql as 'select 1'
create or replace function f(a int) returns {type} language sql as 'select null'
create or replace function f(x int) returns int language sql as $q$ select {val} $q$
create or replace function calc(a int, b int) returns int language sql as 'select 1'
create or replace function calc(b int, a int default 1) returns int language sql as 'select 1'
create or replace function pr(a int) returns int language sql as 'select 1'
create or replace procedure f(a int) language sql as 'select 1'
create function {newfn}() returns int language sql as $q$ {query} $q$
create function {newfn}(x int) returns {type} language sql as $q$ {query} $q$
create function {newfn}() returns int language sql begin atomic {query}; end
create function {newfn}() returns table (a int, b {type}) language sql as $q$ {query} $q$
create function {newfn}() returns int language plpgsql as $$begin {plbody} end$$
create function {newfn}(a int default 1, b int) returns int language sql as 'select 1'
create function {newfn}() returns int language {lang} as 'select 1'
create function {newfn}(out a int, out b int) returns int language sql as 'select 1, 2'
create function {newfn}() returns {ut} language sql as 'select null'
create function {newfn}(a int, a int) returns int language sql as 'select 1'
create function {newfn}(a int default {val}) returns int language sql as 'select 1'
create function {newfn}() returns trigger language sql as 'select 1'
create procedure {newfn}(a {type}) language sql as $q$ {query} $q$
create aggregate {newfn}({type}) (sfunc = int4pl, stype = int)
alter function {fn} rename to {bare}
alter function {fn} set schema {schema}
alter function {fn} stable
alter function {fn} owner to {role}
alter procedure {fn} security definer
alter aggregate {fn} rename to fresh
alter routine {fn} rename to fresh
create trigger {trg} {timing} {event} on {rel} {level}{when} execute function {trigfn}
create trigger {trg} {timing} {event} on {rel} {level}{when} execute function trig()
create trigger fresh after {event} on {rel} referencing old table as o new table as n {level} execute function trig()
create trigger fresh after update on {rel} referencing {transitions} {level} execute function trig()
create or replace trigger {trg} {timing} {event} on {rel} {level} execute function trig()
create constraint trigger {trg} {timing} {event} on {rel} deferrable initially deferred {level} execute function trig()
alter trigger {trg} on {rel} rename to {trg}
create policy {pol} on {rel} using ({pred})
create policy {pol} on {rel} for insert with check ({pred})
create policy {pol} on {rel} for {polcmd} using ({pred})
create policy {pol} on {rel} to {role} using (true)
create policy {pol} on {rel} for {polcmd} with check ({pred})
alter policy {pol} on {rel} using ({pred})
alter policy {pol} on {rel} with check ({pred})
alter policy {pol} on {rel} rename to {pol}
alter policy {pol} on {rel} to {role}
create rule {rule} as on {rulecmd} to {rel} do instead nothing
create rule {rule} as on {rulecmd} to {rel} where {rulepred} do also insert into stays values (1, 'a', 2)
create or replace rule {rule} as on {rulecmd} to {rel} do instead {query}
alter rule {rule} on {rel} rename to {rule}
alter index {ife}{idx} rename to {bare}
alter index {idx} set ({relopt})
alter index {idx} attach partition {idx}
alter index {idx} alter column 1 set statistics 100
alter index {idx} set tablespace ghost
alter view {ife}{rel} rename to {bare}
alter view {rel} rename column {col} to {newcol}
alter view {rel} alter column {col} set default {val}
alter view {rel} set ({relopt})
alter view {rel} set schema {schema}
alter materialized view {rel} rename to {bare}
alter materialized view {rel} rename column {col} to {newcol}
alter materialized view {rel} set schema {schema}
alter materialized view {rel} cluster on {idx}
alter schema {schema} rename to {schema}
alter schema {schema} owner to {role}
create schema {ifn}{schema}
create schema authorization no_role
create extension {ifn}{ext}
alter extension {ext} update
create statistics {bare} on {col}, {col} from {rel}
create statistics {bare} (ghost) on {col}, {col} from {rel}
create statistics {bare} on {col} from {rel}
create publication fresh for table {rel}
alter publication ghost add table {rel}
create collation fresh from "C"
create cast ({type} as {type}) with inout
create cast (int as mood) with function f(int)
create operator === (leftarg = int, rightarg = int, procedure = int4eq)
insert into {rel} values ({val}, {val})
insert into {rel} ({col}) values ({val})
insert into {rel} ({col}) values ({val})
insert into {rel} ({col}, {col}) values ({val}, {val})
insert into {rel} ({col}, {col}) values ({val}), ({val}, {val})
insert into {rel} ({col}) {query}
insert into {rel} {query}
insert into {rel} default values
insert into {rel} ({col}) overriding system value values ({val})
insert into {rel} ({col}) values ({val}) on conflict do nothing
insert into {rel} ({col}) values ({val}) on conflict ({col}) do nothing
insert into {rel} ({col}) values ({val}) on conflict ({col}) do update set {col} = {val}
insert into {rel} ({col}) values ({val}) on conflict on constraint {con} do update set {col} = excluded.{col}
insert into {rel} ({col}) values ({val}) on conflict ({col}) where {pred} do update set {col} = ghost.{col}
insert into {rel} ({col}) values ({val}) on conflict do update set {col} = 1
insert into {rel} ({col}) values ({val}) returning {anycol}
insert into {rel} ({col}) select {col} from {rel}
update {rel} set {col} = {val}
update {rel} set {col} = {val} where {pred}
update {rel} set {col} = {expr}
update {rel} set ({col}, {col}) = (1)
update {rel} set ({col}, {col}) = (select {col}, {col} from {rel})
update {rel} t set {col} = u.name from users u where u.id = t.id
update {rel} set {col} = default
update {rel} t set t.{col} = {val}
update {rel} set {col} = 1, {col} = 2
delete from {rel} where {pred}
delete from {rel} using users u where u.id = {rel}.{col}
delete from {rel} where {col} in (select {col} from {rel})
delete from {rel} t where {rel}.id = 1
delete from {rel} returning {anycol}
merge into {rel} t using users u on u.id = t.id when matched then update set {col} = {val} when not matched then insert ({col}) values ({val})
merge into {rel} t using {rel} u on u.{col} = t.{col} when matched then delete
merge into {rel} t using users u on u.id = t.id when not matched then insert values ({val}, {val})
select {col} from {rel} where {pred}
select {val}
{query}
select setval('{seq}', {val})
select nextval('{seq}')
select {fname}({val})
select {fname}({val}, {val})
call {fname}({val})
call pr({val})
perform f(1)
comment on table {rel} is 'x'
comment on view {rel} is 'x'
comment on materialized view {rel} is 'x'
comment on column {rel}.{col} is 'x'
comment on index {idx} is 'x'
comment on sequence {seq} is 'x'
comment on constraint {con} on {rel} is 'x'
comment on trigger {trg} on {rel} is 'x'
comment on policy {pol} on {rel} is 'x'
comment on rule {rule} on {rel} is 'x'
comment on function {fn} is 'x'
comment on procedure {fn} is 'x'
comment on type {ut} is 'x'
comment on domain {ut} is 'x'
comment on schema {schema} is 'x'
comment on extension {ext} is 'x'
comment on constraint {domcon} on domain {dom} is 'x'
comment on role no_role is 'x'
grant select on {rel} to {role}
grant select ({col}) on {rel} to {role}
grant {priv} on table {rel} to public
grant usage on sequence {seq} to {role}
grant {priv} on schema {schema} to public
grant execute on function {fn} to {role}
grant usage on type {ut} to public
revoke {priv} on {rel} from public
grant select on all tables in schema {schema} to {role}
grant no_role to current_user
alter default privileges in schema {schema} grant select on tables to {role}
reindex table {rel}
reindex index {idx}
reindex table concurrently {rel}
reindex schema {schema}
cluster {rel} using {idx}
cluster {rel}
refresh materialized view {rel}
refresh materialized view concurrently {rel}
lock table {rel} in exclusive mode
vacuum {rel}
vacuum full users
analyze {rel}
analyze {rel} ({col})
create database fresh
drop database ghost
alter system set work_mem = '8MB'
create tablespace fresh location '/x'
set {setting}
set local {setting}
set role {role}
set search_path = app
reset {setname}
show {setname}
set constraints {con} deferred
set transaction isolation level {iso}
savepoint s1
release savepoint s1
rollback to s1
execute ghost
deallocate ghost
declare c cursor for {query}
fetch 1 from c
close c
explain {query}
copy {rel} to stdout
copy ({query}) to stdout
do $$begin {plbody} end$$
do $$begin execute 'select 1'; {plbody} end$$
notify ghost
listen ghost
alter role no_role set work_mem = '8MB'
create role postgres
create user fresh in role no_role
alter database ghost set work_mem = '8MB'
reassign owned by no_role to current_user
security label on table users is 'x'
create foreign table fresh (id int) server ghost
create event trigger fresh on ddl_command_end execute function {trigfn}
create event trigger fresh on ghost execute function evt()
alter statistics {stat} set statistics 5
alter statistics {stat} rename to {bare}
create access method ghost type index handler f
create text search configuration fresh (copy = {bare})
create transform for int language sql (from sql with function f(int))
discard all
checkpoint
`
  .trim()
  .split('\n');

export const morePools: Readonly<Record<string, readonly string[]>> = {
  vtail: [' from users', ' , age from users', ' from docs', ', id as x from users', ' from users where age > 2', ', ghost from users'],
  part: ['parted', 'parted', 'parted_2', 'lists', 'lists', 'hashed', 'by_range', 'users', 'parted_1'],
  att: [
    'loose',
    'loose_l',
    'loose',
    'loose_l',
    'scratch',
    'stays',
    'parted_1',
    'users',
    'v_users',
    'hashed_0',
    'kids',
    'ghost',
    'lists_a',
    'parted',
    'by_range',
    'parents',
  ],
  view: ['v_users', 'v_orders', 'v_v', 'v_sum', 'v_calc', 'mv', 'users', 'fresh'],
  newcol: ['fresh', 'fresh', 'fresh', 'id', 'x', 'name', 'ctid', 'email', 'total'],
  idife: ['', '', ' if exists'],
  op: ['=', '&&', '<>', '<', '@>', '==='],
  rule: ['keep', 'upd', 'fresh', 'ghost', '"_RETURN"'],
  rulecmd: ['insert', 'update', 'delete', 'select'],
  rulepred: ['old.{col} is null', 'new.{col} is null', '{pred}', 'true'],
  stat: ['st', 'ghost', 'users'],
  ext: ['btree_gist', 'citext', 'plpgsql', 'no_such_extension', 'pgcrypto'],
  seqopt: [
    'increment 0',
    'increment by 2',
    'minvalue 10',
    'maxvalue 5',
    'start 1',
    'start with 100',
    'cache 0',
    'cycle',
    'no maxvalue',
    'restart with 0',
    'restart',
    'maxvalue 99999999999',
    'minvalue 1',
    'owned by none',
    'cache 5',
    'increment -1',
  ],
  enumv: ['sad', 'ok', 'fresh', 'low', 'ghost'],
  enumpos: ['', '', " before 'ok'", " after 'ghost'", " after 'high'"],
  attr: ['l', 'r', 'fresh', 'ghost', 'id'],
  domcon: ['posint_check', 'ghost', 'fresh', 'code_not_null'],
  dompred: [
    'value > 0',
    "value <> 'x'",
    'length(value) > 1',
    'value',
    'x > 1',
    'exists (select 1)',
    'count(value) > 1',
    'value is not null',
    'no_such(value)',
    'vol() > 1',
    'lower(value) = value',
    '{val}',
  ],
  newfn: ['fresh', 'fresh', 'fresh', 'f', 'calc', 'users', 'ghost.fresh', 'app.fresh', 'pr', 'total'],
  lang: ['sql', 'plpgsql', 'ghost', 'c', 'internal', 'plpython3u'],
  plbody: [
    'return 1;',
    'perform 1;',
    'ghost := 1;',
    'return',
    'if true then perform 1; end if;',
    'insert into ghost values (1);',
    "raise exception 'x';",
    'update users set ghost = 1;',
    'select 1;',
    'null;',
    'alter table users drop column ghost;',
    'commit;',
    'create table users (id int);',
    'drop table nowhere;',
    'if exists (select 1 from pg_class) then alter table users add email int; end if;',
    "execute 'drop table nowhere';",
    'begin alter table nowhere add x int; exception when others then null; end;',
  ],
  polcmd: ['select', 'insert', 'update', 'delete', 'all'],
  transitions: ['old table as o', 'new table as n', 'old table as o new table as o', 'old row as o', 'new table as n new table as m'],
  fname: ['f', 'vol', 'calc', 'trig', 'pr', 'total', 'ghost', 'many', 'lower', 'upper', 'now', 'coalesce', 'abs', 'reads_docs'],
  priv: ['select', 'insert', 'usage', 'execute', 'all', 'create', 'trigger', 'ghost', 'references', 'connect'],
  setting: [
    "lock_timeout = '5s'",
    'lock_timeout = 5',
    "lock_timeout = 'x'",
    'ghost = 1',
    'my.ghost = 1',
    "work_mem = '8 apples'",
    'statement_timeout to default',
    'enable_seqscan = 7',
    'enable_seqscan = off',
    "timezone = 'UTC'",
    "timezone = 'Nowhere'",
    'max_connections = 5',
    "client_min_messages = 'loud'",
    "search_path = 'ghost'",
    "datestyle = 'xx'",
    'default_transaction_isolation = serial',
  ],
  setname: ['lock_timeout', 'ghost', 'all', 'my.ghost', 'max_connections', 'role'],
  iso: ['serializable', 'read committed', 'repeatable read'],
};
