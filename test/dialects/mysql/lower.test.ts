import { describe, expect, test } from 'vitest';
import { changesOf, cut, only, onMysql, placesIn, read } from './reading.ts';

const canonical = (expression: string) => {
  const { constraint } = only('add-constraint', `alter table t add check (${expression})`);
  return constraint.kind === 'check' ? constraint.expression.text : undefined;
};

describe('expressions', () => {
  test.each([
    ['`A`>0 AND(B<5 And c!=1)', 'a > 0 and b < 5 and c <> 1', 'a > 0 AND b < 5 AND c <> 1'],
    ['status IN(\'a\' , "b")', "Status in ('a','b')", "status IN ('a', 'b')"],
    ['(((a+b)*2))', '(a + b) * 2', '(a + b) * 2'],
    ['a + (b * 2)', 'a+b*2', 'a + b * 2'],
    ['not (a or b)', 'NOT(a||b)', 'NOT (a OR b)'],
    ['a - (b - c)', 'a-(b-c)', 'a - (b - c)'],
    ["_utf8mb4'x' = N'x'", "'x' = 'x'", "'x' = 'x'"],
    ["x'41' > 0", '0x41 > 0', '0x41 > 0'],
    ['char_length(`Name`) > 3', 'CHARACTER_LENGTH( name )>3', 'char_length(name) > 3'],
    ['a between 1 and 2 and b is not null', 'A BETWEEN 1 AND 2 && b IS NOT NULL', 'a BETWEEN 1 AND 2 AND b IS NOT NULL'],
    ['`order` = -1', '`ORDER`= - 1', '`order` = -1'],
    ['convert(a, unsigned) > 0', 'cast(a as UNSIGNED)>0', 'CAST(a AS UNSIGNED) > 0'],
    ["j->'$.a' = 1", "j -> '$.a'=1", "j->'$.a' = 1"],
    ['case when a then 1 else 2 end', 'CASE WHEN A THEN 1 ELSE 2 END', 'CASE WHEN a THEN 1 ELSE 2 END'],
  ])('%s is %s', (one, other, text) => {
    expect([canonical(one), canonical(other)]).toEqual([text, text]);
  });

  test.each(['now()', 'CURRENT_TIMESTAMP', 'current_timestamp(0)', 'LOCALTIME', 'localtimestamp()'])('%s is the clock', (clock) => {
    expect(only('add-column', `alter table t add a datetime default ${clock}`).column.default).toMatchObject({
      text: 'CURRENT_TIMESTAMP',
      term: { kind: 'call', name: { name: 'current_timestamp' } },
    });
  });
});

