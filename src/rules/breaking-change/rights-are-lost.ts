import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Right } from '../../model/access.ts';
import type { Relation } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'breaking-change/rights-are-lost',
  summary: 'A role loses rights on a table or view that stays, or is made anew.',
  consequence: 'breaks-readers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A table or view on which GRANT gave a role rights is dropped and made anew without them, or REVOKE takes them. Nothing is said where ALTER DEFAULT PRIVILEGES or SQL of run time may give them again.',
    effect: 'What the role sends fails with “permission denied”. Who tests as the owner does not see it.',
    instead: 'Give the rights again in the same migration. Where columns are only added at the end, CREATE OR REPLACE VIEW keeps them.',
    sources: [postgresManual('ddl-priv'), postgresManual('sql-createview')],
  },

  messages: {
    anew: '{role} loses {privileges} on {table}: it is made anew, and rights go with what is dropped.',
    revoked: '{role} loses {privileges} on {table}: what the running release sends as this role fails.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, email text); CREATE VIEW people AS SELECT id FROM users; GRANT SELECT ON people TO reports;',
      bad: 'DROP VIEW people; CREATE VIEW people AS SELECT email, id FROM users;',
      good: 'DROP VIEW people; CREATE VIEW people AS SELECT email, id FROM users; GRANT SELECT ON people TO reports;',
      differs: 'The role has its rights again.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    const { steps, before, after } = changeSet;
    if (steps.some(({ change }) => change.kind === 'dynamic-sql')) return;
    for (const [key, was] of before.catalog.relations) {
      const now = after.catalog.relations.get(key);
      if (now === was || now === undefined || !('origin' in was) || !('origin' in now)) continue;
      const isAnew = now.origin !== was.origin;
      if (isAnew && after.catalog.defaultRights === true) continue;
      for (const { role, privileges } of rightsOf(was)) {
        const lost = privileges.filter((each) => !has(now, role, each));
        const step = steps.findLast((one) =>
          lost.some((each) => has(one.before.catalog.relations.get(key), role, each) && !has(one.after.catalog.relations.get(key), role, each)),
        );
        if (step === undefined) continue;
        const data = {
          role,
          privileges: listNames(
            lost.map((each) => each.toUpperCase()),
            4,
          ),
          table: showName(now),
        };
        yield problem(isAnew ? 'anew' : 'revoked', data, { ...placeOf(step), table: data.table, subject: `${role} ${data.table}` });
      }
    }
  },
});

const rightsOf = (relation: Relation | undefined): readonly Right[] =>
  relation === undefined || relation.kind === 'index' || relation.kind === 'sequence' ? [] : (relation.rights ?? []);

const has = (relation: Relation | undefined, role: string, privilege: string): boolean =>
  rightsOf(relation).some((right) => right.role === role && right.privileges.includes(privilege));
