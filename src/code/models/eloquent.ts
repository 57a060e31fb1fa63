import { bracketed, shallow } from '../blocks.ts';
import { plural, snake } from '../spelling.ts';
import type { Model, ModelReader } from './model.ts';

/** Eloquent: what a model may fill, cast or hide. Source: Laravel, "Eloquent: Getting Started", table names and mass assignment. */
export const eloquent: ModelReader = {
  endings: ['php'],
  mark: /\bextends\s+(?:Model|Authenticatable|Pivot)\b/,
  read: (file) =>
    [...file.bare.matchAll(/\bclass\s+(\w+)\s+extends\s+(?:Model|Authenticatable|Pivot)\b/g)].flatMap(({ index, 1: name = '' }): readonly Model[] => {
      const body = bracketed(file, '{', index);
      if (body === undefined) return [];
      const text = file.plain.slice(body.start, body.end);
      const told = /\$table\s*=\s*['"](?:\w+\.)?(\w+)['"]/.exec(text)?.[1];
      const lists = [...text.matchAll(/\$(?:fillable|guarded|hidden|visible|casts|dates|attributes)\s*=\s*(?=\[)/g)];
      const members = lists.flatMap(({ index: at }) => {
        const list = bracketed(file, '[', body.start + at, body.end);
        const words = list === undefined ? [] : [...shallow(file, list, 0).matchAll(/(?:^|[,\n])\s*['"](\w+)['"]/g)];
        return words.map(({ index: word, 0: entry, 1: column = '' }) => ({ names: [column], at: (list?.start ?? 0) + word + entry.search(/['"]/) }));
      });
      return [
        { kind: 'table', title: `Eloquent model ${name}`, names: [told ?? plural(snake(name))], isNamed: told !== undefined, at: index, members },
      ];
    }),
};
