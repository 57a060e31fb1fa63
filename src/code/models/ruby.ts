import { indented } from '../blocks.ts';
import type { Scanned } from '../scan.ts';
import { plural, snake } from '../spelling.ts';
import type { Model, ModelReader, Stated } from './model.ts';

/**
 * ActiveRecord: a class stands for the plural of its name, and its macros name columns. What the class calls with `attr_accessor` needs
 * none, and what it lists in `ignored_columns` is what is about to go. Source: Rails guides, "Active Record Basics" and "Validations".
 */
export const ruby: ModelReader = {
  endings: ['rb'],
  mark: /<\s*(?:ApplicationRecord|ActiveRecord::Base)|\bActiveRecord::Schema\b/,
  read: (file) => [
    ...[...file.plain.matchAll(/^[ \t]*class\s+([\w:]+)\s*<\s*[\w:]*(?:Record|ActiveRecord::Base)\b/gm)].flatMap(({ index, 0: head, 1: name = '' }) =>
      classAt(file, name, index + head.length, index + head.indexOf('class')),
    ),
    ...[...file.plain.matchAll(/^[ \t]*create_table\s+["':](\w+)/gm)].flatMap(({ index, 0: head, 1: name = '' }) =>
      schemaAt(file, name, index + head.length, index + head.indexOf('create_table')),
    ),
  ],
};

/** Macros of which each symbol, or the first one, is a column. */
const macros =
  /^[ \t]*(?:validates?(?:_\w+_of)?|enum|attribute|serialize|encrypts|normalizes|has_secure_token|monetize|store|store_accessor|alias_attribute|attr_readonly|counter_culture)\s*\(?\s*(:\w+(?:\s*,\s*:\w+)*|\w+:)/gm;

function classAt(file: Scanned, name: string, header: number, at: number): readonly Model[] {
  const body = indented(file, header - 1);
  const text = file.plain.slice(body.start, body.end);
  const told = /^\s*self\.table_name\s*=\s*["':](?:\w+\.)?(\w+)/m.exec(text)?.[1];
  const virtual = wordsIn(text, /\battr_(?:accessor|writer)\s*\(?([^\n]*)/g);
  const ignored = wordsIn(text, /\bignored_columns\s*\+?=([^\n]*)/g);
  const members = [...text.matchAll(macros)].flatMap((macro): readonly Stated[] => {
    const [line, list = ''] = macro;
    const isAlias = /alias_attribute/.test(line);
    const symbols = (isAlias ? list.split(',').slice(1).join(',') : list).match(/\w+/g) ?? [];
    return symbols
      .filter((symbol) => !virtual.has(symbol) && !ignored.has(symbol))
      .map((symbol) => ({ names: [symbol], at: body.start + macro.index + line.search(new RegExp(String.raw`\b${symbol}\b`)) }));
  });
  const base = name.split('::').at(-1) ?? name;
  return [{ kind: 'table', title: `ActiveRecord model ${name}`, names: [told ?? plural(snake(base))], isNamed: true, at, members }];
}

const wordsIn = (text: string, lines: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(lines)].flatMap(([, rest = '']) => rest.match(/\w+/g) ?? []));

/** `db/schema.rb`: the whole schema, from which databases for tests are made. */
function schemaAt(file: Scanned, name: string, header: number, at: number): readonly Model[] {
  const body = indented(file, header - 1);
  const columns = [...file.plain.slice(body.start, body.end).matchAll(/^[ \t]*t\.(?!index\b|check_constraint\b)\w+\s*\(?\s*["':](\w+)/gm)];
  const members = columns.map(({ index, 0: line, 1: column = '' }) => ({ names: [column], at: body.start + index + line.search(/\S/) }));
  return [{ kind: 'table', title: `table ${name} of the schema file`, names: [name], isNamed: true, at, members }];
}
