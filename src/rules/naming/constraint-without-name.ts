import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';

const judged = ['primary-key', 'unique', 'foreign-key', 'check', 'exclude'] as const;

interface Options {
  readonly kinds: readonly (typeof judged)[number][];
  readonly newTables: boolean;
}
const defaults: Options = { kinds: ['unique', 'foreign-key', 'check', 'exclude'], newTables: false };

export default defineRule({
  id: 'naming/constraint-without-name',
  summary: 'A constraint is added without a name.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A constraint of one of the `kinds` is added to a table, and the statement does not name it. Those of new tables count with `newTables`.',
    effect: 'The engine chooses a name, which need not be the same on every database: a later migration that drops it may not find it.',
    instead: 'Write CONSTRAINT with a name.',
  },

  messages: {
    unnamed: 'The {kind} of {table} has no name of its own: the engine chooses one ({name}), and a later migration has to guess it.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['kinds', 'newTables'],
      properties: {
        kinds: { type: 'array', items: { type: 'string', enum: [...judged] }, description: 'Kinds of constraints that need a name.' },
        newTables: yesNo('Constraints of new tables need one too.'),
      },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);',
      bad: 'ALTER TABLE orders ADD CHECK (total > 0);',
      good: 'ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total > 0);',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: constraint, place } of madeConstraints(changeSet)) {
      const kind = options.kinds.find((each) => each === constraint.kind);
      if (kind === undefined || constraint.named || (table.origin.kind === 'change' && !options.newTables)) continue;
      const data = { kind: kind.replace('-', ' '), table: showName(table), name: constraint.name };
      yield problem('unnamed', data, { ...place, subject: `${table.name}.${constraint.name}` });
    }
  },
});
