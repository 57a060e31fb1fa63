import { bracketed, shallow } from '../blocks.ts';
import { snake } from '../spelling.ts';
import { firstLiteral, type Model, type ModelReader, type Stated } from './model.ts';

/** `pgTable('orders', { note: text('note') })`, with tables of a schema or of a creator too. Source: Drizzle ORM, "Schema" and "Enums". */
export const drizzle: ModelReader = {
  endings: ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'],
  mark: /drizzle-orm/,
  read(file) {
    const heads = [...file.plain.matchAll(/\b(?:\w*[tT]able|\w*View|\w*Enum|\.table|\.enum)\s*\(\s*(?=['"`])/g)];
    return heads.flatMap((head): readonly Model[] => {
      const call = bracketed(file, '(', head.index);
      const name = call && firstLiteral(file, call.start, call.end);
      if (call === undefined || name === undefined) return [];
      const isEnum = /enum\s*\($/i.test(head[0].trimEnd());
      const at = call.start;
      const shared = { title: `Drizzle ${isEnum ? 'enum' : 'table'} ${name}`, names: [name], isNamed: true, at };
      if (isEnum) {
        const values = file.literals.filter(({ start, end }) => start > call.start + name.length + 1 && end < call.end);
        return [{ ...shared, kind: 'enum', members: values.map(({ start, end }) => ({ names: [file.text.slice(start, end)], at: start })) }];
      }
      const body = bracketed(file, '{', call.start, call.end);
      return [{ ...shared, kind: 'table', members: body === undefined ? [] : columnsOf(shallow(file, body, 1), body.start) }];
    });
  },
};

/** A column is called as the call says, or as its key, which Drizzle may turn into snake case. */
function columnsOf(text: string, start: number): readonly Stated[] {
  const entries = text.matchAll(/(?:^|[,\n])\s*(['"]?)(\w+)\1\s*:\s*(?:\w+\.)?\w+\(\s*(?:(['"`])([^'"`\n]+)\3)?/g);
  return [...entries].map((entry) => {
    const [whole, , key = '', , name] = entry;
    return { names: name === undefined ? [key, snake(key)] : [name], at: start + entry.index + whole.search(/[\w'"]/) };
  });
}
