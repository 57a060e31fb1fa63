import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeConstraints, madeIndexesOfRelations } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';

const judged = ['primary-key', 'unique', 'foreign-key', 'check', 'exclude', 'index'] as const;

interface Options {
  readonly kinds: readonly (typeof judged)[number][];
  readonly newTables: boolean;
}
const defaults: Options = { kinds: ['unique', 'foreign-key', 'check', 'exclude', 'index'], newTables: false };

export default defineRule({
  id: 'naming/constraint-without-name',
  summary: 'A constraint or index is added without a name.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A constraint or index of one of the `kinds` is added to a table, and the statement does not name it. Those of new tables count with `newTables`.',
    effect: 'The engine chooses a name, which need not be the same on every database: a later migration that drops it may not find it.',
    instead: 'Write CONSTRAINT with a name, or the name of the index behind INDEX.',
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
        kinds: { type: 'array', items: { type: 'string', enum: [...judged] }, description: 'What needs a name.' },
        newTables: yesNo('Those of new tables need one too.'),
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
    const indexes = madeIndexesOfRelations(changeSet).map((each) => ({ ...each, kind: 'index', named: each.made.named !== false }));
    const constraints = madeConstraints(changeSet).map((each) => ({ ...each, kind: each.made.kind, named: each.made.named }));
    for (const { table, made, kind: given, named, place } of [...constraints, ...indexes]) {
      const kind = options.kinds.find((each) => each === given);
      if (kind === undefined || named || (table.origin.kind === 'change' && !options.newTables)) continue;
      const data = { kind: kind.replace('-', ' '), table: showName(table), name: made.name };
      yield problem('unnamed', data, { ...place, subject: `${table.name}.${made.name}` });
    }
  },
});
