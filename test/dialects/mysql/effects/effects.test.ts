import { beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseState } from '../../../../src/model/catalog.ts';
import { instantVersionsAfter } from '../../../../src/dialects/mysql/effects/instant-versions.ts';
import { effectsOf, given, load, run, target } from './support.ts';

beforeAll(load);

const base = `
  create table p (id int unsigned primary key, email varchar(190)) default charset utf8mb4;
  create table t (
    id int primary key auto_increment, a int not null default 5 comment 'a', stamp timestamp not null default current_timestamp on update current_timestamp,
    pid int unsigned, body text, constraint fk foreign key (pid) references p (id)
  ) default charset utf8mb4;
`;
const on84 = target('mysql 8.4');
const refused = (sql: string, on: string): readonly (number | undefined)[] =>
  effectsOf(sql, base, target(on)).flatMap(({ refusals }) => refusals.filter(({ onlyWithRows }) => onlyWithRows !== true).map(({ errno }) => errno));

describe('MODIFY and CHANGE take away what they do not repeat', () => {
  const lost = (sql: string): readonly string[] =>
    effectsOf(sql, base, on84).flatMap(({ collateral }) => collateral.filter(({ what }) => what === 'attribute').map(({ name }) => name));

  test.each([
    ['alter table t modify a int', ['NOT NULL', 'DEFAULT', 'COMMENT']],
    ["alter table t modify a int not null default 5 comment 'a'", []],
    ['alter table t modify id int', ['AUTO_INCREMENT']],
    ['alter table t modify stamp timestamp not null default current_timestamp', ['ON UPDATE']],
    ['alter table p modify email varchar(190) character set latin1', []],
  ] as const)('%s', (sql, names) => expect(lost(sql)).toEqual(names));
});

describe('refusals', () => {
  test.each([
    ['alter table t add column a int', 'mysql 8.4', [1060]],
    ['alter table t drop column nope', 'mysql 8.4', [1091]],
    ['alter table nope add column a int', 'mysql 8.4', [1146]],
    ['alter table t drop key fk', 'mysql 8.4', [1553]],
    ['alter table t modify pid bigint unsigned', 'mysql 8.4', [1832]],
    ['alter table p modify id bigint unsigned', 'mysql 8.4', [1833]],
    ['alter table p drop column id', 'mysql 8.4', [1829]],
    ['alter table t add column x text default "y"', 'mysql 8.4', [1101]],
    ['alter table t add column x text default "y"', 'mariadb 10.11', []],
    ['alter table t add key (body)', 'mysql 8.4', [1170]],
    ['alter table t add key (body)', 'mariadb 10.11', []],
    ['create table n (a varchar(800), key (a)) default charset utf8mb4', 'mysql 8.4', [1071]],
    ['create table n (a varchar(800), key (a)) default charset utf8mb4', 'mariadb 10.11', []],
    ['create table n (pid int, foreign key (pid) references p (id))', 'mysql 8.4', [3780]],
    ['create table n (pid int, foreign key (pid) references p (id))', 'mariadb 10.11', [1005]],
    ['create table n (pid int, foreign key (pid) references nope (id))', 'mysql 8.4', [1824]],
    ['create table n (a varchar(40) collate utf8mb4_0900_ai_ci)', 'mariadb 10.11', [1273]],
    ['create table n (a varchar(40) collate utf8mb4_0900_ai_ci)', 'mysql 8.4', []],
    ['drop table p', 'mysql 8.4', [3730]],
    ['truncate table p', 'mysql 8.4', [1701]],
    ['alter table t rename column a to b', 'mysql 5.7', [1064]],
    ['alter table t add column if not exists x int', 'mysql 8.4', [1064]],
    ['alter table t modify a bigint, algorithm=inplace', 'mysql 8.4', [1846]],
    ['alter table t modify a bigint, lock=none', 'mysql 8.4', [1846]],
    ['alter table t add column x int, algorithm=instant, lock=none', 'mysql 8.4', [1221]],
    ['alter table t add column x int, algorithm=instant', 'mysql 5.7', [1064]],
  ] as const)('%s on %s', (sql, on, errnos) => expect(refused(sql, on)).toEqual(errnos));

  test('a foreign key may be added without its parent where foreign_key_checks is off', () =>
    expect(refused('set foreign_key_checks = 0; create table n (pid int, foreign key (pid) references nope (id))', 'mysql 8.4')).toEqual([]));
});

