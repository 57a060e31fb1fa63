import type { Alteration } from '../../../model/change.ts';
import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import type { AlterFactId, Concurrency, Doing, Way } from './alter-facts.ts';
import { hasRowVersionLeft } from './row-versions.ts';
import { foreignKeysOf, isMariadb, type Situation } from './situation.ts';
import { engineOf } from './table-operations.ts';

/** One operation of the statement, with how it is done alone. */
export interface Step {
  readonly id: AlterFactId;
  readonly doing: Doing;
}

const has = (table: Table | undefined, method: 'fulltext' | 'spatial'): boolean => table?.indexes.some((index) => index.method === method) === true;

const isCompressed = (table: Table | undefined): boolean =>
  table?.options['row_format']?.toLowerCase() === 'compressed' || (table?.options['key_block_size'] ?? '0') !== '0';

/** Operations that are instant by giving the rows a new version: what else could be done is to write them anew. */
const makesRowVersion = ({ doing }: Step): boolean => doing.way === 'instant' && doing.otherwise === 'rebuild';

/**
 * Whether columns can come, go and move without the rows: not beside a FULLTEXT index or in compressed rows, and MySQL keeps only so
 * many versions and takes ALGORITHM=INPLACE at its word. Source: manual, Online DDL Operations, Adding a column; handler0alter.cc.
 */
export function isRowVersionKept(at: Situation, table: Table | undefined, steps: readonly Step[], asked: Alteration | undefined): boolean {
  if (!steps.some(makesRowVersion)) return true;
  if (has(table, 'fulltext') || isCompressed(table)) return false;
  return isMariadb(at) || (asked?.algorithm !== 'inplace' && hasRowVersionLeft(at, table));
}

const virtual: ReadonlySet<AlterFactId> = new Set(['add-virtual-column', 'drop-virtual-column']);

/** What InnoDB does in place beside a virtual column that comes or goes. Source: handler0alter.cc; MariaDB tried on 10.11. */
const besideVirtual: ReadonlySet<AlterFactId> = new Set([...virtual, 'add-index', 'add-index-on-new-virtual', 'drop-index']);

/** What MySQL does not tell InnoDB of, so that it stands in no way. */
const unheard: ReadonlySet<AlterFactId> = new Set([
  'set-default',
  'column-metadata',
  'add-check-unverified',
  'drop-check',
  'rename-table',
  'index-visibility',
]);

/** A virtual column that comes or goes beside something else: the table is copied, but for these combinations. */
function isCopiedForVirtual(at: Situation, table: Table | undefined, steps: readonly Step[], cheapest: Way): boolean {
  if (!steps.some(({ id }) => virtual.has(id))) return false;
  if (isMariadb(at) && table?.partitioning !== undefined) return true;
  const others = steps.filter(({ id }) => !besideVirtual.has(id) && (isMariadb(at) || !unheard.has(id)));
  if (others.length === 0) return !isMariadb(at) && cheapest !== 'instant' && steps.some(({ id }) => unheard.has(id));
  if (isMariadb(at) || cheapest !== 'instant') return true;
  const isDropped = steps.some(({ id }) => id === 'drop-virtual-column');
  const drops = others.some(({ id }) => id === 'drop-column');
  return !others.every(({ id }) => id === 'add-column' || id === 'drop-column') || (isDropped && !drops);
}

/** What a table of another engine than InnoDB, or a temporary one, has done without its rows. Tried on MariaDB 10.11. */
const metadataOnly: ReadonlySet<AlterFactId> = new Set([
  'rename-column',
  'set-default',
  'column-metadata',
  'rename-index',
  'index-visibility',
  'drop-check',
  'add-check-unverified',
  'table-metadata',
  'rename-table',
  'extend-values',
]);

const isInnodb = (table: Table | undefined): boolean => engineOf(table?.options) === 'innodb' && table?.persistence !== 'temporary';

/** Whether the rows have to be copied although each clause alone could be done without. */
export function isCopied(at: Situation, table: Table | undefined, steps: readonly Step[], cheapest: Way): boolean {
  if (!isInnodb(table)) return !steps.every(({ id }) => metadataOnly.has(id));
  if (isCopiedForVirtual(at, table, steps, cheapest)) return true;
  const dropsAll = steps.some(({ id }) => id === 'drop-index') && table?.indexes.filter(({ method }) => method === 'fulltext').length === 1;
  return !isMariadb(at) && cheapest === 'rebuild' && has(table, 'fulltext') && !dropsAll;
}

/** A rebuild in place holds off writers where a FULLTEXT or SPATIAL index has to come along. */
export const lockOfRebuild = (table: Table | undefined, steps: readonly Step[]): Concurrency =>
  (has(table, 'fulltext') && !dropsFulltext(table, steps)) || has(table, 'spatial') ? 'shared' : 'none';

const dropsFulltext = (table: Table | undefined, steps: readonly Step[]): boolean =>
  steps.some(({ id }) => id === 'drop-index') && table?.indexes.filter(({ method }) => method === 'fulltext').length === 1;

/** Clauses for which MariaDB copies under a lock all the same. Source: Online Schema Change, Limitations; not tried on a server. */
const neverOnline: ReadonlySet<AlterFactId> = new Set(['gain-auto-increment', 'add-auto-increment', 'copy-table', 'add-foreign-key', 'rename-table']);

/** A copy holds off writers; MariaDB 11.2 and later catches up with them instead. */
export function copyLock(at: Situation, table: Table | undefined, steps: readonly Step[]): Concurrency {
  if (!isMariadb(at) || !isAtLeast(at.target, 11, 2)) return 'shared';
  const acts = foreignKeysOf(table).some(({ onDelete, onUpdate }) =>
    [onDelete, onUpdate].some((action) => !['no-action', 'restrict'].includes(action)),
  );
  return acts || !isInnodb(table) || steps.some(({ id }) => neverOnline.has(id)) ? 'shared' : 'none';
}
