import type { Collateral, Effects } from '../model/effects.ts';
import { showName } from '../model/names.ts';
import { listNames } from './words.ts';

const words: Readonly<Record<Collateral['what'], string>> = {
  index: 'index',
  constraint: 'constraint',
  'foreign-key': 'foreign key',
  view: 'view',
  'materialized-view': 'materialized view',
  trigger: 'trigger',
  sequence: 'sequence',
  column: 'column',
  table: 'table',
  type: 'type',
  default: 'default of',
  policy: 'policy',
  rule: 'rule',
  publication: 'publication',
  routine: 'function',
  partition: 'partition',
  attribute: 'attribute',
};

/** What goes along with what is dropped, as the end of a sentence; empty where nothing does. */
export function takenAlong(effects: Effects | readonly Effects[], kinds: readonly Collateral['what'][] = []): string {
  const collateral = [effects].flat().flatMap((each) => each.collateral);
  const dropped = collateral.filter(({ how, what }) => how === 'dropped' && (kinds.length === 0 || kinds.includes(what)));
  return listNames([...new Set(dropped.map(showCollateral))], 6);
}

function showCollateral({ what, name, table }: Collateral): string {
  const owner = table === undefined ? '' : showName(table);
  if (what === 'column') return `the column ${owner === '' || name.includes('.') ? name : `${owner}.${name}`}`;
  const isOnTable = owner !== '' && (what === 'foreign-key' || what === 'constraint' || what === 'trigger' || what === 'policy' || what === 'rule');
  return `the ${words[what]} ${name}${isOnTable ? ` of ${owner}` : ''}`;
}
