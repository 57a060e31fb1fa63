import type { Engine } from '../../model/dialect.ts';

/** MySQL 5.7 to 9. A version is a series, and stands for its newest release: 8.0 has what 8.0.29 brought. */
export const mysqlEngine: Engine = { id: 'mysql', title: 'MySQL', versions: { assumed: [8, 0], oldest: [5, 7], newest: [9, 7] } };

/** MariaDB 10.4 to 11. */
export const mariadbEngine: Engine = { id: 'mariadb', title: 'MariaDB', versions: { assumed: [10, 11], oldest: [10, 4], newest: [11, 8] } };
