/** Whether a name is one that a pattern means, in which `*` stands for anything. Takes linear time. */
export function matchesGlob(pattern: string, name: string): boolean {
  const parts = pattern.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return pattern === name;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

/** Whether a name is one that any of the patterns means. */
export const matchesAny = (patterns: readonly string[], name: string): boolean => patterns.some((pattern) => matchesGlob(pattern, name));
