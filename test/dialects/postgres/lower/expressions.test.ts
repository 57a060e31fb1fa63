import { beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import type { Expression } from '../../../../src/model/types.ts';
import { callsOf, columnsOf } from '../../../../src/model/types.ts';
import { only } from '../reading.ts';

beforeAll(loadPostgresReader);

function expression(text: string): Expression {
  const { constraint } = only('add-constraint', `alter table t add check (${text})`);
  if (constraint.kind !== 'check') throw new Error(constraint.kind);
  return constraint.expression;
}

test.each([
  ['a=1 AND (b<>2 and c)', 'a = 1 AND b <> 2 AND c'],
  ['(a or b) and not c is null', '(a OR b) AND NOT c IS NULL'],
  ["status in ('x','y')", "status IN ('x', 'y')"],
  ["status = any(array['x','y'])", "status IN ('x', 'y')"],
  ["status <> all (array['x'])", "status NOT IN ('x')"],
  ['a not between 1 and (2+3)', 'a NOT BETWEEN 1 AND (2 + 3)'],
  ['cast(a as bigint) > 0', 'a::bigint > 0'],
  ["a like 'x%' or a !~~* 'y'", "a LIKE 'x%' OR a NOT ILIKE 'y'"],
  ['(-1)::int < a', '(-1)::integer < a'],
  ['pg_catalog.lower(a) = a', 'lower(a) = a'],
  ['coalesce(a, b, 0) > greatest(1, 2)', 'COALESCE(a, b, 0) > GREATEST(1, 2)'],
  ['a is distinct from b', 'a IS DISTINCT FROM b'],
  ['case when a then 1 else 2 end = 1', 'CASE WHEN a THEN 1 ELSE 2 END = 1'],
  ["data->>'x' = 'y'", "(data ->> 'x') = 'y'"],
  ['created_at > current_timestamp(3)', 'created_at > CURRENT_TIMESTAMP(3)'],
  ['"Order" = "user"', '"Order" = "user"'],
  ['extract(year from d) = 2000', 'EXTRACT(year FROM d) = 2000'],
  ["position('x' in a) > 0", "POSITION('x' IN a) > 0"],
  ["trim(both from a) <> trim(leading 'x' from b)", "TRIM(BOTH FROM a) <> TRIM(LEADING 'x' FROM b)"],
  ['substring(a from 1 for 2) is null', 'SUBSTRING(a FROM 1 FOR 2) IS NULL'],
  ["overlay(a placing 'x' from 2) is null", "OVERLAY(a PLACING 'x' FROM 2) IS NULL"],
  ["a at time zone 'utc' is not null", "(a AT TIME ZONE 'utc') IS NOT NULL"],
  ["a[1] = 'x' and (b).c = 2", "a[1] = 'x' AND (b).c = 2"],
  ['exists ( SELECT  1 from  x where X.id=t.id )', 'EXISTS (select 1 from x where x.id = t.id)'],
  ['a in (select B from x)', 'a IN (select b from x)'],
  ["a ~ '\\d' and b = 'it''s'", "a ~ E'\\\\d' AND b = 'it''s'"],
  ['a is not true', 'a IS NOT TRUE'],
  ['a collate "C" < b', 'a COLLATE "C" < b'],
  ['x is json object', 'x IS JSON OBJECT'],
  ["json_value(a, '$.x') = 'y'", "json_value (a, '$.x') = 'y'"],
])('%s', (written, canonical) => {
  const { text } = expression(written);
  if (canonical !== written) expect(text).toBe(canonical);
  expect(expression(text).text, 'its text reads as itself').toBe(text);
});

test('terms name columns and calls, in subqueries too', () => {
  const read = expression('f(a) and exists (select g(b) from x where x.c = t.d)');
  expect(columnsOf(read)).toEqual(['a', 'b', 'c', 'd']);
  expect(callsOf(read)).toEqual([{ name: 'f' }, { name: 'g' }]);
});

test('words for the time are calls under their own name', () => {
  const spec = only(
    'create-table',
    'create table t (a date default current_date, b timestamp default localtimestamp, c timestamptz default now())',
  ).spec;
  expect(spec.columns.map((column) => column.default && callsOf(column.default))).toEqual([
    [{ name: 'current_date' }],
    [{ name: 'localtimestamp' }],
    [{ name: 'now' }],
  ]);
});

test('terms of a default with a cast', () => {
  const [column] = only('create-table', "create table t (a text default 'x'::text)").spec.columns;
  expect(column?.default).toEqual({
    text: "'x'::text",
    term: { kind: 'cast', term: { kind: 'literal', type: 'string', value: 'x' }, type: { name: 'text', modifiers: [], dimensions: 0, text: 'text' } },
  });
});
