import type { Column, Table } from '../../../model/objects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { bytesOfCharset, charsetOfCollation, isTextual, serverCharset } from '../charsets.ts';
import type { Situation } from './situation.ts';

export const bytesOfCharacter = bytesOfCharset;

/** `utf8` is another name of utf8mb3. */
const canonical = (charset: string): string => (charset.toLowerCase() === 'utf8' ? 'utf8mb3' : charset.toLowerCase());

/** The character set and collation of something, as far as it is told. */
export interface Letters {
  readonly charset: string;
  /** Undefined: the character set's default. */
  readonly collation: string | undefined;
  /** Neither the column nor its table names a character set: the server's default is taken. */
  readonly isTold: boolean;
}

/** What the columns of a table have where they say nothing. */
function lettersOfTable(at: Situation, options: Readonly<Record<string, string>> | undefined): Letters {
  const { charset, collate } = options ?? {};
  const named = charset ?? (collate === undefined ? undefined : charsetOfCollation(collate));
  return {
    charset: named === undefined ? serverCharset(at.target) : canonical(named),
    collation: collate?.toLowerCase(),
    isTold: named !== undefined,
  };
}

const binaryTypes = new Set(['binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob']);

/** What a column of text has: its own, or its table's. */
export function lettersOf(
  at: Situation,
  column: Pick<Column, 'type' | 'collation' | 'attributes'>,
  table: Pick<Table, 'options'> | undefined,
): Letters {
  if (binaryTypes.has(column.type.name)) return { charset: 'binary', collation: undefined, isTold: true };
  const byTable = lettersOfTable(at, table?.options);
  const collation = column.collation?.name.toLowerCase();
  const named = column.attributes?.['charset'] ?? (collation === undefined ? undefined : charsetOfCollation(collation));
  if (named === undefined) return collation === undefined ? byTable : { ...byTable, collation };
  const charset = canonical(named);
  return { charset, collation: collation ?? (charset === byTable.charset ? byTable.collation : undefined), isTold: true };
}

/** Whether the column holds characters, which have a set and a collation. */
export const isText = ({ type }: Pick<Column, 'type'>): boolean => isTextual(type);

/** Whether two texts compare alike: the same set, and the same collation or its default. */
export function areSameLetters(at: Situation, a: Letters, b: Letters): boolean {
  return a.charset === b.charset && (a.collation ?? defaultCollation(at, a.charset)) === (b.collation ?? defaultCollation(at, b.charset));
}

/** The sets whose default collation is known for all versions. */
const settled = new Set(['utf8mb4', 'latin1']);

/** Whether two texts may have the same set and collation. What only names its set has the default of now where it is new, and else perhaps that of an older version. */
export function mayBeAlike(at: Situation, a: Letters, b: Letters, isNew: boolean): boolean {
  if (a.charset !== b.charset) return false;
  if (a.collation === b.collation) return true;
  const [open, stated] = a.collation === undefined ? [a, b.collation] : [b, a.collation];
  if (open.collation !== undefined) return false;
  if (!open.isTold || !settled.has(open.charset) || stated === defaultCollation(at, open.charset)) return true;
  return stated === `${open.charset}_general_ci` && !(isNew && open === a);
}

/** Source: SHOW CHARACTER SET; manual, character_set_collations and collation_server. */
function defaultCollation({ target }: Situation, charset: string): string {
  if (charset === 'latin1') return 'latin1_swedish_ci';
  if (charset !== 'utf8mb4') return `${charset}_general_ci`;
  if (target.dialect === 'mariadb') return isAtLeast(target, 11, 5) ? 'utf8mb4_uca1400_ai_ci' : 'utf8mb4_general_ci';
  return isAtLeast(target, 8) ? 'utf8mb4_0900_ai_ci' : 'utf8mb4_general_ci';
}
