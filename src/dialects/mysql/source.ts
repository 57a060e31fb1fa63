import type { ObjectName } from '../../model/names.ts';
import type { SourceSpan } from '../../model/span.ts';
import type { Memory } from './memory.ts';
import type { Lexis } from './scanner.ts';

/** A text that is read, and where it stands in its file. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lexis: Lexis;
  readonly memory: Memory;
  /** The text ends with the VALUES of an INSERT, whose rows are not read. */
  readonly isHead: boolean;
  /** What is added to an offset of `text` to get one of the file; all of a text that was put together is at one place. */
  readonly place: { readonly offset: number } | { readonly whole: SourceSpan };
}

/** A name as it is written, with its place. */
export interface Named {
  readonly name: ObjectName;
  readonly span: SourceSpan;
}
