import { defineRule } from '../define-rule.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';

export default defineRule({
  id: 'schema/enum-value-without-place',
  summary: 'An enum value is added without saying where it belongs.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'ALTER TYPE … ADD VALUE has neither BEFORE nor AFTER.',
    effect: 'The value sorts last, and its place cannot be changed later.',
    instead: 'Say BEFORE or AFTER which value it belongs.',
    sources: [postgresManual('sql-altertype')],
  },

  messages: {
    last: '{value} will sort after all other values of {type}, for good: say BEFORE or AFTER which one it belongs.',
  },

  examples: [
    {
      given: "CREATE TYPE size AS ENUM ('small', 'large');",
      bad: "ALTER TYPE size ADD VALUE 'medium';",
      good: "ALTER TYPE size ADD VALUE 'medium' BEFORE 'large';",
      differs: 'The value stands in its place.',
    },
  ],

  check: {
    *'add-enum-value'({ change }, { problem }) {
      if (change.position === undefined)
        yield problem('last', { value: change.value, type: showName(change.type) }, { subject: showName(change.type) });
    },
  },
});
