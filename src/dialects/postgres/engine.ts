import type { Engine } from '../../model/dialect.ts';

/** PostgreSQL 10 to 18. */
export const postgresEngine: Engine = { id: 'postgres', title: 'PostgreSQL', versions: { assumed: [15, 0], oldest: [10, 0], newest: [18, 0] } };
