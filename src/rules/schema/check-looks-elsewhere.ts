import { findRoutines, type DatabaseState } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName, type ObjectName } from '../../model/names.ts';
import { callsOf } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { madeConstraints } from '../made-objects.ts';

/** Functions of the server whose answer changes by itself. Source: pg_proc.provolatile of 15 and 18. */
const changing = new Set(
  'now current_timestamp current_date current_time localtimestamp localtime clock_timestamp statement_timestamp transaction_timestamp timeofday random gen_random_uuid uuid_generate_v4 current_user session_user current_role current_setting'.split(
    ' ',
  ),
);

export default defineRule({
  id: 'schema/check-looks-elsewhere',
  summary: 'A CHECK asks the clock, the user, chance or another table.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A new CHECK calls now(), current_user, random() or their like, or a function whose body reads a table.',
    effect:
      'A row that was good when it was written is not any more, and nobody says so: a dump of the table cannot be restored, and an UPDATE of another column fails.',
    instead: 'Check in a trigger, which asks once, or keep in the row what it is compared with.',
    sources: [postgresManual('ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS')],
  },

  messages: {
    changing: '{constraint} of {table} asks {routine}, whose answer changes: rows that were good stop being so, and a dump may not be restored.',
    reading:
      '{constraint} of {table} asks {routine}, which reads {other}: when that changes, rows here break the rule and nobody is told, and a dump may not be restored.',
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
      const data = { constraint: constraint.name, table: showName(table) };
      for (const call of callsOf(constraint.expression)) {
        const other = readBy(changeSet.after, call);
        if (other !== undefined) yield problem('reading', { ...data, routine: `${showName(call)}()`, other }, at);
        else if (changing.has(call.name) && (call.schema === undefined || call.schema === 'pg_catalog'))
          yield problem('changing', { ...data, routine: `${call.name}` }, at);
        else continue;
        break;
      }
    }
  },
});

/** The first table that the body of a function reads. */
function readBy(state: DatabaseState, call: ObjectName): string | undefined {
  const [use] = findRoutines(state, call).flatMap(({ uses }) => uses);
  return use && showName(use.relation);
}
