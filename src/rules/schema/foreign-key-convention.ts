import { showName } from '../../model/names.ts';
import type { ReferentialAction } from '../../model/constraints.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { madeConstraints } from '../made-objects.ts';
import { yesNo } from '../option-schemas.ts';

interface Options {
  readonly onDelete: readonly ReferentialAction[];
  readonly onUpdate: readonly ReferentialAction[];
  readonly onDeleteToItself: readonly ReferentialAction[];
  readonly deferrable: 'any' | 'always' | 'never';
  readonly acrossSchemas: boolean;
}
const defaults: Options = { onDelete: [], onUpdate: [], onDeleteToItself: [], deferrable: 'any', acrossSchemas: true };

const actions = (description: string) =>
  ({ type: 'array', items: { type: 'string', enum: ['no-action', 'restrict', 'cascade', 'set-null', 'set-default'] }, description }) as const;

export default defineRule({
  id: 'schema/foreign-key-convention',
  summary: 'A foreign key does not say what the policy asks of foreign keys.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A new foreign key has another action, timing or parent than the options allow. Silent until one is set; a key that states no action has `no-action`.',
    effect: 'What a DELETE takes along differs from table to table, and nobody knows without looking.',
    instead: 'State the action that the policy asks for.',
  },

  messages: {
    onDelete: 'The foreign key of {table} to {parent} says ON DELETE {action}.',
    onUpdate: 'The foreign key of {table} to {parent} says ON UPDATE {action}.',
    deferrable: 'The foreign key of {table} to {parent} is {action}.',
    acrossSchemas: 'The foreign key of {table} leaves its schema for {parent}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['onDelete', 'onUpdate', 'onDeleteToItself', 'deferrable', 'acrossSchemas'],
      properties: {
        onDelete: actions('Actions that ON DELETE may have; any where none is named.'),
        onUpdate: actions('Actions that ON UPDATE may have.'),
        onDeleteToItself: actions('Actions that ON DELETE may have where a table references itself.'),
        deferrable: { type: 'string', enum: ['any', 'always', 'never'], description: 'Whether foreign keys must, or must not, be DEFERRABLE.' },
        acrossSchemas: yesNo('Foreign keys may reference tables of other schemas.'),
      },
    },
    defaults,
  },

  examples: [
    {
      options: { onDelete: ['restrict', 'cascade'] },
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE notes (user_id bigint REFERENCES users (id));',
      good: 'CREATE TABLE notes (user_id bigint REFERENCES users (id) ON DELETE CASCADE);',
      differs: 'The action is stated.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { table, made: key, place } of madeConstraints(changeSet)) {
      if (key.kind !== 'foreign-key') continue;
      const data = { table: showName(table), parent: showName(key.references) };
      const at = { ...place, subject: `${table.name}.${key.columns.join(',')}` };
      const toItself = key.references.name === table.name && (key.references.schema ?? table.schema) === table.schema;
      const onDelete = toItself && options.onDeleteToItself.length > 0 ? options.onDeleteToItself : options.onDelete;
      if (isOut(onDelete, key.onDelete)) yield problem('onDelete', { ...data, action: spoken(key.onDelete) }, at);
      if (isOut(options.onUpdate, key.onUpdate)) yield problem('onUpdate', { ...data, action: spoken(key.onUpdate) }, at);
      if (options.deferrable !== 'any' && key.deferrable !== (options.deferrable === 'always'))
        yield problem('deferrable', { ...data, action: key.deferrable ? 'DEFERRABLE' : 'not DEFERRABLE' }, at);
      if (!options.acrossSchemas && (key.references.schema ?? table.schema) !== table.schema) yield problem('acrossSchemas', data, at);
    }
  },
});

const isOut = (allowed: readonly ReferentialAction[], action: ReferentialAction): boolean => allowed.length > 0 && !allowed.includes(action);
const spoken = (action: ReferentialAction): string => action.replace('-', ' ').toUpperCase();
