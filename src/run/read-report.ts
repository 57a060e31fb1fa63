import { severities } from '../model/finding.ts';
import type { ComparedFinding, ComparedRun } from '../model/policy.ts';
import { UserError } from '../model/user-error.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = <const Word extends string>(value: unknown, words: readonly Word[]): Word | undefined => words.find((word) => word === value);
const suppressors = ['policy-exception', 'inline', 'baseline', 'small-table', 'ignored-table'] as const;

function readFinding(value: unknown): ComparedFinding | undefined {
  if (!isObject(value)) return undefined;
  const { rule, fingerprint, message, file, line, suppressed, subsumedBy = null } = value;
  const severity = oneOf(value['severity'], severities);
  const texts = [rule, fingerprint, message, file];
  if (!texts.every((text) => typeof text === 'string') || typeof line !== 'number' || severity === undefined) return undefined;
  const [ruleText = '', fingerprintText = '', messageText = '', fileText = ''] = texts;
  const suppressedBy = isObject(suppressed) ? (oneOf(suppressed['by'], suppressors) ?? 'policy-exception') : undefined;
  return {
    rule: ruleText,
    fingerprint: fingerprintText,
    message: messageText,
    file: fileText,
    line,
    severity,
    ...(suppressedBy !== undefined && { suppressedBy }),
    isFolded: subsumedBy !== null,
  };
}

/** Reads what `lockkeeper check --all --format json` wrote, by this version or another one. */
export function readReport(text: string, place: string): ComparedRun {
  const wrong = (message: string): UserError =>
    new UserError({ message, place, hint: 'write one with: lockkeeper check --all --format json --output FILE' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('this is no JSON, so no report');
  }
  if (!isObject(value) || !Array.isArray(value['findings']) || !Array.isArray(value['opaque'])) throw wrong('this is not a report of lockkeeper');
  if (value['schemaVersion'] !== 1) throw wrong('this report is written in a way that this version does not know');
  const failOn = oneOf(value['failOn'], [...severities, 'never']);
  const opaqueSeverity = oneOf(value['opaqueSeverity'], [...severities, 'off']);
  const findings = value['findings'].map(readFinding);
  const { files, version } = value;
  if (failOn === undefined || opaqueSeverity === undefined || typeof files !== 'number' || findings.includes(undefined))
    throw wrong('this report does not tell all that a comparison needs');
  return {
    ...(typeof version === 'string' && { version }),
    findings: findings.filter((finding) => finding !== undefined),
    failOn,
    opaque: value['opaque'].length,
    opaqueSeverity,
    files,
  };
}
