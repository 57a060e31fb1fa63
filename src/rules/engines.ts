import type { DialectId } from '../model/target.ts';

/** The engines that a rule speaks of, where they are more than one. */
export const everyEngine: readonly DialectId[] = ['postgres', 'mysql', 'mariadb', 'sqlite'];
export const servers: readonly DialectId[] = ['postgres', 'mysql', 'mariadb'];
export const mysqlAndMariadb: readonly DialectId[] = ['mysql', 'mariadb'];
