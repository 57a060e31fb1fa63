import { bracketed } from '../blocks.ts';
import type { Model, ModelReader, Stated } from './model.ts';

const scalars = new Set(['String', 'Boolean', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Json', 'Bytes', 'Unsupported']);

/** `schema.prisma`: names are the database's own unless `@map` and `@@map` say otherwise. Source: Prisma schema reference, "@map" and "@@map". */
export const prisma: ModelReader = {
  endings: ['prisma'],
  mark: /^\s*(?:model|view|enum)\s/m,
  read(file) {
    const { plain } = file;
    const enums = new Set([...plain.matchAll(/^[ \t]*enum\s+(\w+)/gm)].map(([, name = '']) => name));
    return [...plain.matchAll(/^[ \t]*(model|view|enum)\s+(\w+)\s*(?=\{)/gm)].flatMap((head): readonly Model[] => {
      const [, word = '', name = ''] = head;
      const body = bracketed(file, '{', head.index);
      if (body === undefined) return [];
      const text = plain.slice(body.start, body.end);
      const mapped = /@@map\(\s*(?:name:\s*)?"([^"\n]+)"/.exec(text)?.[1];
      const isEnum = word === 'enum';
      const title = `Prisma ${word} ${name}`;
      const members = membersOf(text, body.start, isEnum, enums);
      return [{ kind: isEnum ? 'enum' : 'table', title, names: [mapped ?? name], isNamed: true, at: head.index + head[0].indexOf(word), members }];
    });
  },
};

/** Fields that are columns: those of another model's type are not. */
function membersOf(text: string, start: number, isEnum: boolean, enums: ReadonlySet<string>): readonly Stated[] {
  const field = isEnum ? /^[ \t]*(\w+)([^\n]*)$/gm : /^[ \t]*(\w+)[ \t]+(\w+)([^\n]*)$/gm;
  return [...text.matchAll(field)].flatMap((found): readonly Stated[] => {
    const [line, name = '', type = '', rest = ''] = found;
    if (!isEnum && !scalars.has(type) && !enums.has(type)) return [];
    const mapped = /@map\(\s*(?:name:\s*)?"([^"\n]+)"/.exec(isEnum ? type : rest)?.[1];
    return [{ names: [mapped ?? name], at: start + found.index + line.indexOf(name) }];
  });
}
