import type { SchemaChange } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Routine } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { changedRoutines } from '../made-objects.ts';

export default defineRule({
  id: 'security/definer-function-for-everyone',
  summary: 'Everyone may call a function that runs with the rights of its owner.',
  consequence: 'weakens-security',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'The pull request makes a SECURITY DEFINER function in the schema public, which everyone may use, and says nothing of what PUBLIC may do with it. Nobody can call trigger functions.',
    effect: 'A new function comes with EXECUTE for PUBLIC: every role does by it what only its owner may.',
    instead:
      'REVOKE EXECUTE ON FUNCTION … FROM PUBLIC in the same transaction, or once ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC, not IN SCHEMA: that takes nothing (tried on PostgreSQL 15). GRANT … TO PUBLIC says that it is meant.',
    sources: [postgresManual('sql-createfunction#SQL-CREATEFUNCTION-SECURITY')],
  },

  messages: {
    open: "Every role may call {routine}, which runs with its owner's rights.",
  },

  examples: [
    {
      bad: "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
      good: "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION f FROM PUBLIC;",
      differs: 'PUBLIC may not call it.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { made: routine, place } of changedRoutines(changeSet)) {
      const { origin, returns = '', securityDefiner, schema } = routine;
      const step = origin.kind === 'change' ? changeSet.stepAt(origin.span) : undefined;
      if (step === undefined || !securityDefiner || schema !== 'public' || /^(?:event_)?trigger$/.test(returns)) continue;
      const { complete, closedRoutines = false } = step.before.catalog;
      const mayReplace = !complete && step.change.kind === 'create-routine' && step.change.orReplace;
      if (closedRoutines || mayReplace || changeSet.steps.some(({ change, rolledBack }) => rolledBack !== true && tellsOfPublic(change, routine)))
        continue;
      yield problem('open', { routine: showName(routine) }, { ...place, subject: showName(routine) });
    }
  },
});

/** Whether a statement says what PUBLIC may do with a function. */
function tellsOfPublic(change: SchemaChange, { schema, name }: Routine): boolean {
  if (change.kind !== 'grant' || change.defaults || change.object !== 'routine' || !change.grantees.includes('public')) return false;
  return change.names.some((each) => (change.allInSchema ? each.name === schema : each.name === name && (each.schema ?? schema) === schema));
}
