import { findType } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'breaking-change/rename-enum-value-breaks-running-code',
  summary: 'A value of an enum gets another name while a release still uses the old one.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A value of an enum that stood before the pull request is renamed.',
    effect: 'The release that is still running fails when it writes or compares with the old value, and reads one that it does not know.',
    instead: 'Add the new value, let the code write it, update the rows in batches; an old value that no row has does no harm.',
    sources: [postgresManual('sql-altertype')],
  },

  messages: {
    breaks: "Code that still writes '{value}' to {type} fails, and code that reads it meets '{to}' instead.",
  },

  examples: [
    {
      given: "CREATE TYPE mood AS ENUM ('sad', 'happy');",
      bad: "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';",
      good: "ALTER TYPE mood ADD VALUE 'blue';",
      differs: 'both values stand until no row and no code has the old one',
    },
  ],

  check: {
    *'rename-enum-value'({ change, before }, { problem }) {
      if (findType(before, change.type)?.origin.kind === 'change') return;
      const type = showName(change.type);
      yield problem('breaks', { value: change.value, to: change.to, type }, { subject: `${type}.${change.value}` });
    },
  },
});
