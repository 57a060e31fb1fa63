import type { Rule } from '../model/rule.ts';
import allColumnsNullable from './schema/all-columns-nullable.ts';
import cascadeReachesFar from './schema/cascade-reaches-far.ts';
import checkLooksElsewhere from './schema/check-looks-elsewhere.ts';
import checkNeverHolds from './schema/check-never-holds.ts';
import checkAlwaysHolds from './schema/check-always-holds.ts';
import checkRepeatsAnother from './schema/check-repeats-another.ts';
import defaultIsTheWordNull from './schema/default-is-the-word-null.ts';
import featureNotAllowed from './schema/feature-not-allowed.ts';
import foreignKeyConvention from './schema/foreign-key-convention.ts';
import foreignKeyEmptiesRequiredColumn from './schema/foreign-key-empties-required-column.ts';
import foreignKeyRepeatsAnother from './schema/foreign-key-repeats-another.ts';
import foreignKeySkipsNulls from './schema/foreign-key-skips-nulls.ts';
import foreignKeyToColumnsNotUnique from './schema/foreign-key-to-columns-not-unique.ts';
import foreignKeysFormACircle from './schema/foreign-keys-form-a-circle.ts';
import primaryKeyShape from './schema/primary-key-shape.ts';
import referenceWithoutForeignKey from './schema/reference-without-foreign-key.ts';
import requiredColumnsMissing from './schema/required-columns-missing.ts';
import setNullReachesOtherKey from './schema/set-null-reaches-other-key.ts';
import tableOptionsNotAllowed from './schema/table-options-not-allowed.ts';
import tableStandsAlone from './schema/table-stands-alone.ts';
import triggerRepeatsAnother from './schema/trigger-repeats-another.ts';
import uniqueLetsNullsRepeat from './schema/unique-lets-nulls-repeat.ts';

/** The rules about keys and constraints that no refusal tells of. */
export const rulesOfConstraints: readonly Rule[] = [
  allColumnsNullable,
  cascadeReachesFar,
  checkLooksElsewhere,
  checkNeverHolds,
  checkAlwaysHolds,
  checkRepeatsAnother,
  defaultIsTheWordNull,
  featureNotAllowed,
  foreignKeyConvention,
  foreignKeyEmptiesRequiredColumn,
  foreignKeyRepeatsAnother,
  foreignKeySkipsNulls,
  foreignKeyToColumnsNotUnique,
  foreignKeysFormACircle,
  primaryKeyShape,
  referenceWithoutForeignKey,
  requiredColumnsMissing,
  setNullReachesOtherKey,
  tableOptionsNotAllowed,
  tableStandsAlone,
  triggerRepeatsAnother,
  uniqueLetsNullsRepeat,
];
