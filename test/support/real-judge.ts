import type { Judge } from '../../src/github/gate.ts';
import { judge } from '../../src/run.ts';

/** The judge of the action, in this process and on a fixed day. */
export const realJudge: Judge = ({ change, policy, flags }) =>
  judge({
    change,
    flags,
    today: '2026-11-20',
    clock: () => performance.now(),
    policy: {
      from: policy.from,
      reader: { read: async (file) => (await policy.tree.read([file])).get(file) },
      ...(policy.path !== undefined && { path: policy.path }),
    },
  });
