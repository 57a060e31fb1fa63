import type { SchemaChange } from '../../../model/change.ts';
import type { Refusal } from '../../../model/effects.ts';
import { quote, unsupported, type Found, type Situation } from './situation.ts';

/** MariaDB: WITH SYSTEM VERSIONING, which keeps former rows. */
export const isVersioned = ({ table }: Found): boolean => table?.options['system_versioning'] === 'yes';

/** The history would have to be written anew, unless the session says that it may. Each was tried on MariaDB 10.11; CHECKs, other keys, defaults and new names go through. */
function changesHistory(change: SchemaChange): boolean {
  if (change.kind === 'create-index') return change.index.unique;
  if (change.kind === 'add-constraint') return change.constraint.kind === 'unique' || change.constraint.kind === 'primary-key';
  return change.kind === 'add-column' || change.kind === 'drop-column' || change.kind === 'redefine-column';
}

export function refuseVersioned(change: SchemaChange, at: Situation, found: Found): readonly Refusal[] {
  const keeps = at.before.session.settings['system_versioning_alter_history']?.toLowerCase() === 'keep';
  if (!isVersioned(found) || keeps || at.conditional || !changesHistory(change)) return [];
  const what = `${quote(found.name)} is versioned, and its history does not follow: SET system_versioning_alter_history = KEEP lets it`;
  return [unsupported(what, 4119)];
}
