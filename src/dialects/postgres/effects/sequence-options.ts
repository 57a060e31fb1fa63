import { findSequence, qualify } from '../../../model/catalog.ts';
import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import type { Sequence } from '../../../model/objects.ts';
import { quote, refuse, relationAt, type Situation } from './situation.ts';

type SequenceChange = Extract<SchemaChange, { kind: 'create-sequence' | 'alter-sequence' }>;

/** How large a number the type of a sequence holds. Source: manual, 8.1 Numeric Types. */
const limits: Readonly<Record<string, bigint>> = { int2: 32_767n, int4: 2_147_483_647n, int8: 9_223_372_036_854_775_807n };

const numberOf = (text: string | undefined): bigint | undefined => (text !== undefined && /^-?\d+$/.test(text) ? BigInt(text) : undefined);

/** The options as they are once the statement has run: what it leaves out stays. Source: init_params in sequence.c. */
function refuseOptions(change: SequenceChange, standing: Sequence | undefined): readonly Refusal[] {
  const wrong = (why: string): readonly Refusal[] => [refuse('invalid-definition', `sequence ${quote(change.sequence)}: ${why}`, '22023')];
  const own = change.options;
  const options = { ...standing?.options, ...own };
  const increment = numberOf(options['increment']) ?? 1n;
  if (increment === 0n) return wrong('INCREMENT must not be zero');
  const cache = numberOf(own['cache']);
  if (cache !== undefined && cache < 1n) return wrong('CACHE must be greater than zero');
  // The limits of one that came to count down are those that it had; they are not told from the ones that it was made with.
  if (change.kind === 'alter-sequence' && (standing === undefined || change.type !== undefined || increment < 0n)) return [];
  const limit = limits[change.type?.name ?? standing?.type?.name ?? 'int8'] ?? limits['int8'] ?? 0n;
  const [low, high] = increment > 0n ? [1n, limit] : [-limit - 1n, -1n];
  const min = numberOf(options['minvalue']) ?? low;
  const max = numberOf(options['maxvalue']) ?? high;
  if (max > limit || max < -limit - 1n) return wrong(`MAXVALUE (${max}) is out of range for its type`);
  if (min > limit || min < -limit - 1n) return wrong(`MINVALUE (${min}) is out of range for its type`);
  if (min >= max) return wrong(`MINVALUE (${min}) must be less than MAXVALUE (${max})`);
  const start = numberOf(options['start']);
  const restart = numberOf(own['restart']);
  for (const [word, value] of [
    ['START', start],
    ['RESTART', restart],
  ] as const) {
    if (value !== undefined && value < min) return wrong(`${word} value (${value}) cannot be less than MINVALUE (${min})`);
    if (value !== undefined && value > max) return wrong(`${word} value (${value}) cannot be greater than MAXVALUE (${max})`);
  }
  return [];
}

/** OWNED BY: a column of a table in the same schema; the sequence of an identity stays with its column. Source: process_owned_by, tried on 15 and 18. */
function refuseOwner(change: SequenceChange, at: Situation, standing: Sequence | undefined): readonly Refusal[] {
  if (change.ownedBy === undefined) return [];
  const owner = standing?.ownedBy;
  const holder = owner === undefined ? undefined : relationAt(at, owner.table).table;
  if (holder?.columns.some(({ name, identity }) => name === owner?.column && identity !== undefined) === true)
    return [refuse('unsupported', `cannot change ownership of identity sequence ${quote(change.sequence)}`, '0A000')];
  if (change.ownedBy === 'none') return [];
  const { table } = relationAt(at, change.ownedBy.table);
  const schema = standing?.schema ?? qualify(at.before, change.sequence).schema;
  if (table === undefined || table.schema === schema || table.schema === '' || schema === '') return [];
  return [
    refuse('invalid-definition', `sequence ${quote(change.sequence)} must be in the schema of the table ${quote(table)} that is to own it`, '55000'),
  ];
}

/** The refusals of what a sequence is told to be. */
export function refuseSequenceOptions(change: SchemaChange, at: Situation): readonly Refusal[] {
  if (change.kind !== 'create-sequence' && change.kind !== 'alter-sequence') return [];
  const standing = change.kind === 'create-sequence' ? undefined : findSequence(at.before, change.sequence);
  if (standing?.origin.kind === 'unknown') return [];
  return [...refuseOptions(change, standing), ...refuseOwner(change, at, standing)];
}
