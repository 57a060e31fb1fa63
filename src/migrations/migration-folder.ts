import type { Layout } from '../model/migration.ts';
import type { MigrationSource } from '../model/policy.ts';
import type { DialectId } from '../model/target.ts';

/** A folder of migrations, and the tool that they are for. */
export interface MigrationFolder {
  readonly folder: string;
  readonly layout: Layout;
  /** The files that the tool would take, in no order. */
  readonly paths: readonly string[];
  /** Settings that are read beside them. */
  readonly companions: readonly string[];
  /** Migrations of the same history that are programs and cannot be read. */
  readonly unread: readonly string[];
  readonly source?: MigrationSource;
  /** The engine, where the folder itself tells. */
  readonly dialectHint?: DialectId;
  /** The engine whose words its SQL is in, where it has such words. */
  readonly readsAs?: DialectId;
}
