import picomatch from 'picomatch';
import type { RuleId } from '../model/finding.ts';
import type { DeclaredDependency, Policy, PolicyLayer, TableFacts } from '../model/policy.ts';
import type { Rule } from '../model/rule.ts';
import { concerns, foldSettings, type Setting } from '../model/setting.ts';

/** Where a rule is asked: the migration, and the table as people read its name (`orders`, `billing.orders`). */
export interface Where {
  readonly file: string;
  readonly table?: string;
}

/** What the policy says of a rule at a place. */
export function settingFor(policy: Policy, rule: Rule, where: Where): Setting {
  const known = knowledgeOf(policy, rule);
  if (known.everywhere !== undefined) return known.everywhere;
  const key = `${where.file}\0${where.table ?? ''}`;
  const found =
    known.byPlace.get(key) ??
    foldSettings(
      known.layers.filter((layer) => holdsAt(layer, where)),
      rule,
    );
  known.byPlace.set(key, found);
  return found;
}

/** What the policy tells of a table; later entries win. */
export function tableFacts(policy: Policy, table: string): Partial<Omit<TableFacts, 'tables'>> {
  const known = policy.tables.filter((facts) => matchesTable([facts.tables], table));
  return known.reduce<Partial<Omit<TableFacts, 'tables'>>>((found, { tables: _tables, ...facts }) => ({ ...found, ...facts }), {});
}

/** The functional dependencies that the policy states for a table. */
export function dependenciesOf({ dependencies = [] }: Policy, table: string): readonly DeclaredDependency[] {
  return dependencies.filter(({ tables }) => matchesTable([tables], table));
}

/** Whether a path is one that the globs mean; a folder means everything in it. */
export function matchesPath(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => path.startsWith(glob.endsWith('/') ? glob : `${glob}/`) || matcherOf(glob)(path));
}

/** Whether a table is one that the globs mean, by its name alone or with its schema. */
export function matchesTable(globs: readonly string[], table: string): boolean {
  const dot = table.indexOf('.');
  const names = dot < 0 ? [table, `public.${table}`] : [table, table.slice(dot + 1)];
  return globs.some((glob) => names.some((name) => matcherOf(glob)(name)));
}

/** Whether a rule's id is one that the pattern means: the id itself, or a glob over ids. */
export function matchesRule(pattern: string, id: RuleId): boolean {
  return pattern === id || pattern === '*' || (pattern.includes('*') && matcherOf(pattern)(id));
}

function holdsAt({ files, tables }: PolicyLayer, { file, table }: Where): boolean {
  return (files === undefined || matchesPath(files, file)) && (tables === undefined || (table !== undefined && matchesTable(tables, table)));
}

interface Knowledge {
  /** Layers that say something of the rule. */
  readonly layers: readonly PolicyLayer[];
  readonly everywhere?: Setting;
  readonly byPlace: Map<string, Setting>;
}

const knowledge = new WeakMap<Policy, Map<RuleId, Knowledge>>();

function knowledgeOf(policy: Policy, rule: Rule): Knowledge {
  const ofPolicy = knowledge.get(policy) ?? new Map<RuleId, Knowledge>();
  knowledge.set(policy, ofPolicy);
  const known = ofPolicy.get(rule.id);
  if (known !== undefined) return known;
  const layers = policy.layers.filter((layer) => concerns(layer, rule));
  const isScoped = layers.some(({ files, tables }) => files !== undefined || tables !== undefined);
  const made: Knowledge = { layers, byPlace: new Map(), ...(!isScoped && { everywhere: foldSettings(layers, rule) }) };
  ofPolicy.set(rule.id, made);
  return made;
}

const matchers = new Map<string, picomatch.Matcher>();

/** Compiled once a glob. Extended globs are off: what a policy may hold is checked when it is loaded. */
function matcherOf(glob: string): picomatch.Matcher {
  const known = matchers.get(glob) ?? picomatch(glob, { dot: true, noextglob: true });
  matchers.set(glob, known);
  return known;
}
