import { UserError } from '../model/user-error.ts';
import type { Repository } from './client.ts';

interface PullRequest {
  readonly number: number;
  readonly author: string;
  readonly fork: boolean;
  /** The branch that it goes to. */
  readonly into: string;
}

/** What a run is about, as far as its event knows. */
export type Occasion =
  | {
      readonly kind: 'pull-request';
      readonly repository: Repository;
      readonly pull: PullRequest;
      readonly base: string;
      readonly head: string;
      /** How many files GitHub says that it changes: a shorter list is not the whole of it. */
      readonly changedFiles: number;
    }
  | {
      readonly kind: 'range';
      readonly repository: Repository;
      readonly base: string;
      readonly head: string;
      /** What to compare with when `base` is gone: a forced push leaves commits that nobody holds. */
      readonly otherwise?: string;
    }
  /** Everything that stands at one commit. */
  | { readonly kind: 'audit'; readonly repository: Repository; readonly head: string }
  | { readonly kind: 'nothing'; readonly why: string };

export interface EventSource {
  readonly name: string;
  readonly payload: unknown;
  /** `GITHUB_SHA`: the commit that the workflow runs on; on pull requests it is a merge nobody reviews. */
  readonly sha: string;
  /** `GITHUB_REPOSITORY`: `owner/name`. */
  readonly repository: string;
  /** The inputs `base` and `head`. */
  readonly base?: string;
  readonly head?: string;
}

type Reader = (path: string) => unknown;

/** Reads `a.b.c` of a payload. */
function readerOf(payload: unknown): Reader {
  return (path) =>
    path
      .split('.')
      .reduce<unknown>(
        (value, key) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined),
        payload,
      );
}

function broken(event: string, path: string): UserError {
  return new UserError({
    message: `The payload of the event \`${event}\` has no \`${path}\``,
    hint: 'Run this in a workflow, or point GITHUB_EVENT_PATH to a whole payload.',
  });
}

function readText(event: string, read: Reader, path: string): string {
  const value = read(path);
  if (typeof value !== 'string' || value === '') throw broken(event, path);
  return value;
}

function readCount(event: string, read: Reader, path: string): number {
  const value = read(path);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw broken(event, path);
  return value;
}

function readSha(event: string, read: Reader, path: string): string {
  const value = readText(event, read, path);
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u.test(value)) throw broken(event, path);
  return value;
}

function readRepository(fullName: string): Repository {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/u.exec(fullName) ?? [];
  if (owner === undefined || name === undefined) {
    throw new UserError({ message: 'GITHUB_REPOSITORY is not `owner/name`', hint: 'The action runs in a workflow; elsewhere use the command line.' });
  }
  return { owner, name };
}

const isZero = (sha: string): boolean => /^0+$/u.test(sha);

function readPullRequest({ name, payload }: EventSource, repository: Repository): Occasion {
  const read = readerOf(payload);
  const headRepository = read('pull_request.head.repo.full_name');
  return {
    kind: 'pull-request',
    repository,
    pull: {
      number: readCount(name, read, 'pull_request.number'),
      author: readText(name, read, 'pull_request.user.login'),
      into: readText(name, read, 'pull_request.base.ref'),
      fork: headRepository !== `${repository.owner}/${repository.name}`,
    },
    base: readSha(name, read, 'pull_request.base.sha'),
    head: readSha(name, read, 'pull_request.head.sha'),
    changedFiles: readCount(name, read, 'pull_request.changed_files'),
  };
}

/** A new branch has nothing before it: it is held against the default branch. */
function readPush({ name, payload }: EventSource, repository: Repository): Occasion {
  const read = readerOf(payload);
  if (read('deleted') === true) return { kind: 'nothing', why: 'The push deleted a branch or a tag: there is nothing to judge.' };
  const head = readSha(name, read, 'after');
  const before = readSha(name, read, 'before');
  const defaultBranch = readText(name, read, 'repository.default_branch');
  const onDefault = read('ref') === `refs/heads/${defaultBranch}`;
  if (!isZero(before)) return { kind: 'range', repository, base: before, head, ...(onDefault ? {} : { otherwise: defaultBranch }) };
  return onDefault ? { kind: 'audit', repository, head } : { kind: 'range', repository, base: defaultBranch, head };
}

function readMergeGroup({ name, payload }: EventSource, repository: Repository): Occasion {
  const read = readerOf(payload);
  if (read('action') === 'destroyed') return { kind: 'nothing', why: 'The merge group was taken apart: there is nothing to judge.' };
  return { kind: 'range', repository, base: readSha(name, read, 'merge_group.base_sha'), head: readSha(name, read, 'merge_group.head_sha') };
}

/** Without a change of its own, the run judges the range that the inputs name, or all that stands at its commit. */
function readManual({ sha, base, head }: EventSource, repository: Repository): Occasion {
  const at = head ?? sha;
  if (at === '') throw new UserError({ message: 'GITHUB_SHA is not set', hint: 'The action runs in a workflow; elsewhere use the command line.' });
  return base === undefined ? { kind: 'audit', repository, head: at } : { kind: 'range', repository, base, head: at };
}

const readers: Readonly<Record<string, (source: EventSource, repository: Repository) => Occasion>> = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  merge_group: readMergeGroup,
  push: readPush,
  workflow_dispatch: readManual,
  schedule: readManual,
};

/** Reads what a workflow's event says about the change to judge. */
export function readEvent(source: EventSource): Occasion {
  const repository = readRepository(source.repository);
  const reader = Object.hasOwn(readers, source.name) ? readers[source.name] : undefined;
  if (reader === undefined) {
    throw new UserError({
      message: `The event \`${source.name}\` is not one that a change can be read from`,
      hint: `Start the workflow on one of these: ${Object.keys(readers).join(', ')}.`,
    });
  }
  if (source.base === undefined && source.head === undefined) return reader(source, repository);
  if (reader === readPullRequest) {
    throw new UserError({
      message: 'The inputs `base` and `head` do not go with a pull request, which has its own',
      hint: 'Leave them out, or start the workflow on `workflow_dispatch`.',
    });
  }
  return readManual(source, repository);
}
