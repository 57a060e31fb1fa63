import { UserError } from '../model/user-error.ts';

/** The hidden comments by which a gate knows its own words again; `key` tells two gates on one pull request apart. */
export interface Markers {
  readonly summary: string;
  readonly review: string;
  finding(fingerprint: string): string;
  /** Follows the marker of a summary and names the commit that it is of. */
  head(commit: string): string;
  /** The fingerprint that a comment was made for. */
  readFinding(body: string): string | undefined;
  isSummary(body: string): boolean;
  /** The commit that a summary is of. */
  readHead(body: string): string | undefined;
  isReview(body: string): boolean;
}

const plain = /^[\w.-]{1,60}$/u;

/** Makes the markers of one gate. They count only as the very first thing of a comment: a quoted or pasted one is not ours. */
export function markersOf(key: string): Markers {
  if (!plain.test(key)) {
    throw new UserError({
      message: `The input \`comment-key\` is "${key.slice(0, 80)}"`,
      hint: 'Use up to 60 letters, digits, dots, hyphens and underscores.',
    });
  }
  const of = (what: string): string => `<!-- lockkeeper:${key}:${what} -->`;
  const start = `<!-- lockkeeper:${key}:finding:`;
  return {
    summary: of('summary'),
    review: of('review'),
    finding: (fingerprint) => of(`finding:${encodeURIComponent(fingerprint).replaceAll('-', '%2D')}`),
    readFinding: (body) => {
      if (!body.startsWith(start)) return undefined;
      const [, found] = /^([^ ]+) -->/u.exec(body.slice(start.length)) ?? [];
      return found === undefined ? undefined : decodeURIComponent(found);
    },
    head: (commit) => of(`head:${commit}`),
    isSummary: (body) => body.startsWith(of('summary')),
    readHead: (body) => {
      const before = `${of('summary')}<!-- lockkeeper:${key}:head:`;
      return body.startsWith(before) ? /^([0-9a-f]{40,64}) -->/u.exec(body.slice(before.length))?.[1] : undefined;
    },
    isReview: (body) => body.startsWith(of('review')),
  };
}
