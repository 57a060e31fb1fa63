import { createHash } from 'node:crypto';
import type { ContractAnswer, ContractRequest } from './github-contract.ts';

export const bot = 'github-actions[bot]';

export interface FakeComment {
  readonly id: number;
  readonly author: string;
  body: string;
  minimised: boolean;
}

interface FakeThread {
  readonly path: string;
  readonly subject: 'line' | 'file';
  line?: number;
  readonly startLine?: number;
  readonly commit: string;
  readonly comments: FakeComment[];
}

interface FakeReview {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly commit: string;
  state: 'COMMENTED' | 'CHANGES_REQUESTED' | 'DISMISSED';
}

interface FakeCheck {
  readonly id: number;
  readonly name: string;
  readonly head: string;
  /** The annotations of each request, in order. */
  readonly batches: number[];
  status: string;
  conclusion?: string;
}

/** What was done to the labels and branches of the pull request, oldest first. */
interface FakeEvent {
  readonly kind: 'LabeledEvent' | 'HeadRefForcePushedEvent' | 'BaseRefChangedEvent';
  readonly at: string;
  readonly by: string;
  readonly label?: string;
}

/** What a pull request looks like to people, and the faults that a test wants to see. */
export interface FakeState {
  readonly comments: FakeComment[];
  readonly threads: FakeThread[];
  readonly reviews: FakeReview[];
  readonly checks: FakeCheck[];
  /** Files of other repositories: `owner/repo/path@commit`; a number is the mode of what is no file. */
  readonly shared: Map<string, string | number>;
  /** Other open pull requests: number and branch. */
  readonly others: { readonly number: number; readonly branch: string }[];
  /** The labels that it has. */
  readonly labels: string[];
  readonly events: FakeEvent[];
  /** Pushes to the head, oldest first; `after` is the head of the moment where it is left out. */
  readonly pushes: { readonly at: string; readonly after?: string }[];
  /** What people may do to the repository; nobody else may do anything. */
  readonly permissions: Map<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read'>;
  /** Writes are refused, as on forks. */
  readOnly: boolean;
  /** Anchors that GitHub refuses although its own diff shows them. */
  refuses: (path: string, line: number | undefined) => boolean;
  /** How many files the lists show, though there are more. */
  listed: number;
  /** Trees are cut short when they have more entries than this. */
  treeEntries: number;
  treesFail: boolean;
  /** Texts longer than this are cut by GraphQL. */
  graphqlBytes: number;
  /** Runs before a request is answered; what it gives back is the answer. */
  intercept: (request: ContractRequest) => ContractAnswer | undefined | Promise<ContractAnswer | undefined>;
}

/** What another repository's object would be called; only that it is the same each time counts. */
export const shaOfShared = (found: string | number): string => createHash('sha1').update(String(found)).digest('hex');

/** The bytes of a file of another repository, by that name. */
export function sharedBlob({ shared }: FakeState, sha: string): Buffer | undefined {
  const found = [...shared.values()].find((one) => typeof one === 'string' && shaOfShared(one) === sha);
  return typeof found === 'string' ? Buffer.from(found) : undefined;
}

/** A pull request that nobody has written on, and a server without faults. */
export function emptyState(): FakeState {
  return {
    comments: [],
    threads: [],
    reviews: [],
    checks: [],
    shared: new Map(),
    others: [],
    labels: [],
    events: [],
    pushes: [],
    permissions: new Map(),
    readOnly: false,
    refuses: () => false,
    listed: Number.POSITIVE_INFINITY,
    treeEntries: Number.POSITIVE_INFINITY,
    treesFail: false,
    graphqlBytes: 512_000,
    intercept: () => undefined,
  };
}
