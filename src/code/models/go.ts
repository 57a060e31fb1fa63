import { bracketed, type Block } from '../blocks.ts';
import type { Scanned } from '../scan.ts';
import { plural, snake, tablesOfClass } from '../spelling.ts';
import type { Model, ModelReader, Stated } from './model.ts';

/** Structs of GORM, bun, sqlx and ent. Sources: GORM "Declaring Models" and "Conventions"; bun "Defining models"; ent "Fields" and "Schema". */
export const go: ModelReader = {
  endings: ['go'],
  mark: /\bgorm\b|\bbun\b|\bdb:"|\bent\.Schema\b/,
  read(file) {
    return [...file.plain.matchAll(/^type\s+(\w+)\s+struct\s*(?=\{)/gm)].flatMap(({ index, 1: name = '' }): readonly Model[] => {
      const body = bracketed(file, '{', index);
      if (body === undefined) return [];
      const text = file.plain.slice(body.start, body.end);
      if (/\bent\.Schema\b/.test(text)) return [entSchema(file, name, index)];
      const told = tableOf(file, name, text);
      const isGorm = /\bgorm\.Model\b|\bgorm:"/.test(text);
      const isMapped = isGorm || /\b(?:bun|db):"/.test(text);
      if (!isMapped && told === undefined) return [];
      const names = told === undefined ? (isGorm ? [plural(snake(name))] : tablesOfClass(name)) : [told];
      const isNamed = told !== undefined || isGorm;
      return [{ kind: 'table', title: `struct ${name}`, names, isNamed, at: index, members: fieldsOf(text, body, isGorm || told !== undefined) }];
    });
  },
};

/** The table that a method or a tag names. */
function tableOf({ plain }: Scanned, name: string, body: string): string | undefined {
  const method = new RegExp(String.raw`func\s*\([^)]*\b${name}\)\s*TableName\(\)\s*string\s*\{\s*return\s*"(?:\w+\.)?(\w+)"`).exec(plain)?.[1];
  return method ?? /\bbun:"table:(\w+)/.exec(body)?.[1];
}

function fieldsOf(text: string, { start }: Block, byConvention: boolean): readonly Stated[] {
  return [...text.matchAll(/^[ \t]*([A-Z]\w*)[ \t]+[^\s`]+(?:[ \t]*`([^`\n]*)`)?/gm)].flatMap((found): readonly Stated[] => {
    const [line, name = '', tag = ''] = found;
    if (/\b(?:gorm|db|bun):"-/.test(tag)) return [];
    const told = /\bgorm:"[^"]*\bcolumn:(\w+)/.exec(tag)?.[1] ?? /\b(?:db|bun):"(\w+)/.exec(tag)?.[1];
    if (told === undefined && !byConvention) return [];
    return [{ names: [told ?? snake(name)], at: start + found.index + line.indexOf(name) }];
  });
}

/** `field.String("note")` in the schema of an entity; the table is the plural unless an annotation names it. */
function entSchema(file: Scanned, name: string, at: number): Model {
  const told = /\bentsql\.(?:Annotation\s*\{\s*Table:|Table\()\s*"(\w+)"/.exec(file.plain)?.[1];
  const fields = [...file.plain.matchAll(/\bfield\.\w+\(\s*"(\w+)"([^\n]*(?:\n\s*\w+\([^\n]*)*)/g)];
  const members = fields.map(({ index, 1: field = '', 2: rest = '' }) => ({
    names: [/\bStorageKey\("(\w+)"\)/.exec(rest)?.[1] ?? field],
    at: index,
  }));
  return { kind: 'table', title: `ent schema ${name}`, names: [told ?? plural(snake(name))], isNamed: true, at, members };
}
