import { resolveName } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects, Refusal } from '../../../model/effects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { compose } from './compose.ts';
import { isFullyKnown, lockFor, quote, refuse, refuseMissingColumns, tableAt, workOn, type Situation } from './situation.ts';
import { refuseAlter } from './tables.ts';

/** ADD and DROP of CHECK and NOT NULL came with 3.53; before, and for other constraints, the table has to be made anew. */
function refuseOlder(at: Situation, what: string): readonly Refusal[] {
  return isAtLeast(at.target, 3, 53) ? [] : [refuse('unsupported', `SQLite before 3.53 has no ALTER TABLE … ${what}: the table has to be made anew`)];
}

const kinds = {
  'primary-key': 'PRIMARY KEY',
  unique: 'UNIQUE',
  'foreign-key': 'FOREIGN KEY',
  check: 'CHECK',
  exclude: 'EXCLUDE',
  'not-null': 'NOT NULL',
} as const;

export function addConstraint(change: ChangeOf<'add-constraint'>, at: Situation): Effects {
  const { constraint } = change;
  if (constraint.kind !== 'check') {
    const message = `SQLite has no ALTER TABLE … ADD ${kinds[constraint.kind]}: the table has to be made anew${constraint.kind === 'unique' ? ', or CREATE UNIQUE INDEX used' : ''}`;
    return compose('unsupported', { refusals: [refuse('unsupported', message)] });
  }
  return compose('alter-constraint', {
    locks: lockFor(at, change.table),
    work: [workOn(resolveName(at.before, change.table), 'scan', 'verify-check')],
    refusals: [...refuseOlder(at, 'ADD CHECK'), ...refuseAlter(at, change, 'ADD CHECK')],
  });
}

export function dropConstraint(change: ChangeOf<'drop-constraint'>, at: Situation): Effects {
  const table = tableAt(at, change.table);
  const found = table?.constraints.find(({ name, named }) => named && name.toLowerCase() === change.constraint.toLowerCase());
  const isOther = change.constraint === 'PRIMARY KEY' || (found !== undefined && found.kind !== 'check' && found.kind !== 'not-null');
  const isNotNull = table?.columns.some(({ attributes }) => attributes?.['not-null-name']?.toLowerCase() === change.constraint.toLowerCase());
  const isMissing = isFullyKnown(table) && found === undefined && isNotNull !== true && !isOther;
  if (isOther)
    return compose('unsupported', { refusals: [refuse('unsupported', 'SQLite drops no keys and no foreign keys: the table has to be made anew')] });
  const missing =
    isMissing && !change.ifExists ? [refuse('unknown-constraint', `${quote(change.table)} has no constraint ${quote(change.constraint)}`)] : [];
  const older = refuseOlder(at, 'DROP CONSTRAINT');
  return compose('alter-constraint', { locks: lockFor(at, change.table), refusals: older.length > 0 ? older : missing });
}

export function setNotNull(change: ChangeOf<'set-not-null'>, at: Situation): Effects {
  const table = tableAt(at, change.table);
  return compose('alter-constraint', {
    locks: lockFor(at, change.table),
    work: [workOn(resolveName(at.before, change.table), 'scan', 'verify-not-null', change.column)],
    refusals: [...refuseOlder(at, 'SET NOT NULL'), ...refuseAlter(at, change, 'SET NOT NULL'), ...refuseMissingColumns(at, table, [change.column])],
  });
}

export function dropNotNull(change: ChangeOf<'drop-not-null'>, at: Situation): Effects {
  const table = tableAt(at, change.table);
  return compose('alter-constraint', {
    locks: lockFor(at, change.table),
    refusals: [...refuseOlder(at, 'DROP NOT NULL'), ...refuseAlter(at, change, 'DROP NOT NULL'), ...refuseMissingColumns(at, table, [change.column])],
  });
}
