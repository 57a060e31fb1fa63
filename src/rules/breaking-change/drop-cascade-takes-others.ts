import { findSequence, findType, isPrivate } from '../../model/catalog.ts';
import type { SchemaChange } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import type { Step } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { takenAlong } from '../taken-along.ts';
import { listNames, memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/drop-cascade-takes-others',
  summary: 'A drop with CASCADE takes along what its statement does not name.',
  consequence: 'hard-to-undo',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'DROP … CASCADE has something to take along, or the history does not tell that it has not.',
    effect: 'Views, foreign keys, defaults and more vanish without being named; on another database they may be others.',
    instead: 'Drop each of them by name, without CASCADE: the statement then fails where something is there that you did not think of.',
    sources: [postgresManual('ddl-depend')],
  },

  messages: {
    takes: 'CASCADE drops {others} along with {name}.',
    mayTake: 'CASCADE drops whatever depends on {name}; what that is, the migrations do not tell.',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));',
      bad: 'ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE;',
      good: 'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey; ALTER TABLE users DROP CONSTRAINT users_pkey;',
    },
  ],

  *checkStatement({ steps }, { problem }) {
    const dropped = steps.flatMap((step) => (isOwn(step) ? [] : droppedWithCascade(step.change)).map((name) => ({ step, name })));
    const [first] = dropped;
    if (first === undefined) return;

    const name = listNames(dropped.map((each) => each.name));
    const others = takenAlong(
      dropped.map(({ step }) => step.effects),
      isFar(first.step.change) ? far : [],
    );
    const place = { ...placeOf(first.step), subject: first.name };
    if (others !== '') yield problem('takes', { others, name }, place);
    else if (!first.step.before.catalog.complete || first.step.change.kind === 'other') yield problem('mayTake', { name }, place);
  },
});

/** A column's own index, a table's own trigger or a key's own index is no surprise. */
const far = ['foreign-key', 'view', 'materialized-view', 'column', 'table', 'default', 'rule', 'routine', 'type', 'partition'] as const;
const isFar = ({ kind }: SchemaChange): boolean => kind === 'drop-table' || kind === 'drop-column' || kind === 'drop-constraint';

/** Whether the pull request made what is dropped: then it made all that hangs on it, too. */
function isOwn({ change, before, table, view }: Step): boolean {
  switch (change.kind) {
    case 'drop-schema':
      return before.catalog.schemas.get(change.name)?.origin.kind === 'change';
    case 'drop-extension':
      return before.catalog.extensions.get(change.name)?.origin.kind === 'change';
    case 'drop-type':
      return findType(before, change.type)?.origin.kind === 'change';
    case 'drop-sequence':
      return findSequence(before, change.sequence)?.origin.kind === 'change';
    case 'drop-column':
      return isPrivate(table) || table?.columns.find(({ name }) => name === change.column)?.origin.kind === 'change';
    default:
      return isPrivate(table ?? view);
  }
}

/** The name of what a statement drops with CASCADE. */
function droppedWithCascade(change: SchemaChange): readonly string[] {
  if (!('cascade' in change) || !change.cascade) return [];
  switch (change.kind) {
    case 'drop-table':
      return [showName(change.table)];
    case 'drop-column':
      return [memberOf(change.table, change.column)];
    case 'drop-constraint':
      return [memberOf(change.table, change.constraint)];
    case 'drop-trigger':
      return [memberOf(change.table, change.trigger)];
    case 'drop-view':
      return [showName(change.view)];
    case 'drop-index':
      return [showName(change.index)];
    case 'drop-sequence':
      return [showName(change.sequence)];
    case 'drop-type':
      return [showName(change.type)];
    case 'drop-routine':
      return [showName(change.routine)];
    case 'drop-schema':
    case 'drop-extension':
      return [change.name];
    case 'other':
      return change.object === undefined || change.drops === 'event-trigger' ? [] : [showName(change.object)];
    default:
      return [];
  }
}
