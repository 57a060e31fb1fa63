import type { DatabaseState } from '../../../model/catalog.ts';
import type { QueryType, TypeAnswer } from '../../../model/query-tree.ts';
import { plainType } from '../types.ts';
import { isTyped, known, unknown } from './known-types.ts';

/** Functions by what they take first and what they give. Source: manual, chapter 9; tried by the oracle. */
const takesText = new Set('lower upper length btrim ltrim rtrim initcap md5 reverse'.split(' '));
const gives: Readonly<Record<string, string>> = {
  lower: 'text',
  upper: 'text',
  btrim: 'text',
  ltrim: 'text',
  rtrim: 'text',
  initcap: 'text',
  md5: 'text',
  reverse: 'text',
  concat: 'text',
  concat_ws: 'text',
  count: 'int8',
  now: 'timestamptz',
  current_timestamp: 'timestamptz',
  clock_timestamp: 'timestamptz',
  current_date: 'date',
  localtimestamp: 'timestamp',
  gen_random_uuid: 'uuid',
  bool_and: 'bool',
  bool_or: 'bool',
  string_agg: 'text',
};
const sumOf: Readonly<Record<string, string>> = {
  int2: 'int8',
  int4: 'int8',
  int8: 'numeric',
  numeric: 'numeric',
  float4: 'float4',
  float8: 'float8',
};
const noSuch = (name: string, args: readonly QueryType[], state: DatabaseState): TypeAnswer => {
  const shown = args.map((arg) => (isTyped(arg) ? (known(state, arg)?.text ?? arg.text) : 'unknown')).join(', ');
  return { refused: `function ${name}(${shown}) does not exist` };
};

/** A part of a moment or interval. Source: manual, table 9.33; tried on 15. */
function ofMoment(name: string, args: readonly QueryType[], state: DatabaseState): TypeAnswer {
  const [, of] = args;
  const type = isTyped(of) && args.length === 2 ? known(state, of) : undefined;
  if (type === undefined) return unknown;
  if (type.dimensions > 0 || !['moment', 'interval', 'time'].includes(type.family)) return noSuch(name, args, state);
  if (name === 'date_part') return { type: plainType('float8') };
  return { type: plainType(type.family !== 'moment' ? 'interval' : type.name === 'date' ? 'timestamptz' : type.name) };
}

/** The answer to a call of a function of the engine's own. */
export function call(state: DatabaseState, name: string, args: readonly QueryType[]): TypeAnswer {
  const [first] = args;
  const type = isTyped(first) ? known(state, first) : undefined;
  const result = gives[name];
  if (name === 'date_trunc' || name === 'date_part') return ofMoment(name, args, state);
  if (args.length === 1 && type !== undefined && type.dimensions > 0 && (takesText.has(name) || name === 'abs' || name === 'sum' || name === 'avg'))
    return noSuch(name, args, state);
  if (name === 'string_agg' && type !== undefined && (type.dimensions > 0 || (type.family !== 'string' && type.family !== 'bytea')))
    return noSuch(name, args, state);
  if (args.length === 1 && type !== undefined && type.dimensions === 0) {
    const isBytes = type.family === 'bytea' && (name === 'length' || name === 'md5' || name.endsWith('trim') || name === 'reverse');
    if (takesText.has(name) && type.family !== 'string' && !isBytes) return noSuch(name, args, state);
    if ((name === 'sum' || name === 'avg') && !['number', 'interval', 'time'].includes(type.family)) return noSuch(name, args, state);
    if ((name === 'bool_and' || name === 'bool_or') && type.family !== 'bool') return noSuch(name, args, state);
    if (
      (name === 'min' || name === 'max') &&
      ['json', 'jsonb', 'uuid', 'bool', 'bytea'].includes(type.family) &&
      type.family !== 'uuid' &&
      type.family !== 'bytea'
    )
      return noSuch(name, args, state);
    if (name === 'abs' && type.family !== 'number') return noSuch(name, args, state);
    if (name === 'sum' && type.family === 'number') return { type: plainType(sumOf[type.name] ?? 'numeric') };
    if ((name === 'min' || name === 'max') && (type.family === 'number' || type.family === 'moment')) return { type: plainType(type.name) };
    if ((name === 'length' || name === 'char_length') && type.family === 'string') return { type: plainType('int4') };
    if (name === 'abs') return { type: plainType(type.name) };
  }
  return result === undefined ? unknown : { type: plainType(result) };
}
