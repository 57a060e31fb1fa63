import { reservedWords } from './keywords.ts';
import { isWordStart, readTokens } from './lex.ts';

/** What a psql meta-command does to the reading of a file. Source: manual, psql, "Meta-Commands". */
export type MetaCommand =
  | { readonly kind: 'opaque'; readonly why: string }
  | { readonly kind: 'if' }
  | { readonly kind: 'endif' }
  | { readonly kind: 'ignored' };

const opaqueCommands: Readonly<Record<string, string>> = {
  i: 'psql reads another file here, whose statements are not seen',
  include: 'psql reads another file here, whose statements are not seen',
  ir: 'psql reads another file here, whose statements are not seen',
  include_relative: 'psql reads another file here, whose statements are not seen',
  copy: 'psql copies rows here, which are not read',
  gexec: 'psql runs the SQL that this query puts out, which only the database knows',
};

/** Reads a meta-command by its name. */
export function readMetaCommand(line: string): MetaCommand {
  const name = /^\\([a-z_]+)/i.exec(line)?.[1]?.toLowerCase() ?? '';
  if (name === 'if' || name === 'endif') return { kind: name };
  const why = opaqueCommands[name];
  return why === undefined ? { kind: 'ignored' } : { kind: 'opaque', why };
}

/**
 * Puts names and strings of the same length where psql would put its variables: `:name`, `:'name'`, `:"name"`.
 * Undefined where there are none.
 */
export function fillVariables(text: string): string | undefined {
  if (!text.includes(':')) return undefined;
  const tokens = readTokens(text, 0, text.length);
  let filled = '';
  let copied = 0;
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (text[token.start] !== ':' || token.end !== token.start + 1 || next?.start !== token.end) return;
    const code = text.charCodeAt(next.start);
    const word = isWordStart(code);
    if (!word && code !== 39 && code !== 34) return;
    const reserved = word && reservedWords.has(text.slice(next.start, next.end).toLowerCase());
    filled += text.slice(copied, token.start) + (reserved ? '_' : ' ');
    copied = token.end;
  });
  return copied === 0 ? undefined : filled + text.slice(copied);
}
