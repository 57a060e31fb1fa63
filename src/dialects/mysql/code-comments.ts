import type { Target } from '../../model/target.ts';

const opening = /\/\*(M?)!(\d{5,6})?/y;

/**
 * Whether the comment at `at` is an executable one, and whether the server runs what it holds. Undefined for a plain comment.
 * Sources: MySQL manual, 9.7 Comments; MariaDB documentation, Comment Syntax (it passes over MySQL's 50700 to 99999). A version
 * is known as major and minor, and stands for the newest release of them.
 */
export function readCodeComment(
  text: string,
  at: number,
  { dialect, version: [major, minor] }: Target,
): { readonly taken: boolean; readonly inside: number } | undefined {
  opening.lastIndex = at;
  const match = opening.exec(text);
  if (match === null || (match[1] !== '' && dialect !== 'mariadb')) return undefined;
  const inside = at + match[0].length;
  if (match[2] === undefined) return { taken: true, inside };
  const asked = Number(match[2]);
  const foreign = dialect === 'mariadb' && match[1] === '' && asked >= 50_700 && asked <= 99_999;
  return { taken: !foreign && asked <= major * 10_000 + minor * 100 + 99, inside };
}
