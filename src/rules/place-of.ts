import { tableOf } from '../model/change.ts';
import type { Effects } from '../model/effects.ts';
import { showName } from '../model/names.ts';
import type { ProblemContext, Step } from '../model/rule.ts';

/** Where a step's problem lies and what it is about, for rules that see the step itself or find it among others. */
export function placeOf(step: Step): ProblemContext & { readonly certainty: Effects['certainty'] } {
  const table = tableOf(step.change);
  const shown = table === undefined ? undefined : showName(table);
  return {
    span: step.change.span,
    statement: step.statement.span,
    effects: step.effects,
    certainty: certaintyOf(step),
    subject: shown ?? step.change.kind,
    ...(shown !== undefined && { table: shown }),
  };
}

/** What stands in a branch of a procedural block may happen, so it is not told as if it were sure. */
function certaintyOf({ change, effects }: Step): Effects['certainty'] {
  if (change.conditional !== true || effects.certainty.kind === 'assumed') return effects.certainty;
  return { kind: 'assumed', because: 'it stands in a branch of a procedural block, which may not run' };
}
