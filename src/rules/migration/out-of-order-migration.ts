import type { MigrationFile } from '../../model/migration.ts';
import { defineRule } from '../define-rule.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/out-of-order-migration',
  summary: 'A new migration comes before one that is on the base branch.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'The version of a new migration is lower than the highest version on the base branch.',
    effect: 'Databases that are up to date skip the migration or refuse it; new ones run it in another order than everyone else.',
    instead: 'Give the migration a version above all that are on the base branch.',
  },

  messages: {
    refused:
      '{file} comes before {newest}, which is on the base branch: databases that ran {newest} will skip it or refuse it. Give it a higher version.',
    late: '{file} comes before {newest}, which is on the base branch: new databases will run the two in another order than those that exist.',
  },

  examples: [],

  *checkChangeSet({ files, changed, history, order }, { problem }) {
    const newest = history.filter(isVersioned).toSorted(order.compare).at(-1);
    const added = new Set(changed.filter(({ status }) => status === 'added').map(({ path }) => path));
    if (newest === undefined) return;
    for (const { file } of files) {
      if (!added.has(file.path) || !isVersioned(file) || file.version === newest.version || order.compare(file, newest) >= 0) continue;
      yield problem(order.strict ? 'refused' : 'late', { file: file.path, newest: newest.path }, wholeFile(file.path, undefined, file.text));
    }
  },
});

function isVersioned({ role, version }: MigrationFile): boolean {
  return role === 'versioned' && version !== undefined;
}