describe('tables', () => {
  test('a column says all that is written behind it', () => {
    const sql = `create table t (
      a int(10) unsigned zerofill not null auto_increment comment 'it''s',
      b national varchar(5) collate utf8_bin default 'x',
      c enum('p', 'q') character set latin1,
      d timestamp(3) null default current_timestamp(3) on update now(3),
      e int generated always as (a + 1) stored,
      f serial,
      g bool default true)`;
    const { columns, constraints } = only('create-table', sql).spec;
    expect(columns).toMatchObject([
      {
        type: { name: 'int', modifiers: [10], unsigned: true },
        notNull: true,
        comment: "it's",
        attributes: { zerofill: 'yes', 'auto-increment': 'yes' },
      },
      { type: { name: 'varchar', modifiers: [5] }, collation: { name: 'utf8_bin' }, attributes: { charset: 'utf8mb3' }, default: { text: "'x'" } },
      { type: { name: 'enum', values: ['p', 'q'], text: "enum('p','q')" }, attributes: { charset: 'latin1' } },
      { notNull: false, default: { text: 'CURRENT_TIMESTAMP(3)' }, attributes: { 'on-update': 'CURRENT_TIMESTAMP(3)' } },
      { generated: { expression: { text: 'a + 1' }, stored: true } },
      { type: { name: 'bigint', unsigned: true }, notNull: true, attributes: { 'auto-increment': 'yes' } },
      { type: { name: 'tinyint', modifiers: [1] }, default: { term: { kind: 'literal', type: 'boolean', value: 'true' } } },
    ]);
    expect(constraints).toMatchObject([{ kind: 'unique', columns: ['f'] }]);
  });

  test('keys, options and partitions', () => {
    const sql = `create table t (a int, b text, primary key (a), key k (b(20) desc) using hash comment 'x', unique key u (a), fulltext key (b) with parser ngram)
      ENGINE=InnoDB DEFAULT CHARSET utf8mb4, comment 'y' partition by range (a) (partition p values less than (5), partition q values less than maxvalue)`;
    const { constraints, indexes, options, comment, partitioning } = only('create-table', sql).spec;
    expect(constraints).toMatchObject([
      { kind: 'primary-key', columns: ['a'], named: false },
      { kind: 'unique', name: 'u', columns: ['a'] },
    ]);
    expect(indexes).toMatchObject([
      { name: 'k', method: 'hash', parts: [{ column: 'b', prefixLength: 20, order: 'desc' }], comment: 'x' },
      { name: '', method: 'fulltext', options: { parser: 'ngram' } },
    ]);
    expect({ options, comment }).toEqual({ options: { engine: 'innodb', charset: 'utf8mb4' }, comment: 'y' });
    expect(partitioning).toMatchObject({
      strategy: 'range',
      keys: [{ column: 'a' }],
      partitions: [{ name: 'p', bound: { to: ['5'] } }, { name: 'q' }],
    });
  });

  test('what a server passes over is not there', () => {
    const sql = 'create table t (a int check (a > 0) references u (b))';
    const kinds = (dialect: 'mysql' | 'mariadb', version: readonly [number, number]) =>
      only('create-table', sql, { target: { dialect, version } }).spec.constraints.map(({ kind }) => kind);
    expect(kinds('mysql', [5, 7])).toEqual([]);
    expect(kinds('mysql', [8, 0])).toEqual(['check']);
    expect(kinds('mysql', [9, 0])).toEqual(['check', 'foreign-key']);
    expect(kinds('mariadb', [10, 4])).toEqual(['check']);
    expect(kinds('mariadb', [10, 11])).toEqual(['check', 'foreign-key']);
  });

  test('all clauses of an ALTER TABLE share what is asked of it, and stand in the order of the engine', () => {
    const changes = changesOf('alter table t rename to u, add index i (b), add column b int, algorithm=inplace, drop column c, lock none');
    expect(changes.map(({ kind }) => kind)).toEqual(['drop-column', 'add-column', 'create-index', 'rename-table']);
    const [first] = changes;
    expect(first?.alter).toMatchObject({ algorithm: 'inplace', lock: 'none' });
    expect(changes.every(({ alter }) => alter === first?.alter)).toBe(true);
    expect(first?.alter?.clauses).toEqual(changes);
  });
});

describe('what is run later', () => {
  test('a prepared constant is followed', () => {
    expect(placesIn("set @s = concat('drop table ', 'a'); prepare p from @s; execute p; deallocate prepare p").slice(2, 3)).toEqual([
      'drop-table: execute p',
    ]);
  });
  test('of the branches of IF each may run', () => {
    const sql = `set @s = (select if((select count(*) from information_schema.columns where table_name = 't') > 0, 'select 1', concat('alter table t add ', 'a', ' int')));
      prepare p from @s; execute p`;
    expect(placesIn(sql)).toContain('? add-column: execute p');
  });
  test('what is not constant is SQL of run time', () => {
    expect(placesIn("select concat('drop table ', name) into @s from t; prepare p from @s; execute p")).toContain('dynamic-sql: execute p');
  });
  test('a procedure of the file does what its body says, with the values that it is called with', () => {
    const sql = `create procedure p(in t varchar(64)) begin
        if exists (select 1 from information_schema.tables) then
          set @s = concat('alter table ', t, ' drop index i'); prepare q from @s; execute q;
        end if;
        drop table b;
      end; call p('a'); call p('c');`;
    expect(changesOf(sql).filter(({ kind }) => kind === 'drop-index')).toMatchObject([
      { table: { name: 'a' }, conditional: true },
      { table: { name: 'c' }, conditional: true },
    ]);
    expect(placesIn(sql).filter((place) => place.includes('drop-table'))).toEqual(["drop-table: call p('a')", "drop-table: call p('c')"]);
  });
});

