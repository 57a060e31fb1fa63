import type { SchemaChange } from '../../../model/change.ts';
import type { Fill, Trigger } from '../../../model/objects.ts';
import type { Cursor } from '../cursor.ts';
import { readExpression } from '../expressions.ts';
import { isUnit } from '../calls.ts';
import { Scope } from '../scope.ts';
import { followBody } from './routines.ts';

/** Reads CREATE TRIGGER from the word behind it on. */
export function readTrigger(cursor: Cursor, orReplace: boolean, definer?: string): readonly SchemaChange[] {
  const ifNotExists = cursor.ifNotExists();
  const { name, span } = cursor.named();
  const timing = cursor.takeOne('before', 'after') ?? cursor.fail('expected `BEFORE` or `AFTER`');
  const events: Trigger['events'][number][] = [];
  do events.push(cursor.takeOne('insert', 'update', 'delete') ?? cursor.fail());
  while (cursor.take('or'));
  const updateOf = cursor.take('of') ? cursor.list(() => cursor.name()) : undefined;
  cursor.expect('on');
  const table = cursor.path();
  cursor.expect('for', 'each', 'row');
  if (cursor.takeOne('follows', 'precedes') !== undefined) cursor.path();
  const scope = new Scope();
  scope.name('NEW', table);
  scope.name('OLD', table);
  const { body, uses, changes } = followBody(cursor, scope);
  const fills = changes.flatMap((change): readonly Fill[] => {
    if (change.kind !== 'write-rows' || change.verb !== 'insert') return [];
    const { table: into, columns, values, onTaken } = change;
    if (columns.length > 0) return onTaken === 'ignore' ? [] : [{ table: into, columns }];
    return values === undefined ? [] : [{ table: into, places: values.length }];
  });
  const trigger: Trigger = {
    name: name.name,
    body: { text: body, uses, fills },
    timing,
    events,
    columns: updateOf ?? [],
    ...(updateOf !== undefined && { updateOf }),
    enabled: true,
    perRow: true,
    ...(definer !== undefined && { definer }),
    origin: { kind: 'unknown' },
  };
  return [{ kind: 'create-trigger', table, trigger, orReplace, ...(ifNotExists && { ifNotExists }), span }];
}

/** Reads DROP TRIGGER from the word behind it on. It names no table: triggers are named within the database. */
export function readDropTrigger(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const { name, span } = cursor.named();
  cursor.expectEnd();
  return [{ kind: 'drop-trigger', table: { ...name, name: '' }, trigger: name.name, ifExists, cascade: false, span }];
}

/** Reads CREATE and ALTER EVENT from the word behind it on. */
export function readEvent(cursor: Cursor, verb: 'create' | 'alter', definer?: string): readonly SchemaChange[] {
  const ifNotExists = verb === 'create' && cursor.ifNotExists();
  const ifExists = verb === 'alter' && cursor.ifExists();
  const { name, span } = cursor.named();
  const by = definer === undefined ? {} : { definer };
  if (cursor.take('on', 'schedule')) readSchedule(cursor);
  for (;;) {
    if (cursor.take('on', 'completion')) {
      cursor.take('not');
      cursor.expect('preserve');
    } else if (cursor.take('rename', 'to')) cursor.path();
    else if (cursor.take('disable', 'on')) cursor.next();
    else if (cursor.take('comment')) cursor.string();
    else if (cursor.takeOne('enable', 'disable') === undefined) break;
  }
  if (!cursor.take('do')) {
    cursor.expectEnd();
    return [{ kind: 'event', verb, name, ifExists, ifNotExists, ...by, span }];
  }
  const { body, uses } = followBody(cursor, new Scope());
  return [{ kind: 'event', verb, name, ifExists, ifNotExists, body, uses, ...by, span }];
}

/** `EVERY 1 DAY STARTS …`, `AT …`. */
function readSchedule(cursor: Cursor): void {
  while (cursor.takeOne('at', 'every', 'starts', 'ends') !== undefined) {
    readExpression(cursor);
    if (isUnit(cursor.peek().word)) cursor.next();
  }
}

export function readDropEvent(cursor: Cursor): readonly SchemaChange[] {
  const ifExists = cursor.ifExists();
  const { name, span } = cursor.named();
  cursor.expectEnd();
  return [{ kind: 'event', verb: 'drop', name, ifExists, ifNotExists: false, span }];
}
