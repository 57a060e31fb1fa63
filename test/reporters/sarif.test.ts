import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { renderSarif } from '../../src/reporters/sarif.ts';
import { sampleRule } from '../support/sample-rule.ts';
import { emptyReport, hostileReport, shopReport } from '../support/sample-report.ts';
import { hostileCorpus } from '../support/hostile-corpus.ts';
import { sarifShape } from '../support/sarif-shape.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string }; readonly region: Region };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly (Location & { readonly id: number })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: Region }[] }[] }[];
  readonly suppressions: readonly { readonly kind: string }[];
}
interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string; readonly markdown: string } }[] };
      };
      readonly results: readonly Result[];
      readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[];
    },
  ];
}

const options = { rules: [sampleRule], version: '1.2.3', homepage: 'https://example.org/lockkeeper' };
const read = (text: string): Sarif['runs'][0] => (JSON.parse(text) as Sarif).runs[0];
const { tool, results, invocations } = read(renderSarif(shopReport(), options));

describe('C6: SARIF', () => {
  test('of a failing report', () => {
    expect(JSON.parse(renderSarif(shopReport(), options))).toMatchSnapshot();
  });

  test('every result names a rule of the run, by id and index', () => {
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
    for (const { help } of tool.driver.rules) expect([help.text, help.markdown].every((text) => text.length > 0)).toBe(true);
  });

  test('every place lies within the repository and counts from 1', () => {
    for (const { locations, relatedLocations = [] } of results) {
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        expect(physicalLocation.artifactLocation).toMatchObject({ uriBaseId: 'ROOT', uri: expect.stringMatching(/^db\/migrations\/[\w.-]+$/u) });
        expect(Math.min(physicalLocation.region.startLine, physicalLocation.region.startColumn ?? 1)).toBeGreaterThan(0);
      }
    }
  });

  test('what is allowed goes along as suppressed; what is folded in is related', () => {
    expect(results.filter(({ suppressions }) => suppressions.length > 0).map(({ ruleId }) => ruleId)).toEqual(['schema/foreign-key-without-index']);
    expect(results.map(({ ruleId }) => ruleId)).not.toContain('locking/add-column-takes-lock');
    expect(results.find(({ ruleId }) => ruleId === 'locking/column-type-rewrites-table')?.relatedLocations).toHaveLength(1);
  });

  test('an edit is a fix on its region', () => {
    const fix = results.find(({ ruleId }) => ruleId === 'locking/create-index-blocks-writes')?.fixes?.[0];
    expect(fix?.artifactChanges[0]?.replacements[0]?.deletedRegion).toEqual({ startLine: 4, startColumn: 1, endLine: 4, endColumn: 56 });
  });

  test('unread statements are told', () => {
    expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain('could not be read');
  });

  test('keeps 5,000 results, the weightiest, and says so', () => {
    const [finding] = shopReport().findings;
    const many = Array.from({ length: 5_100 }, (_, index) => ({
      ...finding!,
      fingerprint: String(index),
      severity: index < 5_050 ? ('notice' as const) : ('error' as const),
    }));
    const run = read(renderSarif(emptyReport({ findings: many }), options));
    expect(run.results).toHaveLength(5_000);
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength(50);
    expect(run.invocations[0]?.toolExecutionNotifications.at(-1)?.message.text).toContain('100 findings');
  });

  test('fingerprints do not hold the line', () => {
    const report = shopReport();
    const shifted = shopReport({
      findings: report.findings.map((finding) => ({
        ...finding,
        place: { ...finding.place, line: finding.place.line + 7, endLine: finding.place.endLine + 7 },
      })),
    });
    expect(read(renderSarif(shifted, options)).results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      results.map(({ partialFingerprints }) => partialFingerprints),
    );
  });
});

describe('C6: SARIF holds what the format allows and nothing else', () => {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  formats.default(ajv);
  const check = ajv.compile(sarifShape);
  const errorsIn = (text: string): readonly unknown[] => {
    check(JSON.parse(text));
    return check.errors ?? [];
  };

  test('with all rules and without findings', () => {
    expect(errorsIn(renderSarif(emptyReport(), { rules, version: '1.2.3' }))).toEqual([]);
    expect(errorsIn(renderSarif(shopReport(), { ...options, rules }))).toEqual([]);
    expect(errorsIn(renderSarif({ ...shopReport(), complete: false }, options))).toEqual([]);
  });

  test.each(hostileCorpus.map((text) => [JSON.stringify(text).slice(0, 40), text]))('with names and SQL such as %s', (_, text) => {
    expect(errorsIn(renderSarif(hostileReport(text), options))).toEqual([]);
  });

  test('and the check is not blind', () => {
    const whole = renderSarif(shopReport(), options);
    for (const [from, to] of [
      ['"version": "2.1.0"', '"version": "2.0.0"'],
      ['"level": "error"', '"level": "fatal"'],
      ['"startLine": 4', '"startLine": 0'],
      ['"ruleId": "locking', '"rule": "locking'],
      ['"uriBaseId": "ROOT"', '"uriBase": "ROOT"'],
    ] as const) {
      expect(whole).toContain(from);
      expect(errorsIn(whole.replace(from, to)), from).not.toEqual([]);
    }
  });
});
