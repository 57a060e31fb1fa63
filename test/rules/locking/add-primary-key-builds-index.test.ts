import rule from '../../../src/rules/locking/add-primary-key-builds-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const events = 'CREATE TABLE events (id bigint NOT NULL, body jsonb);';
const said = ['Building the primary key of events stops the table: nobody can read or write it until its index is done.'];

testRule(rule, {
  silent: [
    {
      name: 'from an index that stands',
      given: `${events} CREATE UNIQUE INDEX events_id ON events (id);`,
      sql: 'ALTER TABLE events ADD PRIMARY KEY USING INDEX events_id;',
    },
    { name: 'the table is made by the same migration', sql: `${events} ALTER TABLE events ADD PRIMARY KEY (id);` },
  ],
  speaks: [
    { name: 'on a table in use', given: events, sql: 'ALTER TABLE events ADD PRIMARY KEY (id);', says: said },
    { name: 'with a name', given: events, sql: '\nALTER TABLE events ADD CONSTRAINT events_pk PRIMARY KEY (id);', says: said, lines: [2] },
  ],
});
