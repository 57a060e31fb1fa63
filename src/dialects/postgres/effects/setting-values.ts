import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import { nearest } from '../../../model/nearest.ts';
import { settingNames } from './setting-names.ts';
import { quote, refuse, type Situation } from './situation.ts';

/** Settings that take a time, and the units of it. Source: manual, 20.1.1 Parameter Names and Values; tried on 15 and 18. */
const durations = new Set([
  'lock_timeout',
  'statement_timeout',
  'idle_in_transaction_session_timeout',
  'idle_session_timeout',
  'transaction_timeout',
  'deadlock_timeout',
]);
const sizes = new Set(['work_mem', 'maintenance_work_mem', 'temp_buffers', 'logical_decoding_work_mem']);

const isDuration = (value: string): boolean => /^\s*[+-]?(?:\d+\.?\d*|\.\d+|0x[\da-f]+)(?:e[+-]?\d+)?\s*(?:us|ms|s|min|h|d)?\s*$/i.test(value);
const isSize = (value: string): boolean => /^\s*[+-]?(?:\d+\.?\d*|\.\d+|0x[\da-f]+)(?:e[+-]?\d+)?\s*(?:B|kB|MB|GB|TB)?\s*$/.test(value);

/** The refusals of SET by a name that no setting has, or a value that it cannot take. */
export function refuseSetting(change: SchemaChange, _: Situation): readonly Refusal[] {
  if (change.kind !== 'set-session') return [];
  const name = change.name.toLowerCase();
  if (name === 'all' || name.includes('.')) return [];
  if (!settingNames.has(name)) {
    const meant = nearest(name, settingNames);
    const hint = meant === undefined ? '' : `; ${quote(meant)} is one`;
    return [refuse('unknown-object', `unrecognized configuration parameter ${quote(change.name)}${hint}`, '42704')];
  }
  const { value } = change;
  if (value === undefined) return [];
  const isWrong = (durations.has(name) && !isDuration(value)) || (sizes.has(name) && !isSize(value));
  return isWrong ? [refuse('value-not-allowed', `invalid value for parameter ${quote(name)}: ${quote(value)}`, '22023')] : [];
}
