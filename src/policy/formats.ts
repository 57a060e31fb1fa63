/** Why a text is no day of the calendar, written YYYY-MM-DD. */
export function faultOfDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return 'write the day as YYYY-MM-DD';
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const known = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
  return known ? undefined : 'the calendar has no such day';
}

/**
 * Why a text is no glob for paths or tables. Globs become backtracking patterns in the end, and four stars in one segment
 * can take a second on a long name, so a policy may not hold more than anyone needs.
 */
export function faultOfGlob(glob: string): string | undefined {
  if (glob.trim() === '') return 'it is empty';
  if (glob.length > 500) return 'it is longer than 500 characters';
  if (/\p{Cc}/u.test(glob)) return 'it holds a control character';
  if (glob.includes('\\')) return 'write `/` between folders, not `\\`';
  if (glob.startsWith('/')) return 'paths start at the root of the repository, without a `/`';
  if (glob.startsWith('!')) return 'it cannot be turned round with `!`; name what is meant';
  if (/[()]/.test(glob)) return 'parentheses mean nothing here; write alternatives as `{a,b}`, and `?` for a parenthesis in a name';
  if (glob.split('/').includes('..')) return 'it cannot leave the repository with `..`';
  return faultOfBrackets(glob) ?? faultOfWildcards(glob);
}

function faultOfBrackets(glob: string): string | undefined {
  let braces = 0;
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i];
    if (char === '[') {
      const end = glob.indexOf(']', i + 2);
      if (end < 0) return 'a `[` is not closed';
      i = end;
    } else if (char === ']') return 'a `]` closes nothing';
    else if (char === '{') braces++;
    else if (char === '}' && --braces < 0) return 'a `}` closes nothing';
  }
  return braces > 0 ? 'a `{` is not closed' : undefined;
}

function faultOfWildcards(glob: string): string | undefined {
  const stars = glob.match(/\*+/g) ?? [];
  const single = stars.filter((star) => star === '*').length;
  const crowded = glob.split('/').some((segment) => (segment.match(/\*+/g) ?? []).length > 3);
  if (stars.length - single > 3) return 'it has more than three `**`';
  if (single > 6 || crowded) return 'it has more than three `*` between two slashes, or more than six in all';
  return (glob.match(/\{/g) ?? []).length > 4 ? 'it has more than four `{…}`' : undefined;
}
