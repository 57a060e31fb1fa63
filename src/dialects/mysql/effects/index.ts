import type { DatabaseState } from '../../../model/catalog.ts';
import { tableOf, type ChangeKind, type ChangeOf, type SchemaChange } from '../../../model/change.ts';
import { noEffects, type Effects } from '../../../model/effects.ts';
import type { Target } from '../../../model/target.ts';
import * as columns from './columns.ts';
import * as constraints from './constraints.ts';
import { createTable } from './create-table.ts';
import * as data from './data.ts';
import { dropColumn } from './drop-column.ts';
import { foreign } from './foreign.ts';
import * as indexes from './indexes.ts';
import { lacksRelation } from './knowledge.ts';
import * as metadata from './metadata.ts';
import { alterPartitions } from './partitions.ts';
import { redefineColumn } from './redefine-column.ts';
import * as routines from './routines.ts';
import * as schemas from './schemas.ts';
import * as session from './session.ts';
import { refuseNewer } from './since.ts';
import type { Situation } from './situation.ts';
import * as tables from './tables.ts';
import * as views from './views.ts';

type Handlers = { readonly [K in ChangeKind]: (change: ChangeOf<K>, at: Situation) => Effects };

const handlers: Handlers = {
  'create-schema': schemas.createDatabase,
  'drop-schema': schemas.dropDatabase,
  'rename-schema': foreign,
  'create-database': schemas.createDatabase,
  'drop-database': schemas.dropDatabase,
  'create-table': createTable,
  'drop-table': tables.dropTable,
  'rename-table': tables.renameTable,
  'set-schema': foreign,
  truncate: tables.truncate,
  'set-logged': foreign,
  'set-table-options': tables.setTableOptions,
  'set-tablespace': foreign,
  'set-access-method': foreign,
  'set-replica-identity': foreign,
  'set-row-security': foreign,
  'set-inheritance': foreign,
  'attach-partition': foreign,
  'detach-partition': foreign,
  cluster: foreign,
  vacuum: foreign,
  analyze: metadata.analyze,
  'lock-table': session.lockTable,
  'add-column': columns.addColumn,
  'drop-column': dropColumn,
  'rename-column': columns.renameColumn,
  'change-column-type': foreign,
  'set-not-null': foreign,
  'drop-not-null': foreign,
  'set-default': columns.setDefault,
  'drop-default': columns.setDefault,
  'set-identity': foreign,
  'set-generated': foreign,
  'set-column-options': foreign,
  'redefine-column': redefineColumn,
  'convert-charset': tables.convertCharset,
  'rebuild-table': tables.rebuildTable,
  'set-storage-state': tables.setStorageState,
  'alter-partitions': alterPartitions,
  event: routines.event,
  'add-constraint': constraints.addConstraint,
  'validate-constraint': foreign,
  'drop-constraint': constraints.dropConstraint,
  'rename-constraint': foreign,
  'alter-constraint': constraints.alterConstraint,
  'create-index': indexes.createIndex,
  'drop-index': indexes.dropIndex,
  'rename-index': indexes.renameIndex,
  'alter-index': indexes.alterIndex,
  'attach-index': foreign,
  reindex: foreign,
  'create-view': views.createView,
  'drop-view': views.dropView,
  'rename-view': views.renameView,
  'refresh-view': foreign,
  'create-sequence': metadata.sequence,
  'alter-sequence': metadata.sequence,
  'drop-sequence': metadata.sequence,
  'rename-sequence': metadata.sequence,
  'create-enum': foreign,
  'add-enum-value': foreign,
  'rename-enum-value': foreign,
  'create-domain': foreign,
  'alter-domain': foreign,
  'create-composite': foreign,
  'alter-composite': foreign,
  'create-type': foreign,
  'drop-type': foreign,
  'rename-type': foreign,
  'create-routine': routines.createRoutine,
  'alter-routine': routines.alterRoutine,
  'drop-routine': routines.dropRoutine,
  'create-trigger': routines.createTrigger,
  'drop-trigger': routines.dropTrigger,
  'rename-trigger': foreign,
  'enable-trigger': foreign,
  'create-policy': foreign,
  'alter-policy': foreign,
  'drop-policy': foreign,
  'create-rule': foreign,
  'drop-rule': foreign,
  'create-extension': foreign,
  'drop-extension': foreign,
  publication: foreign,
  'move-tablespace': foreign,
  statistics: foreign,
  comment: metadata.comment,
  'set-owner': metadata.account,
  grant: metadata.account,
  role: metadata.account,
  'write-rows': data.writeRows,
  'read-rows': data.readRows,
  'set-session': session.setSession,
  transaction: session.transaction,
  'dynamic-sql': session.dynamicSql,
  other: session.other,
};

/** What a change does on MySQL or MariaDB, in the state that it meets: locks, work, losses, and whether it is refused. */
export function mysqlEffects(change: SchemaChange, before: DatabaseState, target: Target): Effects {
  const at: Situation = {
    before,
    met: before.met === undefined ? before : { ...before, catalog: before.met },
    target,
    conditional: change.conditional === true,
    relationMayMiss: change.relationMayMiss === true,
  };
  const subject = at.relationMayMiss ? tableOf(change) : undefined;
  if (subject !== undefined && lacksRelation(at, subject)) return { ...noEffects, commitsImplicitly: true };
  const handle = handlers[change.kind] as (change: SchemaChange, at: Situation) => Effects;
  const effects = handle(change, at);
  const newer = refuseNewer(change, at);
  return newer.length === 0 ? effects : { ...effects, refusals: [...effects.refusals, ...newer] };
}
