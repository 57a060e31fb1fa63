import type { Rule } from '../model/rule.ts';
import { rulesOfMysql } from './of-mysql.ts';
import queryNoLongerWorks from './breaking-change/query-no-longer-works.ts';
import dropTableLosesData from './breaking-change/drop-table-loses-data.ts';
import dropColumnLosesData from './breaking-change/drop-column-loses-data.ts';
import codeStillUsesWhatGoes from './breaking-change/code-still-uses-what-goes.ts';
import codeMayUseWhatGoes from './breaking-change/code-may-use-what-goes.ts';
import dropSchemaLosesData from './breaking-change/drop-schema-loses-data.ts';
import dropDatabaseLosesData from './breaking-change/drop-database-loses-data.ts';
import dropTypeDropsColumns from './breaking-change/drop-type-drops-columns.ts';
import truncateLosesRows from './breaking-change/truncate-loses-rows.ts';
import deleteWithoutWhereLosesRows from './breaking-change/delete-without-where-loses-rows.ts';
import inferredRenameLosesData from './breaking-change/inferred-rename-loses-data.ts';
import expandsAndContractsAtOnce from './breaking-change/expands-and-contracts-at-once.ts';
import dropCascadeTakesOthers from './breaking-change/drop-cascade-takes-others.ts';
import renameTableBreaksRunningCode from './breaking-change/rename-table-breaks-running-code.ts';
import publishedRowsNeedIdentity from './breaking-change/published-rows-need-identity.ts';
import renameColumnBreaksRunningCode from './breaking-change/rename-column-breaks-running-code.ts';
import moveToSchemaBreaksRunningCode from './breaking-change/move-to-schema-breaks-running-code.ts';
import renameSchemaBreaksRunningCode from './breaking-change/rename-schema-breaks-running-code.ts';
import renameEnumValueBreaksRunningCode from './breaking-change/rename-enum-value-breaks-running-code.ts';
import dropViewBreaksReaders from './breaking-change/drop-view-breaks-readers.ts';
import dropFunctionBreaksCallers from './breaking-change/drop-function-breaks-callers.ts';
import dropTriggerStopsItsWork from './breaking-change/drop-trigger-stops-its-work.ts';
import triggerUsesWhatGoes from './breaking-change/trigger-uses-what-goes.ts';
import routineUsesWhatGoes from './breaking-change/routine-uses-what-goes.ts';
import dropExtensionTakesObjects from './breaking-change/drop-extension-takes-objects.ts';
import dropDefaultBreaksWriters from './breaking-change/drop-default-breaks-writers.ts';
import setNotNullBreaksWriters from './breaking-change/set-not-null-breaks-writers.ts';
import dropNotNullSurprisesReaders from './breaking-change/drop-not-null-surprises-readers.ts';
import dropOwnedTakesEverything from './breaking-change/drop-owned-takes-everything.ts';
import dropPrimaryKeyLosesIdentity from './breaking-change/drop-primary-key-loses-identity.ts';
import dropConstraintWeakensSchema from './breaking-change/drop-constraint-weakens-schema.ts';
import dropUniqueIndexLetsDoublesIn from './breaking-change/drop-unique-index-lets-doubles-in.ts';
import disableTriggerStopsChecks from './breaking-change/disable-trigger-stops-checks.ts';
import addNotNullColumnWithoutDefault from './breaking-change/add-not-null-column-without-default.ts';
import sequenceBehindExplicitIds from './breaking-change/sequence-behind-explicit-ids.ts';
import rightsAreLost from './breaking-change/rights-are-lost.ts';
import sequenceGoesBack from './breaking-change/sequence-goes-back.ts';
import storedValuesOfOldFunction from './breaking-change/stored-values-of-old-function.ts';
import newDefaultLeavesOldRows from './breaking-change/new-default-leaves-old-rows.ts';
import addUniqueMayFail from './breaking-change/add-unique-may-fail.ts';
import addConstraintMayFail from './breaking-change/add-constraint-may-fail.ts';
import narrowTypeMayFail from './breaking-change/narrow-type-may-fail.ts';
import addColumnRewritesTable from './locking/add-column-rewrites-table.ts';
import changeTypeRewritesTable from './locking/change-type-rewrites-table.ts';
import changeTypeRebuildsIndex from './locking/change-type-rebuilds-index.ts';
import changeTypeRechecksRows from './locking/change-type-rechecks-rows.ts';
import setGeneratedExpressionRewritesTable from './locking/set-generated-expression-rewrites-table.ts';
import setLoggedRewritesTable from './locking/set-logged-rewrites-table.ts';
import setAccessMethodRewritesTable from './locking/set-access-method-rewrites-table.ts';
import setTablespaceCopiesTable from './locking/set-tablespace-copies-table.ts';
import vacuumFullRewritesTable from './locking/vacuum-full-rewrites-table.ts';
import clusterRewritesTable from './locking/cluster-rewrites-table.ts';
import setNotNullScansTable from './locking/set-not-null-scans-table.ts';
import addCheckScansTable from './locking/add-check-scans-table.ts';
import addForeignKeyScansTable from './locking/add-foreign-key-scans-table.ts';
import alterDomainScansTables from './locking/alter-domain-scans-tables.ts';
import attachPartitionScansTable from './locking/attach-partition-scans-table.ts';
import defaultPartitionIsScanned from './locking/default-partition-is-scanned.ts';
import addUniqueBuildsIndex from './locking/add-unique-builds-index.ts';
import addPrimaryKeyBuildsIndex from './locking/add-primary-key-builds-index.ts';
import primaryKeyUsingNullableIndexScansTable from './locking/primary-key-using-nullable-index-scans-table.ts';
import addExclusionBuildsIndex from './locking/add-exclusion-builds-index.ts';
import createIndexBlocksWrites from './locking/create-index-blocks-writes.ts';
import dropIndexBlocksTable from './locking/drop-index-blocks-table.ts';
import reindexBlocksTable from './locking/reindex-blocks-table.ts';
import detachPartitionBlocksParent from './locking/detach-partition-blocks-parent.ts';
import refreshViewBlocksReaders from './locking/refresh-view-blocks-readers.ts';
import lockTableBlocksTraffic from './locking/lock-table-blocks-traffic.ts';
import validateInLockingTransaction from './locking/validate-in-locking-transaction.ts';
import updateWithoutWhere from './locking/update-without-where.ts';
import backfillIsNotBounded from './locking/backfill-is-not-bounded.ts';
import batchesInOneTransaction from './locking/batches-in-one-transaction.ts';
import workWhileHoldingLock from './locking/work-while-holding-lock.ts';
import oppositeLockOrder from './locking/opposite-lock-order.ts';
import hotTablesLockedTogether from './locking/hot-tables-locked-together.ts';
import severalTablesLockedTogether from './locking/several-tables-locked-together.ts';
import createTriggerBlocksWrites from './locking/create-trigger-blocks-writes.ts';
import missingLockTimeout from './locking/missing-lock-timeout.ts';
import dropLocksOtherTables from './locking/drop-locks-other-tables.ts';
import alterationsCouldBeOne from './locking/alterations-could-be-one.ts';
import manySubtransactions from './locking/many-subtransactions.ts';
import lockTimeoutComesTooLate from './locking/lock-timeout-comes-too-late.ts';
import lockTimeoutTooLong from './locking/lock-timeout-too-long.ts';
import missingStatementTimeout from './locking/missing-statement-timeout.ts';
import statementTimeoutStopsLongWork from './locking/statement-timeout-stops-long-work.ts';
import concurrentlyInTransaction from './deploy/concurrently-in-transaction.ts';
import enumValueUsedInItsTransaction from './deploy/enum-value-used-in-its-transaction.ts';
import objectDoesNotExist from './deploy/object-does-not-exist.ts';
import nameIsTaken from './deploy/name-is-taken.ts';
import othersDependOnIt from './deploy/others-depend-on-it.ts';
import typeChangeIsBlocked from './deploy/type-change-is-blocked.ts';
import partitionedTableRefuses from './deploy/partitioned-table-refuses.ts';
import foreignKeyCannotReference from './deploy/foreign-key-cannot-reference.ts';
import refreshNeedsUniqueIndex from './deploy/refresh-needs-unique-index.ts';
import viewColumnsCannotChange from './deploy/view-columns-cannot-change.ts';
import statementIsRefused from './deploy/statement-is-refused.ts';
import duplicateOfAnotherIndex from './index-redundancy/duplicate-of-another-index.ts';
import repeatsAConstraint from './index-redundancy/repeats-a-constraint.ts';
import prefixOfAnotherIndex from './index-redundancy/prefix-of-another-index.ts';
import uniquenessKeptAlready from './index-redundancy/uniqueness-kept-already.ts';
import partialIndexWithinAnother from './index-redundancy/partial-index-within-another.ts';
import columnTwiceInIndex from './index-redundancy/column-twice-in-index.ts';
import predicateLeavesNothingOut from './index-redundancy/predicate-leaves-nothing-out.ts';
import recreatesTheSameIndex from './index-redundancy/recreates-the-same-index.ts';
import indexDroppedBeforeItsReplacement from './index-redundancy/index-dropped-before-its-replacement.ts';
import indexOnSomePartitions from './index-redundancy/index-on-some-partitions.ts';
import foreignKeyWithoutIndex from './index-redundancy/foreign-key-without-index.ts';
import { normalFormRules } from './normal-form/index.ts';
import tableWithoutPrimaryKey from './schema/table-without-primary-key.ts';
import int4PrimaryKey from './schema/int4-primary-key.ts';
import nameIsCut from './schema/name-is-cut.ts';
import constraintNeverValidated from './schema/constraint-never-validated.ts';
import constraintNotEnforced from './schema/constraint-not-enforced.ts';
import enumValueWithoutPlace from './schema/enum-value-without-place.ts';
import domainWithConstraint from './schema/domain-with-constraint.ts';
import { rulesOfSecurity } from './of-security.ts';
import { rulesOfConstraints } from './of-constraints.ts';
import { rulesOfColumnTypes } from './of-column-types.ts';
import { rulesOfNaming } from './of-naming.ts';
import { rebuildRules } from './rebuilds/index.ts';
import { rulesOfIndexDesign } from './of-index-design.ts';
import { rulesOfMigrations } from './of-migrations.ts';
import { rulesOfSchemaDesign } from './of-schema-design.ts';

