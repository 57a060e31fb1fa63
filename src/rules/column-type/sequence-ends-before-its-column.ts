import { findSequence, type DatabaseState } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { readRegclass, showName } from '../../model/names.ts';
import type { Column, Sequence } from '../../model/objects.ts';
import { walkTerm } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { madeColumns } from '../made-objects.ts';

const last: Readonly<Record<string, string>> = { int2: '32,767', int4: '2,147,483,647' };

export default defineRule({
  id: 'column-type/sequence-ends-before-its-column',
  summary: 'A column is made bigint, and the sequence that fills it still ends at its old limit.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['postgres'],

  docs: {
    when: 'A column that is new, or gets another type, is bigint, and its default reads a sequence of integer or smallint. ALTER COLUMN TYPE leaves the sequence behind a serial as it is.',
    effect: 'INSERTs fail with “nextval: reached maximum value of sequence” at 2,147,483,647, although the column has room.',
    instead: 'ALTER SEQUENCE … AS bigint in the same migration.',
    sources: [postgresManual('sql-altersequence')],
  },

  messages: {
    ends: '{table}.{column} is bigint, and the sequence {name} that fills it ends at {limit}: INSERTs fail there.',
  },

  examples: [
    {
      given: 'CREATE TABLE notes (id serial PRIMARY KEY);',
      bad: 'ALTER TABLE notes ALTER COLUMN id TYPE bigint;',
      good: 'ALTER TABLE notes ALTER COLUMN id TYPE bigint; ALTER SEQUENCE notes_id_seq AS bigint;',
      differs: 'The sequence has room too.',
    },
  ],

  *checkChangeSet(changeSet, { problem }) {
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      const sequence = column.type.name === 'int8' ? sequenceOf(changeSet.after, column) : undefined;
      const limit = last[sequence?.type?.name ?? ''];
      if (sequence === undefined || limit === undefined) continue;
      yield problem(
        'ends',
        { table: showName(table), column: column.name, name: showName(sequence), limit },
        { ...place, subject: `${table.name}.${column.name}` },
      );
    }
  },
});

/** The sequence that the default of a column reads. */
function sequenceOf(state: DatabaseState, { default: value }: Column): Sequence | undefined {
  const terms = value === undefined ? [] : [...walkTerm(value.term)];
  const name = terms.find((term) => term.kind === 'literal' && term.type === 'string');
  const path =
    terms.some((term) => term.kind === 'call' && term.name.name === 'nextval') && name?.kind === 'literal' ? readRegclass(name.value) : undefined;
  return path && findSequence(state, path);
}
