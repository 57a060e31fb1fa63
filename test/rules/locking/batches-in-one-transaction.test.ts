import rule from '../../../src/rules/locking/batches-in-one-transaction.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, plan text);';
const said = ['The turns of this loop are one transaction: every row of users that it writes stays locked until the last of them is over.'];
const batch = "UPDATE users SET plan = 'free' WHERE id IN (SELECT id FROM users WHERE plan IS NULL LIMIT 1000);";
const block = (body: string, declarations = ''): string => `DO $$ ${declarations} BEGIN ${body} END $$;`;

testRule(rule, {
  silent: [
    { name: 'each turn commits', given: users, sql: block(`LOOP ${batch} EXIT WHEN NOT FOUND; COMMIT; END LOOP;`) },
    { name: 'what a turn calls may commit', given: users, sql: block(`LOOP ${batch} EXIT WHEN NOT FOUND; CALL pause(); END LOOP;`) },
    { name: 'the table is made by the same migration', sql: users + block(`LOOP ${batch} EXIT WHEN NOT FOUND; END LOOP;`) },
    {
      name: 'one row is tried again until its lock is had',
      given: users,
      sql: block(
        "LOOP BEGIN UPDATE users SET plan = 'free' WHERE id = 7; EXIT; EXCEPTION WHEN lock_not_available THEN PERFORM pg_sleep(1); END; END LOOP;",
      ),
    },
    {
      name: 'a row for each row that a WHERE lets through',
      given: users,
      sql: block(
        "FOR r IN SELECT id FROM users WHERE plan = 'beta' LOOP UPDATE users SET plan = 'free' WHERE id = r.id; END LOOP;",
        'DECLARE r record;',
      ),
    },
    {
      name: 'a row for each of a few constants',
      given: users,
      sql: block("FOR r IN SELECT unnest(ARRAY[1, 2]) AS id LOOP UPDATE users SET plan = 'free' WHERE id = r.id; END LOOP;", 'DECLARE r record;'),
    },
    { name: 'the same batch outside of a loop', given: users, sql: block(batch) },
  ],
  speaks: [
    { name: 'batches until none is left', given: users, sql: block(`LOOP\n${batch} EXIT WHEN NOT FOUND; END LOOP;`), says: said, lines: [2] },
    { name: 'the only COMMIT stands behind the loop', given: users, sql: block(`LOOP ${batch} EXIT WHEN NOT FOUND; END LOOP; COMMIT;`), says: said },
    {
      name: 'ranges of the key',
      given: users,
      sql: block(
        "WHILE at < 1000000 LOOP UPDATE users SET plan = 'free' WHERE id > at AND id <= at + 1000; at := at + 1000; END LOOP;",
        'DECLARE at bigint := 0;',
      ),
      says: said,
    },
    {
      name: 'ranges of the key, counted',
      given: users,
      sql: block('FOR i IN 0..9999 LOOP DELETE FROM users WHERE id BETWEEN i * 1000 AND i * 1000 + 999; END LOOP;'),
      says: said,
    },
    {
      name: 'a row for each row of the table',
      given: users,
      sql: block("FOR r IN SELECT id FROM users LOOP UPDATE users SET plan = 'free' WHERE id = r.id; END LOOP;", 'DECLARE r record;'),
      says: said,
    },
    {
      name: 'in a function that history made',
      given: `${users} CREATE FUNCTION fill() RETURNS void LANGUAGE plpgsql AS $$ BEGIN LOOP ${batch} EXIT WHEN NOT FOUND; END LOOP; END $$;`,
      sql: 'SELECT fill();',
      says: said,
    },
  ],
});
