import type { Judge, JudgeRequest } from '../../src/github/gate.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { indexLines, placeOf } from '../../src/model/span.ts';

/** A finding on so many lines of a file, as plain as they come. */
export function findingAt(file: string, line: number, more: Partial<Finding> & { readonly endLine?: number } = {}): Finding {
  const { endLine = line, ...rest } = more;
  const fingerprint = rest.fingerprint ?? `${file}:${line}`;
  return {
    rule: 'locking/create-index-blocks-writes',
    family: 'locking',
    consequence: 'blocks-traffic',
    severity: 'error',
    message: `Line ${line} of ${file} holds up every write.`,
    advice: 'Build the index concurrently.',
    span: { file, start: 0, end: 0 },
    place: { line, column: 1, endLine, endColumn: 2 },
    subject: 'orders',
    locks: [],
    work: [],
    losesData: false,
    certainty: { kind: 'known' },
    remedies: [],
    ...rest,
    fingerprint,
  };
}

/** A report with these findings, failing when one of them is an error. */
export function reportOf(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  const fails = findings.some(({ severity, suppression }) => severity === 'error' && suppression === undefined);
  return {
    verdict: fails ? 'fail' : 'pass',
    failOn: 'error',
    findings,
    opaque: [],
    opaqueSeverity: 'warning',
    sources: [],
    exceptions: [],
    remarks: [],
    policy: { sources: [], from: 'base' },
    files: 1,
    statements: 1,
    durationMs: 5,
    texts: new Map(),
    textsBefore: new Map(),
    complete: true,
    ...more,
  };
}

const severities: Readonly<Record<string, Severity>> = { BAD: 'error', POOR: 'warning', ODD: 'notice' };

/** A policy of the scripted judge is a word: `strict` fails on errors, `lenient` never. */
export const scriptedPolicy = '.github/lockkeeper.yml';

/**
 * Judges changed `.sql` files by words that stand in them: a line with `BAD` is an error, `POOR` a warning, `ODD` a notice. The
 * fingerprint is the text of the line, so that it survives a shift. It sees the world through the same trees as the real judge.
 */
export function scriptedJudge(seen: JudgeRequest[] = []): Judge {
  return async (request) => {
    seen.push(request);
    const { change, policy, flags } = request;
    const text = (await policy.tree.read([policy.path ?? scriptedPolicy])).get(policy.path ?? scriptedPolicy);
    const migrations = (await change.head.list()).filter((path) => path.endsWith('.sql'));
    const history = await change.base.read((await change.base.list()).filter((path) => path.endsWith('.sql')));
    const changed = new Set(change.changed.map(({ path }) => path));
    const texts = await change.head.read(migrations.filter((path) => flags.all === true || changed.has(path)));
    const findings = [...texts].flatMap(([path, sql]) => findWords(path, sql));
    const failOn = flags.failOn ?? (text?.includes('lenient') ? 'never' : 'error');
    const report = reportOf(findings, {
      failOn,
      texts,
      files: texts.size,
      statements: texts.size,
      policy: { sources: text === undefined ? [] : [policy.path ?? scriptedPolicy], from: text === undefined ? 'default' : policy.from },
      remarks: [`History: ${[...history.keys()].join(', ')}`],
    });
    return failOn === 'never' ? { ...report, verdict: 'pass' } : report;
  };
}

function findWords(path: string, sql: string): readonly Finding[] {
  const lines = indexLines(sql);
  return [...sql.matchAll(/\b(BAD|POOR|ODD)\b[^\r\n]*/gu)].map((match) => {
    const span = { file: path, start: match.index, end: match.index + match[0].length };
    const place = placeOf(span, lines);
    return findingAt(path, place.line, {
      span,
      place,
      severity: severities[match[1] ?? ''] ?? 'error',
      message: `This is ${match[0]} for orders.`,
      fingerprint: match[0],
    });
  });
}
