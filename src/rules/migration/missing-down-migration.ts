import type { MigrationFile } from '../../model/migration.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/missing-down-migration',
  summary: 'A migration has no way back, and those before it have one.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: everyEngine,

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
    const undone = new Set(all.filter(isDown).map(({ version }) => version));
    const added = new Set(changed.filter(({ status }) => status === 'added').map(({ path }) => path));
    const without = files.filter(({ file, statements }) => added.has(file.path) && isUp(file) && statements.length > 0 && !hasDown(file, undone));
    if (without.length === 0) return;
    const before = history.filter(isUp);
    const count = before.filter((file) => hasDown(file, undone)).length;
    if (before.length < 2 || count * 3 < before.length * 2) return;
    for (const { file } of without) {
      yield problem('missing', { file: file.path, count, of: before.length }, wholeFile(file.path, undefined, file.text));
    }
  },
});

const isUp = ({ role, version, sections }: MigrationFile): boolean =>
  role === 'versioned' && version !== undefined && sections.some(({ direction }) => direction === 'up');

/** Whether a file is the way back of another. */
const isDown = ({ sections }: MigrationFile): boolean => sections.length > 0 && sections.every(({ direction }) => direction === 'down');

/** Whether a file holds its way back, or another file of its version does. */
function hasDown(file: MigrationFile, undone: ReadonlySet<string | undefined>): boolean {
  const downs = file.sections.filter(({ direction }) => direction === 'down');
  return downs.some(({ start, end }) => saysSomething(file.text.slice(start, end))) || (!isDown(file) && undone.has(file.version));
}

/** Whether there is more than the tool's own mark: a statement, or a comment that says why there is none. */
function saysSomething(text: string): boolean {
  return text.replaceAll(/^\s*--\s*(?:\+goose|\+migrate|migrate:|down\b|undo\b).*$/gim, '').trim() !== '';
}
