import { isForbidden, isRateLimit } from './client.ts';

/** Why not everything could be posted. It never changes the verdict. */
export interface Trouble {
  readonly kind: 'read-only' | 'rate-limit' | 'moved' | 'failed';
  readonly detail: string;
}

const short = (commit: string): string => commit.slice(0, 7);

/** The pull request has another head than the one that was judged: what is said of it is for the run on that head. */
export class Moved extends Error {
  constructor(judged: string, now: string, summaryOf?: string) {
    const summary =
      summaryOf === undefined || summaryOf === judged
        ? 'the run on its new head says more'
        : `its summary is of ${short(summaryOf)} and is left as it is`;
    super(`the pull request moved on from ${short(judged)} to ${short(now)} during this run; ${summary}`);
    this.name = 'Moved';
  }
}

/** What a failure means for the rest of the posting. */
export function troubleOf(error: unknown): Trouble {
  const detail = (error instanceof Error ? error.message.slice(0, 300) : String(error)).replace(/\.$/u, '');
  if (error instanceof Moved) return { kind: 'moved', detail };
  if (isRateLimit(error)) return { kind: 'rate-limit', detail };
  if (isForbidden(error)) return { kind: 'read-only', detail };
  return { kind: 'failed', detail };
}

/** One sentence on what could not be posted. */
export function troubleNote({ kind, detail }: Trouble): string {
  switch (kind) {
    case 'read-only':
      return 'The token of this run may not write to the pull request, so there are no comments on lines.';
    case 'rate-limit':
      return 'GitHub asked for fewer requests, so some comments were not posted.';
    case 'moved':
      return `Nothing more is posted: ${detail}.`;
    case 'failed':
      return `Not everything could be posted: ${detail}.`;
  }
}
