import type { Remedy } from '../model/finding.ts';
import type { JudgedFile } from '../model/rule.ts';

const dots = (text: string): string => text.replaceAll(/[^\r\n]/g, '•');

/** The text of a file with dots in the place of what lets its reader in. Offsets and lines stay. */
export function maskFile({ file, statements }: JudgedFile): string {
  return statements
    .flatMap(({ statement }) => statement.credentials ?? [])
    .reduce((text, { span: { start, end } }) => text.slice(0, start) + dots(text.slice(start, end)) + text.slice(end), file.text);
}

/** The literals of files that let their reader in, as they are written. */
export function secretsIn(files: readonly JudgedFile[]): readonly string[] {
  const places = files.flatMap(({ file, statements }) =>
    statements.flatMap(({ statement }) => (statement.credentials ?? []).map(({ span }) => file.text.slice(span.start, span.end))),
  );
  return [...new Set(places)];
}

/** A text that is made of statements, or that stood before them, without the literals. */
export const maskText = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((shown, secret) => shown.replaceAll(secret, dots(secret)), text);

/** A remedy as it may be shown. An edit that would write a secret again is none. */
export function maskRemedy(remedy: Remedy, secrets: readonly string[]): readonly Remedy[] {
  switch (remedy.kind) {
    case 'edit':
      return remedy.edits.some(({ text }) => maskText(text, secrets) !== text) ? [] : [remedy];
    case 'plan':
      return [{ ...remedy, steps: remedy.steps.map(({ sql, ...step }) => ({ ...step, ...(sql !== undefined && { sql: maskText(sql, secrets) }) })) }];
    case 'advice':
      return [{ ...remedy, text: maskText(remedy.text, secrets) }];
  }
}
