import type { Report } from '../model/report.ts';
import { sortedAnnotations, type Annotation } from '../reporters/annotations.ts';
import type { Repeat } from '../reporters/repeat.ts';
import { renderSummary } from '../reporters/summary.ts';
import { verdictOf } from '../reporters/verdict.ts';
import type { GitHub, Repository } from './client.ts';
import { limits } from './limits.ts';

export interface CheckRun {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly head: string;
  readonly report: Report;
  readonly repeat: Repeat;
  readonly name: string;
  readonly conceal: (text: string) => string;
}

const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** An annotation as the API of check runs wants it: without columns where it covers more than one line. */
function checkAnnotation({ level, title, message, file, startLine, endLine, startColumn, endColumn }: Annotation, conceal: CheckRun['conceal']) {
  return {
    path: file,
    start_line: startLine,
    end_line: endLine,
    ...(startColumn !== undefined && endColumn !== undefined && startLine === endLine && { start_column: startColumn, end_column: endColumn }),
    annotation_level: levels[level],
    title: conceal(title),
    message: conceal(message),
  };
}

/**
 * Says the verdict as a check of its own on the head: every annotation, in requests that GitHub takes, and the conclusion only when
 * all of them are there. It is never neutral, because that satisfies a required check.
 */
export async function postCheckRun({ github, repository, head, report, repeat, name, conceal }: CheckRun): Promise<void> {
  const place = { owner: repository.owner, repo: repository.name };
  const title = conceal(`${verdictOf(report).line}.`).slice(0, 255);
  const summary = conceal(renderSummary(report, { maxBytes: limits.checkText, repeat }));
  const { data: run } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
    ...place,
    name,
    head_sha: head,
    status: 'in_progress',
    output: { title, summary },
  });
  const annotations = sortedAnnotations(report).map((annotation) => checkAnnotation(annotation, conceal));
  for (let at = 0; at < annotations.length; at += limits.checkAnnotations) {
    const some = annotations.slice(at, at + limits.checkAnnotations);
    await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...place,
      check_run_id: run.id,
      output: { title, summary, annotations: some },
    });
  }
  const conclusion = report.verdict === 'pass' && report.complete ? 'success' : 'failure';
  await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    ...place,
    check_run_id: run.id,
    status: 'completed',
    conclusion,
    output: { title, summary },
  });
}
