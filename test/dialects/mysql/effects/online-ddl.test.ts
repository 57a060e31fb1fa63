import { beforeAll, describe, expect, test } from 'vitest';
import type { Effects } from '../../../../src/model/effects.ts';
import { effectsOf, load, target } from './support.ts';

beforeAll(load);

const base = `
  create table p (id int primary key, k int, key (k)) default charset utf8mb4;
  create table t (
    id int primary key, a int, b varchar(50) not null, c varchar(20) comment 'c', d int not null, e enum('a','b'), n decimal(10,2),
    tx text, g point not null, v int as (a + 1) virtual, s int as (a + 1) stored, key ka (a), constraint ck check (d > 0)
  ) default charset utf8mb4;
  create table child (id int primary key, pid int, key kp (pid), constraint fk foreign key (pid) references p (id)) default charset utf8mb4;
  create table ft (id int primary key, a text, fulltext key f (a)) default charset utf8mb4;
  create table packed (id int primary key, a int) row_format=compressed;
  create table apart (id int primary key, a int) partition by range (id) (partition p0 values less than (10));
`;

/** `instant`, `inplace`, `inplace rewrite/nothing`, `copy rewrite/writes`: the algorithm, the work and what waits for it. */
function brief(all: readonly Effects[]): string {
  const work = all.flatMap((effects) => effects.work).map(({ kind, blocks }) => `${kind}/${blocks === 'schema-changes' ? 'online' : blocks}`);
  return [all[0]?.algorithm ?? '', ...new Set(work)].join(' ');
}

const say = (sql: string, on: string): string => brief(effectsOf(sql, base, target(on)));

const copy = 'copy rewrite/writes';
const rebuild = 'inplace rewrite/online';
const build = 'inplace index-build/online';

