import type { JudgedQuery } from '../../src/model/query.ts';
import { judgeQueries, type Judging } from '../../src/queries/judge.ts';
import { readQueryFile } from '../../src/queries/query-files.ts';

/** Queries that both releases send as a change of the schema meets them: those of `queries.sql`, each on a line of its own. */
export function judgedQueries(texts: readonly string[], judging: Judging): readonly JudgedQuery[] {
  const found = readQueryFile('queries.sql', texts.join('\n'));
  return judgeQueries(
    found.map((one) => ({ ...one, stands: 'both' })),
    judging,
  );
}
