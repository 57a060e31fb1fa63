import type { IndexElem } from 'libpg-query';
import type { IndexPart } from '../../../model/objects.ts';
import { nameOf, stringsOf } from '../tree.ts';
import type { Context } from './context.ts';
import { readExpression } from './expressions.ts';

/** Reads one part of an index; without a word for it, nulls come last in ascending order and first in descending. */
export function readIndexPart(element: IndexElem, context: Context): IndexPart {
  const order = element.ordering === 'SORTBY_DESC' ? 'desc' : 'asc';
  const byDefault = order === 'desc' ? 'first' : 'last';
  const nulls = element.nulls_ordering === 'SORTBY_NULLS_FIRST' ? 'first' : element.nulls_ordering === 'SORTBY_NULLS_LAST' ? 'last' : byDefault;
  return {
    ...(element.name !== undefined && { column: element.name }),
    ...(element.expr !== undefined && { expression: readExpression(element.expr, context) }),
    ...(element.opclass !== undefined && { operatorClass: nameOf(stringsOf(element.opclass)) }),
    ...(element.collation !== undefined && { collation: nameOf(stringsOf(element.collation)) }),
    order,
    nulls,
  };
}
