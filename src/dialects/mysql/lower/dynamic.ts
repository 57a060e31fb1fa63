import type { SchemaChange } from '../../../model/change.ts';
import type { SourceSpan } from '../../../model/span.ts';
import { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { readExpression } from '../expressions.ts';
import type { Texts } from '../memory.ts';
import { splitStatements } from '../split.ts';
import { constantTexts } from './constants.ts';
import { lowerStatement } from './index.ts';

/** Reads PREPARE from the word behind it on: what the statement is, is kept. */
export function readPrepare(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const name = cursor.name().toLowerCase();
  cursor.expect('from');
  const { term } = readExpression(cursor);
  cursor.expectEnd();
  cursor.source.memory.prepared.set(name, constantTexts(term, cursor.source.memory));
  return [{ kind: 'other', what: 'prepare', span: cursor.spanFrom(first) }];
}

/** Reads EXECUTE: what was prepared is run; MariaDB's EXECUTE IMMEDIATE brings it along. */
export function readExecute(cursor: Cursor, first: Token): readonly SchemaChange[] {
  const { memory } = cursor.source;
  let texts: Texts | undefined;
  if (cursor.take('immediate')) texts = constantTexts(readExpression(cursor).term, memory);
  else texts = memory.prepared.get(cursor.name().toLowerCase());
  if (cursor.take('using')) cursor.list(() => readExpression(cursor));
  cursor.expectEnd();
  return followTexts(texts ?? { texts: [], isAll: false }, cursor, cursor.spanFrom(first));
}

/** The changes of strings of which one is run; of several, each may or may not run. */
function followTexts({ texts, isAll }: Texts, cursor: Cursor, span: SourceSpan): readonly SchemaChange[] {
  const isSure = texts.length === 1 && isAll;
  const changes = texts.flatMap((text) => changesOf(text, cursor, span)).filter((change) => isSure || !isIdle(change));
  const seen = isSure ? changes : changes.map((change): SchemaChange => ({ ...change, conditional: true }));
  return isAll ? seen : [...seen, { kind: 'dynamic-sql', text: cursor.slice(cursor.start, cursor.last.end), span }];
}

/** `SELECT 1` and its like stand for nothing to do. */
const isIdle = (change: SchemaChange): boolean =>
  (change.kind === 'read-rows' && change.uses.length === 0) || (change.kind === 'set-session' && change.name.startsWith('@'));

function changesOf(text: string, { source }: Cursor, whole: SourceSpan): readonly SchemaChange[] {
  const inner = { ...source, text, isHead: false, place: { whole } };
  return [...splitStatements(text, 0, text.length, [], () => source.lexis)].flatMap((piece) =>
    lowerStatement(new Cursor(inner, piece.start, piece.end)),
  );
}
