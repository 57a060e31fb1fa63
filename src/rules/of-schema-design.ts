import type { Rule } from '../model/rule.ts';
import softDeleteAgainstUnique from './schema/soft-delete-against-unique.ts';
import moneyInFloat from './schema/money-in-float.ts';
import columnIsDerived from './schema/column-is-derived.ts';
import polymorphicAssociation from './schema/polymorphic-association.ts';
import entityAttributeValue from './schema/entity-attribute-value.ts';
import structuredDataInJson from './schema/structured-data-in-json.ts';
import timeSeriesWithoutPartitions from './schema/time-series-without-partitions.ts';
import randomKeyOrdersTable from './schema/random-key-orders-table.ts';
import tableAsQueue from './schema/table-as-queue.ts';
import passingDataInTable from './schema/passing-data-in-table.ts';
import tableHasManyColumns from './schema/table-has-many-columns.ts';
import rowIsWide from './schema/row-is-wide.ts';
import nullableColumnWithoutDefault from './schema/nullable-column-without-default.ts';

/** The rules about how tables are designed: data at risk first, matters of taste last. */
export const rulesOfSchemaDesign: readonly Rule[] = [
  softDeleteAgainstUnique,
  moneyInFloat,
  columnIsDerived,
  polymorphicAssociation,
  entityAttributeValue,
  structuredDataInJson,
  timeSeriesWithoutPartitions,
  randomKeyOrdersTable,
  tableAsQueue,
  passingDataInTable,
  tableHasManyColumns,
  rowIsWide,
  nullableColumnWithoutDefault,
];
