import type { Engine } from '../../model/dialect.ts';

/** SQLite 3.8 to 3.54. */
export const sqliteEngine: Engine = { id: 'sqlite', title: 'SQLite', versions: { assumed: [3, 40], oldest: [3, 8], newest: [3, 54] } };
