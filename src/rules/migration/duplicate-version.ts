import type { MigrationFile } from '../../model/migration.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/duplicate-version',
  summary: 'Two migrations have the same version.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: everyEngine,

  docs: {
    when: 'A new migration has the version of another one, and neither are there such pairs on the base branch, so that the tool must bear them, nor is the tool unknown.',
    effect: 'The tool stops, or runs only one of the two, and which one differs from database to database.',
    instead: 'Give the new migration a version of its own.',
  },

  messages: {
    same: '{file} has version {version}, and so has {other}: the tool stops, or runs only one of them.',
  },

  examples: [],

  *checkChangeSet({ files, history, changed, framework }, { problem }) {
    const touched = new Set(changed.flatMap(({ path, previousPath }) => [path, previousPath]));
    const standing = history.filter(({ path }) => !touched.has(path));
    if (framework === 'plain' || hasDuplicates(standing)) return;
    const seen = [...standing];
    for (const { file } of files) {
      if (file.role !== 'versioned' || file.version === undefined) continue;
      const other = seen.find(({ version, role, path }) => role === 'versioned' && version === file.version && path !== file.path);
      seen.push(file);
      const isPair = other?.sections[0]?.direction !== file.sections[0]?.direction;
      if (other === undefined || isPair) continue;
      yield problem('same', { file: file.path, version: file.version, other: other.path }, wholeFile(file.path, undefined, file.text));
    }
  },
});

/** Two migrations of one version that have run show that the tool bears them. */
function hasDuplicates(files: readonly MigrationFile[]): boolean {
  const ups = files.filter(({ role, version, sections }) => role === 'versioned' && version !== undefined && sections[0]?.direction === 'up');
  return new Set(ups.map(({ version }) => version)).size < ups.length;
}
