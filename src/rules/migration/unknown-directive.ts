import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

export default defineRule({
  id: 'migration/unknown-directive',
  summary: 'A directive or file name means nothing to the migration tool.',
  consequence: 'fails-to-deploy',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A comment looks like a directive of the migration tool, but is not one that it knows.',
    effect: 'The tool takes it for a comment and does not do what it asks for.',
    instead: "Write the directive as the tool's documentation has it.",
  },

  messages: {
    unknown: '{complaint}',
  },

  examples: [
    {
      bad: '-- migrate:up transaction=false\nSELECT 1;\n-- migrate:down\n',
      good: '-- migrate:up transaction:false\nSELECT 1;\n-- migrate:down\n',
      framework: 'dbmate',
    },
  ],

  *checkFile({ file }, { problem }) {
    for (const { span, message } of file.complaints) yield problem('unknown', { complaint: message }, { span });
  },
});
