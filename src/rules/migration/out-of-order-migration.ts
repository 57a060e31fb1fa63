import type { MigrationFile } from '../../model/migration.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { successorOf } from '../same-migration.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/out-of-order-migration',
  summary: 'A new migration comes before one that is on the base branch.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'The version of a new migration is lower than the highest version on the base branch. Where the tool runs late migrations all the same, this is said of numbers only: a time tells when a migration was written, not when it was merged.',
    effect: 'Databases that are up to date skip the migration or refuse it; new ones run it in another order than everyone else.',
    instead: 'Give the migration a version above all that are on the base branch.',
  },

  messages: {
    refused:
      '{file} comes before {newest}, which is on the base branch: databases that ran {newest} will skip it or refuse it. Give it a higher version.',
    late: '{file} comes before {newest}, which is on the base branch: new databases will run the two in another order than those that exist.',
  },

  examples: [],

  *checkChangeSet(changeSet, { problem }) {
    const { files, changed, history, order } = changeSet;
    const successors = new Set(changed.filter(({ status }) => status === 'deleted').map((change) => successorOf(changeSet, change)));
    const newest = history.filter(isVersioned).toSorted(order.compare).at(-1);
    const added = new Set(changed.filter(({ status }) => status === 'added').map(({ path }) => path));
    if (newest === undefined) return;
    for (const { file } of files) {
      if (!added.has(file.path) || successors.has(file) || !isVersioned(file) || file.version === newest.version || order.compare(file, newest) >= 0)
        continue;
      if (!order.strict && isTime(file.version)) continue;
      yield problem(order.strict ? 'refused' : 'late', { file: file.path, newest: newest.path }, wholeFile(file.path, undefined, file.text));
    }
  },
});

function isVersioned({ role, version, sections }: MigrationFile): boolean {
  return role === 'versioned' && version !== undefined && sections.some(({ direction }) => direction === 'up');
}

/** `20240730094430`, `2024-07-30-094430`, `1737026490001`: the time at which it was written. */
function isTime(version = ''): boolean {
  return version.replaceAll(/\D/g, '').length >= 8;
}
