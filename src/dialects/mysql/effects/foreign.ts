import type { SchemaChange } from '../../../model/change.ts';
import type { Effects } from '../../../model/effects.ts';
import { compose } from './compose.ts';
import { sourceOf } from './manual.ts';
import { unsupported, type Situation } from './situation.ts';

/** Changes of other engines, for which MySQL and MariaDB have no words. */
export function foreign({ kind }: SchemaChange, at: Situation): Effects {
  const engine = at.target.dialect === 'mariadb' ? 'MariaDB' : 'MySQL';
  return compose(sourceOf(at.target, 'alter-table'), {
    refusals: [unsupported(`${engine} has no statement for ${kind}`, 1064)],
  });
}
