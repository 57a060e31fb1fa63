import type { SchemaChange } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { refuse, type Situation } from './situation.ts';
import { told } from './stated.ts';

/** Changes of other engines, for which PostgreSQL has no words. */
export function foreign({ kind }: SchemaChange, at: Situation): Effects {
  return told(at, 'sql-altertable.html', { refusals: [refuse('unsupported', `PostgreSQL has no statement for ${kind}`, '42601')] });
}
