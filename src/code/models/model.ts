import type { Scanned } from '../scan.ts';

/** A name of the database that a model states, and where. */
export interface Stated {
  /** As it may be called in the database: one name where it is written out, several where a convention makes it. */
  readonly names: readonly string[];
  readonly at: number;
}

/** A declaration in code of what a table, view or enum of the database holds. */
export interface Model {
  readonly kind: 'table' | 'enum';
  /** For people: `Prisma model Order`. */
  readonly title: string;
  /** What it may be called in the database. */
  readonly names: readonly string[];
  /** False where a convention of names alone ties it to the table. */
  readonly isNamed: boolean;
  readonly at: number;
  /** Columns of a table, values of an enum. */
  readonly members: readonly Stated[];
}

/** How the models of one tool are written. */
export interface ModelReader {
  readonly endings: readonly string[];
  /** Stands in every file that has such models. */
  readonly mark: RegExp;
  read(file: Scanned): readonly Model[];
}

/** The first literal of a stretch, without its quotes. */
export function firstLiteral({ text, literals }: Scanned, start: number, end: number): string | undefined {
  const found = literals.find((literal) => literal.start >= start && literal.end <= end);
  return found && text.slice(found.start, found.end);
}
