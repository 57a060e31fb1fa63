import type { Target } from '../../../model/target.ts';
import type { Source } from './compose.ts';

/** Versions of MySQL whose manual stands; another is told by the one below it. */
const mysqlManuals: readonly (readonly [number, number])[] = [
  [5, 7],
  [8, 0],
  [8, 4],
  [9, 0],
  [9, 1],
  [9, 2],
  [9, 3],
  [9, 4],
  [9, 5],
];

const mariadbManual = 'https://mariadb.com/docs/server/';

const onlineDdl = 'server-usage/storage-engines/innodb/innodb-online-ddl/innodb-online-ddl-overview';

/** Pages of the two manuals that say the same thing, without the ending of their addresses; behind # the table on the page. */
const pages = {
  'online-ddl-columns': ['innodb-online-ddl-operations#online-ddl-column-operations', onlineDdl],
  'online-ddl-generated': ['innodb-online-ddl-operations#online-ddl-generated-column-operations', onlineDdl],
  'online-ddl-indexes': ['innodb-online-ddl-operations#online-ddl-index-operations', onlineDdl],
  'online-ddl-primary-key': ['innodb-online-ddl-operations#online-ddl-primary-key-operations', onlineDdl],
  'online-ddl-foreign-keys': ['innodb-online-ddl-operations#online-ddl-foreign-key-operations', onlineDdl],
  'online-ddl-tables': ['innodb-online-ddl-operations#online-ddl-table-operations', onlineDdl],
  'online-ddl-partitions': ['innodb-online-ddl-operations#online-ddl-partitioning', 'server-usage/partitioning-tables/partitioning-overview'],
  'alter-table': ['alter-table', 'reference/sql-statements/data-definition/alter/alter-table'],
  'create-table': ['create-table', 'reference/sql-statements/data-definition/create/create-table'],
  'create-index': ['create-index', 'reference/sql-statements/data-definition/create/create-index'],
  'drop-table': ['drop-table', 'reference/sql-statements/data-definition/drop/drop-table'],
  'rename-table': ['rename-table', 'reference/sql-statements/data-definition/rename-table'],
  truncate: ['truncate-table', 'reference/sql-statements/table-statements/truncate-table'],
  'optimize-table': ['optimize-table', 'ha-and-performance/optimization-and-tuning/optimizing-tables/optimize-table'],
  'analyze-table': ['analyze-table', 'reference/sql-statements/table-statements/analyze-table'],
  'metadata-locking': ['metadata-locking', 'reference/sql-statements/transactions/metadata-locking'],
  'implicit-commit': ['implicit-commit', 'reference/sql-statements/transactions/sql-statements-that-cause-an-implicit-commit'],
  'create-view': ['create-view', 'server-usage/views/create-view'],
  'create-trigger': ['create-trigger', 'server-usage/triggers-events/triggers/create-trigger'],
  'create-procedure': ['create-procedure', 'server-usage/stored-routines/stored-procedures/create-procedure'],
  'create-event': ['create-event', 'server-usage/triggers-events/event-scheduler/create-event'],
  'create-database': ['create-database', 'reference/sql-statements/data-definition/create/create-database'],
  'create-sequence': ['sql-data-definition-statements', 'reference/sql-structure/sequences/create-sequence'],
  'create-user': ['account-management-statements', 'reference/sql-statements/account-management-sql-statements/create-user'],
  'lock-tables': ['lock-tables', 'reference/sql-statements/transactions/lock-tables'],
  'locks-set': ['innodb-locks-set', 'server-usage/storage-engines/innodb/innodb-lock-modes'],
  'set-variable': ['set-variable', 'reference/sql-statements/administrative-sql-statements/set-commands/set'],
  prepare: ['sql-prepared-statements', 'reference/sql-statements/prepared-statements/prepare-statement'],
} as const satisfies Readonly<Record<string, readonly [mysql: string, mariadb: string]>>;

export type Page = keyof typeof pages;

/** The address of a page in the manual of the target's own engine and version. */
export function sourceOf(target: Target, page: Page): Source {
  const [mysql, mariadb] = pages[page];
  if (target.dialect === 'mariadb') return { manual: `${mariadbManual}${mariadb}` };
  const [major, minor] = target.version;
  const at = mysqlManuals.findLast((it) => it[0] < major || (it[0] === major && it[1] <= minor)) ?? mysqlManuals[0] ?? [8, 4];
  const [address, part] = mysql.split('#');
  return { manual: `https://dev.mysql.com/doc/refman/${at.join('.')}/en/${address}.html${part === undefined ? '' : `#${part}`}` };
}
