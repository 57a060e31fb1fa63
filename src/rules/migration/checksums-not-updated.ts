import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/checksums-not-updated',
  summary: 'The migrations changed, and the file of their checksums did not.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'The pull request adds, edits or removes a migration in a folder with an atlas.sum, and leaves atlas.sum as it was.',
    effect: 'Atlas compares the folder with it before it does anything, and stops.',
    instead: '`atlas migrate hash` writes it anew.',
    sources: ['https://atlasgo.io/concepts/migration-directory-integrity'],
  },

  messages: {
    stale: '{record} does not know of this change to {file}: Atlas refuses the whole folder. Run atlas migrate hash.',
  },

  examples: [],

  *checkChangeSet({ changed, beside }, { problem }) {
    const [first] = changed;
    for (const { path, what, isChanged } of beside) {
      if (what !== 'checksums' || isChanged || first === undefined) continue;
      yield problem('stale', { record: path, file: first.path }, { ...wholeFile(first.path, first.before, first.after), subject: path });
    }
  },
});
