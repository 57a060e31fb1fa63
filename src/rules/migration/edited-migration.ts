import type { MigrationFile } from '../../model/migration.ts';
import { defineRule } from '../define-rule.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/edited-migration',
  summary: 'A migration that is on the base branch is edited.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'A migration file that exists on the base branch has other statements in the pull request; comments, blanks and the way back do not count.',
    effect: 'Where it has run, the new words never run, or the tool stops at a checksum; where it has not, another schema comes out.',
    instead: 'Leave the file as it is, and write the difference as a new migration.',
  },

  messages: {
    edited: '{file} is on the base branch already: databases that ran it will not run what this changes in it. Write a new migration instead.',
  },

  examples: [],

  *checkChangeSet({ files, changed, baseFile, tokens }, { problem }) {
    for (const { path, status, before, after } of changed) {
      const old = baseFile(path);
      if (status !== 'modified' || before === undefined || after === undefined || old?.role !== 'versioned') continue;
      const now = files.find(({ file }) => file.path === path)?.file;
      if (tokens(wayUp(old)) === tokens(now === undefined ? after : wayUp(now))) continue;
      yield problem('edited', { file: path }, wholeFile(path, before, after));
    }
  },
});

/** What runs on a deploy: how a migration is undone may be mended later. */
function wayUp({ text, sections }: MigrationFile): string {
  return sections
    .filter(({ direction }) => direction === 'up')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}
