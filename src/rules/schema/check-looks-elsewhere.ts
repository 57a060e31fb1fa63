import { findRoutines, type DatabaseState } from '../../model/catalog.ts';
import { postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName, type ObjectName } from '../../model/names.ts';
import { walkTerm, type Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { madeConstraints } from '../made-objects.ts';
import { showConstraint } from '../words.ts';

/** Functions of the server whose answer changes by itself. Source: pg_proc.provolatile of 15 and 18; SQLite manual, Built-In Scalar SQL Functions. */
const changing = new Set(
  'now current_timestamp current_date current_time localtimestamp localtime clock_timestamp statement_timestamp transaction_timestamp timeofday random gen_random_uuid uuid_generate_v4 current_user session_user current_role current_setting current_database current_schema nextval uuidv4 uuidv7 random_normal randomblob'.split(
    ' ',
  ),
);

/** Functions of SQLite that ask the clock where no other time is given. Source: SQLite manual, Date And Time Functions and Deterministic SQL Functions. */
const datetimes = new Set(['date', 'time', 'datetime', 'julianday', 'unixepoch', 'strftime']);

export default defineRule({
  id: 'schema/check-looks-elsewhere',
  summary: 'A CHECK asks the clock, the user, chance or another table.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: ['postgres', 'sqlite'],

  docs: {
    when: 'A new CHECK calls now(), current_user, random() or their like, or a function whose body reads a table.',
    effect:
      'A row that was good when it was written is not any more, and nobody says so: a dump of the table cannot be restored, and an UPDATE of another column fails.',
    instead: 'Check in a trigger, which asks once, or keep in the row what it is compared with.',
    sources: [postgresManual('ddl-constraints#DDL-CONSTRAINTS-CHECK-CONSTRAINTS'), sqliteManual('deterministic')],
  },

  messages: {
    changing: '{constraint} of {table} asks {routine}, whose answer changes: rows that were good stop being so, and a dump may not be restored.',
    reading:
      '{constraint} of {table} asks {routine}, which reads {other}: when that changes, rows here break the rule and nobody is told, and a dump may not be restored.',
    refused: '{constraint} of {table} asks {routine} for the present or the local time, which SQLite refuses: every INSERT fails.',
  },

  examples: [
    {
      bad: 'CREATE TABLE bookings (id bigint PRIMARY KEY, day date, CHECK (day >= current_date));',
      good: 'CREATE TABLE bookings (id bigint PRIMARY KEY, day date, booked_on date NOT NULL DEFAULT current_date, CHECK (day >= booked_on));',
      differs: 'The row keeps the day that it is compared with.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: constraint, place } of madeConstraints(changeSet)) {
      if (constraint.kind !== 'check') continue;
      const at = { ...place, subject: `${table.name}.${constraint.name}` };
      const data = { constraint: showConstraint(constraint), table: showName(table) };
      for (const call of walkTerm(constraint.expression.term)) {
        if (call.kind !== 'call') continue;
        const { schema, name } = call.name;
        const routine = `${showName(call.name)}()`;
        const other = readBy(changeSet.after, call.name);
        if (other !== undefined) yield problem('reading', { ...data, routine, other }, at);
        else if (changeSet.target.dialect === 'sqlite' && datetimes.has(name.toLowerCase()) && asksClock(name.toLowerCase(), call.args))
          yield problem('refused', { ...data, routine }, at);
        else if (
          (schema === undefined || schema === 'pg_catalog') &&
          (changing.has(name.toLowerCase()) || (name === 'age' && call.args.length === 1))
        )
          yield problem('changing', { ...data, routine: name }, at);
        else continue;
        break;
      }
    }
  },
});

/** Without a time, with that of 'now', or for that of the place. Tried on SQLite 3.40. */
const asksClock = (name: string, args: readonly Term[]): boolean =>
  args.length === (name === 'strftime' ? 1 : 0) ||
  args.some((term) => term.kind === 'literal' && ['now', 'localtime', 'utc'].includes(term.value.toLowerCase()));

/** The first table that the body of a function reads. */
function readBy(state: DatabaseState, call: ObjectName): string | undefined {
  const [use] = findRoutines(state, call).flatMap(({ uses }) => uses);
  return use && showName(use.relation);
}
