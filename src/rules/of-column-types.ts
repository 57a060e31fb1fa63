import type { Rule } from '../model/rule.ts';
import autoIncrementType from './column-type/auto-increment-type.ts';
import blocksServerUpgrade from './column-type/blocks-server-upgrade.ts';
import booleanInDisguise from './column-type/boolean-in-disguise.ts';
import collationNotAllowed from './column-type/collation-not-allowed.ts';
import columnsWastePadding from './column-type/columns-waste-padding.ts';
import discouragedType from './column-type/discouraged-type.ts';
import foreignKeyOfOtherType from './column-type/foreign-key-of-other-type.ts';
import numbersStartNearTheEnd from './column-type/numbers-start-near-the-end.ts';
import sameNameOtherType from './column-type/same-name-other-type.ts';
import sequenceEndsBeforeItsColumn from './column-type/sequence-ends-before-its-column.ts';
import tooMuchInARow from './column-type/too-much-in-a-row.ts';
import zeroDateDefault from './column-type/zero-date-default.ts';

/** The rules about types of columns. */
export const rulesOfColumnTypes: readonly Rule[] = [
  autoIncrementType,
  blocksServerUpgrade,
  booleanInDisguise,
  collationNotAllowed,
  columnsWastePadding,
  discouragedType,
  foreignKeyOfOtherType,
  numbersStartNearTheEnd,
  sameNameOtherType,
  sequenceEndsBeforeItsColumn,
  tooMuchInARow,
  zeroDateDefault,
];
