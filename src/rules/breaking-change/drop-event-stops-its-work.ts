import { mysqlManual } from '../../model/manuals.ts';
import { keyOf } from '../../model/names.ts';
import { resolveName } from '../../model/catalog.ts';
import type { Step } from '../../model/rule.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/drop-event-stops-its-work',
  summary: 'A job of the event scheduler is dropped, and what it did is no longer done.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: 'DROP EVENT names an event that the pull request did not make, and does not make again.',
    effect: 'What the event did by the clock stops without a word: rows are no longer cleared, sums no longer kept.',
    instead: 'Let something else do the work first, and drop the event in a later pull request.',
    sources: [mysqlManual('drop-event')],
  },

  messages: {
    stops: 'What the event {event} did by the clock is no longer done.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE sessions (id bigint PRIMARY KEY); CREATE EVENT sweep ON SCHEDULE EVERY 1 HOUR DO DELETE FROM sessions WHERE id < 10;',
      bad: 'DROP EVENT sweep;',
      good: 'DROP EVENT sweep; CREATE EVENT sweep ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 10;',
      differs: 'the event is made again',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    const made = new Set(steps.filter((step) => isEvent(step, 'create')).map(eventOf));
    for (const step of steps) {
      if (step.change.kind !== 'event' || !isEvent(step, 'drop') || made.has(eventOf(step))) continue;
      const event = showName(step.change.name);
      yield problem('stops', { event }, { ...placeOf(step), subject: event });
    }
  },
});

const isEvent = ({ change }: Step, verb: 'create' | 'drop'): boolean => change.kind === 'event' && change.verb === verb;

const eventOf = ({ change, before }: Step): string => (change.kind === 'event' ? keyOf(resolveName(before, change.name)).toLowerCase() : '');
