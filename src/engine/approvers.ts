import { counts, type Finding } from '../model/finding.ts';
import type { Policy, PolicyApprovers } from '../model/policy.ts';
import type { OpaqueStatement } from '../model/report.ts';
import { matchesPath, matchesTable } from './configure.ts';
import { gates } from './verdict.ts';

/**
 * The people who may let all that fails here pass, where the policy names any: of each failing finding the last entry that fits
 * decides, and only who is named for every one of them is left. A statement that cannot be read may touch any table.
 */
export function approversOf(
  findings: readonly Finding[],
  opaque: readonly OpaqueStatement[],
  policy: Pick<Policy, 'failOn' | 'opaque' | 'approvers'>,
): readonly string[] | undefined {
  const entries = policy.approvers ?? [];
  const failing = findings.filter((finding) => counts(finding) && gates(finding.severity, policy.failOn));
  const unread = gates(policy.opaque, policy.failOn) ? opaque : [];
  const named = [
    ...failing.map(({ span, table }) => entries.findLast((entry) => fits(entry, span.file, table))),
    ...unread.map(({ file }) => entries.findLast((entry) => entry.files === undefined || matchesPath(entry.files, file))),
  ].flatMap((entry) => (entry === undefined ? [] : [entry.users]));
  const [first, ...rest] = named;
  return first?.filter((user) => rest.every((users) => users.includes(user)));
}

function fits({ files, tables }: PolicyApprovers, file: string, table: string | undefined): boolean {
  return (files === undefined || matchesPath(files, file)) && (tables === undefined || (table !== undefined && matchesTable(tables, table)));
}
