import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayOnMariadb } from './mariadb-replay.ts';
import { startServer, type Server } from './mariadb-server.ts';
import { mysqlHistory } from './mysql-ddl.ts';

const database = 'lockkeeper_catalog_oracle';

let server: Server | undefined;
beforeAll(async () => {
  server = await startServer(database);
});
afterAll(() => server?.stop());

/** Histories are the same in every run; another seed tries others. */
/** Forms that are not generated, each of which the server takes. */
const written: readonly (readonly string[])[] = [
  [
    'create table p (id int primary key, n int not null default 3, t text, key (n))',
    'create view v as select id, n from p',
    'create view w as select id from v where n > 1',
    'create or replace view v as select id, n, t from p',
    'create trigger tr before insert on p for each row set new.n = new.n + 1',
    'create trigger gone after update on p for each row set @a = 1',
    'drop trigger gone',
    'create table q as select id, n from p',
    'create table r (x int) as select id, t from p',
    'create table l like p',
    'rename table p to o',
    'rename table o to p',
    'drop view w',
  ],
  [
    'create sequence s start with 5 increment by 2',
    'create table t (id int default nextval(s), g int as (id + 1) stored, h int as (id * 2) virtual, key (g))',
    'create procedure pr(in a int, out b int) begin set b = a; if a > 1 then set b = 2; end if; end',
    "create function f(a int) returns varchar(20) deterministic return concat('x', a)",
    'create procedure gone() select 1',
    'drop procedure gone',
  ],
  [
    'set explicit_defaults_for_timestamp = 0',
    'create table t (a timestamp, b timestamp, c timestamp null, d timestamp not null)',
    'alter table t add column e timestamp',
    'alter table t modify b timestamp null',
    'set explicit_defaults_for_timestamp = 1',
    'alter table t add column f timestamp',
  ],
  [
    'create table t (a varchar(10) binary, b text character set latin1, c char(3) byte, d tinytext, e serial) charset latin1 collate latin1_german1_ci',
    'alter table t convert to character set utf8mb3',
    'alter table t convert to character set utf8mb4, add column g varchar(7) character set latin1 collate latin1_bin',
    'alter table t default charset latin1',
    'alter table t add column h varchar(8)',
  ],
  [
    'create table parent (id int unsigned primary key, code char(3) not null, unique (code))',
    'create table child (id serial primary key, parent_id int unsigned not null, code char(3), foreign key (parent_id) references parent (id) on delete cascade, constraint fk_code foreign key (code) references parent (code) on update set null)',
    'alter table child add index (parent_id, code)',
    'alter table parent rename column id to pid',
    'rename table parent to owner_of',
    'alter table child drop foreign key child_ibfk_1, drop index parent_id',
    'alter table child rename to kid',
    'set foreign_key_checks = 0',
    'drop table owner_of',
    'set foreign_key_checks = 1',
  ],
  [
    'create table t (id int, d date, name varchar(30), primary key (id, d)) partition by range (year(d)) (partition p0 values less than (2000), partition p1 values less than maxvalue)',
    'alter table t reorganize partition p1 into (partition p1 values less than (2010), partition pm values less than maxvalue)',
    'alter table t drop partition p0',
    'alter table t partition by list (id) (partition a values in (1, 2), partition b values in (3))',
    'alter table t add partition (partition c values in (4, 5))',
    'create table t2 (id int primary key) partition by key (id) partitions 2',
  ],
];

const seed = Number(process.env['ORACLE_SEED'] ?? 10);
const runs = Number(process.env['ORACLE_RUNS'] ?? 80);

async function differencesAfter(
  histories: readonly (readonly string[])[],
  skip: (why: string) => never,
): Promise<{ readonly taken: number; readonly found: readonly string[] }> {
  if (server === undefined) skip('no MariaDB answers on this machine: set MARIADB_HOST, MARIADB_USER and MARIADB_PASSWORD');
  let taken = 0;
  const found: string[] = [];
  for (const [at, statements] of histories.entries()) {
    const replayed = await replayOnMariadb(server, database, statements);
    taken += replayed.taken;
    found.push(...replayed.differences.map((line) => `history ${at}: ${line}`));
  }
  return { taken, found };
}

test('generated histories leave the catalog that MariaDB has, and print a schema that gives it again', async ({ skip }) => {
  const { taken, found } = await differencesAfter(fc.sample(mysqlHistory, { numRuns: runs, seed }), skip);
  expect(found.slice(0, 60)).toEqual([]);
  expect(taken).toBeGreaterThan(runs * 4);
});

test('written histories do too, and the server takes every statement of them', async ({ skip }) => {
  const { taken, found } = await differencesAfter(written, skip);
  expect(found).toEqual([]);
  expect(taken).toBe(written.flat().length);
});
