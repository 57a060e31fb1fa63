import type { JSONSchemaType } from 'ajv';
import type { ChangeKind } from '../model/change.ts';
import type { Consequence, Family, RuleId, Severity } from '../model/finding.ts';
import {
  wordingOf,
  type ChangeSet,
  type Example,
  type JudgedFile,
  type JudgedStatement,
  type MessageData,
  type Problem,
  type ProblemContext,
  type ProblemPlace,
  type Rule,
  type Step,
  type Tools,
} from '../model/rule.ts';
import type { DialectId } from '../model/target.ts';
import { placeOf } from './place-of.ts';
import { asOneChange } from './rebuilds/as-one-change.ts';
import { isHidden } from './rebuilds/find-rebuilds.ts';

/** Options as the engine hands them on: settled by the policy, not yet of the rule's own type. */
type Settled = Readonly<Record<string, unknown>>;

/** A rule as its file states it. Placeholders of messages and the option schema are held to their types. */
export interface RuleDefinition<O extends object, M extends Readonly<Record<string, string>>> {
  readonly id: RuleId;
  readonly summary: string;
  readonly consequence: Consequence;
  readonly severity: Severity | 'off';
  readonly dialects: readonly DialectId[];
  readonly docs: Rule['docs'];
  readonly messages: M;
  /** Where an engine needs other words: what is left out is said as for every engine. */
  readonly inDialect?: Readonly<
    Partial<Record<DialectId, { readonly docs?: Partial<Rule['docs']>; readonly messages?: { readonly [K in keyof M]?: string } }>>
  >;
  readonly options?: { readonly schema: JSONSchemaType<O>; readonly defaults: O };
  readonly examples: readonly Example[];
  readonly proof?: true;
  readonly subsumes?: readonly RuleId[];
  /** It speaks of table rebuilds; their steps are hidden from other rules, since a rebuild is one change. */
  readonly seesRebuilds?: boolean;
  readonly check?: { readonly [K in ChangeKind]?: (step: Step<K>, tools: Tools<O, M>) => Iterable<Problem> };
  /** `refused`: only statements that the engine of the database refuses are shown to `checkStatement`. */
  readonly statements?: 'all' | 'refused';
  readonly checkStatement?: (statement: JudgedStatement, tools: Tools<O, M>) => Iterable<Problem>;
  readonly checkFile?: (file: JudgedFile, tools: Tools<O, M>) => Iterable<Problem>;
  readonly checkChangeSet?: (changeSet: ChangeSet, tools: Tools<O, M>) => Iterable<Problem>;
}

/** Fills `{placeholders}` of a message. */
function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}

/** Placeholders that stand for names of objects, one or a list of them. */
const naming: ReadonlySet<string> = new Set(
  'column columns constraint constraints determinant domain dropped first fresh from index indexes key method name old other others parent partition relation role routine schema second sequence table tables tablespace to trigger type view'.split(
    ' ',
  ),
);

/** What the data of a message name: words without blanks, so that no half sentence is taken for a name. */
function namesIn(data: Readonly<Record<string, string | number>>): readonly string[] {
  const values = Object.entries(data).flatMap(([placeholder, value]) => (naming.has(placeholder) ? String(value).split(/, | and /u) : []));
  return values.filter((value) => /^[^\s(),]+$/u.test(value));
}

function toolsFor<O extends object, M extends Readonly<Record<string, string>>>(
  messages: Readonly<Record<string, string>>,
  options: O,
  context: ProblemContext,
): Tools<O, M> {
  return {
    options,
    problem<Id extends keyof M & string>(id: Id, data: MessageData<M[Id]>, place: ProblemPlace = {}): Problem {
      return { ...context, proposals: [], ...place, messageId: id, message: fill(messages[id] ?? id, data), names: namesIn(data) };
    },
  };
}

/** Closes a rule over its types and gives the engine one shape to call. */
export function defineRule<const M extends Readonly<Record<string, string>>, O extends object = Readonly<Record<string, never>>>(
  rule: RuleDefinition<O, M>,
): Rule {
  const defaults = rule.options?.defaults ?? {};
  const merged = (options: Settled): O => ({ ...defaults, ...options }) as O;
  const check = rule.check ?? {};
  const inDialect: NonNullable<Rule['inDialect']> = (rule.inDialect ?? {}) as NonNullable<Rule['inDialect']>;
  const messagesOn = (dialect: DialectId | undefined): Rule['messages'] => wordingOf({ ...rule, inDialect }, dialect).messages;
  return {
    id: rule.id,
    family: rule.id.slice(0, rule.id.indexOf('/')) as Family,
    summary: rule.summary,
    consequence: rule.consequence,
    severity: rule.severity,
    dialects: rule.dialects,
    docs: rule.docs,
    messages: rule.messages,
    inDialect,
    options: { schema: rule.options?.schema ?? { type: 'object', additionalProperties: false, properties: {} }, defaults: { ...defaults } },
    examples: rule.examples,
    ...(rule.proof && { proof: true }),
    subsumes: rule.subsumes ?? [],
    kinds: Object.keys(check) as ChangeKind[],
    statements: rule.statements ?? 'all',
    checkStep(step, options) {
      if (rule.seesRebuilds !== true && isHidden(step)) return [];
      const handler = check[step.change.kind] as ((step: Step, tools: Tools<O, M>) => Iterable<Problem>) | undefined;
      return handler?.(step, toolsFor(messagesOn(step.target.dialect), merged(options), placeOf(step))) ?? [];
    },
    ...(rule.checkStatement && {
      checkStatement(statement: JudgedStatement, options: Settled) {
        return (
          rule.checkStatement?.(
            statement,
            toolsFor(messagesOn(statement.steps[0]?.target.dialect), merged(options), {
              span: statement.statement.span,
              statement: statement.statement.span,
              subject: statement.file.path,
            }),
          ) ?? []
        );
      },
    }),
    ...(rule.checkFile && {
      checkFile(file: JudgedFile, options: Settled) {
        return (
          rule.checkFile?.(
            file,
            toolsFor(messagesOn(file.steps[0]?.target.dialect), merged(options), {
              span: { file: file.file.path, start: 0, end: 0 },
              subject: file.file.path,
            }),
          ) ?? []
        );
      },
    }),
    ...(rule.checkChangeSet && {
      checkChangeSet(changeSet: ChangeSet, options: Settled) {
        const file = changeSet.files[0]?.file.path ?? changeSet.changed[0]?.path ?? '';
        return (
          rule.checkChangeSet?.(
            rule.seesRebuilds === true ? changeSet : asOneChange(changeSet),
            toolsFor(messagesOn(changeSet.target.dialect), merged(options), { span: { file, start: 0, end: 0 }, subject: file }),
          ) ?? []
        );
      },
    }),
  };
}
