import rule from '../../../src/rules/locking/add-exclusion-builds-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const bookings = 'CREATE TABLE bookings (id bigint PRIMARY KEY, during tstzrange);';

testRule(rule, {
  silent: [
    {
      name: 'the table is made by the same migration',
      sql: `${bookings} ALTER TABLE bookings ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);`,
    },
    { name: 'a CHECK is another matter', given: bookings, sql: 'ALTER TABLE bookings ADD CHECK (during IS NOT NULL);' },
  ],
  speaks: [
    {
      name: 'on a table in use',
      given: bookings,
      sql: 'ALTER TABLE bookings ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);',
      says: ['Building the index of apart stops bookings: nobody can read or write it until it is done.'],
    },
    {
      name: 'without a name',
      given: bookings,
      sql: 'ALTER TABLE bookings ADD EXCLUDE USING gist (during WITH &&);',
      says: ['Building the index of the EXCLUDE constraint stops bookings: nobody can read or write it until it is done.'],
    },
  ],
});
