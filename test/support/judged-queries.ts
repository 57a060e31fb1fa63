import type { DatabaseState } from '../../src/model/catalog.ts';
import type { Dialect } from '../../src/model/dialect.ts';
import type { JudgedQuery } from '../../src/model/query.ts';
import type { Target } from '../../src/model/target.ts';
import { queriesOn } from '../../src/queries/judge.ts';
import { readQueryFile } from '../../src/queries/query-files.ts';

/** Queries of the next release as a state of the schema meets them: those of `queries.sql`, each on a line of its own. */
export function judgedQueries(texts: readonly string[], state: DatabaseState, dialect: Dialect, target: Target): readonly JudgedQuery[] {
  const found = readQueryFile('queries.sql', texts.join('\n'));
  return queriesOn(
    found.map((one) => ({ ...one, stands: 'both' })),
    state,
    dialect,
    target,
  );
}
