import type { Index, IndexPart } from './objects.ts';

/** Whether an index of a partition can become its part of a parent's index, so that none is built. Source: CompareIndexInfo in src/backend/catalog/index.c. */
export function servesAsPart(candidate: Index, index: Index): boolean {
  return (
    candidate.attachedTo === undefined &&
    candidate.method === index.method &&
    candidate.unique === index.unique &&
    candidate.nullsNotDistinct === index.nullsNotDistinct &&
    (index.constraint === undefined || candidate.constraint !== undefined) &&
    candidate.predicate?.text === index.predicate?.text &&
    candidate.parts.length === index.parts.length &&
    candidate.parts.every((part, at) => isSamePart(part, index.parts[at])) &&
    candidate.include.length === index.include.length &&
    candidate.include.every((column, at) => column === index.include[at])
  );
}

function isSamePart(a: IndexPart, b: IndexPart | undefined): boolean {
  return (
    b !== undefined &&
    a.column === b.column &&
    a.expression?.text === b.expression?.text &&
    a.operatorClass?.name === b.operatorClass?.name &&
    a.collation?.name === b.collation?.name
  );
}
