import { showName } from '../model/names.ts';
import { consequences, counts, type Finding } from '../model/finding.ts';
import type { JudgedSource, Report } from '../model/report.ts';
import { clip, codeSpan, escapeMarkdown, fence } from './escape.ts';
import { fitSections, type Section } from './fit-sections.ts';
import { chartLocks, chartWords, renderGantt } from './lock-chart.ts';
import { timelineOf, type TimelineEntry } from './lock-timeline.ts';
import { markdownProse, namesOf } from './prose.ts';
import { renderLockCycle } from './lock-cycle-diagram.ts';
import { renderRepeat, type Repeat } from './repeat.ts';
import { renderDiagram } from './schema-diagram.ts';
import { diffSchemas, partsThatDiffer, type PartDiff, type TableDiff } from './schema-diff.ts';
import { verdictOf } from './verdict.ts';
import {
  byWeight,
  consequenceWords,
  durationWords,
  listWords,
  lockWords,
  plural,
  severityBadges,
  splitMessage,
  suppressionWords,
  waitingWords,
  workWords,
} from './words.ts';

export interface SummaryOptions {
  /** What the page may take at most, in bytes of UTF-8. */
  readonly maxBytes: number;
  /** A hidden HTML comment by which the page is found again; it stands first. */
  readonly marker?: string;
  /** How to see the same, down to the commits. */
  readonly repeat?: Repeat;
  /** Fingerprints of findings that are shown as comments, and so are not repeated here. */
  readonly posted?: { readonly inline: ReadonlySet<string> };
  /** Sentences on this run: what could not be posted, and what to do about it. */
  readonly notes?: readonly Note[];
}

/** A sentence, or one that begins with a link of ours. */
export type Note = string | { readonly link: { readonly title: string; readonly url: string }; readonly text: string };

/** The page over all findings: verdict, findings, what the schema becomes, who waits for what, what was allowed and what was not read. */
export function renderSummary(report: Report, options: SummaryOptions): string {
  const sections = [
    findingsSection(report, options),
    ...cycleSections(report),
    ...report.sources.flatMap(schemaSections),
    ...report.sources.flatMap(timelineSection),
    exceptionsSection(report),
    opaqueSection(report),
    remarksSection(report),
  ];
  return fitSections(
    renderHead(report, options),
    sections.filter((section) => section !== undefined),
    renderFoot(report, options),
    options.maxBytes,
  );
}

