import type { Finding } from '../model/finding.ts';
import { suggestionFor } from '../reporters/suggestion.ts';
import type { DiffFile } from './diff.ts';

/** A stretch of the new file that GitHub shows, and which of its lines are new. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly added: ReadonlySet<number>;
}

/** Where a comment on a finding may stand. */
export type Anchor =
  | { readonly kind: 'line'; readonly path: string; readonly line: number; readonly startLine?: number; readonly wholeRange: boolean }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none' };

/** Reads the hunks of a patch as GitHub gives it: without file headers, `@@ -a,b +c,d @@` before each. */
export function readHunks(patch: string): readonly Hunk[] {
  const hunks: { start: number; end: number; added: Set<number> }[] = [];
  let line = 0;
  for (const text of patch.split('\n')) {
    const [, from, count = '1'] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/u.exec(text) ?? [];
    const last = hunks.at(-1);
    if (from !== undefined) {
      line = Number(from);
      hunks.push({ start: line, end: line + Number(count) - 1, added: new Set() });
    } else if (text.startsWith('+')) {
      last?.added.add(line++);
    } else if (text.startsWith(' ')) {
      line++;
    }
  }
  return hunks.filter(({ start, end }) => end >= start);
}

/** The lines that a comment on a finding covers: those that its suggestion replaces, or the offending part. */
function linesOf(finding: Finding, text: string | undefined): readonly [start: number, end: number] {
  const suggestion = text === undefined ? undefined : suggestionFor(finding, text);
  return suggestion === undefined
    ? [finding.place.line, Math.max(finding.place.line, finding.place.endLine)]
    : [suggestion.startLine, suggestion.endLine];
}

/** How far anchors go: `cautious` ones are single lines that the change itself added, which GitHub has no reason to refuse. */
export type Daring = 'bold' | 'cautious';

/** Finds where a comment on a finding can stand, by the lines that GitHub shows of its file. */
export function anchorFinding(finding: Finding, files: ReadonlyMap<string, DiffFile>, text: string | undefined, daring: Daring = 'bold'): Anchor {
  const file = files.get(finding.span.file);
  if (file === undefined) return { kind: 'none' };
  const { path } = file;
  if (finding.fileLevel === true || file.patch === undefined || file.status === 'deleted') return { kind: 'file', path };
  const hunks = readHunks(file.patch);
  const [start, end] = linesOf(finding, text);
  const around = hunks.find((hunk) => hunk.start <= start && end <= hunk.end);
  const touched = around !== undefined && [...around.added].some((line) => start <= line && line <= end);
  if (daring === 'bold' && touched) return { kind: 'line', path, line: end, ...(start < end ? { startLine: start } : {}), wholeRange: true };
  const single = [finding.place.line, start, end].find((line) => hunks.some(({ added }) => added.has(line)));
  if (single === undefined) return { kind: 'file', path };
  return { kind: 'line', path, line: single, wholeRange: start === end && single === start };
}
