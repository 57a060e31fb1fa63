import type { Dialect } from '../../model/dialect.ts';
import { postgresEffects } from './effects/index.ts';
import { postgresEngine } from './engine.ts';
import { followCalls } from './follow.ts';
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
  tokens: tokenStream,
  render: renderPostgres,
  renderSchema,
};
