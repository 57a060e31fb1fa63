import type { Dialect } from '../../model/dialect.ts';
import { sqliteEffects } from './effects/index.ts';
import { sqliteEngine } from './engine.ts';
import { readQueries } from './query/read-queries.ts';
import { loadSqliteReader, readSqlite } from './read.ts';
import { renderSqlite } from './render.ts';
import { renderSchema } from './render/schema.ts';
import { tokenStream } from './tokens.ts';
import { sqliteTraits } from './traits.ts';

/** SQLite: its reader is made of the engine's own grammar, its facts are those of `effects/`. */
export const sqlite: Dialect = {
  ...sqliteEngine,
  traits: sqliteTraits,
  load: loadSqliteReader,
  initialSession: () => ({ searchPath: ['main'], settings: {} }),
  read: readSqlite,
  readQueries,
  effects: sqliteEffects,
  tokens: tokenStream,
  render: renderSqlite,
  renderSchema,
};
