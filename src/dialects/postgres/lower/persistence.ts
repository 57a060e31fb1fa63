import type { RangeVar } from 'libpg-query';
import type { Table } from '../../../model/objects.ts';

/** Whether a relation is kept, kept without WAL, or gone with the session. */
export function persistenceOf(relation: RangeVar | undefined): Table['persistence'] {
  if (relation?.relpersistence === 't' || relation?.schemaname === 'pg_temp') return 'temporary';
  return relation?.relpersistence === 'u' ? 'unlogged' : 'permanent';
}
