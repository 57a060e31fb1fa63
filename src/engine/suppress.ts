import type { Finding, RuleId, Suppression } from '../model/finding.ts';
import { fillMessage } from '../model/message.ts';
import { nearest } from '../model/nearest.ts';
import type { Policy, PolicyException } from '../model/policy.ts';
import type { UsedException } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Place, SourceSpan } from '../model/span.ts';
import { matchesPath, matchesRule, matchesTable, settingFor, tableFacts } from './configure.ts';
import { hashOf } from './fingerprint.ts';
import type { InlineException } from './inline-exceptions.ts';

export { readInlineExceptions, type InlineException } from './inline-exceptions.ts';

export interface SuppressionContext {
  readonly policy: Policy;
  readonly inline: readonly InlineException[];
  /** Fingerprints of findings that were accepted when the gate was adopted. */
  readonly baseline?: ReadonlySet<string>;
  /** `2026-11-20`. */
  readonly today: string;
  readonly rules: readonly Rule[];
}

export interface Suppressed {
  /** All of them; those that do not count say why. */
  readonly findings: readonly Finding[];
  readonly used: readonly UsedException[];
  /** What is wrong with the exceptions themselves. */
  readonly complaints: readonly Finding[];
}

/** An exception that holds: which findings it takes out, and as what. */
interface Pardon {
  readonly rule: string;
  readonly suppression: Suppression;
  covers(finding: Finding): boolean;
}

/**
 * Tells which findings do not count. An exception of the policy that has nothing to excuse in this pull request is not
 * complained of, because it waits for others; past its date it is, but only to an author whom it would have excused:
 * no one else could tell why the gate speaks to them. `policy check` lists the rest.
 */
export function suppress(findings: readonly Finding[], context: SuppressionContext): Suppressed {
  const { policy, inline, today } = context;
  const fromPolicy = policy.exceptions.filter(({ expires }) => !isOver(expires, today)).map(pardonOf);
  const read = inline.map((exception) => readInline(exception, context));
  const fromSql = read.flatMap(({ pardons }) => pardons);

  const judged = findings.map((finding) => {
    const suppression = factsSuppress(finding, policy) ?? firstOf([...fromPolicy, ...fromSql], finding) ?? baselineSuppress(finding, context);
    return suppression === undefined ? finding : { ...finding, suppression };
  });
  const used = [...fromPolicy, ...fromSql].flatMap(({ rule, suppression }) => {
    const count = judged.filter((finding) => finding.suppression === suppression).length;
    return count === 0 ? [] : [{ suppression, rule, findings: count }];
  });
  const complaints = [
    ...read.flatMap(({ complaints: own }) => own),
    ...read.flatMap(({ exception, pardons }) =>
      pardons.filter((pardon) => !findings.some((finding) => pardon.covers(finding))).map((pardon) => uselessness(exception, pardon, context)),
    ),
    ...policy.exceptions.filter(({ expires }) => isOver(expires, today)).map((exception) => expiry(exception, findings, context)),
  ];
  return { findings: judged, used, complaints: complaints.filter((complaint) => complaint !== undefined) };
}

const isOver = (day: string | undefined, today: string): boolean => day !== undefined && day < today;

const firstOf = (pardons: readonly Pardon[], finding: Finding): Suppression | undefined => pardons.find(({ covers }) => covers(finding))?.suppression;

/** Tables that the policy ignores, or knows to be so small that waiting for them hurts no one. */
function factsSuppress({ table, consequence }: Finding, policy: Policy): Suppression | undefined {
  if (table === undefined) return undefined;
  const { rows, ignore, from = 'default' } = tableFacts(policy, table);
  if (ignore === true) return { by: 'ignored-table', reason: `The policy ignores ${table}.`, from };
  if (consequence !== 'blocks-traffic' || rows === undefined || rows > policy.smallTableRows) return undefined;
  const reason = `${table} is expected to have ${rows} row${rows === 1 ? '' : 's'}; up to ${policy.smallTableRows} the policy lets traffic wait.`;
  return { by: 'small-table', reason, from };
}

function baselineSuppress({ fingerprint }: Finding, { baseline }: SuppressionContext): Suppression | undefined {
  return baseline?.has(fingerprint) === true ? { by: 'baseline', reason: 'It was there when the gate was adopted.', from: 'baseline' } : undefined;
}

function pardonOf(exception: PolicyException): Pardon {
  const { rule, reason, expires, approvedBy, from } = exception;
  return {
    rule,
    suppression: {
      by: 'policy-exception',
      reason,
      ...(expires !== undefined && { until: expires }),
      ...(approvedBy !== undefined && { approvedBy }),
      from,
    },
    covers: (finding) => isMeant(exception, finding),
  };
}

