import type { Rule } from '../model/rule.ts';
import modifyLosesAttributes from './breaking-change/modify-loses-attributes.ts';
import implicitDefaultFillsRows from './breaking-change/implicit-default-fills-rows.ts';
import dropColumnNarrowsUniqueKey from './breaking-change/drop-column-narrows-unique-key.ts';
import enumValuesChangePlaces from './breaking-change/enum-values-change-places.ts';
import modifyNotNullMeetsNulls from './breaking-change/modify-not-null-meets-nulls.ts';
import charsetLosesCharacters from './breaking-change/charset-loses-characters.ts';
import collationJoinsWhatWasApart from './breaking-change/collation-joins-what-was-apart.ts';
import dropPartitionLosesData from './breaking-change/drop-partition-loses-data.ts';
import exchangePartitionWithoutValidation from './breaking-change/exchange-partition-without-validation.ts';
import dropHistoryLosesRows from './breaking-change/drop-history-loses-rows.ts';
import dropEventStopsItsWork from './breaking-change/drop-event-stops-its-work.ts';
import rebuildLosesWrites from './breaking-change/rebuild-loses-writes.ts';
import replaceDeletesRows from './breaking-change/replace-deletes-rows.ts';
import insertIgnoreLeavesRowsOut from './breaking-change/insert-ignore-leaves-rows-out.ts';
import sqlModeIsNotStrict from './migration/sql-mode-is-not-strict.ts';
import inlineReferenceIsIgnored from './schema/inline-reference-is-ignored.ts';
import beginsWithPrimaryKey from './index-redundancy/begins-with-primary-key.ts';
import endsWithPrimaryKey from './index-redundancy/ends-with-primary-key.ts';
import insertSelectLocksSource from './locking/insert-select-locks-source.ts';
import modifyMayCopyTable from './locking/modify-may-copy-table.ts';
import alterRebuildsTable from './locking/alter-rebuilds-table.ts';
import asksForMoreThanNeeded from './locking/asks-for-more-than-needed.ts';
import convertCharsetCopiesTable from './locking/convert-charset-copies-table.ts';
import alterCopiesTable from './locking/alter-copies-table.ts';
import autocommitOffLosesWrites from './migration/autocommit-off-loses-writes.ts';
import ddlCommitsOpenTransaction from './migration/ddl-commits-open-transaction.ts';

/** The rules about what only MySQL and MariaDB do. */
export const rulesOfMysql: readonly Rule[] = [
  modifyLosesAttributes,
  implicitDefaultFillsRows,
  dropColumnNarrowsUniqueKey,
  enumValuesChangePlaces,
  modifyNotNullMeetsNulls,
  charsetLosesCharacters,
  collationJoinsWhatWasApart,
  dropPartitionLosesData,
  exchangePartitionWithoutValidation,
  dropHistoryLosesRows,
  dropEventStopsItsWork,
  rebuildLosesWrites,
  replaceDeletesRows,
  insertIgnoreLeavesRowsOut,
  sqlModeIsNotStrict,
  inlineReferenceIsIgnored,
  endsWithPrimaryKey,
  beginsWithPrimaryKey,
  insertSelectLocksSource,
  modifyMayCopyTable,
  alterRebuildsTable,
  asksForMoreThanNeeded,
  convertCharsetCopiesTable,
  alterCopiesTable,
  autocommitOffLosesWrites,
  ddlCommitsOpenTransaction,
];
