import { readMysql } from '../../../src/dialects/mysql/read.ts';
import type { ChangeKind, ChangeOf, SchemaChange } from '../../../src/model/change.ts';
import type { ReadingTask } from '../../../src/model/dialect.ts';
import type { SourceSpan } from '../../../src/model/span.ts';
import type { Statement } from '../../../src/model/statement.ts';

/** Reads a text as one file of the change, on MariaDB 10.11 unless another server is named. */
export function read(text: string, more: Partial<ReadingTask> = {}): readonly Statement[] {
  const task: ReadingTask = {
    file: 'a.sql',
    text,
    start: 0,
    end: text.length,
    whole: [],
    depth: 'judged',
    target: { dialect: 'mariadb', version: [10, 11] },
  };
  return readMysql({ ...task, ...more });
}

/** MySQL 8.0. */
export const onMysql: Partial<ReadingTask> = { target: { dialect: 'mysql', version: [8, 0] } };

/** The changes of all statements of a text, none of which may be opaque. */
export function changesOf(text: string, more: Partial<ReadingTask> = {}): readonly SchemaChange[] {
  return read(text, more).flatMap(({ reading, changes, text }) => {
    if (reading.kind === 'opaque') throw new Error(`${reading.why}: ${text}`);
    return changes;
  });
}

/** The only change of a text, which must be of this kind. */
export function only<K extends ChangeKind>(kind: K, text: string, more: Partial<ReadingTask> = {}): ChangeOf<K> {
  const changes = changesOf(text, more);
  const [change] = changes;
  if (change === undefined || changes.length !== 1 || change.kind !== kind)
    throw new Error(`expected one ${kind}, got ${changes.map((it) => it.kind).join(', ')}`);
  return change as ChangeOf<K>;
}

/** What a span covers. */
export const cut = (text: string, span: SourceSpan | undefined): string | undefined => span && text.slice(span.start, span.end);

/** Each change's kind with what its span covers; a question mark stands before what may not run. */
export function placesIn(text: string, more: Partial<ReadingTask> = {}): readonly string[] {
  return changesOf(text, more).map(({ kind, span, conditional }) => `${conditional === true ? '? ' : ''}${kind}: ${cut(text, span)}`);
}
