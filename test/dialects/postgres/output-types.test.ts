import { beforeAll, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../src/dialects/postgres/read.ts';
import { findTable, findView } from '../../../src/model/catalog.ts';
import { codesOf, effectsOf, stateAfter } from './effects/support.ts';
import { outputSamples, outputTables } from './output-samples.ts';

beforeAll(loadPostgresReader);

test.each(outputSamples)('%s', (query, types) => {
  const state = stateAfter(`${outputTables}; create table made as ${query}; create view seen as ${query}`);
  const table = findTable(state, { name: 'made' });
  const view = findView(state, { name: 'seen' });
  expect(table?.columns.map(({ type }) => type.text)).toEqual(types);
  expect(view?.columns?.map(({ type }) => type?.text ?? 'unknown')).toEqual(types);
});

const before = `${outputTables}; create view v as select id, count(*) as much from a group by id`;

test.each([
  ['select id, sum(id) as much from a group by id', []],
  ['select id, sum(small) as much from a group by id', []],
  ['select id, max(small) as much from a group by id', ['view-columns-changed']],
  ["select id, 'x' as much from a", ['view-columns-changed']],
  ['select id, my_own(id) as much from a', []],
  ['select a.id, b.much from a join (select id, count(*) as much from a group by id) b using (id)', []],
])('a view whose column has another type is not replaced: %s', (query, codes) => {
  expect(codesOf(effectsOf(`create or replace view v as ${query}`, { given: before }))).toEqual(codes);
});
