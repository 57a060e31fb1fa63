import type { Judge } from '../../src/github/gate.ts';
import type { PolicyReader } from '../../src/policy/load.ts';
import { judge } from '../../src/run.ts';

/** The judge of the action, in this process and on a fixed day. */
export const judgeWith =
  (readRemote?: PolicyReader['readRemote']): Judge =>
  ({ change, policy, flags }) =>
    judge({
      change,
      flags,
      today: '2026-11-20',
      clock: () => performance.now(),
      policy: {
        from: policy.from,
        reader: { read: async (file) => (await policy.tree.read([file])).get(file), ...(readRemote && { readRemote }) },
        ...(policy.path !== undefined && { path: policy.path }),
      },
    });

export const realJudge: Judge = judgeWith();
