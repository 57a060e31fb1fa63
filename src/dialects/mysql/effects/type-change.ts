import type { Column, Index, Table } from '../../../model/objects.ts';
import type { SqlType } from '../../../model/types.ts';
import type { AlterFactId } from './alter-facts.ts';
import { areSameLetters, bytesOfCharacter, isText, lettersOf, type Letters } from './letters.ts';
import { isSpatial } from './definitions.ts';
import { columnsIn, isMariadb, isSameMember, type Situation } from './situation.ts';

/** What a change of type, length, character set or collation has the engine do; undefined where the stored values mean the same. */
export type TypeOutcome = { readonly id: AlterFactId; readonly assumed?: string | undefined } | undefined;

/** The column as it stands and as it will be. */
export interface Redefined {
  readonly from: Column;
  readonly to: Pick<Column, 'type' | 'collation' | 'attributes'>;
  readonly table: Table;
}

/** Integers have a display width, which says nothing of what is stored. */
const integers = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'year']);

/** Precision that is taken where none is written. Source: manual, 11.1.1 and 11.2.1. */
const defaultModifiers: Readonly<Record<string, readonly number[]>> = {
  decimal: [10, 0],
  char: [1],
  binary: [1],
  bit: [1],
  datetime: [0],
  timestamp: [0],
  time: [0],
};

function areSameModifiers(a: SqlType, b: SqlType): boolean {
  if (integers.has(a.name)) return true;
  const [x, y] = [a, b].map(({ name, modifiers }) => {
    const rest = (defaultModifiers[name] ?? []).slice(modifiers.length);
    return modifiers.length === 0 && rest.length === 0 ? [] : [...modifiers, ...rest];
  });
  return x?.join() === y?.join();
}

const areSameValues = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Bytes of one value. Source: manual, 11.7 Data Type Storage Requirements. */
function bytesOfValues({ name, values = [] }: SqlType): number {
  if (name === 'enum') return values.length < 256 ? 1 : 2;
  const bytes = Math.ceil(values.length / 8);
  return bytes > 4 ? 8 : bytes;
}

/** Members appended to an ENUM or SET keep what is stored; any other change of them is a change of type. */
function valuesChange(from: SqlType, to: SqlType): TypeOutcome {
  if (areSameValues(from.values, to.values)) return undefined;
  const kept = from.values ?? [];
  const appends = areSameValues(kept, to.values?.slice(0, kept.length)) && bytesOfValues(from) === bytesOfValues(to);
  return { id: appends ? 'extend-values' : 'change-type' };
}

const isVarying = ({ name }: SqlType): boolean => name === 'varchar' || name === 'varbinary';

/** In MariaDB a length of at most 127 bytes is stored as it would be for a longer column, and REDUNDANT rows store every length alike. */
function crossesLengthByte(at: Situation, table: Table, from: number, to: number): boolean {
  if (to < 256 || from > 255) return false;
  if (!isMariadb(at)) return true;
  return from > 127 && table.options['row_format']?.toLowerCase() !== 'redundant';
}

function lengthChange(at: Situation, { from, to, table }: Redefined, before: Letters, after: Letters): TypeOutcome {
  if (!isVarying(from.type)) return areSameModifiers(from.type, to.type) ? undefined : { id: 'change-type' };
  const [old = 0] = from.type.modifiers;
  const [wanted = 0] = to.type.modifiers;
  if (wanted < old) return { id: 'change-type' };
  const crosses = (width: number, widthAfter = width): boolean => crossesLengthByte(at, table, old * width, wanted * widthAfter);
  const isCrossed = crosses(bytesOfCharacter(before.charset), bytesOfCharacter(after.charset));
  const isSure = before.isTold || crosses(1) === crosses(4);
  const assumed = isSure ? undefined : `nothing says the character set of column '${from.name}', which decides how many bytes its values take`;
  if (isCrossed) return { id: 'change-type', assumed };
  return wanted === old ? undefined : { id: 'extend-varchar', assumed };
}

const indexesOn = (table: Table, column: string): readonly Index[] =>
  table.indexes.filter((index) => index.method !== 'fulltext' && columnsIn(index).some((name) => isSameMember(name, column)));

/** utf8mb3 is a part of utf8mb4; every other change of the set has each value written anew. */
function lettersChange(at: Situation, { from, table }: Redefined, before: Letters, after: Letters): TypeOutcome {
  if (areSameLetters(at, before, after)) return undefined;
  const isIndexed = indexesOn(table, from.name).length > 0;
  const assumed = isMariadb(at) || isIndexed ? undefined : 'it is read in the source of MySQL 8.0, and not tried on a server';
  if (before.charset !== after.charset) {
    const widens = before.charset === 'utf8mb3' && after.charset === 'utf8mb4';
    return widens && (isMariadb(at) || !isIndexed) ? { id: 'widen-charset', assumed } : { id: 'change-charset' };
  }
  return isIndexed ? { id: 'change-collation-indexed' } : { id: 'change-collation', assumed };
}

/** Tells what changes in how values are stored and compared. */
export function typeChange(at: Situation, redefined: Redefined): TypeOutcome {
  const { from, to, table } = redefined;
  if (isMariadb(at) && isSpatial(from.type.name) && to.type.name === 'geometry') return undefined;
  if (from.type.name !== to.type.name || from.type.unsigned !== to.type.unsigned) return { id: 'change-type' };
  if ((from.attributes?.['zerofill'] ?? '') !== (to.attributes?.['zerofill'] ?? '')) return { id: 'change-type' };
  const before = lettersOf(at, from, table);
  const after = lettersOf(at, to, table);
  const outcomes = [
    valuesChange(from.type, to.type),
    lengthChange(at, redefined, before, after),
    isText(from) ? lettersChange(at, redefined, before, after) : undefined,
  ].filter((outcome) => outcome !== undefined);
  return outcomes.find(({ id }) => id === 'change-type') ?? outcomes.findLast((outcome) => outcome.id !== 'extend-varchar') ?? outcomes[0];
}
