import rule from '../../../src/rules/locking/refresh-view-blocks-readers.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE TABLE o (id int PRIMARY KEY); CREATE MATERIALIZED VIEW stats AS SELECT id FROM o; CREATE UNIQUE INDEX stats_id ON stats (id);';

testRule(rule, {
  silent: [
    { name: 'online', given, sql: 'REFRESH MATERIALIZED VIEW CONCURRENTLY stats;' },
    {
      name: 'the view is made by the same migration',
      given: 'CREATE TABLE o (id int);',
      sql: 'CREATE MATERIALIZED VIEW s AS SELECT id FROM o; REFRESH MATERIALIZED VIEW s;',
    },
    {
      name: 'a view that nobody can read yet',
      given: 'CREATE TABLE o (id int PRIMARY KEY); CREATE MATERIALIZED VIEW stats AS SELECT id FROM o WITH NO DATA;',
      sql: 'REFRESH MATERIALIZED VIEW stats;',
    },
  ],
  speaks: [
    {
      name: 'a view in use',
      given,
      sql: 'REFRESH MATERIALIZED VIEW stats;',
      says: ['Refreshing stats runs its whole query while nobody can read it.'],
    },
    {
      name: 'emptied',
      given,
      sql: 'REFRESH MATERIALIZED VIEW stats WITH NO DATA;',
      says: ['WITH NO DATA empties stats: every read of it fails until it is refreshed.'],
    },
  ],
});
