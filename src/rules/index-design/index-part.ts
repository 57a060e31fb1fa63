import type { IndexPart } from '../../model/objects.ts';
import type { PathKey } from '../../model/query.ts';

/** A part of an index of what a query asks for; ascending and of the type's own operator class where nothing else is said. */
export function partOf(on: PathKey, { order = 'asc', nulls, operatorClass }: Partial<PartForm> = {}): IndexPart {
  return {
    ...(on.column === undefined
      ? { expression: { text: on.expression, term: { kind: 'other', text: on.expression, parts: [] } } }
      : { column: on.column }),
    ...(operatorClass !== undefined && { operatorClass: { name: operatorClass } }),
    order,
    nulls: nulls ?? (order === 'asc' ? 'last' : 'first'),
  };
}

interface PartForm extends Pick<IndexPart, 'order' | 'nulls'> {
  readonly operatorClass: string | undefined;
}

/** An expression of a value that is only known when the query runs is no part of an index. */
export const hasPlaces = ({ expression }: IndexPart): boolean => expression !== undefined && /[$@]\w|(?<!:):\w|\?/.test(expression.text);
