import { bracketed, indented, type Block } from '../blocks.ts';
import type { Scanned } from '../scan.ts';
import { snake } from '../spelling.ts';
import { firstLiteral, type Model, type ModelReader, type Stated } from './model.ts';

/** SQLAlchemy, SQLModel and Django. Sources: SQLAlchemy "Declarative Mapping" and "Table"; SQLModel "Create a Table"; Django "Models", db_table and db_column. */
export const python: ModelReader = {
  endings: ['py'],
  mark: /sqlalchemy|sqlmodel|django|peewee|__tablename__/i,
  read: (file) => [
    ...[...file.plain.matchAll(/^[ \t]*class\s+(\w+)\s*\(([^)\n]*)\)\s*:/gm)].flatMap(({ index, 0: head, 1: name = '', 2: bases = '' }) =>
      classAt(file, name, bases, index + head.length, index + head.indexOf('class')),
    ),
    ...[...file.plain.matchAll(/\bTable\s*\(\s*(?=['"])/g)].flatMap(({ index }) => tableAt(file, index)),
  ],
};

function classAt(file: Scanned, name: string, bases: string, header: number, at: number): readonly Model[] {
  const body = indented(file, header - 1);
  const text = file.plain.slice(body.start, body.end);
  const told = /^\s*(?:__tablename__|db_table|table_name)\s*(?::[^=\n]*)?=\s*['"]([\w."]+)['"]/m
    .exec(text)?.[1]
    ?.replaceAll('"', '')
    .split('.')
    .at(-1);
  const isDjango = /\bmodels\.Model\b|\bModel\b/.test(bases) && /\bmodels\.\w+\(/.test(text);
  const isMapped = /\b(?:mapped_column|Column|Mapped|Field)\b/.test(text) && (told !== undefined || /\bModel\b|table\s*=\s*True/.test(bases));
  if (!isDjango && !isMapped && told === undefined) return [];
  const byConvention = isDjango ? [`${appOf(file.path)}_${name.toLowerCase()}`] : [snake(name), name.toLowerCase()];
  const title = `${isDjango ? 'Django' : 'SQLAlchemy'} model ${name}`;
  const names = told === undefined ? byConvention : [told];
  return [{ kind: 'table', title, names, isNamed: told !== undefined || isDjango, at, members: fieldsOf(text, body) }];
}

/** `shop/models.py` and `shop/models/order.py` belong to the app `shop`. */
function appOf(path: string): string {
  const parts = path.split('/');
  const models = parts.findLastIndex((part) => /^models(?:\.py)?$/.test(part));
  return (models > 0 ? parts[models - 1] : parts.at(-2)) ?? '';
}

/** Attributes at the indentation of the class's first line that make a column. */
function fieldsOf(text: string, { start }: Block): readonly Stated[] {
  const indent = /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '';
  const attribute = /^([ \t]+)(\w+)\s*(?::\s*([^=\n]+))?(?:=\s*([\w.]+)\s*\(([^\n]*))?/gm;
  return [...text.matchAll(attribute)].flatMap((found): readonly Stated[] => {
    const [, depth = '', name = '', type = '', maker = '', rest = ''] = found;
    const makes = /(?:Field|ForeignKey|OneToOneField|Column|mapped_column|deferred)$/.test(maker);
    if (depth !== indent || !(makes || /\bMapped\b/.test(type)) || maker.endsWith('relationship')) return [];
    const isLink = /(?:ForeignKey|OneToOneField)$/.test(maker) && /\bmodels\.|Field$|^ForeignKey$/.test(maker);
    const told =
      /\b(?:db_column|column_name)\s*=\s*['"](\w+)['"]/.exec(rest)?.[1] ??
      (/(?:Column|mapped_column)$/.test(maker) ? /^\s*['"](\w+)['"]/.exec(rest)?.[1] : undefined);
    return [{ names: [told ?? (isLink ? `${name}_id` : name)], at: start + found.index + depth.length }];
  });
}

/** `Table('orders', metadata, Column('note', Text))`. */
function tableAt(file: Scanned, index: number): readonly Model[] {
  const call = bracketed(file, '(', index);
  const name = call && firstLiteral(file, call.start, call.end);
  if (call === undefined || name === undefined) return [];
  const columns = [...file.plain.slice(call.start, call.end).matchAll(/\bColumn\s*\(\s*['"](\w+)['"]/g)];
  const members = columns.map(({ index: at, 1: column = '' }) => ({ names: [column], at: call.start + at }));
  return [{ kind: 'table', title: `SQLAlchemy table ${name}`, names: [name], isNamed: true, at: index, members }];
}
