/** The columns of one side: names between commas, in double quotes where they hold a comma, an arrow or blanks at their ends. */
function readColumns(text: string): readonly string[] {
  const names = text.match(/\s*(?:"[^"]+"|[^",]+)\s*(?:,|$)/gu) ?? [];
  return names.map((name) =>
    name
      .replace(/,$/u, '')
      .trim()
      .replace(/^"(.*)"$/u, '$1'),
  );
}

/** Splits at the arrow, which may also be written → . */
function sidesOf(text: string): readonly string[] {
  const bare = text.replaceAll(/"[^"]*"/gu, (quoted) => 'x'.repeat(quoted.length));
  const at = /->|→/u.exec(bare);
  return at === null ? [text] : [text.slice(0, at.index), text.slice(at.index + at[0].length)];
}

/** Reads `zip -> city, state`. */
export function readDependency(text: string): { readonly determinant: readonly string[]; readonly dependent: readonly string[] } {
  const [left = '', right = ''] = sidesOf(text);
  return { determinant: readColumns(left), dependent: readColumns(right) };
}

/** Why a text is no dependency. */
export function faultOfDependency(text: string): string | undefined {
  const [left, right, ...rest] = sidesOf(text);
  if (text.length > 500) return 'it is longer than 500 characters';
  if (left === undefined || right === undefined || rest.length > 0 || /->|→/u.test(right.replaceAll(/"[^"]*"/gu, ''))) {
    return 'write the columns that determine others, an arrow, and those others: zip -> city, state';
  }
  if ([left, right].some((side) => side.split(',').some((name) => name.trim() === '') || readColumns(side).length === 0)) {
    return 'a column is missing on one side of the arrow';
  }
  const { determinant, dependent } = readDependency(text);
  const twice = dependent.find((name) => determinant.includes(name));
  return twice === undefined ? undefined : `${twice} stands on both sides`;
}