/** The tables of "Online DDL Operations": a statement, and what 5.7, 8.0 and later, and MariaDB 10.11 do. */
const rows: readonly (readonly [sql: string, my57: string, my80: string, maria: string])[] = [
  ['alter table t add column x int', rebuild, 'instant', 'instant'],
  ['alter table p add column x int first', rebuild, 'instant', 'instant'],
  ['alter table t add column x int not null', rebuild, 'instant', 'instant'],
  [
    'alter table p add column x int not null auto_increment, add unique key (x)',
    'inplace rewrite/writes index-build/writes',
    'inplace rewrite/writes index-build/writes',
    'inplace rewrite/writes index-build/writes',
  ],
  ['alter table t add column x int as (a) virtual', 'inplace', 'instant', 'instant'],
  ['alter table t add column x int as (a) stored', copy, copy, copy],
  ['alter table p add column x varchar(36) default (uuid())', copy, copy, copy],
  ['alter table p add column x datetime default current_timestamp', rebuild, 'instant', 'instant'],
  ['alter table t drop column tx', rebuild, 'instant', 'instant'],
  ['alter table p drop column k', rebuild, rebuild, 'nocopy'],
  ['alter table t drop column v', 'inplace', 'instant', 'instant'],
  ['alter table t change tx txt text', 'inplace', 'instant', 'instant'],
  ['alter table p change id idd int', 'inplace', 'inplace', 'instant'],
  ['alter table p modify k int first', rebuild, rebuild, 'instant'],
  ['alter table t alter d set default 4', 'inplace', 'instant', 'instant'],
  ['alter table t alter d drop default', 'inplace', 'instant', 'instant'],
  ['alter table t modify a bigint', copy, copy, copy],
  ['alter table t modify d int unsigned not null', copy, copy, copy],
  ['alter table t modify n decimal(12,2)', copy, copy, copy],
  ['alter table t modify tx mediumtext', copy, copy, copy],
  ["alter table t modify c varchar(30) comment 'c'", 'inplace', 'inplace', 'instant'],
  ["alter table t modify c varchar(63) comment 'c'", 'inplace', 'inplace', 'instant'],
  ["alter table t modify c varchar(64) comment 'c'", copy, copy, 'instant'],
  ['alter table t modify b varchar(64) not null', copy, copy, copy],
  ["alter table t modify c varchar(10) comment 'c'", copy, copy, copy],
  ["alter table t modify c varchar(20) collate utf8mb4_bin comment 'c'", copy, 'inplace', 'instant'],
  ["alter table t modify c varchar(20) character set latin1 comment 'c'", copy, copy, copy],
  ["alter table t modify c varchar(20) comment 'other'", 'inplace', 'instant', 'instant'],
  ["alter table t modify e enum('a','b','c')", 'inplace', 'instant', 'instant'],
  ["alter table t modify e enum('b','a')", copy, copy, copy],
  ["alter table t modify e enum('a')", copy, copy, copy],
  ["alter table t modify c varchar(20) not null comment 'c'", rebuild, rebuild, rebuild],
  ['alter table t modify d int', rebuild, rebuild, rebuild],
  ['alter table t add key (d)', build, build, 'nocopy index-build/online'],
  ['create index kd on t (d)', build, build, 'nocopy index-build/online'],
  ['alter table t add unique key (d)', build, build, 'nocopy index-build/online'],
  [
    'alter table t add fulltext key (tx)',
    'inplace rewrite/writes index-build/writes',
    'inplace rewrite/writes index-build/writes',
    'inplace rewrite/writes index-build/writes',
  ],
  ['alter table ft add fulltext key g (a)', 'inplace index-build/writes', 'inplace index-build/writes', 'nocopy index-build/writes'],
  ['alter table t add spatial key (g)', 'inplace index-build/writes', 'inplace index-build/writes', 'nocopy index-build/writes'],
  ['alter table t drop key ka', 'inplace', 'inplace', 'nocopy'],
  ['alter table t rename key ka to kb', 'inplace', 'inplace', 'instant'],
  ['alter table p drop key k, drop primary key, add primary key (k)', rebuild, rebuild, rebuild],
  ['alter table t drop primary key', copy, copy, copy],
  ['alter table child add constraint f2 foreign key (pid) references p (id)', copy, copy, copy],
  ['alter table child drop foreign key fk', 'inplace', 'inplace', 'instant'],
  ['alter table t add constraint c2 check (d > 1)', '', copy, copy],
  ['alter table t drop constraint ck', 'inplace', 'instant', 'instant'],
  ['alter table t engine=innodb', rebuild, rebuild, rebuild],
  ['alter table t force', rebuild, rebuild, rebuild],
  ['optimize table t', rebuild, rebuild, rebuild],
  ['alter table t row_format=compact', rebuild, rebuild, rebuild],
  ['alter table t key_block_size=4', rebuild, rebuild, rebuild],
  ['alter table t auto_increment=100', 'inplace', 'inplace', 'instant'],
  ['alter table t default charset latin1', 'inplace', 'inplace', 'instant'],
  ['alter table t convert to character set latin1', copy, copy, copy],
  ['alter table t convert to character set utf8mb4', 'inplace', 'inplace', 'instant'],
  ['alter table t rename to u', 'inplace', 'instant', 'instant'],
  ['alter table packed add column x int', rebuild, rebuild, rebuild],
  ['alter table ft add column x int', copy, copy, 'inplace rewrite/writes'],
  ['alter table p add column x int, add key (x)', `${rebuild} index-build/online`, `${rebuild} index-build/online`, `${rebuild} index-build/online`],
  ['alter table p add column x int, comment="y"', rebuild, rebuild, 'instant'],
  ['alter table p add column x int, alter k set default 1', rebuild, 'instant', 'instant'],
  ['alter table p add column x int as (k) virtual, add column y int', copy, 'instant', copy],
  ['alter table t add column x int as (d) virtual, alter d set default 1', copy, 'instant', copy],
  ['alter table t add column x int, modify a bigint', copy, copy, copy],
  ['alter table p add column x int, algorithm=inplace', rebuild, rebuild, 'instant'],
  ['alter table p add column x int, algorithm=copy', copy, copy, copy],
  [
    'alter table p add key (id, k), lock=exclusive',
    'inplace index-build/reads-and-writes',
    'inplace index-build/reads-and-writes',
    'nocopy index-build/reads-and-writes',
  ],
  ['alter table apart add partition (partition p1 values less than (20))', 'inplace', 'inplace', 'inplace'],
  ['alter table apart drop partition p0', 'inplace', 'inplace', 'inplace'],
  ['alter table apart rebuild partition p0', 'inplace rewrite/writes', 'inplace rewrite/writes', 'inplace rewrite/writes'],
  ['alter table apart remove partitioning', copy, copy, copy],
  ['alter table p partition by hash (id) partitions 2', copy, copy, copy],
];

describe('every operation of the manual is done as it says', () => {
  test.each(rows)('%s', (sql, my57, my80, maria) => {
    expect({ my57: say(sql, 'mysql 5.7'), my80: say(sql, 'mysql 8.0'), maria: say(sql, 'mariadb 10.11') }).toEqual({ my57, my80, maria });
  });

  test.each(rows)('%s: 8.4 and 9 do as 8.0', (sql, _, my80) => {
    expect([say(sql, 'mysql 8.4'), say(sql, 'mysql 9.1')]).toEqual([my80, my80]);
  });
});

describe('MariaDB 11.2 and later copy without holding off writers', () => {
  test('a change of type is online', () => expect(say('alter table t modify a bigint', 'mariadb 11.8')).toBe('copy rewrite/online'));
  test('a new foreign key is not', () =>
    expect(say('alter table child add constraint f2 foreign key (pid) references p (id)', 'mariadb 11.8')).toBe(copy));
});
