import { tableOf, type ChangeKind, type ChangeOf, type SchemaChange } from '../../../model/change.ts';
import type { DatabaseState } from '../../../model/catalog.ts';
import { noEffects, type Effects, type Refusal } from '../../../model/effects.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Target } from '../../../model/target.ts';
import * as columns from './columns.ts';
import * as constraints from './constraints.ts';
import { createTable } from './create-table.ts';
import * as data from './data.ts';
import { dropColumn } from './drop-column.ts';
import { foreign } from './foreign.ts';
import * as indexes from './indexes.ts';
import { lacksRelation } from './knowledge.ts';
import * as maintenance from './maintenance.ts';
import * as extensions from './extensions.ts';
import * as metadata from './metadata.ts';
import { refusePending } from './pending-checks.ts';
import * as partitions from './partitions.ts';
import * as policies from './policies.ts';
import { reindex } from './reindex.ts';
import * as routines from './routines-and-triggers.ts';
import * as schemas from './schemas.ts';
import * as sequences from './sequences.ts';
import * as session from './session.ts';
import { refuseDefinition } from './definitions.ts';
import { refuseNewer } from './since.ts';
import { refuse, type Situation } from './situation.ts';
import * as properties from './table-properties.ts';
import * as tables from './tables.ts';
import { changeColumnType } from './type-change.ts';
import * as types from './types-and-domains.ts';
import * as views from './views.ts';

type Handlers = { readonly [K in ChangeKind]: (change: ChangeOf<K>, at: Situation) => Effects };

const handlers: Handlers = {
  'create-schema': schemas.createSchema,
  'drop-schema': schemas.dropSchema,
  'rename-schema': schemas.renameSchema,
  'create-database': schemas.createDatabase,
  'drop-database': schemas.dropDatabase,
  'create-table': createTable,
  'drop-table': tables.dropTable,
  'rename-table': tables.renameTable,
  'set-schema': tables.setSchema,
  truncate: tables.truncate,
  'set-logged': properties.setLogged,
  'set-table-options': properties.setTableOptions,
  'set-tablespace': properties.setTablespace,
  'move-tablespace': properties.moveTablespace,
  'set-access-method': properties.setAccessMethod,
  'set-replica-identity': properties.setReplicaIdentity,
  'set-row-security': properties.setRowSecurity,
  'set-inheritance': properties.setInheritance,
  'attach-partition': partitions.attachPartition,
  'detach-partition': partitions.detachPartition,
  cluster: maintenance.cluster,
  vacuum: maintenance.vacuum,
  analyze: maintenance.analyze,
  'lock-table': maintenance.lockTable,
  'add-column': columns.addColumn,
  'drop-column': dropColumn,
  'rename-column': columns.renameColumn,
  'change-column-type': changeColumnType,
  'set-not-null': columns.setNotNull,
  'drop-not-null': columns.dropNotNull,
  'set-default': columns.setDefault,
  'drop-default': columns.dropDefault,
  'set-identity': columns.setIdentity,
  'set-generated': columns.setGenerated,
  'set-column-options': columns.setColumnOptions,
  'redefine-column': foreign,
  'convert-charset': foreign,
  'rebuild-table': foreign,
  'set-storage-state': foreign,
  'alter-partitions': foreign,
  event: foreign,
  'add-constraint': constraints.addConstraint,
  'validate-constraint': constraints.validateConstraint,
  'drop-constraint': constraints.dropConstraint,
  'rename-constraint': constraints.renameConstraint,
  'alter-constraint': constraints.alterConstraint,
  'create-index': indexes.createIndex,
  'drop-index': indexes.dropIndex,
  'rename-index': indexes.renameIndex,
  'alter-index': indexes.alterIndex,
  'attach-index': indexes.attachIndex,
  reindex,
  'create-view': views.createView,
  'drop-view': views.dropView,
  'rename-view': views.renameView,
  'refresh-view': views.refreshView,
  'create-sequence': sequences.createSequence,
  'alter-sequence': sequences.alterSequence,
  'drop-sequence': sequences.dropSequence,
  'rename-sequence': sequences.renameSequence,
  'create-enum': types.createEnum,
  'add-enum-value': types.addEnumValue,
  'rename-enum-value': types.renameEnumValue,
  'create-domain': types.createDomain,
  'alter-domain': types.alterDomain,
  'create-composite': types.createComposite,
  'alter-composite': types.alterComposite,
  'create-type': types.createType,
  'drop-type': types.dropType,
  'rename-type': types.renameType,
  'create-routine': routines.createRoutine,
  'alter-routine': routines.alterRoutine,
  'drop-routine': routines.dropRoutine,
  'create-trigger': routines.createTrigger,
  'drop-trigger': routines.dropTrigger,
  'rename-trigger': routines.renameTrigger,
  'enable-trigger': routines.enableTrigger,
  'create-policy': policies.createPolicy,
  'alter-policy': policies.alterPolicy,
  'drop-policy': policies.dropPolicy,
  'create-rule': policies.createRule,
  'drop-rule': policies.dropRule,
  'create-extension': extensions.createExtension,
  'drop-extension': extensions.dropExtension,
  publication: maintenance.publication,
  statistics: maintenance.statistics,
  comment: metadata.comment,
  'set-owner': metadata.setOwner,
  grant: metadata.grant,
  role: metadata.role,
  'write-rows': data.writeRows,
  'read-rows': data.readRows,
  'set-session': session.setSession,
  transaction: session.transaction,
  'dynamic-sql': session.dynamicSql,
  other: session.other,
};

