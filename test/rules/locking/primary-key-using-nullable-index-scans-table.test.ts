import rule from '../../../src/rules/locking/primary-key-using-nullable-index-scans-table.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    {
      name: 'the column is NOT NULL',
      given: 'CREATE TABLE events (id bigint NOT NULL); CREATE UNIQUE INDEX events_id ON events (id);',
      sql: 'ALTER TABLE events ADD PRIMARY KEY USING INDEX events_id;',
    },
    {
      name: 'the table is made by the same migration',
      sql: 'CREATE TABLE events (id bigint); CREATE UNIQUE INDEX events_id ON events (id); ALTER TABLE events ADD PRIMARY KEY USING INDEX events_id;',
    },
  ],
  speaks: [
    {
      name: 'the column may hold NULL',
      given: 'CREATE TABLE events (id bigint); CREATE UNIQUE INDEX events_id ON events (id);',
      sql: 'ALTER TABLE events ADD PRIMARY KEY USING INDEX events_id;',
      says: ['The primary key makes id NOT NULL, which reads all of events while nobody can read or write it.'],
    },
    {
      name: 'one of two may hold NULL',
      given: 'CREATE TABLE events (id bigint NOT NULL, at date); CREATE UNIQUE INDEX events_id ON events (id, at);',
      sql: 'ALTER TABLE events ADD CONSTRAINT events_id PRIMARY KEY USING INDEX events_id;',
      says: ['The primary key makes at NOT NULL, which reads all of events while nobody can read or write it.'],
    },
  ],
});
