import type { DatabaseState } from '../../../src/model/catalog.ts';
import { emptyState } from '../../catalog/replay.ts';
import type { Engine } from '../engine.ts';
import { emptyServer } from '../server-catalog.ts';
import type { Trial } from './generate.ts';
import { judge, simulate, type Judged } from './judge.ts';
import { refusalSchema } from './schema.ts';

/** The schema in the simulator, which must take every statement of it. */
function simulatedSchema(): DatabaseState {
  return refusalSchema.reduce((before, sql) => {
    const { state, refusal, unread } = simulate(sql, before);
    if (refusal !== undefined || unread !== undefined) throw new Error(`the simulator refuses the schema: ${sql}: ${refusal?.message ?? unread}`);
    return state;
  }, emptyState());
}

/** Runs each trial alone, in a transaction that is rolled back, and asks the effects of the same state. */
export async function runTrials(engine: Engine, trials: readonly Trial[]): Promise<readonly Judged[]> {
  await emptyServer(engine);
  const failed = (await engine.run(refusalSchema)).findIndex(({ ok }) => !ok);
  if (failed >= 0) throw new Error(`the schema does not stand: ${refusalSchema[failed]}`);
  const { state } = simulate('begin', simulatedSchema());
  const judged: Judged[] = [];
  for (let at = 0; at < trials.length; at += 50) {
    const some = trials.slice(at, at + 50);
    const outcomes = await engine.run(some.flatMap(({ sql }) => ['begin', sql, 'rollback']));
    for (const [index, trial] of some.entries()) {
      const outcome = outcomes[index * 3 + 1];
      if (outcome !== undefined) judged.push(judge(trial, outcome, state));
    }
  }
  return judged;
}
