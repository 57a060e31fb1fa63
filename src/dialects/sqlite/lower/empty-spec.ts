import type { TableSpec } from '../../../model/changes/tables.ts';

/** A table of which nothing is said. */
export const emptySpec: TableSpec = {
  columns: [],
  constraints: [],
  indexes: [],
  persistence: 'permanent',
  inherits: [],
  like: [],
  foreign: false,
  options: {},
};
