import type { Dialect } from '../../model/dialect.ts';
import { postgresEffects } from './effects/index.ts';
import { postgresEngine } from './engine.ts';
import { followCalls } from './follow.ts';
import { readQueries } from './query/read-queries.ts';
import { postgresTyping } from './query/typing.ts';
import { loadPostgresReader, readPostgres } from './read.ts';
import { renderPostgres } from './render.ts';
import { renderSchema } from './render/schema.ts';
import { tokenStream } from './tokens.ts';
import { postgresTraits } from './traits.ts';

/** PostgreSQL: its reader is the server's own parser, its facts are those of `effects/`. */
export const postgres: Dialect = {
  ...postgresEngine,
  traits: postgresTraits,
  load: loadPostgresReader,
  initialSession: () => ({ searchPath: ['public'], settings: {} }),
  read: readPostgres,
  effects: postgresEffects,
  follow: followCalls,
  readQueries,
  typing: postgresTyping,
  tokens: tokenStream,
  render: renderPostgres,
  renderSchema,
};
