/** Statements that make and alter tables, views and indexes, plausible and often wrong. */
export const tableForms: readonly string[] = `
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
`
  .trim()
  .split('\n');
