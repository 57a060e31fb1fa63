import type { ChangeOf } from '../../../model/change.ts';
import { spellName, spellString } from '../names.ts';
import type { Renderers } from './columns.ts';
import { words } from './spelling.ts';

/** A search path is a list of names, and is read back with the quotes that they need. */
const spellValue = (name: string, value: string): string =>
  name === 'search_path' || /^-?\d+(\.\d+)?$|^(on|off|true|false)$/i.test(value) ? value : spellString(value);

function renderSetSession({ name, value, local, global }: ChangeOf<'set-session'>): string {
  const setting = name.split('.').map(spellName).join('.');
  if (value === undefined) return global ? `ALTER SYSTEM RESET ${setting}` : words('RESET', setting);
  if (global) return `ALTER SYSTEM SET ${setting} = ${spellValue(name, value)}`;
  return words('SET', local && 'LOCAL', setting, '=', spellValue(name, value));
}

function renderTransaction(change: ChangeOf<'transaction'>): string | undefined {
  const name = change.name === undefined ? undefined : spellName(change.name);
  const chained = change.chain === true && 'AND CHAIN';
  switch (change.verb) {
    case 'begin':
      return words('BEGIN', change.isolation && `ISOLATION LEVEL ${change.isolation.toUpperCase()}`);
    case 'commit':
      return words('COMMIT', chained);
    case 'rollback':
      return words('ROLLBACK', chained);
    case 'savepoint':
      return name && `SAVEPOINT ${name}`;
    case 'release':
      return name && `RELEASE SAVEPOINT ${name}`;
    case 'rollback-to':
      return name && `ROLLBACK TO SAVEPOINT ${name}`;
    case 'set-isolation':
      return change.isolation && `SET TRANSACTION ISOLATION LEVEL ${change.isolation.toUpperCase()}`;
    case 'prepare':
      return change.name === undefined ? undefined : `PREPARE TRANSACTION ${spellString(change.name)}`;
  }
}

/** Settings and transactions. */
export const sessionRenderers: Renderers<'set-session' | 'transaction'> = { 'set-session': renderSetSession, transaction: renderTransaction };
