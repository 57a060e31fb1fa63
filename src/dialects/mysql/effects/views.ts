import { findView } from '../../../model/catalog.ts';
import type { ChangeOf } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { compose } from './compose.ts';
import { errorOf, lacksRelation, refuseLongName, refuseTakenRelation, refuseWrongKind } from './knowledge.ts';
import { sourceOf } from './manual.ts';
import { lockOn, quote, refuse, relationAt, type Situation } from './situation.ts';
import { refuseSources, sourceLocks } from './sources.ts';

export function createView(change: ChangeOf<'create-view'>, at: Situation): Effects {
  const standing = findView(at.before, change.view);
  if (change.ifNotExists && standing !== undefined) return compose(sourceOf(at.target, 'create-view'), { commitsImplicitly: true });
  const taken = change.orReplace ? refuseWrongKind(at, change.view, 'view', 1347) : change.ifNotExists ? [] : refuseTakenRelation(at, change.view);
  return compose(sourceOf(at.target, 'create-view'), {
    locks: [...(standing === undefined ? [] : [lockOn(standing, 'MDL EXCLUSIVE', 'view')]), ...sourceLocks(at, change.spec.uses)],
    commitsImplicitly: true,
    refusals: [...refuseLongName('table', change.view.name), ...taken, ...refuseSources(at, change.spec.uses)],
  });
}

export function dropView(change: ChangeOf<'drop-view'>, at: Situation): Effects {
  const { name, view, table } = relationAt(at.before, change.view);
  const error = errorOf(at, 1051, 4092);
  const lacks = !change.ifExists && table === undefined && lacksRelation(at, change.view);
  return compose(sourceOf(at.target, 'create-view'), {
    locks: view === undefined ? [] : [lockOn(name, 'MDL EXCLUSIVE', 'view')],
    commitsImplicitly: true,
    refusals: [
      ...(change.ifExists ? [] : refuseWrongKind(at, change.view, 'view', errorOf(at, 1347, error))),
      ...(lacks ? [refuse('unknown-relation', `view ${quote(change.view)} does not exist`, error)] : []),
    ],
  });
}

/** RENAME TABLE renames views too. */
export function renameView(change: ChangeOf<'rename-view'>, at: Situation): Effects {
  const { name } = relationAt(at.before, change.view);
  return compose(sourceOf(at.target, 'rename-table'), {
    locks: [lockOn(name, 'MDL EXCLUSIVE', 'view')],
    collateral: [],
    commitsImplicitly: true,
    refusals: [
      ...(lacksRelation(at, change.view) ? [refuse('unknown-relation', `view ${quote(change.view)} does not exist`, 1146)] : []),
      ...refuseTakenRelation(at, { name: change.to }),
    ],
  });
}
