import { flatten } from '../reporters/escape.ts';

/**
 * Makes text safe for the log of a runner, which takes a line that starts with `::` as a command, and `##[` wherever it stands.
 * Source: actions/runner, ActionCommand.cs (TryParseV2 trims the line, TryParse searches it).
 */
export function logLine(text: string): string {
  const line = flatten(text)
    .trim()
    .replaceAll(/##(?=\[)/gu, '# # ');
  return line.startsWith('::') ? `: :${line.slice(2)}` : line;
}
