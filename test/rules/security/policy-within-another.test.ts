import within from '../../../src/rules/security/policy-within-another.ts';
import { testRule } from '../../support/rule-tester.ts';

const notes = 'CREATE TABLE notes (id bigint PRIMARY KEY, author text); ALTER TABLE notes ENABLE ROW LEVEL SECURITY;';
const see = 'CREATE POLICY see ON notes FOR SELECT USING (true);';

testRule(within, {
  silent: [
    {
      name: 'other rows',
      given: `${notes} CREATE POLICY a ON notes FOR SELECT USING (id > 9);`,
      sql: 'CREATE POLICY b ON notes FOR SELECT USING (id < 9);',
    },
    { name: 'reading for all and writing for the owner', given: `${notes} ${see}`, sql: 'CREATE POLICY own ON notes USING (author = current_user);' },
    {
      name: 'other roles',
      given: `${notes} CREATE POLICY a ON notes FOR SELECT TO staff USING (true);`,
      sql: 'CREATE POLICY b ON notes FOR SELECT TO app USING (id > 9);',
    },
    {
      name: 'an open one for fewer roles',
      given: `${notes} CREATE POLICY a ON notes FOR SELECT TO staff USING (true);`,
      sql: 'CREATE POLICY b ON notes FOR SELECT USING (id > 9);',
    },
    { name: 'restrictive', given: `${notes} ${see}`, sql: 'CREATE POLICY own ON notes AS RESTRICTIVE FOR SELECT USING (author = current_user);' },
    {
      name: 'the wider one reads nothing',
      given: `${notes} CREATE POLICY a ON notes WITH CHECK (true);`,
      sql: 'CREATE POLICY b ON notes FOR SELECT USING (id > 9);',
    },
    {
      name: 'the wider one checks what is written',
      given: `${notes} CREATE POLICY a ON notes FOR UPDATE USING (true) WITH CHECK (id > 99);`,
      sql: 'CREATE POLICY b ON notes FOR UPDATE USING (id > 9);',
    },
    {
      name: 'the wider one goes',
      given: `${notes} ${see}`,
      sql: 'CREATE POLICY own ON notes FOR SELECT USING (author = current_user); DROP POLICY see ON notes;',
    },
    {
      name: 'both stood',
      given: `${notes} ${see} CREATE POLICY own ON notes FOR SELECT USING (author = current_user);`,
      sql: 'ALTER TABLE notes ADD COLUMN a int;',
    },
  ],
  speaks: [
    {
      name: 'the wider one is new',
      given: `${notes} CREATE POLICY own ON notes FOR SELECT TO app USING (author = current_user);`,
      sql: see,
      says: ['The policy own of notes holds nobody back: see lets the same roles do the same to every row that it does.'],
    },
    {
      name: 'one that lets in whom several others would keep out',
      given: `${notes} CREATE POLICY own ON notes FOR SELECT TO app USING (author = current_user); CREATE POLICY low ON notes FOR SELECT USING (id < 9);`,
      sql: see,
      says: ['The policies own and low of notes hold nobody back: see lets the same roles do the same to every row that they do.'],
    },
    {
      name: 'one condition less',
      given: notes,
      sql: 'CREATE POLICY a ON notes USING (id > 9); CREATE POLICY b ON notes FOR DELETE TO app USING (id > 9 AND author = current_user);',
      says: ['The policy b of notes holds nobody back: a lets the same roles do the same to every row that it does.'],
    },
    {
      name: 'any two, if asked',
      given: `${notes} CREATE POLICY a ON notes TO app USING (id > 9);`,
      sql: 'CREATE POLICY b ON notes FOR SELECT USING (id < 9);',
      options: { every: true },
      says: ['The policies a and b of notes add up: a role may do what either allows.'],
    },
  ],
});
