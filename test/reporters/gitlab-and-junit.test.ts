import { describe, expect, test } from 'vitest';
import { counts } from '../../src/model/finding.ts';
import { renderGitLab } from '../../src/reporters/gitlab.ts';
import { renderJUnit } from '../../src/reporters/junit.ts';
import { gates } from '../../src/reporters/verdict.ts';
import { emptyReport, shopReport } from '../support/sample-report.ts';

interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}
const violationsOf = (text: string): readonly Violation[] => JSON.parse(text) as readonly Violation[];

describe('a code quality report of GitLab', () => {
  const report = shopReport();
  const violations = violationsOf(renderGitLab(report));

  test('holds every finding that counts, each with a fingerprint of its own', () => {
    const shown = report.findings.filter(counts);
    expect(violations.slice(0, shown.length).map(({ check_name }) => check_name)).toEqual(shown.map(({ rule }) => rule));
    expect(new Set(violations.map(({ fingerprint }) => fingerprint)).size).toBe(violations.length);
  });

  test('names place and severity in the words of GitLab', () => {
    for (const { severity, location, description } of violations) {
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).toMatch(/^db\/migrations\//u);
      expect(location.lines.begin).toBeGreaterThan(0);
      expect(description).not.toBe('');
    }
  });

  test('is an empty list where nothing is found, and never where the change was not seen whole', () => {
    expect(violationsOf(renderGitLab(emptyReport()))).toEqual([]);
    const [only] = violationsOf(renderGitLab(emptyReport({ complete: false, verdict: 'fail' })));
    expect(only).toMatchObject({ severity: 'blocker', check_name: 'incomplete-change' });
  });

  test('tells two equal findings apart', () => {
    const [first] = report.findings.filter(counts);
    const doubled = { ...report, findings: first === undefined ? [] : [first, first], opaque: [] };
    expect(violationsOf(renderGitLab(doubled)).map(({ fingerprint }) => fingerprint)).toEqual([first?.fingerprint, `${first?.fingerprint}-2`]);
  });
});

describe('a report in the XML of JUnit', () => {
  const report = shopReport();
  const xml = renderJUnit(report);
  const count = (pattern: RegExp): number => [...xml.matchAll(pattern)].length;

  test('fails what stops the change, and skips what an exception allows', () => {
    const failing = report.findings.filter((finding) => gates(finding, report)).length;
    const allowed = report.findings.filter(({ suppression, subsumedBy }) => suppression !== undefined && subsumedBy === undefined).length;
    expect(failing).toBeGreaterThan(0);
    const stated = Number(/<testsuites [^>]*failures="(\d+)"/u.exec(xml)?.[1]);
    expect(stated).toBe(failing + report.opaque.length * Number(report.opaqueSeverity === 'error'));
    expect(count(/<failure /gu)).toBe(stated);
    expect(count(/<skipped /gu)).toBe(allowed);
  });

  test('has a suite for every judged file, and no two cases of one name in it', () => {
    for (const file of report.sources.flatMap(({ files }) => files)) expect(xml).toContain(`<testsuite name="${file}"`);
    const names = [...xml.matchAll(/<testcase classname="([^"]*)"[^>]* name="([^"]*)"/gu)].map(([, suite, name]) => `${suite} ${name}`);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  test('opens and closes every element, and lets no text out of its place', () => {
    const hostile = shopReport();
    const [first] = hostile.findings;
    const text = renderJUnit({ ...hostile, findings: first === undefined ? [] : [{ ...first, message: '</failure><x a="&\u0000\u001b]]>' }] });
    expect(text).not.toContain('<x');
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    for (const name of ['testsuites', 'testsuite', 'failure']) {
      const opened = [...text.matchAll(new RegExp(`<${name}[ >]`, 'gu'))].length;
      expect([...text.matchAll(new RegExp(`</${name}>`, 'gu'))].length).toBe(opened);
    }
  });

  test('a change that was not seen whole fails', () => {
    expect(renderJUnit(emptyReport({ complete: false, verdict: 'fail' }))).toContain('<failure message="The change could not be seen whole');
  });
});
