import type { Target } from '../../../model/target.ts';

const oldestPages = 10;
const newestPages = 18;

/** The address of a page of the manual of the target's own version. */
export function manualPage(target: Target, page: string): string {
  const major = Math.min(newestPages, Math.max(oldestPages, target.version[0]));
  return `https://www.postgresql.org/docs/${major}/${page}`;
}
