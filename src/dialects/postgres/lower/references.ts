import type { ViewReference } from '../../../model/objects.ts';
import type { Context } from './context.ts';
import { dottedEnd, firstTokenFrom, indexOf } from './places.ts';
import type { ReferenceNote } from './usage.ts';

/** Where each token of a statement stands in its canonical text, by its start. */
export type Places = Map<number, { readonly start: number; readonly end: number }>;

/** The places of a query that follow what they name, in its canonical text. */
export function placeReferences(notes: readonly ReferenceNote[], places: Places, context: Context): readonly ViewReference[] {
  return notes
    .flatMap((note): readonly ViewReference[] => {
      const place = placeOf(note.location, places, context);
      return place === undefined ? [] : [{ ...place, ...meaningOf(note) }];
    })
    .toSorted((a, b) => a.start - b.start);
}

function placeOf(location: number, places: Places, context: Context): { readonly start: number; readonly end: number } | undefined {
  const tokens = context.tokens();
  const first = firstTokenFrom(context, indexOf(context, location));
  const start = places.get(tokens[first]?.start ?? -1);
  const end = places.get(tokens[dottedEnd(context, first)]?.start ?? -1);
  return start && end && { start: start.start, end: end.end };
}

type Meaning<R> = R extends unknown ? Omit<R, 'start' | 'end'> : never;

function meaningOf(note: ReferenceNote): Meaning<ViewReference> {
  switch (note.kind) {
    case 'relation':
      return { kind: 'relation', relation: note.relation, written: note.relation.name, aliased: note.aliased };
    case 'column': {
      const { relations, column, qualifier, asOutput } = note;
      return { kind: 'column', relations, column, written: column, ...(qualifier !== undefined && { qualifier }), asOutput };
    }
    case 'routine':
      return { kind: 'routine', routine: note.routine };
    case 'star':
      return { kind: 'star', sources: note.sources };
  }
}
