import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { wholeFile } from './file-place.ts';

export default defineRule({
  id: 'migration/empty-migration',
  summary: 'A new migration does nothing.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A new migration has no statement: only comments, blanks or directives.',
    effect: 'It is noted as run, and cannot be filled in later: databases that ran it empty will not run it again.',
    instead: 'Leave the file out until there is something in it.',
  },

  messages: {
    empty: '{file} holds no statement: once it has run, nothing that is written into it later will run.',
  },

  examples: [{ bad: '-- add the new columns here\n' }],

  *checkChangeSet({ files, changed }, { problem }) {
    const added = new Set(changed.filter(({ status }) => status === 'added').map(({ path }) => path));
    for (const { file, statements } of files) {
      const runs = file.sections.some(({ direction }) => direction === 'up');
      if (!added.has(file.path) || file.role !== 'versioned' || !runs || statements.length > 0) continue;
      yield problem('empty', { file: file.path }, wholeFile(file.path, undefined, file.text));
    }
  },
});
