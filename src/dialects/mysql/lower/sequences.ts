import type { SchemaChange } from '../../../model/change.ts';
import type { Cursor } from '../cursor.ts';
import { readSimple } from '../expressions.ts';
import { readType } from '../types.ts';
import { readTableOption } from './table-options.ts';

/** Reads CREATE SEQUENCE of MariaDB from the word behind it on. */
export function readCreateSequence(cursor: Cursor, temporary: boolean): readonly SchemaChange[] {
  const ifNotExists = cursor.ifNotExists();
  const { name: sequence, span } = cursor.named();
  const type = cursor.take('as') ? readType(cursor).type : undefined;
  const options = readSequenceOptions(cursor);
  return [{ kind: 'create-sequence', sequence, ifNotExists, temporary, ...(type !== undefined && { type }), options, span }];
}

export function readAlterSequence(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const { name: sequence, span } = cursor.named();
  const type = cursor.take('as') ? readType(cursor).type : undefined;
  const options = readSequenceOptions(cursor);
  return [{ kind: 'alter-sequence', sequence, ...(type !== undefined && { type }), options, ifExists, span }];
}

export function readDropSequence(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const sequences = cursor.list(() => cursor.named());
  cursor.expectEnd();
  return sequences.map(({ name: sequence, span }) => ({ kind: 'drop-sequence', sequence, ifExists, cascade: false, span }));
}

/** `START WITH 1 INCREMENT BY 2 NOCACHE …`. */
function readSequenceOptions(cursor: Cursor): Readonly<Record<string, string>> {
  const options: Record<string, string> = {};
  while (!cursor.isAtEnd) {
    const no = cursor.takeOne('nocache', 'nocycle', 'nominvalue', 'nomaxvalue');
    if (no !== undefined) options[no.slice(2)] = 'no';
    else if (cursor.take('no')) options[cursor.next().word] = 'no';
    else if (cursor.take('cycle')) options['cycle'] = 'yes';
    else if (cursor.isOneOf(['start', 'increment', 'minvalue', 'maxvalue', 'cache', 'restart'])) {
      const { word } = cursor.next();
      if (cursor.takeOne('with', 'by', '=') !== undefined || cursor.peek().kind === 'number' || cursor.is('-'))
        options[word] = readSimple(cursor).text;
      else options[word] = '';
    } else if (!readTableOption(cursor, options)) cursor.fail();
  }
  return options;
}
