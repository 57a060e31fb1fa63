import { afterEach, expect } from 'vitest';
import { fakeGitHub, type FakeGitHub } from './fake-github.ts';
import { loadContract } from './github-contract.ts';
import { makeRepository, type Repository } from './repository.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Scene {
  readonly repository: Repository;
  readonly fake: FakeGitHub;
  /** Another commit on the head of the pull request. */
  push(files: Files, remove?: readonly string[]): string;
}

/** Opens pull requests for the tests of one file, clears them away, and holds every request of theirs to GitHub's documents. */
export function pullRequests(): (base: Files, change: Files) => Scene {
  const contract = loadContract();
  const open: Scene[] = [];
  afterEach(() => {
    for (const { repository, fake } of open.splice(0)) {
      repository.remove();
      expect(fake.breaches).toEqual([]);
    }
  });
  return (base, change) => {
    const repository = makeRepository();
    repository.write(base);
    repository.commit('history');
    repository.git('checkout', '--quiet', '-b', 'feature');
    const push = (files: Files, remove: readonly string[] = []): string => {
      if (remove.length > 0) repository.git('rm', '--quiet', ...remove);
      repository.write(files);
      return repository.commit('change');
    };
    push(change);
    const scene = { repository, fake: fakeGitHub({ root: repository.root, contract }), push };
    open.push(scene);
    return scene;
  };
}
