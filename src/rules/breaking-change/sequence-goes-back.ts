import { findSequence, findTable } from '../../model/catalog.ts';
import { keyOf, showName } from '../../model/names.ts';
import type { Sequence } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { isPrivate } from '../../model/catalog.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';

export default defineRule({
  id: 'breaking-change/sequence-goes-back',
  summary: 'A sequence in use starts again, or holds fewer numbers.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'ALTER SEQUENCE restarts a sequence that stood before at its beginning, while the table that it numbers keeps its rows; or gives it a smaller type.',
    effect: 'It hands out numbers that are taken, so that INSERTs fail; or it ends where the smaller type does.',
    instead: "Set it to where the rows are: `SELECT setval('orders_id_seq', (SELECT max(id) FROM orders))`.",
    sources: ['https://www.postgresql.org/docs/18/sql-altersequence.html'],
  },

  messages: {
    restarts: '{sequence} starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.',
    shrinks: '{sequence} becomes {type}: it ends at {end}, and fails where it has gone further.',
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id serial PRIMARY KEY, total numeric);',
      bad: 'ALTER SEQUENCE orders_id_seq RESTART;',
      good: "SELECT setval('orders_id_seq', (SELECT max(id) FROM orders));",
      differs: 'The sequence keeps its number.',
    },
  ],

  *checkChangeSet({ steps }, { problem }) {
    for (const step of steps) {
      const { change, before } = step;
      if (change.kind !== 'alter-sequence') continue;
      const sequence = findSequence(before, change.sequence);
      if (sequence === undefined || sequence.origin.kind === 'change') continue;
      const shown = showName(change.sequence);
      const place = { ...placeOf(step), subject: shown };
      const end = ends[change.type?.name ?? ''];
      if (end !== undefined && sizeOf(sequence) > sizeOf({ type: change.type }))
        yield problem('shrinks', { sequence: shown, type: change.type?.text ?? '', end }, place);
      else if (isRestart(change.options['restart']) && !isEmptied(steps, step, sequence)) yield problem('restarts', { sequence: shown }, place);
    }
  },
});

const ends: Readonly<Record<string, string>> = { int2: '32,767', int4: '2,147,483,647' };
const sizes: Readonly<Record<string, number>> = { int2: 2, int4: 4, int8: 8 };
const sizeOf = ({ type }: { readonly type?: Sequence['type'] | undefined }): number => sizes[type?.name ?? 'int8'] ?? 8;

const isRestart = (value: string | undefined): boolean => value === '' || value === '1';

/** Whether the rows that have its numbers are new, or go in the same pull request. */
function isEmptied(steps: readonly Step[], { before }: Step, { ownedBy }: Sequence): boolean {
  const owner = ownedBy && findTable(before, ownedBy.table);
  if (owner === undefined) return ownedBy !== undefined;
  return (
    isPrivate(owner) ||
    steps.some(({ change, table }) => {
      const empties = change.kind === 'truncate' || (change.kind === 'write-rows' && change.verb === 'delete' && change.where !== 'some');
      return empties && table !== undefined && keyOf(table) === keyOf(owner);
    })
  );
}
