import type { Rule } from '../../model/rule.ts';
import rebuildChangesTypes from '../breaking-change/rebuild-changes-types.ts';
import rebuildCheckMayFail from '../breaking-change/rebuild-check-may-fail.ts';
import rebuildDeletesChildRows from '../breaking-change/rebuild-deletes-child-rows.ts';
import rebuildForgetsObjects from '../breaking-change/rebuild-forgets-objects.ts';
import rebuildLeavesColumnsOut from '../breaking-change/rebuild-leaves-columns-out.ts';
import rebuildLosesAutoincrement from '../breaking-change/rebuild-loses-autoincrement.ts';
import rebuildLosesDefaults from '../breaking-change/rebuild-loses-defaults.ts';
import rebuildMayFail from '../breaking-change/rebuild-may-fail.ts';
import rebuildMixesColumnsUp from '../breaking-change/rebuild-mixes-columns-up.ts';
import rebuildRenamesColumns from '../breaking-change/rebuild-renames-columns.ts';
import pragmaHasNoEffectInTransaction from '../migration/pragma-has-no-effect-in-transaction.ts';
import rebuildWithoutForeignKeyCheck from '../migration/rebuild-without-foreign-key-check.ts';

/** The rules that speak of table rebuilds, and of the PRAGMA that belongs to them. */
export const rebuildRules: readonly Rule[] = [
  rebuildLeavesColumnsOut,
  rebuildMixesColumnsUp,
  rebuildDeletesChildRows,
  rebuildForgetsObjects,
  rebuildMayFail,
  rebuildCheckMayFail,
  rebuildRenamesColumns,
  rebuildLosesAutoincrement,
  rebuildLosesDefaults,
  rebuildChangesTypes,
  rebuildWithoutForeignKeyCheck,
  pragmaHasNoEffectInTransaction,
];
