import type { Column } from '../../model/objects.ts';
import { withAttributes, withCollation, withoutAttributes } from './column-parts.ts';
import type { Target } from '../../model/target.ts';
import { isAtLeast } from '../../model/target.ts';
import type { SqlType } from '../../model/types.ts';

/** The most bytes that a character takes. Sources: MySQL 8.4 manual, 12.10 Supported Character Sets and Collations; SHOW CHARACTER SET on MariaDB 10.11. */
const widths: Readonly<Record<string, number>> = {
  utf8mb4: 4,
  utf8mb3: 3,
  utf8: 3,
  utf16: 4,
  utf16le: 4,
  utf32: 4,
  ucs2: 2,
  gbk: 2,
  gb2312: 2,
  gb18030: 4,
  big5: 2,
  sjis: 2,
  cp932: 2,
  euckr: 2,
  ujis: 3,
  eucjpms: 3,
};

export const bytesOfCharset = (charset: string): number => widths[charset] ?? 1;

/** The character set that a server gives to a database of which nothing is said. Sources: MySQL 8.4 manual, 12.2.2 (utf8mb4 since 8.0.1); MariaDB, character_set_server (utf8mb4 since 11.6). */
export function serverCharset(target: Target): string {
  if (target.dialect === 'mariadb') return isAtLeast(target, 11, 6) ? 'utf8mb4' : 'latin1';
  return isAtLeast(target, 8) ? 'utf8mb4' : 'latin1';
}

/** The character set that a collation is of: its name begins with it. Source: MySQL 8.4 manual, 12.3.1 Collation Naming Conventions. */
export function charsetOfCollation(collation: string): string | undefined {
  const [charset = ''] = collation.split('_');
  return charset === '' || charset === 'uca1400' ? undefined : charset === 'utf8' ? 'utf8mb3' : charset;
}

const textual: ReadonlySet<string> = new Set(['char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'enum', 'set']);

/** Whether values of the type have a character set. */
export const isTextual = ({ name }: SqlType): boolean => textual.has(name);

/** What a text type is in the character set `binary`. Tried on MariaDB 10.11; MySQL 8.4 manual, 12.3.5. */
const binaryTypes: Readonly<Record<string, string>> = {
  char: 'binary',
  varchar: 'varbinary',
  tinytext: 'tinyblob',
  text: 'blob',
  mediumtext: 'mediumblob',
  longtext: 'longblob',
};

const longerText: Readonly<Record<string, string>> = { tinytext: 'text', text: 'mediumtext', mediumtext: 'longtext' };

const retype = (type: SqlType, name: string): SqlType => ({ ...type, name, text: type.text.replace(type.name, name) });

/** The column with a character set and collation, as its type becomes. */
function withCharset(column: Column, charset: string | undefined, collation: string | undefined): Column {
  const { binary } = column.attributes ?? {};
  const others = withoutAttributes(column.attributes, 'charset', 'binary');
  const named = charset === 'binary' ? binaryTypes[column.type.name] : undefined;
  if (named !== undefined) return withCollation(withAttributes({ ...column, type: retype(column.type, named) }, others), undefined);
  const sorted = collation ?? (binary === 'yes' && charset !== undefined ? `${charset}_bin` : undefined);
  const attributes = { ...others, ...(charset !== undefined && { charset }), ...(binary === 'yes' && sorted === undefined && { binary }) };
  return withCollation(withAttributes(column, attributes), sorted);
}

/**
 * A text column with the character set and collation that its table gives where it says nothing. Where the database's are not told it has none.
 * Source: MySQL 8.4 manual, 12.3.5 Column Character Set and Collation.
 */
export function inheritCharset(column: Column, options: Readonly<Record<string, string>>): Column {
  if (!isTextual(column.type)) return column;
  const stated = column.collation?.name;
  const own = column.attributes?.['charset'] ?? (stated === undefined ? undefined : charsetOfCollation(stated));
  const charset = own ?? options['charset'];
  const isTables = own === undefined || (own === options['charset'] && column.attributes?.['charset'] === undefined);
  const collation = stated ?? (isTables && column.attributes?.['binary'] === undefined ? options['collate'] : undefined);
  return withCharset(column, charset, collation);
}

/** A text column in another character set; a TEXT whose characters take more bytes becomes the next longer one. Source: MySQL 8.4 manual, 15.1.9 ALTER TABLE, Changing the Character Set; tried on MariaDB 10.11. */
export function convertCharset(column: Column, charset: string, collation: string | undefined, target: Target): Column {
  if (!isTextual(column.type)) return column;
  const isDefault = charset === 'default';
  const old = column.attributes?.['charset'] ?? serverCharset(target);
  const longer =
    !isDefault && column.attributes?.['charset'] !== undefined && bytesOfCharset(charset) > bytesOfCharset(old)
      ? longerText[column.type.name]
      : undefined;
  const type = longer === undefined ? column.type : retype(column.type, longer);
  const plain = withAttributes({ ...column, type }, withoutAttributes(column.attributes, 'binary'));
  return withCharset(plain, isDefault ? undefined : charset, collation);
}

/** The options of a table once a statement has said some: a character set brings its own collation, and a collation its character set. */
export function mergeOptions(before: Readonly<Record<string, string>>, stated: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const collate = stated['collate'];
  const charset = stated['charset'] ?? (collate === undefined ? undefined : charsetOfCollation(collate));
  const merged: Record<string, string> = { ...before, ...stated, ...(charset !== undefined && { charset }) };
  if (charset !== undefined && collate === undefined) delete merged['collate'];
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== 'default'));
}
