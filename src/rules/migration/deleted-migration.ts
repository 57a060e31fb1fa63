import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { successorOf } from '../same-migration.ts';
import { wholeFile } from './file-place.ts';

/** A pull request that deletes more folds its migrations into one. */
const most = 10;

export default defineRule({
  id: 'migration/deleted-migration',
  summary: 'A migration that is on the base branch is deleted or renamed.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A migration file that exists on the base branch is gone, or has another name, in the pull request. Where the tool knows a migration by its version alone, only another version counts.',
    effect: 'Tools that keep a list of what has run miss the file and stop, or run the renamed one once more.',
    instead: 'Leave the file where it is. To fold old migrations into one, do it in a change of its own, with an exception.',
  },

  messages: {
    deleted: '{file} is on the base branch and may have run: without it the tool finds a migration in the database that it does not know.',
    many: '{file} and {count} more migrations are on the base branch and may have run: without them the tool finds migrations in the database that it does not know.',
    renamed: '{before} was renamed to {file}: databases that ran it will run it once more under the new name, or stop.',
  },

  examples: [],

  *checkChangeSet(changeSet, { problem }) {
    const deleted: string[] = [];
    for (const change of changeSet.changed) {
      const { path, status, previousPath, after } = change;
      const old = changeSet.baseFile(previousPath ?? path);
      if (old?.role !== 'versioned' || old.sections.every(({ direction }) => direction === 'down')) continue;
      if (status === 'added' || successorOf(changeSet, change) !== undefined) continue;
      if (status === 'deleted') deleted.push(path);
      if (status === 'renamed' && previousPath !== undefined)
        yield problem('renamed', { before: previousPath, file: path }, wholeFile(path, undefined, after));
    }
    const many = deleted.length > most;
    for (const file of many ? deleted.slice(0, 1) : deleted)
      yield problem(many ? 'many' : 'deleted', { file, count: deleted.length - 1 }, wholeFile(file, undefined, undefined));
  },
});
