import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenStream } from '../../../src/dialects/mysql/tokens.ts';
import { growth } from '../../support/growth.ts';
import { onMysql, read } from './reading.ts';

const statements = [
  "create table if not exists `a` (id int unsigned not null auto_increment, b varchar(20) default 'x', primary key (id), key k (b(5))) engine=InnoDB",
  'alter table a add column c int after b, drop key k, change b d text, add constraint f foreign key (c) references u (id), algorithm=inplace',
  'create procedure p(in x int) begin declare y int default 0; if x > 1 then drop table a; else update b set c = 1; end if; end',
  "insert into t (a, b) values (1, 'it''s'), (2, \"x\\\"y\") on duplicate key update a = values(a)",
  'select a, count(*) from t left join u on t.a = u.b where c in (select d from e) and f between 1 and 2 group by a order by 2 limit 5',
  'delimiter //\ncreate trigger g before insert on a for each row begin set new.b = case when 1 then 2 end; end//\ndelimiter ;',
  "/*!40101 set @old = @@sql_mode, sql_mode = 'ANSI_QUOTES' */; set @s = concat('drop ', 'table a'); prepare q from @s; execute q;",
  'with recursive c as (select 1 union all select n + 1 from c) update t set a = (select max(n) from c) where id = 1',
];
const scraps = [
  "'",
  '"',
  '`',
  '(',
  ')',
  ';',
  '/*',
  '*/',
  '/*!50000',
  '--',
  '#',
  '\\',
  '\n',
  ',',
  '.',
  '${',
  '@',
  ':',
  'begin',
  'end',
  'if',
  'case',
  'é',
  '😀',
  '\0',
  '0x',
  '1e',
];

test('mutated statements are read or opaque, and their places lie in the text', () => {
  const edit = tuple(integer({ min: 0, max: 400 }), integer({ min: 0, max: 12 }), constantFrom('', ...scraps));
  assert(
    property(constantFrom(...statements), constantFrom(...statements), array(edit, { maxLength: 4 }), (one, other, edits) => {
      let text = `${one};\n${other};`;
      for (const [at, length, scrap] of edits) text = text.slice(0, at) + scrap + text.slice(at + length);
      for (const more of [{}, onMysql]) {
        let before = 0;
        for (const { span, reading, changes } of read(text, more)) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(span.end).toBeLessThanOrEqual(text.length);
          before = span.end;
          if (reading.kind === 'opaque') expect(reading.why).not.toContain('could not be worked out');
          for (const change of changes) expect(change.span.end).toBeLessThanOrEqual(text.length);
        }
      }
      tokenStream(text);
    }),
    { numRuns: 1_500 },
  );
});

describe('time grows no faster than the text', () => {
  test.each<[string, (size: number) => string]>([
    ['parentheses', (size) => `select ${'('.repeat(size)}1${')'.repeat(size)}`],
    ['subqueries', (size) => `select ${'((select '.repeat(size / 4)}1`],
    ['rows', (size) => `insert into t (a, b) values ${"(1, 'a'),".repeat(size / 4)}(1, 2)`],
    ['conditions', (size) => `delete from t where ${'a = 1 and '.repeat(size / 4)}1`],
    ['columns', (size) => `create table t (${Array.from({ length: size / 4 }, (_, i) => `c${i} int not null`).join(', ')})`],
    ['clauses', (size) => `alter table t ${Array.from({ length: size / 4 }, (_, i) => `add c${i} int`).join(', ')}`],
    ['dropped tables', (size) => `drop table ${Array.from({ length: size / 4 }, (_, i) => `t${i}`).join(', ')}`],
    ['arguments', (size) => `set @a = concat(${"'a',".repeat(size)}'b')`],
    ['branches', (size) => `create procedure p() begin ${'if a then set @x = 1; end if; '.repeat(size / 8)} end`],
    ['comments', (size) => `select 1 ${'/*!99999 /* x */ */'.repeat(size)}`],
    ['placeholders', (size) => `select ${'${'.repeat(size)}`],
    ['names among many tables', (size) => `select ${'c,'.repeat(size / 8)} c from ${'t,'.repeat(size / 8)} t`],
    ['joins', (size) => `create view v as select 1 from t${Array.from({ length: size / 4 }, (_, i) => ` join u${i} on u${i}.a = t.a`).join('')}`],
    ['unions', (size) => `create view v as select 1${Array.from({ length: size / 4 }, (_, i) => ` union select a from t${i}`).join('')}`],
    ['queries with names', (size) => `with c as (select 1)${Array.from({ length: size / 8 }, (_, i) => `, c${i} as (select 1)`).join('')} select 1`],
  ])('%s', (_, make) => expect(growth((text) => read(text, onMysql), make)).toBeLessThan(30));
});

test.each([
  ['parentheses', `select ${'('.repeat(5_000)}1${')'.repeat(5_000)}`],
  ['NOT', `select ${'not '.repeat(100_000)}1`],
  ['blocks', `select ${'case when '.repeat(50_000)}1`],
  ['operators', `select ${'1 + '.repeat(60_000)}1`],
])('what is nested too deep is opaque: %s', (_, sql) => {
  expect(read(`${sql};\ndrop table a`).map(({ reading }) => reading.kind)).toEqual(['opaque', 'changes']);
});

test('strings that grow as they are joined are not followed for ever', () => {
  const text = `set @a = 'x';${'set @a = concat(@a, @a, if(1, @a, concat(@a, "y")));'.repeat(60)} prepare p from @a; execute p`;
  expect(read(text).at(-1)?.changes).toMatchObject([{ kind: 'dynamic-sql' }]);
});
