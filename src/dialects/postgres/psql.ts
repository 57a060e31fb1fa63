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
