import type { ChangeOf } from '../../../model/change.ts';
import type { Collateral, Effects } from '../../../model/effects.ts';
import { usesOfExtension, type ExtensionUse } from '../../../model/extensions.ts';
import { showName } from '../../../model/names.ts';
import { extensionParts } from '../extension-parts.ts';
import { dropViews, viewsAbove, viewsUsingColumn } from './dependents.ts';
import { lockOn, quote, refuse, type Situation } from './situation.ts';
import { told } from './stated.ts';

const page = 'sql-dropextension.html';

export const createExtension = (_: ChangeOf<'create-extension'>, at: Situation): Effects => told(at, 'sql-createextension.html');

/** What is made of the extension stops its drop, or goes with it under CASCADE. Source: manual, DROP EXTENSION; tried on 15 and 18. */
export function dropExtension(change: ChangeOf<'drop-extension'>, at: Situation): Effects {
  const parts = extensionParts.get(change.name);
  const uses = parts === undefined ? [] : usesOfExtension(at.before.catalog, parts);
  if (!change.cascade) {
    const refused = uses.map((use) => refuse('others-depend', `cannot drop extension ${quote(change.name)}: ${nameOf(use)} depends on it`, '2BP01'));
    return told(at, page, { refusals: at.conditional || at.before.catalog.unfollowed === true ? [] : refused });
  }
  const columns = uses.filter(({ what }) => what === 'column');
  const views = columns.flatMap(({ relation, name }) => (relation.kind === 'table' ? viewsUsingColumn(at, relation, name) : []));
  return told(at, page, dropViews([...views, ...viewsAbove(at, views)]), {
    locks: uses.map(({ relation }) => lockOn(relation, 'ACCESS EXCLUSIVE', 'dependent')),
    collateral: uses.map(({ relation, what, name }): Collateral => ({ what, name, table: relation, how: 'dropped' })),
    losses: columns.map(({ relation, name }) => ({ what: 'column', name: `${showName(relation)}.${name}` })),
    assumed:
      parts === undefined ? 'nothing says which columns, indexes and functions use what the extension brought; CASCADE drops them all' : undefined,
  });
}

const nameOf = ({ relation, what, name }: ExtensionUse): string =>
  `${what === 'default' ? 'default of column' : what} ${quote(name)} of ${quote(relation)}`;
