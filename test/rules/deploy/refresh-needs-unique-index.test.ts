import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/refresh-needs-unique-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE o (id int PRIMARY KEY, a int); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM o;';
const refresh = 'REFRESH MATERIALIZED VIEW CONCURRENTLY m;';

const unique = `${given} CREATE UNIQUE INDEX m_id ON m (id);`;
const anew = 'DROP MATERIALIZED VIEW m; CREATE MATERIALIZED VIEW m AS SELECT id, a, a + 1 AS b FROM o;';
const lost = 'REFRESH MATERIALIZED VIEW CONCURRENTLY of m fails from now on: no unique index over all of its rows is left.';
const calls = `CREATE FUNCTION tick() RETURNS void LANGUAGE plpgsql AS 'BEGIN ${refresh} END';`;

testRule(rule, {
  silent: [
    { name: 'the view has a unique index', given: `${given} CREATE UNIQUE INDEX m_id ON m (id);`, sql: refresh },
    { name: 'not CONCURRENTLY', given, sql: 'REFRESH MATERIALIZED VIEW m;' },
    { name: 'another unique index stays', given: `${unique} CREATE UNIQUE INDEX m_all ON m (id, a);`, sql: 'DROP INDEX m_id;' },
    { name: 'it had none that counts', given: `${given} CREATE UNIQUE INDEX m_id ON m (id) WHERE a > 0;`, sql: 'DROP INDEX m_id;' },
    { name: 'made anew with its index', given: unique, sql: `${anew} CREATE UNIQUE INDEX m_id_2 ON m (id);` },
    { name: 'the view goes', given: unique, sql: 'DROP MATERIALIZED VIEW m;' },
  ],
  speaks: [
    { name: 'made anew without it', given: unique, sql: `SELECT 1;\n${anew}`, says: [lost], lines: [2], assumed: true },
    { name: 'the index is dropped, and a function refreshes', given: `${unique} ${calls}`, sql: 'DROP INDEX m_id;', says: [lost], assumed: false },
    { name: 'no index', given, sql: refresh, says: [expect.stringMatching(/^The deploy stops here: .*m.*\.$/)] },
    {
      name: 'an index over part of the rows',
      given: `${given} CREATE UNIQUE INDEX m_id ON m (id) WHERE a > 0;`,
      sql: refresh,
      says: [expect.stringMatching(/^The deploy stops here: .*m.*\.$/)],
    },
  ],
});
