import type { Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { isMariadb, type Situation } from './situation.ts';

/** Versions that rows can have before the table must be written anew. Source: manual, Online DDL Operations, Adding a column. */
const most = ({ target }: Situation): number => (isAtLeast(target, 9, 1) ? 255 : 64);

export const countRowVersions = (table: Table | undefined): number => table?.rowVersions ?? 0;

/** Whether another column can come or go instantly. MariaDB keeps no count. */
export const hasRowVersionLeft = (at: Situation, table: Table | undefined): boolean => isMariadb(at) || countRowVersions(table) < most(at);