describe('inline REFERENCES', () => {
  const locks = (on: string): readonly string[] =>
    effectsOf('alter table t add column q int unsigned references p (id)', base, target(on)).flatMap((it) =>
      it.locks.map(({ relation, mode }) => `${relation.name} ${mode}`),
    );

  test('MySQL 8.4 reads it and does nothing', () => expect(locks('mysql 8.4')).toEqual(['t MDL EXCLUSIVE']));
  test('MySQL 9 and MariaDB make the foreign key', () => {
    expect(locks('mysql 9.0')).toContain('p MDL EXCLUSIVE');
    expect(locks('mariadb 10.11')).toContain('p MDL SHARED NO WRITE');
  });
});

describe('a statement is done as a whole', () => {
  const both = effectsOf.bind(undefined, 'alter table t add column x int, modify a bigint not null', base, on84);

  test('every clause tells the algorithm, and the one that needs it the work', () => {
    expect(both().map(({ algorithm }) => algorithm)).toEqual(['copy', 'copy']);
    expect(both().flatMap(({ work }) => work.map(({ because, object }) => `${because} ${object}`))).toEqual(['type-change a']);
  });
  test('it commits what is open', () => expect(both().every(({ commitsImplicitly }) => commitsImplicitly)).toBe(true));
});

describe('row versions of MySQL', () => {
  /** A table in which columns have come and gone so often. */
  const versioned = (times: number, on = on84): DatabaseState =>
    given(`create table t (id int primary key, a int); ${'alter table t add column x int; alter table t drop column x; '.repeat(times / 2)}`, on);
  const counted = (times: number, sql: string, on = on84): number | undefined => {
    const state = versioned(times, on);
    const [first] = run(sql, state, on).ran;
    return first && instantVersionsAfter(first.change, state, on);
  };

  test.each([
    [0, 'alter table t add column b int', 1],
    [0, 'alter table t add column b int, drop column a', 1],
    [0, 'alter table t alter a set default 4', undefined],
    [4, 'alter table t add column b int', 5],
    [4, 'alter table t force', 0],
    [64, 'alter table t add column b int', 0],
  ] as const)('%i: %s', (times, sql, expected) => expect(counted(times, sql)).toBe(expected));

  test('9.1 keeps 255', () => expect(counted(64, 'alter table t add column b int', target('mysql 9.1'))).toBe(65));
  test('a copy of the definition has none of them', () => {
    const state = run('create table u like t', versioned(4), on84).state;
    expect([...state.catalog.relations.values()].map((it) => it.kind === 'table' && it.rowVersions)).toEqual([4, undefined]);
  });
  test('MariaDB keeps no count', () => expect(counted(4, 'alter table t add column b int', target('mariadb 10.11'))).toBeUndefined());
  test('none is left: the table is rebuilt', () => {
    expect(run('alter table t add column b int', versioned(64), on84).ran[0]?.effects).toMatchObject({
      algorithm: 'inplace',
      work: [{ kind: 'rewrite' }],
    });
  });
});

describe('what cannot be told is only assumed', () => {
  test('a column that is added to a table that nothing told of', () => {
    const state = given('', on84);
    const { ran } = run('alter table unseen add column a int', { ...state, catalog: { ...state.catalog, complete: false } }, on84);
    expect(ran[0]?.effects).toMatchObject({ algorithm: 'instant', certainty: { kind: 'assumed' }, refusals: [] });
  });
  test('a column of a table that nothing told of', () => {
    const { ran } = run('alter table unseen modify a bigint', { ...given('', on84), catalog: { ...given('', on84).catalog, complete: false } }, on84);
    expect(ran[0]?.effects).toMatchObject({ algorithm: 'copy', certainty: { kind: 'assumed' } });
  });
});
