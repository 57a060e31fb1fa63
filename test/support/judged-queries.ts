import type { DatabaseState } from '../../src/model/catalog.ts';
import type { Dialect } from '../../src/model/dialect.ts';
import type { JudgedQuery } from '../../src/model/query.ts';
import type { Target } from '../../src/model/target.ts';
import { accessPathsOf } from '../../src/queries/paths.ts';
import { resolveQuery } from '../../src/queries/resolve.ts';

/** Queries of the next release, a text each, as a state of the schema meets them: `queries.sql:1`, `queries.sql:2` and so on. */
export function judgedQueries(texts: readonly string[], state: DatabaseState, dialect: Dialect, target: Target): readonly JudgedQuery[] {
  return texts.map((text, at): JudgedQuery => {
    const query = { source: 'sql-file', path: 'queries.sql', line: at + 1, text } as const;
    const [read] = dialect.readQueries(text, target);
    if (read === undefined || !('tree' in read) || read.tree === undefined)
      return { query, stands: 'both', paths: [], unread: read?.why ?? 'nothing' };
    const engine = { id: dialect.id, traits: dialect.traits, ...(dialect.typing && { typing: dialect.typing }) };
    const resolution = resolveQuery(read.tree, state, engine);
    const paths = accessPathsOf(resolution, state, engine);
    return { query, stands: 'both', paths, ...(resolution.failures.length > 0 && { unread: 'It does not resolve' }) };
  });
}
