import type { PolicySummary } from '../model/policy.ts';
import { foldSettings } from '../model/setting.ts';
import { loadPolicy, type LoadRequest } from './load.ts';

const millisecondsOfDay = 86_400_000;

/** Loads a policy and says what it comes to: for `lockkeeper policy check`. Throws as `loadPolicy` does. */
export async function checkPolicy(request: LoadRequest & { /** `2026-11-20`. */ readonly today: string }): Promise<PolicySummary> {
  const { policy, custom } = await loadPolicy(request);
  const everywhere = policy.layers.filter(({ files, tables }) => files === undefined && tables === undefined);
  return {
    sources: policy.sources,
    failOn: policy.failOn,
    opaque: policy.opaque,
    rules: [...request.rules, ...custom].map((rule) => {
      const { severity, from } = foldSettings(everywhere, rule);
      return { rule: rule.id, summary: rule.summary, severity, from };
    }),
    scopedLayers: policy.layers.length - everywhere.length,
    migrations: policy.migrations,
    tables: policy.tables,
    smallTableRows: policy.smallTableRows,
    codeSearch: policy.codeSearch ?? 'all',
    ...(policy.queries && { queries: policy.queries }),
    dependencies: policy.dependencies ?? [],
    exceptions: policy.exceptions.map((exception) => ({
      exception,
      ...(exception.expires !== undefined && { daysLeft: daysBetween(request.today, exception.expires) }),
    })),
    approvers: policy.approvers ?? [],
    inlineExceptions: policy.inlineExceptions,
  };
}

/** The last day counts: an exception that ends today has 0 days left and still holds. */
function daysBetween(today: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / millisecondsOfDay);
}
