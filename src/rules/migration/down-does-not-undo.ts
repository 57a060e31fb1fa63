import { showName } from '../../model/names.ts';
import type { Undoing } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'migration/down-does-not-undo',
  summary: 'The way back of a migration does not lead back.',
  consequence: 'hard-to-undo',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A migration has a way back, and the schema after both is not the one before; or the engine refuses the way back. Comments, the order of columns, the texts of views and functions, and values added to an enum do not count.',
    effect: 'Whoever goes back in a hurry has a schema that no migration knows, and the next way forward may fail.',
    instead: 'Undo each statement, the last one first; where that cannot be, say so in the file instead of half of it.',
  },

  messages: {
    left: 'After {file} and its way back the schema is not what it was: {left}.',
    refused: 'The way back of {file} fails: {message}',
  },

  examples: [
    {
      given: 'CREATE TABLE users (id bigint PRIMARY KEY);',
      bad: '-- migrate:up\nALTER TABLE users ADD COLUMN age integer;\nALTER TABLE users ADD COLUMN size integer;\n-- migrate:down\nALTER TABLE users DROP COLUMN age;\n',
      good: '-- migrate:up\nALTER TABLE users ADD COLUMN age integer;\nALTER TABLE users ADD COLUMN size integer;\n-- migrate:down\nALTER TABLE users DROP COLUMN size;\nALTER TABLE users DROP COLUMN age;\n',
      framework: 'dbmate',
    },
  ],

  *checkChangeSet({ files, undo }, { problem }) {
    for (const judged of files) {
      const undone = judged.steps.length === 0 ? undefined : undo(judged);
      if (undone === undefined || undone.statements === 0 || !undone.isCertain) continue;
      const file = judged.file.path;
      const [refused] = undone.refused;
      if (refused !== undefined) yield problem('refused', { file, message: refused.refusal.message }, { span: refused.span, subject: file });
      else if (undone.left.length > 0)
        yield problem('left', { file, left: listNames(undone.left.map(showLeft), 4) }, { span: undone.span, subject: file });
    }
  },
});

const words: Readonly<Record<string, string>> = {
  notNull: 'NOT NULL',
  nullsNotDistinct: 'NULLS NOT DISTINCT',
  rowSecurity: 'row security',
  include: 'INCLUDE',
};

function showLeft({ what, name, of, how, aspects }: Undoing['left'][number]): string {
  const shown = of === undefined ? `${what} ${name}` : `${what} ${showName(of)}.${name}`;
  switch (how) {
    case 'added':
      return `${shown} is still there`;
    case 'removed':
      return `${shown} is missing`;
    case 'changed':
      return `${shown} differs in ${listNames(aspects.map((aspect) => words[aspect] ?? aspect))}`;
    case 'renamed':
      return `${shown} had another name`;
  }
}
