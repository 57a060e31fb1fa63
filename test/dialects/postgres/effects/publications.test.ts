import { beforeAll, describe, expect, test } from 'vitest';
import { loadPostgresReader } from '../../../../src/dialects/postgres/read.ts';
import { check, effectsOf, type Case, tableT as t } from './support.ts';

beforeAll(loadPostgresReader);

describe('what a publication has of a table', () => {
  const p = `${t} create publication p for table t (id, a) where (n > 5);`;
  const refused = ['used-by-publication'];
  const cases: readonly Case[] = [
    { name: 'a column of its list is dropped', given: p, sql: 'alter table t drop column a', codes: refused },
    { name: 'a column of its filter is dropped', given: p, sql: 'alter table t drop column n', codes: refused },
    { name: 'a column of its list gets another type', given: p, sql: 'alter table t alter column a type bigint', codes: refused },
    { name: 'a column of its filter gets another type', given: p, sql: 'alter table t alter column n type real', codes: refused },
    { name: 'another column is dropped', given: p, sql: 'alter table t drop column b' },
    { name: 'it has the whole table', given: `${t} create publication p for table t`, sql: 'alter table t drop column a' },
    {
      name: 'the column has another name since',
      given: `${p} alter table t rename column a to aa`,
      sql: 'alter table t drop column aa',
      codes: refused,
    },
    { name: 'the filter follows a new name', given: `${p} alter table t rename column n to nn`, sql: 'alter table t drop column nn', codes: refused },
    { name: 'the table has another name since', given: `${p} alter table t rename to u`, sql: 'alter table u drop column a', codes: refused },
    {
      name: 'the publication has another name since',
      given: `${p} alter publication p rename to q; drop publication q`,
      sql: 'alter table t drop column a',
    },
    { name: 'the table has left it', given: `${p} alter publication p drop table t`, sql: 'alter table t drop column a' },
    { name: 'it has other columns since', given: `${p} alter publication p set table t (id)`, sql: 'alter table t drop column a' },
    { name: 'it has been dropped', given: `${p} drop publication p`, sql: 'alter table t drop column a' },
    { name: 'CASCADE has taken the table out of it', given: `${p} alter table t drop column a cascade`, sql: 'alter table t drop column n' },
    { name: 'it has the table', given: p, sql: 'alter publication p add table t', codes: ['name-taken'] },
    { name: 'it gets the table anew', given: p, sql: 'alter publication p set table t' },
    { name: 'another one has the table', given: `${p} create publication q`, sql: 'alter publication q add table t' },
    { name: 'the table comes back', given: `${p} alter publication p drop table t`, sql: 'alter publication p add table t' },
    { name: 'it names a column that is not there', given: t, sql: 'create publication p for table t (id, zz)', codes: ['unknown-column'] },
    {
      name: 'its filter names a column that is not there',
      given: t,
      sql: 'create publication p for table t where (zz > 5)',
      codes: ['unknown-column'],
    },
  ];
  test.each(cases)('$name', check);

  test('CASCADE takes the table out of the publication', () => {
    const { refusals, collateral } = effectsOf('alter table t drop column a cascade', { given: p });
    expect(refusals).toEqual([]);
    expect(collateral).toMatchObject([{ what: 'publication', name: 'p', how: 'changed' }]);
  });
});
