import type { ProblemPlace } from '../../model/rule.ts';

/** A place for what is wrong with a file: the first line that differs, so that the comment stands in the diff. */
export function wholeFile(path: string, before: string | undefined, after: string | undefined): ProblemPlace {
  if (after === undefined) return { span: { file: path, start: 0, end: 0 }, subject: path, fileLevel: true };
  let at = 0;
  while (before !== undefined && at < after.length && before[at] === after[at]) at++;
  const start = before === undefined ? 0 : after.lastIndexOf('\n', at - 1) + 1;
  const end = after.indexOf('\n', Math.max(at, start));
  return { span: { file: path, start, end: end < 0 ? after.length : end }, subject: path };
}
