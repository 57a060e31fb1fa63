/** Statements about everything else, plausible and often wrong. */
export const objectForms: readonly string[] = `
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
