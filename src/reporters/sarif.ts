import { counts, severities, type Finding, type Severity, type TextEdit } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import { placeOf, type SourceSpan } from '../model/span.ts';
import { cleanLines, clip } from './escape.ts';
import { markdownProse } from './prose.ts';
import { indexOf } from './text-lines.ts';
import { bestRemedies, certaintyWords, consequenceWords, effectWords } from './words.ts';

export interface SarifOptions {
  readonly rules: readonly Rule[];
  readonly version: string;
  readonly homepage?: string;
}

/** What code scanning keeps of one run, by severity. Source: GitHub's documentation, "SARIF support for code scanning". */
const mostResults = 5_000;

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', notice: 'note' };

const uriOf = (path: string): string =>
  path
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** The findings as SARIF 2.1.0, for code scanning and editors. Suppressed findings go along, marked so; folded ones do not. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const findings = report.findings
    .filter((finding) => finding.subsumedBy === undefined)
    .toSorted((a, b) => Number(counts(b)) - Number(counts(a)) || severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const used = new Set(findings.map(({ rule }) => rule));
  const known = new Map(options.rules.map((rule) => [rule.id, rule]));
  const ids = [...new Set([...options.rules.map(({ id }) => id), ...used])];
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const kept = findings.slice(0, mostResults);
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lockkeeper',
            semanticVersion: options.version,
            ...(options.homepage !== undefined && { informationUri: options.homepage }),
            rules: ids.map((id) =>
              descriptorOf(
                id,
                known.get(id),
                findings.find(({ rule }) => rule === id),
              ),
            ),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
        results: kept.map((finding) => resultOf(finding, indexes.get(finding.rule) ?? 0, report)),
        invocations: [{ executionSuccessful: report.complete, toolExecutionNotifications: notificationsOf(report, findings.length - kept.length) }],
      },
    ],
  };
  return `${JSON.stringify(sarif, undefined, 2).replaceAll('##[', String.raw`##\u005b`)}\n`;
}

const camel = (id: string): string => id.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/gu, (_, letter: string) => letter.toUpperCase());

function descriptorOf(id: string, rule: Rule | undefined, finding: Finding | undefined): object {
  const severity = rule === undefined || rule.severity === 'off' ? (finding?.severity ?? 'warning') : rule.severity;
  const consequence = rule?.consequence ?? finding?.consequence ?? 'weakens-schema';
  const summary = rule?.summary ?? `A rule of this repository's policy: ${id}.`;
  const help = rule === undefined ? summary : `When: ${rule.docs.when}\nEffect: ${rule.docs.effect}\nInstead: ${rule.docs.instead}`;
  return {
    id,
    name: camel(id),
    shortDescription: { text: summary },
    fullDescription: { text: rule?.docs.effect ?? summary },
    help: { text: help, markdown: rule === undefined ? markdownProse(summary, []) : helpMarkdown(rule) },
    defaultConfiguration: { level: levels[severity], enabled: rule?.severity !== 'off' },
    properties: { tags: [id.slice(0, id.indexOf('/')), consequence], 'problem.severity': severity === 'notice' ? 'recommendation' : severity },
  };
}

function helpMarkdown({ docs, id }: Rule): string {
  const prose = (text: string): string => markdownProse(text, []);
  const sources = (docs.sources ?? []).map((source) => `- <${source}>`).join('\n');
  return [
    `**When:** ${prose(docs.when)}`,
    `**Effect:** ${prose(docs.effect)}`,
    `**Instead:** ${prose(docs.instead)}`,
    `\`npx lockkeeper explain ${id}\` shows examples.`,
    sources === '' ? '' : `Sources:\n\n${sources}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function regionOf(span: SourceSpan, report: Report): object {
  const place = placeOf(span, indexOf(report, span.file));
  return { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn };
}

function locationOf(finding: Finding, report: Report): object {
  const { line, column, endLine, endColumn } = finding.place;
  const region = finding.fileLevel === true ? { startLine: 1 } : { startLine: line, startColumn: column, endLine, endColumn };
  const isRead = finding.fileLevel !== true && finding.statement !== undefined && report.texts.has(finding.span.file);
  const contextRegion = isRead && finding.statement !== undefined ? { contextRegion: regionOf(finding.statement, report) } : {};
  return { physicalLocation: { artifactLocation: { uri: uriOf(finding.span.file), uriBaseId: 'ROOT' }, region, ...contextRegion } };
}

function resultOf(finding: Finding, ruleIndex: number, report: Report): object {
  const message = [finding.message, effectWords(finding), certaintyWords(finding), finding.advice && `Instead: ${finding.advice}`];
  const { suppression } = finding;
  const related = relatedOf(finding, report);
  const fixes = fixesOf(finding, report);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: clip(cleanLines(message.filter(Boolean).join('\n')), 8_000) },
    locations: [locationOf(finding, report)],
    partialFingerprints: { 'lockkeeper/v1': finding.fingerprint },
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
    suppressions:
      suppression === undefined
        ? []
        : [{ kind: suppression.by === 'inline' ? 'inSource' : 'external', status: 'accepted', justification: cleanLines(suppression.reason) }],
    properties: {
      consequence: finding.consequence,
      subject: finding.subject,
      losesData: finding.losesData,
      tags: [consequenceWords[finding.consequence]],
    },
  };
}

/** The places outside of the migrations, and those of lesser findings that are folded into this one. */
function relatedOf(finding: Finding, report: Report): readonly object[] {
  const folded = report.findings.filter(
    (other) => other.subsumedBy === finding.rule && other.span.file === finding.span.file && other.statement?.start === finding.statement?.start,
  );
  return [
    ...folded.map((other) => ({ ...locationOf(other, report), message: { text: clip(cleanLines(other.message), 1_000) } })),
    ...(finding.related ?? []).map(({ file, line, what }) => ({
      physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: 'ROOT' }, region: { startLine: line } },
      message: { text: clip(cleanLines(what), 1_000) },
    })),
  ].map((location, index) => ({ id: index + 1, ...location }));
}

const replacementOf = ({ span, text }: TextEdit, report: Report): object => ({ deletedRegion: regionOf(span, report), insertedContent: { text } });

function fixesOf(finding: Finding, report: Report): readonly object[] {
  return bestRemedies(finding)
    .filter((remedy) => remedy.kind === 'edit')
    .map((remedy) => ({
      description: { text: cleanLines(remedy.title) },
      artifactChanges: [...new Set(remedy.edits.map(({ span }) => span.file))].map((file) => ({
        artifactLocation: { uri: uriOf(file), uriBaseId: 'ROOT' },
        replacements: remedy.edits.filter(({ span }) => span.file === file).map((edit) => replacementOf(edit, report)),
      })),
    }));
}

function notificationsOf(report: Report, left: number): readonly object[] {
  const texts = [
    ...report.opaque.slice(0, 100).map(({ file, line, why }) => `${file}:${line} could not be read: ${why}`),
    ...(left > 0 ? [`${left} findings beyond the ${mostResults} that code scanning keeps are left out.`] : []),
  ];
  const notes = texts.map((text) => ({ level: 'note', message: { text: clip(cleanLines(text), 1_000) } }));
  return report.complete ? notes : [{ level: 'error', message: { text: 'The change could not be seen whole, so it cannot pass.' } }, ...notes];
}
