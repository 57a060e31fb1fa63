import { beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../src/dialects/postgres/read.ts';
import { only } from './reading.ts';

beforeAll(loadPostgresReader);

const typeOf = (written: string) => only('create-table', `create table t (a ${written})`).spec.columns[0]?.type;

test.each([
  ['int', 'int4', [], 0, 'integer'],
  ['integer', 'int4', [], 0, 'integer'],
  ['int8', 'int8', [], 0, 'bigint'],
  ['smallint', 'int2', [], 0, 'smallint'],
  ['float(24)', 'float4', [], 0, 'real'],
  ['float', 'float8', [], 0, 'double precision'],
  ['boolean', 'bool', [], 0, 'boolean'],
  ['character varying(50)', 'varchar', [50], 0, 'varchar(50)'],
  ['varchar', 'varchar', [], 0, 'varchar'],
  ['char', 'bpchar', [1], 0, 'char(1)'],
  ['bpchar', 'bpchar', [], 0, 'bpchar'],
  ['"char"', 'char', [], 0, '"char"'],
  ['decimal(10,2)', 'numeric', [10, 2], 0, 'numeric(10,2)'],
  ['timestamp with time zone', 'timestamptz', [], 0, 'timestamptz'],
  ['timestamptz(3)', 'timestamptz', [3], 0, 'timestamptz(3)'],
  ['time(0) without time zone', 'time', [0], 0, 'time(0)'],
  ['interval(3)', 'interval', [3], 0, 'interval(3)'],
  ['interval year to month', 'interval', [], 0, 'interval year to month'],
  ['text[]', 'text', [], 1, 'text[]'],
  ['int[][]', 'int4', [], 2, 'integer[][]'],
  ['pg_catalog.int4', 'int4', [], 0, 'integer'],
  ['vector(1536)', 'vector', [1536], 0, 'vector(1536)'],
  ['geometry(Point, 4326)', 'geometry', [4326], 0, 'geometry(point,4326)'],
  ['bit varying(8)', 'varbit', [8], 0, 'varbit(8)'],
  ['"Mood"', 'Mood', [], 0, '"Mood"'],
])('%s', (written, name, modifiers, dimensions, text) => {
  expect(typeOf(written)).toEqual({ name, modifiers, dimensions, text });
});

test('a type of another schema keeps it', () => {
  expect(typeOf('app.mood[]')).toEqual({ name: 'mood', schema: 'app', modifiers: [], dimensions: 1, text: 'app.mood[]' });
});

test.each([
  ['serial', 'int4'],
  ['bigserial', 'int8'],
  ['smallserial', 'int2'],
])('%s is an integer with a sequence', (written, name) => {
  const [column] = only('create-table', `create table t (a ${written})`).spec.columns;
  expect(column).toMatchObject({ serial: true, notNull: true, type: { name } });
});
