import { mariadb, mysql } from '../../src/dialects/mysql/index.ts';
import { postgres } from '../../src/dialects/postgres/index.ts';
import { sqlite } from '../../src/dialects/sqlite/index.ts';
import type { Dialect } from '../../src/model/dialect.ts';
import type { DialectId } from '../../src/model/target.ts';

/** Every engine; its reader is to be loaded before anything is read. */
export const dialects: Readonly<Record<DialectId, Dialect>> = { postgres, mysql, mariadb, sqlite };
