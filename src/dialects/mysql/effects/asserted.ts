import type { Refusal } from '../../../model/effects.ts';
import { isAtLeast } from '../../../model/target.ts';
import { concurrencies, ways, type Way } from './alter-facts.ts';
import type { Plan } from './plan.ts';
import { isMariadb, refuse, type Situation } from './situation.ts';

/** The dearest way that ALGORITHM= lets the engine take. */
const dearest: Readonly<Record<'instant' | 'nocopy' | 'inplace', Way>> = { instant: 'instant', nocopy: 'nocopy', inplace: 'rebuild' };

const notSupported = 1846;

function refuseAlgorithm(at: Situation, { way, asked, operations }: Plan): readonly Refusal[] {
  const algorithm = asked?.algorithm ?? 'default';
  if (algorithm === 'default' || algorithm === 'copy' || operations.length === 0) return [];
  if (!isMariadb(at) && algorithm === 'instant' && !isAtLeast(at.target, 8)) return [];
  if (ways.indexOf(way) <= ways.indexOf(dearest[algorithm])) return [];
  const needed = way === 'copy' ? 'COPY' : way === 'rebuild' || !isMariadb(at) ? 'INPLACE' : 'NOCOPY';
  return [
    refuse(
      'algorithm-refused',
      `ALGORITHM=${algorithm.toUpperCase()} is not supported for this statement, which needs ALGORITHM=${needed}`,
      notSupported,
    ),
  ];
}

/**
 * "Online DDL Limitations" says that LOCK=NONE is not permitted beside ON … CASCADE and ON … SET NULL; InnoDB asks for no such thing
 * (`check_if_supported_inplace_alter` in handler0alter.cc of 8.0), and MariaDB 10.11 takes it.
 */
function refuseLock(at: Situation, { way, lock, asked, operations }: Plan): readonly Refusal[] {
  const wanted = asked?.lock ?? 'default';
  if (wanted === 'default' || operations.length === 0) return [];
  if (!isMariadb(at) && asked?.algorithm === 'instant' && way === 'instant') {
    return [refuse('lock-refused', `ALGORITHM=INSTANT takes no LOCK=${wanted.toUpperCase()}; only LOCK=DEFAULT goes with it`, 1221)];
  }
  if (concurrencies.indexOf(wanted) >= concurrencies.indexOf(lock)) return [];
  return [
    refuse('lock-refused', `LOCK=${wanted.toUpperCase()} is not supported for this statement, which needs LOCK=${lock.toUpperCase()}`, notSupported),
  ];
}

/** The engine refuses a statement that asks for less work, or for a weaker lock, than its clauses are known to need. */
export const refuseAsked = (at: Situation, plan: Plan): readonly Refusal[] => {
  const isSure = plan.isCopyAsked || plan.operations.some(({ way, assumed }) => way === plan.way && assumed === undefined);
  if (!isSure) return [];
  const refused = refuseAlgorithm(at, plan);
  return refused.length > 0 ? refused : refuseLock(at, plan);
};
