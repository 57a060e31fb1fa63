import type { Framework, MigrationFile } from '../../model/migration.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { successorOf } from '../same-migration.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/edited-migration',
  summary: 'A migration that is on the base branch is edited.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A migration file that exists on the base branch has other statements in the pull request; comments, blanks and the way back do not count, save with sqlx and Flyway, which keep a checksum of them. A file that has another name and the same version is the same migration to goose, golang-migrate, dbmate, sqlx, Diesel and Supabase.',
    effect: 'Where it has run, the new words never run, or the tool stops at a checksum; where it has not, another schema comes out.',
    instead: 'Leave the file as it is, and write the difference as a new migration.',
  },

  messages: {
    edited: '{file} is on the base branch already: databases that ran it will not run what this changes in it. Write a new migration instead.',
    rehashed:
      '{file} is on the base branch already, and {tool} keeps a checksum of all its words, comments too: databases that ran it stop before the next migration. Leave it as it was.',
  },

  examples: [],

  *checkChangeSet(changeSet, { problem }) {
    const { changed, baseFile, tokens } = changeSet;
    for (const change of changed) {
      const old = baseFile(change.previousPath ?? change.path);
      const now = change.status === 'added' ? undefined : successorOf(changeSet, change);
      if (now === undefined || old?.role !== 'versioned') continue;
      const place = wholeFile(now.path, old.text, now.text);
      const checksum = checksums[old.framework];
      if (tokens(wayUp(old)) !== tokens(wayUp(now))) yield problem('edited', { file: now.path }, place);
      else if (checksum !== undefined && wayUp(old) !== '' && checksum.of(old.text) !== checksum.of(now.text))
        yield problem('rehashed', { file: now.path, tool: checksum.tool }, place);
    }
  },
});

/** A tool that compares what it ran with the file before it does anything, and what it makes its checksum of. */
interface Checksum {
  readonly tool: string;
  of(text: string): string;
}

/**
 * Tools that stop where even a comment of a migration has changed. Sources: sqlx-core, src/migrate/migration.rs, SHA-384 of the whole text;
 * Flyway, ChecksumCalculator, CRC32 of each line without its end.
 */
const checksums: Readonly<Partial<Record<Framework, Checksum>>> = {
  sqlx: { tool: 'sqlx', of: (text) => text },
  flyway: { tool: 'Flyway', of: (text) => text.replace(/^\uFEFF/, '').replaceAll(/\r\n|\r|\n/g, '') },
};

/** What runs on a deploy: how a migration is undone may be mended later. */
function wayUp({ text, sections }: MigrationFile): string {
  return sections
    .filter(({ direction }) => direction === 'up')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}
