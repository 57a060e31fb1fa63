import type { Report } from '../model/report.ts';
import type { Repeat } from '../reporters/repeat.ts';
import type { Note } from '../reporters/summary.ts';
import type { GitHub, Repository } from './client.ts';
import type { DiffFile } from './diff.ts';
import type { Markers } from './marker.ts';

export interface PublishOptions {
  readonly reviewComments: boolean;
  readonly reviewEvent: 'comment' | 'request-changes';
  readonly maxComments: number;
  readonly summary: 'always' | 'on-failure' | 'never';
}

/** What is said on a pull request, and where. */
export interface Publication {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly number: number;
  /** The commit that was judged; what is said is said of it. */
  readonly head: string;
  readonly files: readonly DiffFile[];
  readonly report: Report;
  readonly markers: Markers;
  readonly options: PublishOptions;
  readonly notes: readonly Note[];
  /** How a person sees the same. */
  readonly repeat: Repeat;
  /** Where the pages of the rules lie. */
  readonly pages: string;
  /** Takes out what nobody may read, such as the token. */
  readonly conceal: (text: string) => string;
}
