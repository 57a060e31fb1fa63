import type { MigrationFile } from '../../model/migration.ts';
import { defineRule } from '../define-rule.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/missing-down-migration',
  summary: 'A migration has no way back, and those before it have one.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],

  docs: {
    when: 'A new migration has neither a down file nor a down part, and at least two in three of those on the base branch have one. A down part that holds a comment is a way of saying that there is none.',
    effect: 'The tool’s own way back stops at this migration, in the hour in which it is wanted.',
    instead: 'Write the way back; where there is none, write that into the file.',
  },

  messages: {
    missing: '{file} has no way back; {count} of {of} migrations before it have one.',
  },

  examples: [],

  *checkChangeSet({ files, history, changed, all }, { problem }) {
    const added = new Set(changed.filter(({ status }) => status === 'added').map(({ path }) => path));
    const without = files.filter(({ file, statements }) => added.has(file.path) && isUp(file) && statements.length > 0 && !hasDown(file, all));
    if (without.length === 0) return;
    const before = history.filter(isUp);
    const count = before.filter((file) => hasDown(file, all)).length;
    if (before.length < 2 || count * 3 < before.length * 2) return;
    for (const { file } of without) {
      yield problem('missing', { file: file.path, count, of: before.length }, wholeFile(file.path, undefined, file.text));
    }
  },
});

const isUp = ({ role, version, sections }: MigrationFile): boolean =>
  role === 'versioned' && version !== undefined && sections.some(({ direction }) => direction === 'up');

function hasDown(file: MigrationFile, all: readonly MigrationFile[]): boolean {
  const downs = file.sections.filter(({ direction }) => direction === 'down');
  if (downs.some(({ start, end }) => saysSomething(file.text.slice(start, end)))) return true;
  return all.some(
    (other) =>
      other !== file && other.version === file.version && other.sections.length > 0 && other.sections.every(({ direction }) => direction === 'down'),
  );
}

/** Whether there is more than the tool's own mark: a statement, or a comment that says why there is none. */
function saysSomething(text: string): boolean {
  return text.replaceAll(/^\s*--\s*(?:\+goose|\+migrate|migrate:|down\b|undo\b).*$/gim, '').trim() !== '';
}
