import { bracketed } from '../blocks.ts';
import type { Model, ModelReader } from './model.ts';

/** Kotlin Exposed: `object Orders : Table("orders") { val note = text("note") }`. Source: Exposed, "Working with tables". */
export const exposed: ModelReader = {
  endings: ['kt'],
  mark: /\borg\.jetbrains\.exposed\b/,
  read: (file) =>
    [...file.plain.matchAll(/\bobject\s+(\w+)\s*:\s*\w*Table\s*\(\s*(?:name\s*=\s*)?(?:"(\w+)")?/g)].flatMap(
      ({ index, 1: name = '', 2: told }): readonly Model[] => {
        const body = bracketed(file, '{', index);
        if (body === undefined) return [];
        const columns = [...file.plain.slice(body.start, body.end).matchAll(/\bval\s+\w+[^=\n]*=\s*\w+(?:<[^>]*>)?\(\s*"(\w+)"/g)];
        const members = columns.map(({ index: at, 1: column = '' }) => ({ names: [column], at: body.start + at }));
        return [
          {
            kind: 'table',
            title: `Exposed table ${name}`,
            names: [told ?? name.replace(/Table$/, '')],
            isNamed: told !== undefined,
            at: index,
            members,
          },
        ];
      },
    ),
};
