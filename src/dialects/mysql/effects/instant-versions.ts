import { findTable, type DatabaseState } from '../../../model/catalog.ts';
import { tableOf, type SchemaChange } from '../../../model/change.ts';
import { isAtLeast, type Target } from '../../../model/target.ts';
import { courseOf } from './plan.ts';
import { countRowVersions } from './row-versions.ts';

/**
 * How many row versions a table has once a statement has run; to be asked for the first clause of a statement alone. MySQL counts one
 * for each statement in which stored columns come or go instantly, and begins anew when the table is rebuilt or copied. Undefined where
 * nothing changes.
 */
export function instantVersionsAfter(change: SchemaChange, before: DatabaseState, target: Target): number | undefined {
  const name = tableOf(change);
  const table = name === undefined ? undefined : findTable(before, name);
  if (table === undefined || target.dialect !== 'mysql' || !isAtLeast(target, 8)) return undefined;
  const count = countRowVersions(table);
  const clauses = change.alter?.clauses ?? [change];
  if (count === 0 && !clauses.some(({ kind }) => kind === 'add-column' || kind === 'drop-column')) return undefined;
  const { found, way } = courseOf(change, { before, met: before, target, conditional: false, relationMayMiss: false });
  if (found.length === 0) return undefined;
  if (way === 'rebuild' || way === 'copy') return count === 0 ? undefined : 0;
  const makesOne = way === 'instant' && found.some(({ id }) => id === 'add-column' || id === 'drop-column');
  return makesOne ? count + 1 : undefined;
}
