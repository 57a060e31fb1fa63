import type { Rule } from '../model/rule.ts';
import editedMigration from './migration/edited-migration.ts';
import deletedMigration from './migration/deleted-migration.ts';
import outOfOrderMigration from './migration/out-of-order-migration.ts';
import duplicateVersion from './migration/duplicate-version.ts';
import missingDownMigration from './migration/missing-down-migration.ts';
import downDoesNotUndo from './migration/down-does-not-undo.ts';
import checksumsNotUpdated from './migration/checksums-not-updated.ts';
import schemaFileNotUpdated from './migration/schema-file-not-updated.ts';
import unclosedTransaction from './migration/unclosed-transaction.ts';
import transactionInsideToolTransaction from './migration/transaction-inside-tool-transaction.ts';
import unknownDirective from './migration/unknown-directive.ts';
import isolationLevelSetTooLate from './migration/isolation-level-set-too-late.ts';
import invalidIndexLeftBehind from './migration/invalid-index-left-behind.ts';
import emptyMigration from './migration/empty-migration.ts';
import ifNotExistsHidesADifference from './migration/if-not-exists-hides-a-difference.ts';
import sessionSettingLeaks from './migration/session-setting-leaks.ts';
import foreignKeysAreNotChecked from './migration/foreign-keys-are-not-checked.ts';
import isolationLevelIsIgnored from './migration/isolation-level-is-ignored.ts';
import sqlBuiltAtRunTime from './migration/sql-built-at-run-time.ts';
import notIdempotentOutsideTransaction from './migration/not-idempotent-outside-transaction.ts';
import seedDataDiffersByRun from './migration/seed-data-differs-by-run.ts';
import namesAnEnvironment from './migration/names-an-environment.ts';
import exceptionHasNoEffect from './policy/exception-has-no-effect.ts';
import exceptionExpired from './policy/exception-expired.ts';
import exceptionWithoutReason from './policy/exception-without-reason.ts';
import exceptionWithoutEnd from './policy/exception-without-end.ts';
import exceptionNamesUnknownRule from './policy/exception-names-unknown-rule.ts';
import exceptionCannotBeRead from './policy/exception-cannot-be-read.ts';
import inlineExceptionsAreOff from './policy/inline-exceptions-are-off.ts';

/** The rules about migrations as files, and about the exceptions that they state. */
export const rulesOfMigrations: readonly Rule[] = [
  editedMigration,
  deletedMigration,
  outOfOrderMigration,
  duplicateVersion,
  missingDownMigration,
  downDoesNotUndo,
  checksumsNotUpdated,
  schemaFileNotUpdated,
  unclosedTransaction,
  transactionInsideToolTransaction,
  unknownDirective,
  isolationLevelSetTooLate,
  invalidIndexLeftBehind,
  emptyMigration,
  ifNotExistsHidesADifference,
  sessionSettingLeaks,
  foreignKeysAreNotChecked,
  isolationLevelIsIgnored,
  sqlBuiltAtRunTime,
  notIdempotentOutsideTransaction,
  seedDataDiffersByRun,
  namesAnEnvironment,
  exceptionHasNoEffect,
  exceptionExpired,
  exceptionWithoutReason,
  exceptionWithoutEnd,
  exceptionNamesUnknownRule,
  exceptionCannotBeRead,
  inlineExceptionsAreOff,
];
