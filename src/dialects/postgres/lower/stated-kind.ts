import type { ObjectType } from 'libpg-query';
import type { SchemaChange } from '../../../model/change.ts';

const kinds: Readonly<Partial<Record<ObjectType, NonNullable<SchemaChange['statedKind']>>>> = {
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized-view',
  OBJECT_INDEX: 'index',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FOREIGN_TABLE: 'foreign-table',
};

/** ALTER VIEW and its like say of what kind their relation is; ALTER TABLE serves relations of several kinds. */
export function withStatedKind(changes: readonly SchemaChange[], type: ObjectType | undefined): readonly SchemaChange[] {
  const statedKind = type && kinds[type];
  return statedKind === undefined ? changes : changes.map((change) => ({ ...change, statedKind }));
}
