import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/refresh-needs-unique-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE o (id int PRIMARY KEY, a int); CREATE MATERIALIZED VIEW m AS SELECT id, a FROM o;';
const refresh = 'REFRESH MATERIALIZED VIEW CONCURRENTLY m;';

testRule(rule, {
  silent: [
    { name: 'the view has a unique index', given: `${given} CREATE UNIQUE INDEX m_id ON m (id);`, sql: refresh },
    { name: 'not CONCURRENTLY', given, sql: 'REFRESH MATERIALIZED VIEW m;' },
  ],
  speaks: [
    { name: 'no index', given, sql: refresh, says: [expect.stringMatching(/^The deploy stops here: .*m.*\.$/)] },
    {
      name: 'an index over part of the rows',
      given: `${given} CREATE UNIQUE INDEX m_id ON m (id) WHERE a > 0;`,
      sql: refresh,
      says: [expect.stringMatching(/^The deploy stops here: .*m.*\.$/)],
    },
  ],
});
