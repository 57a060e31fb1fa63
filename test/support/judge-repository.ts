import { changeSince } from '../../src/host/local-change.ts';
import type { Report } from '../../src/model/report.ts';
import { judge, type JudgeFlags } from '../../src/run.ts';
import { makeRepository } from './repository.ts';

type Files = Readonly<Record<string, string>>;

/** A pull request: files on main, then what the branch writes and removes. */
export interface PullRequest {
  readonly main: Files;
  readonly writes?: Files;
  readonly removes?: readonly string[];
  readonly flags?: JudgeFlags;
  readonly today?: string;
}

/** Judges a pull request in a real git repository, as `check --base main` does. */
export async function judgePullRequest({ main, writes = {}, removes = [], flags = {}, today = '2026-01-01' }: PullRequest): Promise<Report> {
  const repository = makeRepository();
  try {
    repository.write(main);
    repository.commit('main');
    repository.git('checkout', '--quiet', '-b', 'change');
    if (removes.length > 0) repository.git('rm', '--quiet', '--', ...removes);
    repository.write(writes);
    repository.commit('change');
    const change = await changeSince(repository.root, 'main');
    const reader = { read: async (file: string): Promise<string | undefined> => (await change.base.read([file])).get(file) };
    return await judge({ change, policy: { from: 'base', reader }, flags, today, clock: () => 0 });
  } finally {
    repository.remove();
  }
}
