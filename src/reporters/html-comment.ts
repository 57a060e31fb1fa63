import { showName } from '../model/names.ts';
import type { Finding, PlanStep, Remedy, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { clip, escapeHtml } from './escape.ts';
import { htmlProse, namesOf } from './prose.ts';
import { editedSql, suggestionFor } from './suggestion.ts';
import { linesOf } from './text-lines.ts';
import { bestRemedies, certaintyWords, consequenceWords, effectParts, hasRecipe, phaseWords, splitMessage, transactionWords } from './words.ts';

/** The anchor of a finding's comment within the page. */
export const anchorOf = (index: number): string => `finding-${index + 1}`;

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
const sqlBlock = (sql: string, kind = ''): string =>
  `<pre${kind === '' ? '' : ` class="${kind}"`} tabindex="0">${escapeHtml(clip(sql, 20_000))}</pre>`;

/** Signs that every font has, each of its own shape. */
const signs: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', notice: '●' };

/** The severity as sign and word. */
export function badge({ severity }: Pick<Finding, 'severity'>): string {
  return `<span class="badge ${severity}"><span aria-hidden="true">${signs[severity]}</span> ${severity}</span>`;
}

/** One finding as the comment that a reviewer would see under its line. */
export function renderHtmlComment(finding: Finding, index: number, report: Report): string {
  const names = namesOf(finding);
  const { first, rest } = splitMessage(finding.message);
  const advice = htmlProse(finding.advice, []);
  const id = anchorOf(index);
  const parts = [
    `<h4 id="${id}-title">${badge(finding)} ${htmlProse(first, names)}</h4>`,
    effectLine(finding),
    advice === '' || hasRecipe(finding) ? '' : `<p><strong>Instead:</strong> ${advice}</p>`,
    ...bestRemedies(finding).map((remedy) => renderRemedy(remedy, finding, report)),
    renderDetails(finding, [htmlProse(rest, names), hasRecipe(finding) ? advice : '']),
  ];
  return `<article class="comment" id="${id}" aria-labelledby="${id}-title">\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
}

function effectLine(finding: Finding): string {
  const parts = effectParts(finding).map(({ lead, relation }) =>
    relation === undefined ? htmlProse(lead, namesOf(finding)) : `${code(lead)} on ${code(showName(relation))}`,
  );
  return parts.length === 0 ? '' : `<p class="quiet effects">${parts.join(' · ')}</p>`;
}

function renderRemedy(remedy: Remedy, finding: Finding, report: Report): string {
  switch (remedy.kind) {
    case 'edit':
      return renderEdit(remedy, finding, report);
    case 'plan':
      return `<p><strong>Instead:</strong> ${htmlProse(remedy.title, namesOf(finding))}:</p>\n<ol>${remedy.steps.map((step) => renderStep(step, namesOf(finding))).join('\n')}</ol>`;
    case 'advice':
      return remedy.text === finding.advice ? '' : `<p>${htmlProse(remedy.text, namesOf(finding))}</p>`;
  }
}

function renderEdit(remedy: Extract<Remedy, { kind: 'edit' }>, finding: Finding, report: Report): string {
  const text = report.texts.get(finding.span.file);
  const isFirst = remedy === finding.remedies.find(({ kind }) => kind === 'edit');
  const suggestion = isFirst && text !== undefined ? suggestionFor(finding, text) : undefined;
  const review = remedy.confidence === 'needs-review' ? ' (does not end in the same schema: read it before you take it)' : '';
  const title = `<div class="title"><strong>Instead:</strong> ${htmlProse(remedy.title, namesOf(finding))}${review}</div>`;
  if (suggestion === undefined || text === undefined)
    return `<div class="suggestion">${title}${sqlBlock(editedSql(remedy, finding, text), 'new')}</div>`;
  const old = (linesOf(report, finding.span.file)?.lines ?? []).slice(suggestion.startLine - 1, suggestion.endLine);
  const signed = (lines: readonly string[], sign: string): string => lines.map((line) => `${sign} ${line}`).join('\n');
  const fresh = suggestion.text.split('\n').slice(0, -1);
  return `<div class="suggestion">${title}${sqlBlock(signed(old, '-'), 'old')}${fresh.length === 0 ? '' : sqlBlock(signed(fresh, '+'), 'new')}</div>`;
}

function renderStep(step: PlanStep, names: readonly string[]): string {
  const how = step.sql === undefined ? '' : ` <span class="quiet">(${transactionWords(step.transaction)})</span>`;
  return `<li><strong>${phaseWords[step.phase]}:</strong> ${htmlProse(step.title, names)}${how}${step.sql === undefined ? '' : sqlBlock(step.sql)}</li>`;
}

function renderDetails(finding: Finding, sentences: readonly string[]): string {
  const all = [...sentences, htmlProse(certaintyWords(finding), namesOf(finding))];
  const words = all.filter((sentence) => sentence !== '').map((sentence) => `<p>${sentence}</p>`);
  const meaning = `<p>${consequenceWords[finding.consequence]}. More on the rule: ${code(`npx lockkeeper explain ${finding.rule}`)}</p>`;
  const allow = `<p>If it is meant, say so above the statement, with a reason:</p>${sqlBlock(`-- lockkeeper: allow ${finding.rule} until YYYY-MM-DD -- why it is fine here`)}`;
  return `<details><summary>${escapeHtml(finding.rule)}: why, and how to allow it</summary>${words.join('')}${meaning}${allow}</details>`;
}