const openers = {
  statement: 'a transaction block that the file opened',
  tool: 'the transaction that the migration tool opens around the file',
  implicit: 'the implicit transaction of several statements sent as one string',
} as const;

/** Blocks and routines run within a statement, so that what may run in no transaction may not run in them either; COMMIT may. */
function refuseInBlock(effects: Effects, change: SchemaChange, at: Situation): readonly Refusal[] {
  const open = at.before.transaction;
  if (effects.forbidsTransaction && open === undefined && at.inBody && change.kind !== 'transaction')
    return [refuse('transaction-forbidden', 'the statement cannot be executed from a function or a block', '25001')];
  if (!effects.forbidsTransaction || open === undefined) return [];
  return [
    refuse('transaction-forbidden', `the statement cannot run inside a transaction block, and it stands in ${openers[open.openedBy]}`, '25001'),
  ];
}

/** The relation that `ALTER … IF EXISTS` is about. */
function subjectOf(change: SchemaChange): ObjectName | undefined {
  if (change.kind === 'rename-index') return change.index;
  if (change.kind === 'rename-sequence') return change.sequence;
  return change.kind === 'set-schema' && change.object !== 'type' && change.object !== 'routine' ? change.name : tableOf(change);
}

/** What a change does on PostgreSQL, in the state that it meets: locks, work, losses, and whether it is refused. */
export function postgresEffects(change: SchemaChange, before: DatabaseState, target: Target): Effects {
  const at: Situation = {
    before,
    target,
    conditional: change.conditional === true,
    relationMayMiss: change.relationMayMiss === true,
    only: change.only === true,
    inBody: change.inBody === true,
  };
  const subject = at.relationMayMiss ? subjectOf(change) : undefined;
  if (subject !== undefined && lacksRelation(at, subject)) return noEffects;
  const handle = handlers[change.kind] as (change: SchemaChange, at: Situation) => Effects;
  const effects = handle(change, at);
  const told = effects.refusals.some(({ onlyWithRows }) => onlyWithRows !== true);
  const refusals = [
    ...(told ? [] : refuseDefinition(change, at)),
    ...effects.refusals,
    ...refusePending(change, at),
    ...refuseInBlock(effects, change, at),
    ...refuseNewer(change, at),
  ];
  return refusals.length === effects.refusals.length ? effects : { ...effects, refusals };
}
