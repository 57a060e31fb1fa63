import type { Severity } from './finding.ts';
import type { PolicyLayer, PolicyPlace, RuleSetting } from './policy.ts';
import type { Rule } from './rule.ts';

/** How a rule stands: what it counts as, its options over its defaults, and who set the severity. */
export interface Setting {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
  /** `default`, or where it is written. */
  readonly from: PolicyPlace;
}

/** Whether a layer says anything of a rule. */
export function concerns(layer: PolicyLayer, rule: Rule): boolean {
  return settingsIn(layer, rule).some((setting) => setting !== undefined);
}

/** Folds layers into one setting: later layers win; within one, the rule over its family over its consequence. */
export function foldSettings(layers: readonly PolicyLayer[], rule: Rule): Setting {
  let { severity }: { severity: Setting['severity'] } = rule;
  let from = 'default';
  const options: Record<string, unknown> = { ...rule.options.defaults };
  for (const layer of layers) {
    for (const setting of settingsIn(layer, rule)) {
      Object.assign(options, setting?.options);
      if (setting?.severity === undefined) continue;
      severity = setting.severity;
      from = setting.from;
    }
  }
  return { severity, options, from };
}

/** Weakest first. */
function settingsIn({ consequences, families, rules }: PolicyLayer, rule: Rule): readonly (RuleSetting | undefined)[] {
  return [consequences[rule.consequence], families[rule.family], rules[rule.id]];
}