describe('rows', () => {
  test.each([
    ['delete from t', 'none'],
    ['delete from t where 1', 'always-true'],
    ['update t set a = 1 where 1 = 1', 'always-true'],
    ['update t set a = 1 where b', 'some'],
    ['update t join u using (a) set t.b = 1', 'some'],
    ['update t left join u using (a) set t.b = 1', 'none'],
  ])('%s', (sql, where) => expect(only('write-rows', sql).where).toBe(where));

  test('bounds, limits and literals', () => {
    expect(only('write-rows', "update t set a = 'x', b = c where id >= 5 and d in (1, 2) order by id limit 10")).toMatchObject({
      bounds: [
        { column: 'id', kind: 'range' },
        { column: 'd', kind: 'list' },
      ],
      limited: true,
      columns: ['a', 'b'],
      literals: [{ column: 'a', value: 'x' }],
      uses: [{ relation: { name: 't' }, columns: ['a', 'c', 'b', 'id', 'd'] }],
    });
  });

  test('of bulk rows only the head is read in history', () => {
    const [insert] = changesOf('insert into t (a, b) values (1, what ever', { depth: 'history' });
    expect(insert).toMatchObject({ kind: 'write-rows', table: { name: 't' }, columns: ['a', 'b'] });
    expect(insert !== undefined && 'rows' in insert).toBe(false);
  });

  test('columns are told where one table can have them', () => {
    expect(only('read-rows', 'select a.x, y from a where exists (select 1 from b where b.z = a.w)').uses).toEqual([
      { relation: { name: 'a' }, columns: ['x', 'y', 'w'] },
      { relation: { name: 'b' }, columns: ['z'] },
    ]);
    expect(only('read-rows', 'with c as (select p from d) select * from c, a').uses).toEqual([
      { relation: { name: 'd' }, columns: ['p'] },
      { relation: { name: 'a' }, columns: ['*'] },
    ]);
  });
});

test('a password is never kept in a change', () => {
  const sql =
    "create user u identified by 'secret1'; alter user u identified with x by 'secret2'; grant all on *.* to u identified by 'secret3'; set password = 'secret4'";
  expect(JSON.stringify(changesOf(sql, onMysql))).not.toContain('secret');
});

test('placeholders of tools are names', () => {
  const sql = 'alter table ${db}.`${prefix}users` add a int; drop table {{ .Schema }}.t; delete from {$NAMESPACE}_audit where a = :id and b = ?';
  expect(changesOf(sql)).toMatchObject([
    { table: { schema: '$db', name: '$prefixusers' } },
    { table: { schema: '$Schema' } },
    { table: { name: '$NAMESPACE_audit' } },
  ]);
});

test('places count UTF-16 units, whatever stands above', () => {
  const text = "-- é😀\nselect 'é😀';\nalter table `é😀` add column `ü` int, drop index `😀`;\n/*!50100 drop table a */;\nselect ) from t";
  expect(read(text).flatMap(({ changes }) => changes.map(({ span }) => cut(text, span)))).toEqual(["select 'é😀'", '`😀`', '`ü` int', 'a']);
  const last = read(text).at(-1)?.reading;
  expect(last?.kind === 'opaque' && cut(text, last.at)).toBe(')');
});
