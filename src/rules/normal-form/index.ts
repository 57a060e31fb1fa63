import type { Rule } from '../../model/rule.ts';
import repeatingGroupOfColumns from './repeating-group-of-columns.ts';
import columnHoldsAList from './column-holds-a-list.ts';
import partOfKeyDeterminesColumn from './part-of-key-determines-column.ts';
import columnDeterminesColumn from './column-determines-column.ts';
import columnDeterminesPartOfKey from './column-determines-part-of-key.ts';
import columnCopiesReferencedRow from './column-copies-referenced-row.ts';
import columnBesideIdRepeats from './column-beside-id-repeats.ts';

/** First to third and Boyce-Codd normal form, in that order; what is assumed comes after what is certain. */
export const normalFormRules: readonly Rule[] = [
  repeatingGroupOfColumns,
  columnHoldsAList,
  partOfKeyDeterminesColumn,
  columnDeterminesColumn,
  columnDeterminesPartOfKey,
  columnCopiesReferencedRow,
  columnBesideIdRepeats,
];
