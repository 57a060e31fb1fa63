import type { Dialect } from '../../model/dialect.ts';
import { mysqlEffects } from './effects/index.ts';
import { readQueries } from './query/read-queries.ts';
import { loadMysqlReader, readMysql } from './read.ts';
import { renderMariadb, renderMysql } from './render.ts';
import { renderMariadbSchema, renderSchema } from './render/schema.ts';
import { tokenStream } from './tokens.ts';
import { mariadbTraits, mysqlTraits } from './traits.ts';

const shared = {
  load: loadMysqlReader,
  initialSession: () => ({ searchPath: [''], settings: {} }),
  read: readMysql,
  readQueries,
  effects: mysqlEffects,
  tokens: tokenStream,
} as const;

/** MySQL 5.7 to 9. A version is a series, and stands for its newest release: 8.0 has what 8.0.29 brought. */
export const mysql: Dialect = {
  ...shared,
  id: 'mysql',
  title: 'MySQL',
  versions: { assumed: [8, 0], oldest: [5, 7], newest: [9, 7] },
  traits: mysqlTraits,
  render: renderMysql,
  renderSchema,
};

/** MariaDB 10.4 to 11: read as MySQL is, with words and habits of its own. */
export const mariadb: Dialect = {
  ...shared,
  id: 'mariadb',
  title: 'MariaDB',
  versions: { assumed: [10, 11], oldest: [10, 4], newest: [11, 8] },
  traits: mariadbTraits,
  render: renderMariadb,
  renderSchema: renderMariadbSchema,
};
