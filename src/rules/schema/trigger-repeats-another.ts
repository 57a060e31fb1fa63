import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Trigger } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { changedTables, placeOfOrigin } from '../made-objects.ts';

export default defineRule({
  id: 'schema/trigger-repeats-another',
  summary: 'A trigger does on the same event what another one does already.',
  consequence: 'wastes-resources',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A new trigger calls the function of another one of its table, with the same arguments, timing, columns and condition, on an event that both have.',
    effect: 'The function runs twice for each row: what counts, logs or notifies does so twice.',
    instead: 'Drop one of the two.',
    sources: [postgresManual('trigger-definition')],
  },

  messages: {
    twice: '{trigger} and {other} both call {routine} {timing} {events} on {table}: it runs twice.',
  },

  examples: [
    {
      given:
        'CREATE TABLE notes (id bigint PRIMARY KEY); CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER a AFTER INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION log();',
      bad: 'CREATE TRIGGER b AFTER UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION log();',
      good: 'CREATE TRIGGER b AFTER DELETE ON notes FOR EACH ROW EXECUTE FUNCTION log();',
      differs: 'Another event calls it.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const table of changedTables(changeSet)) {
      for (const [at, trigger] of table.triggers.entries()) {
        const place = placeOfOrigin(changeSet, trigger.origin, table.name);
        const other =
          place &&
          trigger.routine &&
          table.triggers.slice(0, at).find((each) => formOf(each) === formOf(trigger) && shared(each, trigger).length > 0);
        if (place === undefined || other === undefined || trigger.routine === undefined) continue;
        const data = {
          trigger: trigger.name,
          other: other.name,
          routine: showName(trigger.routine),
          timing: trigger.timing.replace('-', ' ').toUpperCase(),
          events: shared(other, trigger).join(' or ').toUpperCase(),
          table: showName(table),
        };
        yield problem('twice', data, { ...place, subject: `${table.name}.${trigger.name}` });
      }
    }
  },
});

const shared = (a: Trigger, b: Trigger): readonly string[] => a.events.filter((event) => b.events.includes(event));

/** All but the events: two triggers with the same form do the same. */
const formOf = ({ routine, arguments: given, timing, perRow, when, updateOf, enabled }: Trigger): string =>
  JSON.stringify([routine?.schema, routine?.name, given, timing, perRow, when?.text, updateOf, enabled]);
