import { defineRule } from '../define-rule.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/duplicate-version',
  summary: 'Two migrations have the same version.',
  consequence: 'fails-to-deploy',
  severity: 'error',
  dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'A new migration has the version of another one.',
    effect: 'The tool stops, or runs only one of the two, and which one differs from database to database.',
    instead: 'Give the new migration a version of its own.',
  },

  messages: {
    same: '{file} has version {version}, and so has {other}: the tool stops, or runs only one of them.',
  },

  examples: [],

  *checkChangeSet({ files, history, changed }, { problem }) {
    const touched = new Set(changed.flatMap(({ path, previousPath }) => [path, previousPath]));
    const standing = history.filter(({ path }) => !touched.has(path));
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
