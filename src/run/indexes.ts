import { tablesOf } from '../model/catalog.ts';
import type { IndexSurvey } from '../model/index-survey.ts';
import { showName } from '../model/names.ts';
import { nearest } from '../model/nearest.ts';
import type { Tree } from '../model/ports.ts';
import { UserError } from '../model/user-error.ts';
import { surveyIndexes } from '../rules/index-design/survey.ts';
import { queriesOn } from '../queries/judge.ts';
import { readNamedQueries } from './query-files.ts';
import { replayTree } from './schema.ts';
import type { SourceFlags } from './source.ts';

/** What the migrations and the named queries of a tree say of its indexes: of all tables, or of one. Throws `UserError` for what a person must mend. */
export async function surveyTree(tree: Tree, flags: SourceFlags, table?: string): Promise<IndexSurvey> {
  const { state, target, dialect, policy } = await replayTree(tree, flags);
  const names = tablesOf(state.catalog).map((each) => showName(each));
  const wanted = table === undefined ? undefined : names.find((name) => name === table || name === table.replace(/^public\./, ''));
  if (table !== undefined && wanted === undefined) {
    const meant = nearest(table, names);
    throw new UserError({
      message: `there is no table ${table} in ${tree.title}`,
      ...(meant !== undefined && { hint: `Did you mean ${meant}?` }),
    });
  }
  const { standing } = await readNamedQueries({ base: tree, head: tree, changed: [], complete: true }, policy.queries);
  const survey = surveyIndexes(state, queriesOn(standing, state, dialect, target), target.dialect);
  return { ...survey, tables: survey.tables.filter((each) => wanted === undefined || showName(each.table) === wanted) };
}
