import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

/** Spoken by the engine when it holds exceptions to their terms: a rule of its own so that a policy can set what it counts as. */
export default defineRule({
  id: 'policy/exception-without-end',
  summary: 'A `lockkeeper: allow` comment has no last day.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'The policy asks for a last day (`inline-exceptions: require-until`), and a comment in a migration has none.',
    effect: 'It does not count: the policy lets nothing be excused for ever.',
    instead: 'Say until when it holds: `-- lockkeeper: allow <rule> until 2030-12-31 -- reason`.',
  },

  messages: {
    withoutEnd: 'The exception for {rules} does not say until when it holds, so it does not count.',
  },

  examples: [],
});
