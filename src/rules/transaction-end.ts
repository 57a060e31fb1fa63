import type { DatabaseState } from '../model/catalog.ts';
import type { Step } from '../model/rule.ts';

/** The state at the end of the transaction that a step stands in, as far as the pull request goes. */
export function endOfTransaction({ transaction, after }: Step, steps: readonly Step[]): DatabaseState {
  return steps.findLast((step) => step.transaction === transaction)?.after ?? after;
}
