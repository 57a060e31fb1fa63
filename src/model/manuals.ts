/** The manuals that facts are taken from, each in one version. */

/** A page by its name, and the place on it: `sql-altertable#NOTES` is `sql-altertable.html#NOTES`. */
const pageOf = (manual: string, page: string): string => `${manual}/${page.replace(/(?=#)|$/, '.html')}`;

/** A page of PostgreSQL's manual: `sql-altertable`. */
export const postgresManual = (page: string): string => pageOf('https://www.postgresql.org/docs/18', page);

/** A page of MySQL's manual: `innodb-online-ddl-operations`. */
export const mysqlManual = (page: string): string => pageOf('https://dev.mysql.com/doc/refman/8.4/en', page);

/** A page of SQLite's documentation: `lang_altertable`. */
export const sqliteManual = (page: string): string => pageOf('https://www.sqlite.org', page);
