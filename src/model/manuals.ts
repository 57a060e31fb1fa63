/** The manuals that facts are taken from, each in one version. */

/** A page of PostgreSQL's manual: `sql-altertable.html`. */
export const postgresManual = (page: string): string => `https://www.postgresql.org/docs/18/${page}`;

/** A page of MySQL's manual: `innodb-online-ddl-operations.html`. */
export const mysqlManual = (page: string): string => `https://dev.mysql.com/doc/refman/8.4/en/${page}`;

/** A page of SQLite's documentation: `lang_altertable.html`. */
export const sqliteManual = (page: string): string => `https://www.sqlite.org/${page}`;
