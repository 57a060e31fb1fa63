import { counts, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { anchorFinding, type Anchor, type Daring } from './anchor.ts';
import type { Conversation } from './conversation.ts';
import type { DiffFile } from './diff.ts';
import { limits } from './limits.ts';

/** A finding and where its comment may stand. */
export interface Planned {
  readonly finding: Finding;
  readonly anchor: Anchor;
}

/** What is to be said, what is said already, and what needs to be said no more. */
export interface Plan {
  /** Fingerprints of the findings whose comments stand. */
  readonly standing: ReadonlySet<string>;
  readonly lines: readonly Planned[];
  readonly wholeFiles: readonly Planned[];
  /** How many findings have a place for a comment, and none because there are enough. */
  readonly leftOut: number;
  /** Comments whose findings are gone, or that stand twice. */
  readonly gone: readonly string[];
}

/** Findings that count and can be told apart; two with one fingerprint are told by the summary. */
function commentable(report: Report): readonly Finding[] {
  const shown = report.findings.filter(counts);
  const times = new Map<string, number>();
  for (const { fingerprint } of shown) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return shown.filter(({ fingerprint }) => times.get(fingerprint) === 1);
}

/** Finds a place for the comment of each finding. */
export function placeComments(
  { texts }: Report,
  findings: readonly Finding[],
  files: readonly DiffFile[],
  daring: Daring = 'bold',
): readonly Planned[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return findings.map((finding) => ({ finding, anchor: anchorFinding(finding, byPath, texts.get(finding.span.file), daring) }));
}

/** Takes the weightiest findings, as far as there is room for comments, and for those on whole files among them. */
function choose(waiting: readonly Planned[], room: number, fileRoom: number): readonly Planned[] {
  const chosen: Planned[] = [];
  let files = 0;
  for (const planned of waiting) {
    if (chosen.length >= room) break;
    if (planned.anchor.kind === 'file' && ++files > fileRoom) continue;
    chosen.push(planned);
  }
  return chosen;
}

/** Plans the comments: never more than `most` on the pull request at once, those that stand already included. */
export function planComments(report: Report, files: readonly DiffFile[], { comments, doubles }: Conversation, most: number): Plan {
  const said = new Set(comments.map(({ fingerprint }) => fingerprint));
  const current = new Set(report.findings.filter(counts).map(({ fingerprint }) => fingerprint));
  const gone = comments.filter(({ fingerprint, answered }) => !current.has(fingerprint) && !answered).map(({ id }) => id);
  const placed = placeComments(report, commentable(report), files).filter(({ anchor }) => anchor.kind !== 'none');
  const isStanding = ({ finding }: Planned): boolean => said.has(finding.fingerprint);
  const standingFiles = placed.filter((planned) => isStanding(planned) && planned.anchor.kind === 'file').length;
  const waiting = placed.filter((planned) => !isStanding(planned));
  const chosen = choose(waiting, most - (comments.length - gone.length), limits.fileComments - standingFiles);
  return {
    standing: new Set(commentable(report).flatMap(({ fingerprint }) => (said.has(fingerprint) ? [fingerprint] : []))),
    lines: chosen.filter(({ anchor }) => anchor.kind === 'line'),
    wholeFiles: chosen.filter(({ anchor }) => anchor.kind === 'file'),
    leftOut: waiting.length - chosen.length,
    gone: [...gone, ...doubles],
  };
}
