import type { CodeUse, Gone, StillUsed } from '../model/code.ts';
import type { RelatedPlace } from '../model/finding.ts';
import { showName } from '../model/names.ts';
import type { ChangeSet, ProblemContext, Step } from '../model/rule.ts';
import { placeOf } from './place-of.ts';
import { takenAlong } from './taken-along.ts';
import { listNames } from './words.ts';

/** How many places a finding keeps beside its message. */
const mostRelated = 50;

/** What goes although code uses it, ready to be said. */
export interface CodeUsed {
  readonly what: string;
  readonly goes: string;
  readonly places: string;
  readonly place: ProblemContext & { readonly related: readonly RelatedPlace[] };
}

/** What code still uses, with the best evidence that there is for each. */
export function codeUsed(changeSet: ChangeSet, certainty: CodeUse['certainty']): readonly CodeUsed[] {
  return changeSet.stillUsed.flatMap(({ gone, uses }: StillUsed): readonly CodeUsed[] => {
    const step = changeSet.stepAt(gone.span);
    if (uses[0]?.certainty !== certainty || step === undefined) return [];
    const what = nameOf(gone);
    const related = uses.slice(0, mostRelated).map(({ path, line, how }) => ({ file: path, line, what: `${how} uses ${what}` }));
    return [{ what, goes: goesOf(gone, step), places: listNames(uses.map(showUse)), place: { ...placeOf(step), subject: what, related } }];
  });
}

const showUse = ({ path, line, how }: CodeUse): string => `${path}:${line} (${how})`;

function nameOf({ what, name, of }: Gone): string {
  return what === 'column' || what === 'enum-value' ? `${showName(of)}.${name}` : showName(of);
}

function goesOf({ what, to }: Gone, { effects }: Step): string {
  if (to !== undefined) return `is called ${to} from here on`;
  const others = takenAlong(effects, ['index', 'constraint', 'foreign-key', 'view', 'materialized-view', 'column', 'policy', 'trigger', 'routine']);
  const lost = what === 'column' ? ' with every value in it' : what === 'table' ? ' with all of its rows' : '';
  return `is dropped here${lost}${others === '' ? '' : `, together with ${others}`}`;
}
