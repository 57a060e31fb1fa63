import type { Framework, Layout, MigrationFile, SourceFile } from '../model/migration.ts';
import { complain } from './sections.ts';

/** Tools that hand DELIMITER on to the server. Sources: golang-migrate/migrate #399 and #1036, amacneil/dbmate #657, pressly/goose #122. */
const senders: ReadonlySet<Framework> = new Set(['golang-migrate', 'dbmate', 'goose']);

/** The file, with a complaint where it has a command of the client `mysql` that its tool does not know. */
export function withDelimiterTold(file: SourceFile, read: MigrationFile, { framework, title }: Layout): MigrationFile {
  if (!senders.has(framework) || (file.dialect !== 'mysql' && file.dialect !== 'mariadb')) return read;
  const found = /^[ \t]*delimiter[ \t]+\S+[ \t]*$/im.exec(file.text);
  if (found === null) return read;
  const at = { start: found.index, end: found.index + found[0].length };
  const message = `${title} sends DELIMITER on to the server, which refuses it (1064): it belongs to the client mysql.`;
  return { ...read, complaints: [...read.complaints, complain(file, at, message)] };
}
