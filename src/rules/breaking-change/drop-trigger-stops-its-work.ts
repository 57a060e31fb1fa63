import { findTable, isPrivate } from '../../model/catalog.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { showName, type ObjectName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-trigger-stops-its-work',
  summary: 'A trigger is dropped, and what it did is no longer done.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A trigger that stood before the pull request is dropped and not made again in it.',
    effect: 'The release that is still running relies on what the trigger writes or refuses: from now on nobody does it.',
    instead: 'Release code that does the work itself (or no longer needs it), then drop the trigger in a later pull request.',
    sources: [postgresManual('sql-droptrigger')],
  },

  messages: {
    stops: 'What {trigger} did at each write to {table} is no longer done.',
    stopsSomewhere: 'What {trigger} did at each write to its table is no longer done.',
  },

  inDialect: {
    mysql: { docs: { sources: [mysqlManual('drop-trigger')] } },
    sqlite: { docs: { sources: [sqliteManual('lang_droptrigger')] } },
  },

  examples: [
    {
      given: [
        'CREATE TABLE orders (id bigint PRIMARY KEY);',
        'CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;',
        'CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();',
      ].join(' '),
      bad: 'DROP TRIGGER note ON orders;',
      good: 'DROP TRIGGER note ON orders; CREATE TRIGGER note BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION note();',
      differs: 'the trigger is made again',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total int); CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW SET NEW.total = 0;',
      bad: 'DROP TRIGGER note;',
      good: 'DROP TRIGGER note; CREATE TRIGGER note BEFORE INSERT ON orders FOR EACH ROW SET NEW.total = 1;',
      differs: 'the trigger is made again',
    },
  ],

  *checkChangeSet({ steps, after }, { problem }) {
    for (const step of steps) {
      const { change, table, before } = step;
      if (change.kind !== 'drop-trigger' || isPrivate(table)) continue;
      const trigger = table?.triggers.find(({ name }) => name === change.trigger);
      if (trigger === undefined ? table?.knowledge === 'full' || before.catalog.complete : trigger.origin.kind === 'change') continue;
      const end = findTable(after, change.table);
      const isGone = table !== undefined && end === undefined;
      const isCalledStill = (routine: ObjectName | undefined): boolean => routine !== undefined && routine.name === trigger?.routine?.name;
      if (isGone || end?.triggers.some(({ name, routine }) => name === change.trigger || isCalledStill(routine)) === true) continue;
      const { trigger: name, table: owner } = change;
      if (owner.name === '') yield problem('stopsSomewhere', { trigger: name }, { ...placeOf(step), subject: name });
      else yield problem('stops', { trigger: name, table: showName(owner) }, { ...placeOf(step), subject: memberOf(owner, name) });
    }
  },
});
