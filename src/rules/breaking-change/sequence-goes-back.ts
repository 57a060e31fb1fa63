import { findSequence, findTable, type DatabaseState } from '../../model/catalog.ts';
import type { SchemaChange } from '../../model/change.ts';
import { postgresManual } from '../../model/manuals.ts';
import { keyOf, readRegclass, showName, type ObjectName } from '../../model/names.ts';
import type { Sequence } from '../../model/objects.ts';
import type { Step } from '../../model/rule.ts';
import { isPrivate } from '../../model/catalog.ts';
import { defineRule } from '../define-rule.ts';
import { placeOf } from '../place-of.ts';
import { memberOf } from '../words.ts';

export default defineRule({
  id: 'breaking-change/sequence-goes-back',
  summary: 'A sequence in use starts again, holds fewer numbers, or goes.',
  consequence: 'breaks-writers',
  severity: 'warning',
  dialects: ['postgres', 'mariadb'],

  docs: {
    when: 'ALTER SEQUENCE, RESTART of an identity column or setval restarts a sequence that stood before at its beginning, while the table that it numbers keeps its rows; or ALTER SEQUENCE gives it a smaller type or MAXVALUE. Or a sequence that no column has is dropped, or gets another name. Or a column that was numbered becomes an identity, which begins at 1.',
    effect:
      'It hands out numbers that are taken, so that INSERTs fail; or it ends where the smaller type does. Code that asks a sequence that is gone for a number fails.',
    instead: "Set it to where the rows are: `SELECT setval('orders_id_seq', (SELECT max(id) FROM orders))`.",
    sources: [postgresManual('sql-altersequence')],
  },

  messages: {
    restarts: '{sequence} starts again from its beginning: it hands out numbers that rows have already, and their INSERTs fail.',
    begins: 'The identity of {column} begins at 1: rows have its numbers already, and INSERTs fail.',
    shrinks: '{sequence} becomes {type}: it ends at {end}, and fails where it has gone further.',
    ends: '{sequence} ends at {max} now, before it did: it fails, or begins anew, where it has gone further.',
    drops: 'Dropping {sequence} loses the number that it has come to, and code that asks it for the next one fails.',
    renames: 'Code that asks {sequence} for a number fails from the moment it is called {to}.',
  },

  inDialect: {
    mariadb: {
      docs: {
        instead: 'Set it to where the rows are: `SELECT setval(orders_no, 4711)`.',
        sources: ['https://mariadb.com/docs/server/reference/sql-structure/sequences/alter-sequence'],
      },
    },
  },

  examples: [
    {
      given: 'CREATE TABLE orders (id serial PRIMARY KEY, total numeric);',
      bad: 'ALTER SEQUENCE orders_id_seq RESTART;',
      good: "SELECT setval('orders_id_seq', (SELECT max(id) FROM orders));",
      differs: 'The sequence keeps its number.',
    },
  ],

  *checkChangeSet({ files, steps, before: start }, { problem }) {
    const isSet = files.some(({ statements }) => statements.some(({ statement }) => /\b(?:setval|restart)\b/i.test(statement.text)));
    for (const step of steps) {
      const { change, before } = step;
      const column = isSet ? undefined : numberedAnew(step, start);
      if (column !== undefined) yield problem('begins', { column }, { ...placeOf(step), subject: column });
      if (change.kind === 'drop-sequence' || change.kind === 'rename-sequence') {
        if (!standsAlone(step, change.sequence, start)) continue;
        const sequence = showName(change.sequence);
        const place = { ...placeOf(step), subject: sequence };
        if (change.kind === 'drop-sequence') yield problem('drops', { sequence }, place);
        else yield problem('renames', { sequence, to: change.to }, place);
        continue;
      }
      const name = change.kind === 'alter-sequence' ? change.sequence : (sequenceOfIdentity(step) ?? setToOne(step));
      const sequence = name && findSequence(before, name);
      if (name === undefined || sequence === undefined || sequence.origin.kind === 'change') continue;
      const shown = showName(name);
      const place = { ...placeOf(step), subject: shown };
      const type = change.kind === 'alter-sequence' ? change.type : undefined;
      const end = ends[type?.name ?? ''];
      const max = change.kind === 'alter-sequence' ? change.options['maxvalue'] : undefined;
      if (max !== undefined && max !== '' && Number(max) < highestOf(sequence)) {
        yield problem('ends', { sequence: shown, max }, place);
        continue;
      }
      if (end !== undefined && sizeOf(sequence) > sizeOf({ type })) yield problem('shrinks', { sequence: shown, type: type?.text ?? '', end }, place);
      else if ((change.kind === 'read-rows' || isRestart(optionsOf(change)?.['restart'])) && !isEmptied(steps, step, sequence))
        yield problem('restarts', { sequence: shown }, place);
    }
  },
});