/** Every rule, in reading order: data loss, breakage, locks, deploys, waste, hygiene. */
export const rules: readonly Rule[] = [
  // breaking-change
  codeStillUsesWhatGoes,
  codeMayUseWhatGoes,
  queryNoLongerWorks,
  dropTableLosesData,
  dropColumnLosesData,
  dropSchemaLosesData,
  dropDatabaseLosesData,
  dropTypeDropsColumns,
  truncateLosesRows,
  deleteWithoutWhereLosesRows,
  inferredRenameLosesData,
  expandsAndContractsAtOnce,
  dropCascadeTakesOthers,
  renameTableBreaksRunningCode,
  renameColumnBreaksRunningCode,
  moveToSchemaBreaksRunningCode,
  renameSchemaBreaksRunningCode,
  renameEnumValueBreaksRunningCode,
  dropViewBreaksReaders,
  dropFunctionBreaksCallers,
  dropTriggerStopsItsWork,
  triggerUsesWhatGoes,
  routineUsesWhatGoes,
  dropExtensionTakesObjects,
  dropDefaultBreaksWriters,
  setNotNullBreaksWriters,
  dropNotNullSurprisesReaders,
  dropOwnedTakesEverything,
  dropPrimaryKeyLosesIdentity,
  publishedRowsNeedIdentity,
  dropConstraintWeakensSchema,
  dropUniqueIndexLetsDoublesIn,
  disableTriggerStopsChecks,
  addNotNullColumnWithoutDefault,
  sequenceBehindExplicitIds,
  sequenceGoesBack,
  rightsAreLost,
  storedValuesOfOldFunction,
  newDefaultLeavesOldRows,
  addUniqueMayFail,
  addConstraintMayFail,
  narrowTypeMayFail,
  ...rulesOfMysql,
  ...rebuildRules,
  // locking
  addColumnRewritesTable,
  changeTypeRewritesTable,
  changeTypeRebuildsIndex,
  changeTypeRechecksRows,
  setGeneratedExpressionRewritesTable,
  setLoggedRewritesTable,
  setAccessMethodRewritesTable,
  setTablespaceCopiesTable,
  vacuumFullRewritesTable,
  clusterRewritesTable,
  setNotNullScansTable,
  addCheckScansTable,
  addForeignKeyScansTable,
  alterDomainScansTables,
  attachPartitionScansTable,
  defaultPartitionIsScanned,
  addUniqueBuildsIndex,
  addPrimaryKeyBuildsIndex,
  primaryKeyUsingNullableIndexScansTable,
  addExclusionBuildsIndex,
  createIndexBlocksWrites,
  dropIndexBlocksTable,
  reindexBlocksTable,
  detachPartitionBlocksParent,
  refreshViewBlocksReaders,
  lockTableBlocksTraffic,
  validateInLockingTransaction,
  updateWithoutWhere,
  backfillIsNotBounded,
  batchesInOneTransaction,
  workWhileHoldingLock,
  oppositeLockOrder,
  hotTablesLockedTogether,
  severalTablesLockedTogether,
  createTriggerBlocksWrites,
  missingLockTimeout,
  dropLocksOtherTables,
  alterationsCouldBeOne,
  manySubtransactions,
  lockTimeoutComesTooLate,
  lockTimeoutTooLong,
  missingStatementTimeout,
  statementTimeoutStopsLongWork,
  // deploy
  concurrentlyInTransaction,
  enumValueUsedInItsTransaction,
  objectDoesNotExist,
  nameIsTaken,
  othersDependOnIt,
  typeChangeIsBlocked,
  partitionedTableRefuses,
  foreignKeyCannotReference,
  refreshNeedsUniqueIndex,
  viewColumnsCannotChange,
  statementIsRefused,
  duplicateOfAnotherIndex,
  repeatsAConstraint,
  prefixOfAnotherIndex,
  uniquenessKeptAlready,
  partialIndexWithinAnother,
  columnTwiceInIndex,
  predicateLeavesNothingOut,
  recreatesTheSameIndex,
  indexDroppedBeforeItsReplacement,
  indexOnSomePartitions,
  foreignKeyWithoutIndex,
  ...rulesOfIndexDesign,
  ...normalFormRules,
  tableWithoutPrimaryKey,
  int4PrimaryKey,
  nameIsCut,
  constraintNeverValidated,
  constraintNotEnforced,
  enumValueWithoutPlace,
  domainWithConstraint,
  ...rulesOfNaming,
  ...rulesOfColumnTypes,
  ...rulesOfConstraints,
  ...rulesOfSecurity,
  ...rulesOfSchemaDesign,
  ...rulesOfMigrations,
];
