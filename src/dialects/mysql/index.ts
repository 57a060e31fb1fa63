import type { Dialect } from '../../model/dialect.ts';
import { mysqlEffects } from './effects/index.ts';
import { mariadbEngine, mysqlEngine } from './engines.ts';
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

/** MySQL, read by an own reader. */
export const mysql: Dialect = {
  ...shared,
  ...mysqlEngine,
  traits: mysqlTraits,
  render: renderMysql,
  renderSchema,
};

/** MariaDB: read as MySQL is, with words and habits of its own. */
export const mariadb: Dialect = {
  ...shared,
  ...mariadbEngine,
  traits: mariadbTraits,
  render: renderMariadb,
  renderSchema: renderMariadbSchema,
};
