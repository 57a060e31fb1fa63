import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { routinesMixedUp, showGoing, staleRoutines } from '../stale-bodies.ts';

export default defineRule({
  id: 'breaking-change/routine-uses-what-goes',
  summary: 'A function or procedure still names what is dropped, or its variable meets a new column of that name.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'A column or table that stood before the pull request is dropped, and the body of a function or procedure that stands in the end still uses it. Bodies in SQL, in PL/pgSQL and of MySQL are read. On PostgreSQL also where a table of its queries gets a column with the name of a variable in them.',
    effect: 'The engine does not look into the body when the column goes: whoever calls the routine gets an error from then on.',
    instead: 'Replace the routine in the same migration or an earlier one, without it or with a variable of another name, or drop it.',
    sources: [postgresManual('ddl-depend'), postgresManual('plpgsql-implementation#PLPGSQL-VAR-SUBST')],
  },

  messages: {
    ambiguous: 'Calls of {routine} fail: in its body {column} is ambiguous now, a variable and {what}.',
    captured: 'In the body of {routine} {column} means {what} from now on, and no longer its parameter.',
    uses: 'Calls of {routine} fail: it still uses {what}, which is dropped.',
  },

  inDialect: {
    mysql: { docs: { sources: [mysqlManual('stored-program-restrictions')] } },
    mariadb: { docs: { sources: ['https://mariadb.com/docs/server/server-usage/stored-routines/stored-procedures'] } },
  },

  examples: [
    {
      given: [
        'CREATE TABLE orders (id bigint PRIMARY KEY, note text);',
        'CREATE FUNCTION note_of(n bigint) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT note FROM orders WHERE id = n); END $$;',
      ].join(' '),
      bad: 'ALTER TABLE orders DROP COLUMN note;',
      good: 'DROP FUNCTION note_of(bigint); ALTER TABLE orders DROP COLUMN note;',
      differs: 'the function goes first',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE PROCEDURE notes() SELECT note FROM orders;',
      bad: 'ALTER TABLE orders DROP COLUMN note;',
      good: 'DROP PROCEDURE notes; ALTER TABLE orders DROP COLUMN note;',
      differs: 'the procedure goes first',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { going, routine } of staleRoutines(changeSet)) {
      const place = { ...placeOf(going.step), subject: showName(routine) };
      yield problem('uses', { routine: showName(routine), what: showGoing(going) }, place);
    }
    for (const { going, routine } of routinesMixedUp(changeSet)) {
      const data = { routine: showName(routine), column: going.column, what: showGoing(going) };
      yield problem(routine.language === 'sql' ? 'captured' : 'ambiguous', data, { ...placeOf(going.step), subject: showName(routine) });
    }
  },
});
