import type { Name, QualifiedName } from 'sqlite3-parser';
import type { ObjectName } from '../../../model/names.ts';
import type { SourceSpan } from '../../../model/span.ts';
import type { Target } from '../../../model/target.ts';
import { readTokens } from '../lex.ts';
import { objectName } from '../names.ts';
import { canonicalToken } from '../tokens.ts';

/** Where a node stands in the text that was parsed. */
interface Place {
  readonly offset: number;
  readonly length: number;
}

/** What lowering knows of the statement that it is in. */
export interface Context {
  readonly file: string;
  /** The statement, as the parser was given it. */
  readonly text: string;
  /** Where it begins in its file. */
  readonly offset: number;
  readonly target: Target;
  readonly whole: SourceSpan;
}

export function openContext(file: string, text: string, offset: number, target: Target): Context {
  return { file, text, offset, target, whole: { file, start: offset, end: offset + text.length } };
}

/** The place of a node in its file. */
export function spanOf(context: Context, { span }: { readonly span: Place }): SourceSpan {
  const start = context.offset + span.offset;
  return { file: context.file, start, end: start + span.length };
}

/** The place of a stretch of the statement. */
export const spanBetween = (context: Context, start: number, end: number): SourceSpan => ({
  file: context.file,
  start: context.offset + start,
  end: context.offset + end,
});

/** What a node was written as. */
export const textOf = (context: Context, { span }: { readonly span: Place }): string => context.text.slice(span.offset, span.offset + span.length);

/** A name of the statement that may have its schema before it. */
export const nameOf = ({ dbName, objName }: QualifiedName): ObjectName => objectName(objName.text, dbName?.text);

export const textsOf = (names: readonly Name[] | undefined): readonly string[] => (names ?? []).map(({ text }) => text);

/** The place of the object's own name, without its schema. */
export const ownPlace = (context: Context, { objName }: QualifiedName): SourceSpan => spanOf(context, objName);

/** Where each token of a stretch stands in its canonical text, by its start. */
export type Places = Map<number, { readonly start: number; readonly end: number }>;

const tight = new Set([',', ')', '.', ';']);

/** A stretch of the statement with comments gone, single blanks, and words and names written in one way. */
export function canonicalText({ text }: Context, start: number, end: number, places?: Places): string {
  let written = '';
  let previous = '';
  for (const token of readTokens(text, start, end)) {
    const word = canonicalToken(text.slice(token.start, token.end));
    const isCall = word === '(' && /^[\w"]/.test(previous) && previous !== previous.toUpperCase();
    if (written !== '' && !tight.has(word) && previous !== '(' && previous !== '.' && !isCall) written += ' ';
    places?.set(token.start, { start: written.length, end: written.length + word.length });
    written += word;
    previous = word;
  }
  return written;
}
