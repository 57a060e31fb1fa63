import type { Rule } from '../model/rule.ts';
import droppedIndexServesQuery from './index-design/dropped-index-serves-query.ts';
import queryHasNoIndex from './index-design/query-has-no-index.ts';
import queryCannotUseIndex from './index-design/query-cannot-use-index.ts';
import rangeBeforeEquality from './index-design/range-before-equality.ts';
import indexServesNoQuery from './index-design/index-serves-no-query.ts';
import indexNearlyCoversQuery from './index-design/index-nearly-covers-query.ts';
import indexHoldsUnwantedRows from './index-design/index-holds-unwanted-rows.ts';
import partitionedIndexIsInvalid from './index-design/partitioned-index-is-invalid.ts';
import spatialIndexWithoutSrid from './index-design/spatial-index-without-srid.ts';
import btreeOnWholeValues from './index-design/btree-on-whole-values.ts';
import indexKeyMayBeTooLong from './index-design/index-key-may-be-too-long.ts';
import brinOnUnorderedColumn from './index-design/brin-on-unordered-column.ts';
import indexOnFewValues from './index-design/index-on-few-values.ts';
import indexHasManyColumns from './index-design/index-has-many-columns.ts';
import tableHasManyIndexes from './index-design/table-has-many-indexes.ts';

/** The rules about which indexes a table should have: those that queries ask for first. */
export const rulesOfIndexDesign: readonly Rule[] = [
  droppedIndexServesQuery,
  queryHasNoIndex,
  queryCannotUseIndex,
  rangeBeforeEquality,
  indexServesNoQuery,
  indexHoldsUnwantedRows,
  indexNearlyCoversQuery,
  partitionedIndexIsInvalid,
  spatialIndexWithoutSrid,
  btreeOnWholeValues,
  indexKeyMayBeTooLong,
  brinOnUnorderedColumn,
  indexOnFewValues,
  indexHasManyColumns,
  tableHasManyIndexes,
];
