import { isPrivate } from '../../model/catalog.ts';
import type { ChangeOf } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/disable-trigger-stops-checks',
  summary: 'Triggers are switched off, foreign keys among them.',
  consequence: 'weakens-schema',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'DISABLE TRIGGER, or ENABLE REPLICA TRIGGER, on a table that stood before the pull request, not enabled again in the same transaction.',
    effect:
      'For everyone, not only for the migration, the triggers do nothing: with ALL, foreign keys are not checked either, and rows that break them stay.',
    instead:
      'Switch off one trigger by name, and switch it on again in the same transaction; or set session_replication_role for the migration alone.',
    sources: [postgresManual('sql-altertable')],
  },

  messages: {
    all: 'The foreign keys and triggers of {table} do nothing for anyone until they are enabled again: rows that break them get in and stay.',
    user: 'The triggers of {table} do nothing for anyone until they are enabled again.',
    replica: 'Only replicated rows set off the trigger {trigger} of {table} any more: it does nothing for what the application writes.',
    one: 'The trigger {trigger} of {table} does nothing for anyone until it is enabled again.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      bad: 'ALTER TABLE orders DISABLE TRIGGER ALL;',
      good: 'BEGIN; ALTER TABLE orders DISABLE TRIGGER ALL; ALTER TABLE orders ENABLE TRIGGER ALL; COMMIT;',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    for (const [index, step] of steps.entries()) {
      const { change, table } = step;
      if (change.kind !== 'enable-trigger' || fires(change) || isPrivate(table)) continue;
      if (steps.slice(index).some((other) => isUndone(step, change, other))) continue;

      const shown = showName(change.table);
      if (change.which === 'all') yield problem('all', { table: shown }, placeOf(step));
      else if (change.which === 'user') yield problem('user', { table: shown }, placeOf(step));
      else {
        const place = { ...placeOf(step), subject: memberOf(change.table, change.which.name) };
        yield problem(change.replica === true ? 'replica' : 'one', { trigger: change.which.name, table: shown }, place);
      }
    }
  },
});

/** Whether it does its work for what the application writes. */
const fires = ({ enabled, replica }: ChangeOf<'enable-trigger'>): boolean => enabled && replica !== true;

function isUndone(step: Step, disabled: ChangeOf<'enable-trigger'>, { change, transaction }: Step): boolean {
  if (change.kind !== 'enable-trigger' || !fires(change) || transaction !== step.transaction) return false;
  return showName(change.table) === showName(disabled.table) && (change.which === 'all' || nameOf(change) === nameOf(disabled));
}

function nameOf({ which }: ChangeOf<'enable-trigger'>): string {
  return typeof which === 'string' ? which : `trigger ${which.name}`;
}
