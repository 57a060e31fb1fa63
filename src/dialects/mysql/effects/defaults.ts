import type { Column } from '../../../model/objects.ts';
import { walkTerm, type Expression, type Term } from '../../../model/types.ts';
import { isMariadb, type Situation } from './situation.ts';

/** DEFAULT NULL and no default at all are the same thing. */
export const expectedText = (value: Expression | undefined): string | undefined =>
  value === undefined || (value.term.kind === 'literal' && value.term.type === 'null') ? undefined : value.text;

const isCurrentTime = (term: Term): boolean =>
  term.kind === 'call' && ['current_timestamp', 'now', 'localtime', 'localtimestamp'].includes(term.name.name.toLowerCase());

/** A literal, with a sign or a character set before it, is no expression. */
function isPlain(term: Term): boolean {
  if (term.kind === 'literal' || isCurrentTime(term)) return true;
  return /^[-+]?\d|^[xbn]?'|^0x|^_\w+\s*'|^(?:true|false|null)$/i.test(term.kind === 'other' ? term.text : '');
}

/** Functions whose value differs from row to row; with these, and with other columns, MariaDB writes every row. Tried on 10.11. */
const perRow = new Set([
  'uuid',
  'uuid_short',
  'sys_guid',
  'uuid_v4',
  'uuid_v7',
  'sysdate',
  'sleep',
  'nextval',
  'lastval',
  'random_bytes',
  'benchmark',
]);

/** The existing rows are given a value that has to be worked out for each. Source: manual, ALTER TABLE, and 11.6 Data Type Default Values. */
export function isComputed(at: Situation, { default: value }: Pick<Column, 'default'>): boolean {
  if (value === undefined || isPlain(value.term)) return false;
  if (!isMariadb(at)) return true;
  return [...walkTerm(value.term)].some((term) => term.kind === 'column' || (term.kind === 'call' && perRow.has(term.name.name.toLowerCase())));
}