function renderHead(report: Report, { marker, notes = [] }: SummaryOptions): string {
  const { line, judged, detail } = verdictOf(report);
  const icon = report.verdict === 'pass' ? '✅' : '❌';
  return [
    marker ?? '',
    `## ${icon} Lockkeeper: ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
    [`Judged: ${escapeMarkdown(judged)}.`, ...detail].join(' '),
    notes.map((note) => `- ${renderNote(note)}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderNote(note: Note): string {
  if (typeof note === 'string') return markdownProse(note, []);
  const { link, text } = note;
  return `[${escapeMarkdown(link.title)}](${link.url}) ${markdownProse(text, [])}`;
}

function findingsSection(report: Report, { posted }: SummaryOptions): Section | undefined {
  const shown = report.findings.filter(counts);
  const inline = shown.filter((finding) => posted?.inline.has(finding.fingerprint) === true);
  const rows = shown.filter((finding) => posted?.inline.has(finding.fingerprint) !== true).toSorted(byWeight);
  if (shown.length === 0) return undefined;
  const intro = inline.length === 0 ? '' : `${plural(inline.length, 'finding')} shown as comments on the lines: ${consequenceCounts(inline)}.`;
  return {
    heading: inline.length > 0 && rows.length > 0 ? '### Findings without a comment' : '### Findings',
    essential: true,
    ...(intro !== '' && { intro }),
    ...(rows.length > 0 && { rows: { header: ['Severity', 'What happens'], cells: rows.map(findingRow), noun: 'finding' } }),
  };
}

/** Circles of waiting, drawn: an arrow leads from the table that a transaction holds to the one that it wants. */
function cycleSections({ findings }: Report): readonly Section[] {
  const circles = findings.filter(counts).flatMap((finding) => (finding.waits === undefined ? [] : [{ finding, waits: finding.waits }]));
  return circles.slice(0, 3).map(({ finding, waits }, at) => ({
    heading: at === 0 ? '### Who would wait for whom' : '#### Another circle',
    intro: `${placeCell(finding)}: an arrow leads from the table that a transaction holds to the table that it wants. They lead in a circle.`,
    body: fence(renderLockCycle(waits), 'mermaid'),
  }));
}

function consequenceCounts(findings: readonly Finding[]): string {
  return consequences
    .map(
      (consequence) =>
        [consequenceWords[consequence].toLowerCase(), findings.filter((finding) => finding.consequence === consequence).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} (${count})`)
    .join(', ');
}

function findingRow(finding: Finding): readonly string[] {
  const names = namesOf(finding);
  const message = markdownProse(clip(splitMessage(finding.message).first, 400), names, 'cell');
  const advice = finding.advice === '' ? '' : ` *Instead:* ${markdownProse(clip(finding.advice, 240), [], 'cell')}`;
  return [
    `${severityBadges[finding.severity].replace(' ', '&nbsp;')}<br>${consequenceWords[finding.consequence]}`,
    `**${message}**${advice}<br>${placeCell(finding)} · ${codeSpan(finding.rule, 'cell')}`,
  ];
}

const placeCell = ({ span, place, fileLevel }: Finding): string => codeSpan(fileLevel === true ? span.file : `${span.file}:${place.line}`, 'cell');

function schemaSections(source: JudgedSource): readonly Section[] {
  const diffs = diffSchemas(source);
  if (diffs.length === 0) return [];
  const diagram = renderDiagram(source, diffs);
  const parts = diffs.flatMap(schemaRows);
  const where = source.folder === '' ? '' : ` in ${codeSpan(source.folder)}`;
  const heading = '### What changes in the schema';
  const intro = `${plural(diffs.length, 'table')}${where}:`;
  const table = { rows: { header: ['Table', 'What', 'Before', 'After'], cells: parts, noun: 'change' } };
  return diagram === undefined
    ? [{ heading, intro, ...table }]
    : [
        { heading, intro, body: fence(diagram, 'mermaid') },
        { heading: '#### In words', ...table },
      ];
}

function schemaRows(diff: TableDiff): readonly (readonly string[])[] {
  const name = codeSpan(diff.name, 'cell');
  if (diff.change === 'removed') return [[name, '➖ table dropped', plural(diff.columns.length, 'column'), '']];
  const head =
    diff.change === 'added'
      ? [[name, '➕ new table', '', plural(diff.columns.length, 'column')]]
      : diff.formerly === undefined
        ? []
        : [[name, '✏️ table renamed', codeSpan(diff.formerly, 'cell'), name]];
  const parts = diff.change === 'added' ? [] : partsThatDiffer(diff);
  return [
    ...head,
    ...parts.map((part) => [
      name,
      `${partIcons[part.change]} ${part.what} ${codeSpan(part.name, 'cell')}`,
      textCell(part.before),
      textCell(part.after),
    ]),
  ];
}

const partIcons: Readonly<Record<PartDiff['change'], string>> = { added: '➕', removed: '➖', changed: '✏️', same: '' };
const textCell = (text: string | undefined): string => (text === undefined ? '' : codeSpan(text, 'cell'));

function timelineSection(source: JudgedSource): readonly Section[] {
  const entries = timelineOf(source);
  if (entries.length === 0) return [];
  const statements = new Set(entries.map(({ file, line }) => `${file}:${line}`)).size;
  const heading = '### Who waits for what';
  const count = `${plural(statements, 'statement')} ${statements === 1 ? 'makes' : 'make'} others wait.`;
  const rows = { header: ['Statement', 'Relation', 'Lock', 'Who waits', 'How long', 'Held until'], cells: entries.map(timelineRow), noun: 'lock' };
  const chart = chartLocks(source);
  const gantt = chart && renderGantt(chart);
  return gantt === undefined
    ? [{ heading, intro: `${count} A lock is held until its transaction ends.`, rows }]
    : [
        { heading, intro: `${count} ${chartWords}`, body: fence(gantt, 'mermaid') },
        { heading: '#### Lock by lock', rows },
      ];
}

function workCell({ work, relation }: TimelineEntry): string {
  const names = [showName(relation), ...work.flatMap(({ object }) => object ?? [])];
  return markdownProse(clip(work.length === 0 ? durationWords([]) : `while it ${listWords([...new Set(work.map(workWords))])}`, 200), names, 'cell');
}

const timelineRow = (entry: TimelineEntry): readonly string[] => [
  `${codeSpan(`${entry.file.split('/').at(-1) ?? ''}:${entry.line}`, 'cell')} ${codeSpan(clip(entry.statement, 60), 'cell')}`,
  codeSpan(showName(entry.relation), 'cell'),
  codeSpan(lockWords(entry.mode), 'cell'),
  waitingWords[entry.blocks],
  workCell(entry),
  entry.heldUntil > entry.line ? `line ${entry.heldUntil}` : 'it is done',
];

function exceptionsSection(report: Report): Section | undefined {
  if (report.exceptions.length === 0) return undefined;
  const cells = report.exceptions.map(({ suppression, rule, findings }) => [
    codeSpan(rule, 'cell'),
    escapeMarkdown(clip(suppression.reason, 300)) || 'none given',
    `${suppressionWords[suppression.by]}, ${codeSpan(suppression.from, 'cell')}`,
    suppression.until === undefined ? 'no end' : escapeMarkdown(suppression.until),
    suppression.approvedBy === undefined ? '' : codeSpan(suppression.approvedBy, 'cell'),
    String(findings),
  ]);
  return {
    heading: '### Exceptions used',
    rows: { header: ['Rule', 'Reason', 'Where from', 'Until', 'Approved by', 'Findings'], cells, noun: 'exception' },
  };
}

function opaqueSection(report: Report): Section | undefined {
  if (report.opaque.length === 0) return undefined;
  const cells = report.opaque.map(({ file, line, why }) => [codeSpan(`${file}:${line}`, 'cell'), escapeMarkdown(clip(why, 300))]);
  const weight =
    report.opaqueSeverity === 'off'
      ? 'The policy lets that pass.'
      : `The policy counts that as ${report.opaqueSeverity === 'error' ? 'an error' : `a ${report.opaqueSeverity}`}.`;
  return { heading: '### What could not be read', intro: weight, rows: { header: ['Where', 'Why'], cells, noun: 'statement' } };
}

function remarksSection(report: Report): Section | undefined {
  if (report.remarks.length === 0) return undefined;
  return {
    heading: '### Remarks',
    body: report.remarks
      .slice(0, 20)
      .map((remark) => `- ${markdownProse(clip(remark, 500), [])}`)
      .join('\n'),
  };
}

function renderFoot(report: Report, { repeat }: SummaryOptions): string {
  const sources = report.policy.sources.slice(0, 5).map((source) => codeSpan(source));
  const policy =
    sources.length === 0 ? 'the recommended policy' : `${sources.join(', ')}${report.policy.from === 'base' ? ' as on the base branch' : ''}`;
  const at = repeat === undefined ? '' : ` at ${codeSpan(repeat.head.slice(0, 12))}`;
  return `Judged${at} by ${policy}. ${renderRepeat(report, repeat)}`.trim();
}
