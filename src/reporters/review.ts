import { showName } from '../model/names.ts';
import type { Finding, PlanStep, Remedy } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { cleanLines, clip, codeSpan, escapeMarkdown, fence } from './escape.ts';
import { bytesOf } from './fit-sections.ts';
import { markdownProse, namesOf } from './prose.ts';
import { editedSql, suggestionFor } from './suggestion.ts';
import {
  bestRemedies,
  certaintyWords,
  consequenceWords,
  effectParts,
  hasRecipe,
  phaseWords,
  severityBadges,
  splitMessage,
  transactionWords,
} from './words.ts';

export { suggestionFor, type Suggestion } from './suggestion.ts';

export interface CommentOptions {
  /** False where the comment cannot stand on the lines that the suggestion replaces: the SQL is shown instead. */
  readonly suggestion?: boolean;
  /** Where this program's files can be looked at; the rule gets a link to its page. */
  readonly pages?: string;
}

/** What a comment may take at most; GitHub refuses more than 65,536 characters. */
const maxBytes = 60_000;

/** Longest SQL that is shown in a comment; more is cut with an ellipsis. */
const longestSql = 6_000;

/** One finding as a review comment: what happens to which table, its locks in one quiet line, what to do instead; the rest is folded. */
export function renderComment(finding: Finding, report: Report, { suggestion = true, pages }: CommentOptions = {}): string {
  const names = namesOf(finding);
  const { first, rest } = splitMessage(finding.message);
  const effects = effectLine(finding);
  const advice = finding.advice === '' ? '' : markdownProse(finding.advice, []);
  const shown = bestRemedies(finding).map((remedy) => renderRemedy(remedy, finding, report, suggestion));
  const remedies = shown.filter((remedy) => remedy !== '');
  const isShown = hasRecipe(finding);
  const head = [`**${markdownProse(first, names)}**`, effects, advice === '' || isShown ? '' : `**Instead:** ${advice}`];
  if (isShown) remedies[0] = `**Instead:** ${remedies[0] ?? ''}`;
  const details = renderDetails(finding, [markdownProse(rest, names), isShown ? advice : ''], pages);
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
  const whole = join([...head, ...remedies, details]);
  return bytesOf(whole) <= maxBytes ? whole : join([...head, '*The remedy is too long for a comment; the report has it.*', details]);
}

function effectLine(finding: Finding): string {
  const parts = effectParts(finding).map(({ lead, relation }) =>
    relation === undefined ? markdownProse(clip(lead, 300), namesOf(finding)) : `${codeSpan(lead)} on ${codeSpan(showName(relation))}`,
  );
  return parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`;
}

function renderRemedy(remedy: Remedy, finding: Finding, report: Report, suggestion: boolean): string {
  switch (remedy.kind) {
    case 'edit': {
      const text = report.texts.get(finding.span.file);
      const review = remedy.confidence === 'needs-review' ? ' (does not end in the same schema: read it before you take it)' : '';
      const lines =
        suggestion && text !== undefined && remedy === finding.remedies.find(({ kind }) => kind === 'edit')
          ? suggestionFor(finding, text)
          : undefined;
      const block = lines === undefined ? sqlBlock(editedSql(remedy, finding, text)) : fence(lines.text, 'suggestion');
      return `${markdownProse(remedy.title, namesOf(finding))}${review}:\n\n${block}`;
    }
    case 'plan':
      return [
        `${markdownProse(remedy.title, namesOf(finding))}:`,
        ...remedy.steps.map((step, index) => renderStep(step, remedy.steps.length === 1 ? '' : `${index + 1}. `, namesOf(finding))),
      ].join('\n\n');
    case 'advice':
      return remedy.text === finding.advice ? '' : markdownProse(remedy.text, namesOf(finding));
  }
}

const sqlBlock = (sql: string): string => fence(clip(cleanLines(sql), longestSql), 'sql');

function renderStep(step: PlanStep, number: string, names: readonly string[]): string {
  const how = step.sql === undefined ? '' : ` *(${transactionWords(step.transaction)})*`;
  const title = `${number}**${phaseWords[step.phase]}:** ${markdownProse(step.title.replace(/\.$/u, ''), names)}${how}`;
  if (step.sql === undefined) return title;
  const indent = ' '.repeat(number.length);
  return `${title}\n\n${sqlBlock(step.sql).replaceAll(/^(?=.)/gmu, indent)}`;
}

function renderDetails(finding: Finding, words: readonly string[], pages: string | undefined): string {
  const lines = [
    ...[...words, markdownProse(certaintyWords(finding), namesOf(finding))].filter((sentence) => sentence !== ''),
    `${consequenceWords[finding.consequence]}. ${ruleWords(finding, pages)}.`,
    'If it is meant, say so above the statement, with a reason:',
    fence(`-- lockkeeper: allow ${finding.rule} until YYYY-MM-DD -- why it is fine here\n`, 'sql'),
  ];
  return `<details>\n<summary>${severityBadges[finding.severity]} · ${escapeMarkdown(finding.rule)} · why, and how to allow it</summary>\n\n${lines.join('\n\n')}\n\n</details>`;
}

/** Where more is said on the rule: a link to its page where it is one of ours and its page is known, and the command. */
function ruleWords({ rule, family }: Finding, pages: string | undefined): string {
  const isOwnPage = pages !== undefined && family !== 'custom' && /^[a-z-]+\/[a-z0-9-]+$/u.test(rule);
  const page = isOwnPage ? `[its page](${pages}/docs/rules/${rule}.md), or ` : '';
  return `More on the rule: ${page}${codeSpan(`npx lockkeeper explain ${rule}`)}`;
}