function isMeant({ rule, files, tables }: PolicyException, finding: Finding): boolean {
  return (
    matchesRule(rule, finding.rule) &&
    (files === undefined || matchesPath(files, finding.span.file)) &&
    (tables === undefined || (finding.table !== undefined && matchesTable(tables, finding.table)))
  );
}

interface ReadInline {
  readonly exception: InlineException;
  readonly pardons: readonly Pardon[];
  readonly complaints: readonly (Finding | undefined)[];
}

/** One inline exception: what it pardons, or why it pardons nothing. */
function readInline(exception: InlineException, context: SuppressionContext): ReadInline {
  const { fault, reason, until, rules, file, place, statement, wholeFile } = exception;
  const refuse = (id: RuleId, messageId: string, data: Data = {}): ReadInline => ({
    exception,
    pardons: [],
    complaints: [complain(id, messageId, { rules: rules.join(', '), ...data }, at(exception), context)],
  });
  const { allowed, requireReason, requireUntil } = context.policy.inlineExceptions;
  if (fault !== undefined) return refuse('policy/exception-cannot-be-read', 'cannotBeRead', { fault });
  if (!allowed) return refuse('policy/inline-exceptions-are-off', 'areOff');
  if (requireReason && reason === undefined) return refuse('policy/exception-without-reason', 'withoutReason');
  if (requireUntil && until === undefined) return refuse('policy/exception-without-end', 'withoutEnd');
  if (until !== undefined && isOver(until, context.today)) return refuse('policy/exception-expired', 'expired', { until, from: 'this comment' });

  const ids = context.rules.map(({ id }) => id);
  const unknown = rules.filter((rule) => !ids.some((id) => matchesRule(rule, id)));
  const pardons = rules
    .filter((rule) => !unknown.includes(rule))
    .map((rule): Pardon => {
      const suppression: Suppression = {
        by: 'inline',
        reason: reason ?? 'No reason is given.',
        ...(until !== undefined && { until }),
        from: `${file}:${place.line}`,
      };
      const covers = (finding: Finding): boolean =>
        matchesRule(rule, finding.rule) &&
        finding.span.file === file &&
        (wholeFile || (statement !== undefined && isWithin(finding.statement ?? finding.span, statement)));
      return { rule, suppression, covers };
    });
  const complaints = unknown.map((rule) => {
    const meant = nearest(rule, ids) ?? ids.find((id) => id.slice(id.indexOf('/')) === rule.slice(rule.indexOf('/')));
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    return complain('policy/exception-names-unknown-rule', 'unknownRule', { rule, hint }, at(exception), context);
  });
  return { exception, pardons, complaints };
}

const isWithin = (inner: SourceSpan, outer: SourceSpan): boolean => inner.start >= outer.start && inner.end <= outer.end;

function uselessness(exception: InlineException, { rule }: Pardon, context: SuppressionContext): Finding | undefined {
  const where = exception.wholeFile
    ? 'in this file'
    : exception.statement === undefined
      ? 'here, because no statement follows it'
      : 'in this statement';
  return complain('policy/exception-has-no-effect', 'noEffect', { rule, where }, at(exception), context);
}

/** An exception of the policy that is over and that this pull request counted on: said at the first finding that it would have taken out. */
function expiry(exception: PolicyException, findings: readonly Finding[], context: SuppressionContext): Finding | undefined {
  const finding = findings.find((candidate) => isMeant(exception, candidate));
  if (finding === undefined) return undefined;
  const data = { rules: exception.rule, until: exception.expires ?? '', from: exception.from };
  return complain('policy/exception-expired', 'expired', data, finding, context);
}

type Data = Readonly<Record<string, string>>;

interface Spot {
  readonly span: SourceSpan;
  readonly place: Place;
  readonly statement?: SourceSpan;
  readonly subject: string;
  readonly table?: string;
}

function at({ span, place, rules }: InlineException): Spot {
  return { span, place, subject: rules.join(', ') || 'lockkeeper' };
}

/** A finding about an exception, by the rule of that name; undefined where the policy has that rule off. */
function complain(id: RuleId, messageId: string, data: Data, spot: Spot, { policy, rules }: SuppressionContext): Finding | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) return undefined;
  const { severity } = settingFor(policy, rule, { file: spot.span.file, ...(spot.table !== undefined && { table: spot.table }) });
  if (severity === 'off') return undefined;
  const message = fillMessage(rule.messages[messageId] ?? rule.summary, data);
  return {
    rule: id,
    family: rule.family,
    consequence: rule.consequence,
    severity,
    message,
    advice: rule.docs.instead,
    span: spot.span,
    place: spot.place,
    ...(spot.statement !== undefined && { statement: spot.statement }),
    subject: spot.subject,
    ...(spot.table !== undefined && { table: spot.table }),
    locks: [],
    work: [],
    losesData: false,
    certainty: { kind: 'known' },
    remedies: [],
    fingerprint: hashOf(id, messageId, spot.subject, spot.span.file, message),
  };
}