/** Whether it stood before, numbered no column then, and does not go with one: code alone asks it for numbers. */
function standsAlone({ before }: Step, name: ObjectName, start: DatabaseState): boolean {
  const sequence = findSequence(before, name);
  if (sequence === undefined || sequence.origin.kind === 'change' || sequence.ownedBy !== undefined) return false;
  return (start.catalog.readByDefaults.get(keyOf(sequence))?.size ?? 0) === 0;
}

/** A column that was numbered, and from now on is by the new sequence of an identity, which begins at 1. */
function numberedAnew({ change, before }: Step, start: DatabaseState): string | undefined {
  if (change.kind !== 'set-identity' || change.verb !== 'add' || change.options?.['start'] !== undefined) return undefined;
  const table = findTable(before, change.table);
  const old = table && !isPrivate(table) ? start.catalog.relations.get(keyOf(table)) : undefined;
  const column = old?.kind === 'table' ? old.columns.find(({ name }) => name === change.column) : undefined;
  return column?.identity !== undefined || /\bnextval\b/i.test(column?.default?.text ?? '') ? memberOf(change.table, change.column) : undefined;
}

const optionsOf = (change: SchemaChange): Readonly<Record<string, string>> | undefined =>
  change.kind === 'alter-sequence' || change.kind === 'set-identity' ? change.options : undefined;

/** The sequence behind the column of ALTER COLUMN … RESTART. */
function sequenceOfIdentity({ change, before }: Step): ObjectName | undefined {
  if (change.kind !== 'set-identity' || change.verb !== 'restart') return undefined;
  return findTable(before, change.table)?.columns.find(({ name }) => name === change.column)?.sequence;
}

/** The sequence that a SELECT sets to 1: named by a text, or by its column through pg_get_serial_sequence. */
function setToOne({ change, before }: Step): ObjectName | undefined {
  if (change.kind !== 'read-rows') return undefined;
  const argumentsOf = (routine: string): readonly string[] | undefined =>
    change.invocations
      ?.find((call) => call.routine.name === routine && call.sure)
      ?.arguments.map(({ value }) => (typeof value === 'string' ? value : ''));
  const [named = '', number] = argumentsOf('setval') ?? [];
  if (number !== '1') return undefined;
  if (named !== '') return readRegclass(named);
  const [table = '', column] = argumentsOf('pg_get_serial_sequence') ?? [];
  const owner = readRegclass(table);
  return owner && findTable(before, owner)?.columns.find(({ name }) => name === column)?.sequence;
}

const ends: Readonly<Record<string, string>> = { int2: '32,767', int4: '2,147,483,647' };
const sizes: Readonly<Record<string, number>> = { int2: 2, int4: 4, int8: 8 };
const sizeOf = ({ type }: { readonly type?: Sequence['type'] | undefined }): number => sizes[type?.name ?? 'int8'] ?? 8;

const highest: Readonly<Record<string, number>> = { int2: 32_767, int4: 2_147_483_647 };
const highestOf = ({ type, options: { maxvalue = '' } }: Sequence): number =>
  maxvalue === '' ? (highest[type?.name ?? ''] ?? Number.MAX_SAFE_INTEGER) : Number(maxvalue);

const isRestart = (value: string | undefined): boolean => value === '' || value === '1';

/** Whether the rows that have its numbers are written or go in the same pull request. */
function isEmptied(steps: readonly Step[], { before }: Step, { ownedBy }: Sequence): boolean {
  const owner = ownedBy && findTable(before, ownedBy.table);
  if (owner === undefined) return ownedBy !== undefined;
  return (
    isPrivate(owner) ||
    steps.some(({ change, table }) => {
      const empties = change.kind === 'truncate' || (change.kind === 'write-rows' && change.verb === 'delete' && change.where !== 'some');
      const numbers = change.kind === 'write-rows' && change.verb === 'insert' && change.columns.includes(ownedBy?.column ?? '');
      return (empties || numbers) && table !== undefined && keyOf(table) === keyOf(owner);
    })
  );
}
