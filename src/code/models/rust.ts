import { bracketed } from '../blocks.ts';
import type { Scanned } from '../scan.ts';
import type { Model, ModelReader } from './model.ts';

/** Diesel's `table!` and SeaORM's entities. Sources: Diesel, `diesel::table!`; SeaORM, "Entity Structure". */
export const rust: ModelReader = {
  endings: ['rs'],
  mark: /\btable!|\bsea_orm\b/,
  read: (file) => [
    ...[...file.plain.matchAll(/\btable!\s*(?=[{(])/g)].flatMap(({ index }) => dieselTable(file, index)),
    ...[...file.plain.matchAll(/#\[sea_orm\([^\]]*\btable_name\s*=\s*"(\w+)"[^\]]*\)\]/g)].flatMap(({ index, 1: name = '' }) =>
      seaEntity(file, name, index),
    ),
  ],
};

function dieselTable(file: Scanned, at: number): readonly Model[] {
  const macro = bracketed(file, '{', at);
  if (macro === undefined) return [];
  const head = /^(?:\s*(?:use\s[^;]*;|#\[[^\n]*\]))*\s*(?:\w+\.)?(\w+)\s*(?:\([^)]*\))?\s*(?=\{)/.exec(file.plain.slice(macro.start, macro.end));
  const body = head && bracketed(file, '{', macro.start + head[0].length, macro.end);
  if (!body) return [];
  const name = /#\[sql_name\s*=\s*"(\w+)"\]\s*(?:\w+\.)?\w+\s*(?:\([^)]*\))?\s*$/.exec(head[0])?.[1] ?? head[1] ?? '';
  const columns = [...file.plain.slice(body.start, body.end).matchAll(/(?:#\[sql_name\s*=\s*"(\w+)"\]\s*)?\b(\w+)\s*->/g)];
  const members = columns.map(({ index, 1: told, 2: column = '' }) => ({ names: [told ?? column], at: body.start + index }));
  return [{ kind: 'table', title: `Diesel table ${name}`, names: [name], isNamed: true, at, members }];
}

function seaEntity(file: Scanned, name: string, at: number): readonly Model[] {
  const body = bracketed(file, '{', at);
  if (body === undefined) return [];
  const fields = [...file.plain.slice(body.start, body.end).matchAll(/(?:#\[sea_orm\(([^\]]*)\)\]\s*)?\bpub\s+(?:r#)?(\w+)\s*:/g)];
  const members = fields
    .filter(([, options = '']) => !/\bignore\b/.test(options))
    .map(({ index, 0: whole, 1: options = '', 2: field = '' }) => ({
      names: [/\bcolumn_name\s*=\s*"(\w+)"/.exec(options)?.[1] ?? field],
      at: body.start + index + whole.lastIndexOf('pub'),
    }));
  return [{ kind: 'table', title: `SeaORM entity ${name}`, names: [name], isNamed: true, at, members }];
}
