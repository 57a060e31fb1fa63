import type { Dialect } from '../model/dialect.ts';
import type { DialectId } from '../model/target.ts';
import { mariadb, mysql } from './mysql/index.ts';
import { postgres } from './postgres/index.ts';
import { sqlite } from './sqlite/index.ts';

/** The engines that the gate can judge. */
export const dialects: Readonly<Record<DialectId, Dialect>> = { postgres, mysql, mariadb, sqlite };
