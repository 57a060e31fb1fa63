import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';

/** Spoken by the engine when it holds exceptions to their terms: a rule of its own so that a policy can set what it counts as. */
export default defineRule({
  id: 'policy/exception-cannot-be-read',
  summary: 'A comment starts with `lockkeeper:` and cannot be understood.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A comment in a migration starts with `lockkeeper:` and goes on in a way that means nothing.',
    effect: 'It excuses nothing, whatever its author meant by it.',
    instead: 'Write `-- lockkeeper: allow <rule> until 2030-12-31 -- reason`; the date may be left out, and `allow-file` stands for the whole file.',
  },

  messages: {
    cannotBeRead: 'This comment cannot be understood: {fault}.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz);',
      bad: '-- lockkeeper: ignore locking/create-index-blocks-writes\nCREATE INDEX orders_placed_at ON orders (placed_at);',
      good: '-- lockkeeper: allow locking/create-index-blocks-writes -- written to once a day\nCREATE INDEX orders_placed_at ON orders (placed_at);',
    },
  ],
});
