import { constraintsAdded, type SchemaChange } from '../../model/change.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { placeOf } from '../place-of.ts';

const features = [
  'foreign-keys',
  'triggers',
  'functions',
  'procedures',
  'views',
  'materialized-views',
  'events',
  'partitions',
  'inheritance',
  'enums',
  'domains',
  'rules',
  'unlogged-tables',
  'extensions',
  'generated-columns',
  'exclusion-constraints',
] as const;
type Feature = (typeof features)[number];

interface Options {
  readonly features: readonly Feature[];
}
const defaults: Options = { features: [] };

export default defineRule({
  id: 'schema/feature-not-allowed',
  summary: 'A migration uses a feature that the policy rules out.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: everyEngine,

  docs: {
    when: 'A statement makes something that `features` lists, such as triggers, procedures or foreign keys. Silent until `features` are given.',
    effect: 'The schema holds what the team agreed to keep out of it.',
    instead: 'Do it in the way that the team agreed on.',
  },

  messages: {
    used: 'This makes use of {feature}, which the policy rules out.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['features'],
      properties: { features: { type: 'array', items: { type: 'string', enum: [...features] }, description: 'Features that are not wanted.' } },
    },
    defaults,
  },

  examples: [
    {
      options: { features: ['materialized-views'] },
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      bad: 'CREATE MATERIALIZED VIEW counts AS SELECT count(*) AS n FROM notes;',
      good: 'CREATE VIEW counts AS SELECT count(*) AS n FROM notes;',
      differs: 'It is a plain view.',
    },
  ],

  *checkStatement({ steps }, { options, problem }) {
    for (const step of steps) {
      const feature = step.rolledBack === true ? undefined : featuresOf(step.change).find((each) => options.features.includes(each));
      if (feature !== undefined) yield problem('used', { feature: feature.replace('-', ' ') }, placeOf(step));
    }
  },
});

function featuresOf(change: SchemaChange): readonly Feature[] {
  const added = constraintsAdded(change).map(({ kind }) => kind);
  return [
    ...(made[change.kind] ?? []),
    ...(added.includes('foreign-key') ? (['foreign-keys'] as const) : []),
    ...(added.includes('exclude') ? (['exclusion-constraints'] as const) : []),
    ...ownFeatures(change),
  ];
}

const made: Readonly<Partial<Record<SchemaChange['kind'], readonly Feature[]>>> = {
  'create-trigger': ['triggers'],
  'create-enum': ['enums'],
  'create-domain': ['domains'],
  'create-rule': ['rules'],
  'create-extension': ['extensions'],
  'attach-partition': ['partitions'],
};

function ownFeatures(change: SchemaChange): readonly Feature[] {
  switch (change.kind) {
    case 'create-routine':
      return [change.routineKind === 'procedure' ? 'procedures' : 'functions'];
    case 'create-view':
      return [change.materialized ? 'materialized-views' : 'views'];
    case 'event':
      return change.verb === 'create' ? ['events'] : [];
    case 'set-logged':
      return change.logged ? [] : ['unlogged-tables'];
    case 'set-inheritance':
      return change.inherit ? ['inheritance'] : [];
    case 'add-column':
      return change.column.generated === undefined ? [] : ['generated-columns'];
    case 'create-table': {
      const { spec } = change;
      const found: readonly (Feature | false)[] = [
        (spec.partitioning ?? spec.partitionOf) !== undefined && 'partitions',
        spec.inherits.length > 0 && 'inheritance',
        spec.persistence === 'unlogged' && 'unlogged-tables',
        spec.columns.some(({ generated }) => generated !== undefined) && 'generated-columns',
      ];
      return found.filter((feature) => feature !== false);
    }
    default:
      return [];
  }
}
