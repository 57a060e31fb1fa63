import type { Column, Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import type { Situation } from './situation.ts';

/** The most bytes that a character takes; one where the set is not named here. Source: SHOW CHARACTER SET, MariaDB 10.11; manual, 12.10. */
const widths: Readonly<Record<string, number>> = {
  utf8mb4: 4,
  utf16: 4,
  utf16le: 4,
  utf32: 4,
  gb18030: 4,
  utf8mb3: 3,
  utf8: 3,
  ujis: 3,
  eucjpms: 3,
  ucs2: 2,
  gbk: 2,
  gb2312: 2,
  big5: 2,
  sjis: 2,
  cp932: 2,
  euckr: 2,
};

export const bytesOfCharacter = (charset: string): number => widths[charset] ?? 1;

/** `utf8` is another name of utf8mb3. */
const canonical = (charset: string): string => (charset.toLowerCase() === 'utf8' ? 'utf8mb3' : charset.toLowerCase());

/** A collation's name begins with its character set. MariaDB 10.10 and later also write `uca1400_ai_ci`, for whatever set the column has. */
function charsetOfCollation(collation: string): string | undefined {
  const [first = ''] = collation.toLowerCase().split('_');
  return first === 'uca1400' || first === '' ? undefined : canonical(first);
}

/** The character set and collation of something, as far as it is told. */
export interface Letters {
  readonly charset: string;
  /** Undefined: the character set's default. */
  readonly collation: string | undefined;
  /** Neither the column nor its table names a character set: the server's default is taken. */
  readonly isTold: boolean;
}

/** Source: manual, character_set_server: latin1 in 5.7 and utf8mb4 from 8.0; MariaDB: latin1 before 11.6. */
function serverCharset({ target }: Situation): string {
  if (target.dialect === 'mariadb') return isAtLeast(target, 11, 6) ? 'utf8mb4' : 'latin1';
  return isAtLeast(target, 8) ? 'utf8mb4' : 'latin1';
}

/** What the columns of a table have where they say nothing. */
export function lettersOfTable(at: Situation, options: Readonly<Record<string, string>> | undefined): Letters {
  const { charset, collate } = options ?? {};
  const named = charset ?? (collate === undefined ? undefined : charsetOfCollation(collate));
  return { charset: named === undefined ? serverCharset(at) : canonical(named), collation: collate?.toLowerCase(), isTold: named !== undefined };
}

const binaryTypes = new Set(['binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob']);

/** What a column of text has: its own, or its table's. */
export function lettersOf(at: Situation, column: Pick<Column, 'type' | 'collation' | 'attributes'>, table: Pick<Table, 'options'> | undefined): Letters {
  if (binaryTypes.has(column.type.name)) return { charset: 'binary', collation: undefined, isTold: true };
  const byTable = lettersOfTable(at, table?.options);
  const collation = column.collation?.name.toLowerCase();
  const named = column.attributes?.['charset'] ?? (collation === undefined ? undefined : charsetOfCollation(collation));
  if (named === undefined) return collation === undefined ? byTable : { ...byTable, collation };
  const charset = canonical(named);
  return { charset, collation: collation ?? (charset === byTable.charset ? byTable.collation : undefined), isTold: true };
}

const textTypes = new Set(['char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'enum', 'set']);

/** Whether the type holds characters, which have a set and a collation. */
export const isText = ({ type }: Pick<Column, 'type'>): boolean => textTypes.has(type.name);

/** Whether two texts compare alike: the same set, and the same collation or its default. */
export function areSameLetters(at: Situation, a: Letters, b: Letters): boolean {
  return a.charset === b.charset && (a.collation ?? defaultCollation(at, a.charset)) === (b.collation ?? defaultCollation(at, b.charset));
}

/** Source: SHOW CHARACTER SET; manual, character_set_collations and collation_server. */
function defaultCollation({ target }: Situation, charset: string): string {
  if (charset === 'latin1') return 'latin1_swedish_ci';
  if (charset !== 'utf8mb4') return `${charset}_general_ci`;
  if (target.dialect === 'mariadb') return isAtLeast(target, 11, 5) ? 'utf8mb4_uca1400_ai_ci' : 'utf8mb4_general_ci';
  return isAtLeast(target, 8) ? 'utf8mb4_0900_ai_ci' : 'utf8mb4_general_ci';
}
