import { createColors } from 'picocolors';
import type { PolicyComparison, TurnedFinding } from '../model/policy.ts';
import { clip, flatten, guardLog } from './escape.ts';
import { plural, splitMessage, suppressionWords } from './words.ts';

type Paint = ReturnType<typeof createColors>;

/** What a change of policy or of version makes of the migrations that stand: what would newly fail first, then what would newly pass. */
export function renderPolicyDiff(comparison: PolicyComparison, { colour }: { readonly colour: boolean }): string {
  const { versions, newlyFails, newlyPasses, stillFails, unread, files } = comparison;
  const paint = createColors(colour);
  const unreadLine =
    unread.before === unread.after
      ? ''
      : `${plural(Math.abs(unread.after - unread.before), 'statement')} that cannot be read would ${unread.after > unread.before ? 'fail' : 'pass'}.`;
  const filesLine =
    files.before === files.after
      ? ''
      : `The report is about ${plural(files.before, 'migration')} and ${files.after} stand now: write it from the same commit to compare like with like.`;
  const by = versions === undefined ? '' : `, by ${flatten(versions.before)} before and ${flatten(versions.after)} now`;
  const blocks = [
    renderTurned(paint.red('newly fails'), newlyFails, 'before', paint),
    renderTurned(paint.green('newly passes'), newlyPasses, 'after', paint),
    unreadLine,
    filesLine,
    `Of ${plural(files.after, 'migration')}${by}: ${plural(newlyFails.length, 'finding')} would newly fail, ${newlyPasses.length} newly pass, ${stillFails} fail as before.`,
  ];
  return guardLog(`${blocks.filter((block) => block !== '').join('\n\n')}\n`);
}

function renderTurned(title: string, turned: readonly TurnedFinding[], side: 'before' | 'after', paint: Paint): string {
  if (turned.length === 0) return '';
  const lines = turned.map(({ finding, other }) => {
    const place = `${flatten(finding.file)}:${finding.line}`;
    return `  ${place}  ${flatten(finding.rule)}  ${paint.dim(`(${side}: ${standingOf(other)})`)}\n    ${clip(flatten(splitMessage(finding.message).first), 160)}`;
  });
  return [`${title} (${turned.length})`, ...lines].join('\n');
}

function standingOf(other: TurnedFinding['other']): string {
  if (other === undefined) return 'not looked for';
  if (other.suppressedBy !== undefined) return suppressionWords[other.suppressedBy];
  return other.isFolded ? 'folded into another finding' : other.severity;
}
