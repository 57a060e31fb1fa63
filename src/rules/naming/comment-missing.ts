import { findType } from '../../model/catalog.ts';
import type { ChangeSet } from '../../model/rule.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { changedViews, madeColumns } from '../made-objects.ts';
import { matchesAny } from '../globs.ts';
import { count, words } from '../option-schemas.ts';
import { madeTables } from '../schema/made-tables.ts';
import { namesMade, type NameMade } from './names-made.ts';

const judged = ['table', 'column', 'view', 'enum', 'function', 'procedure'] as const;

interface Options {
  readonly kinds: readonly (typeof judged)[number][];
  readonly least: number;
  readonly exempt: readonly string[];
}
const defaults: Options = { kinds: [], least: 1, exempt: ['id', 'created_at', 'updated_at'] };

export default defineRule({
  id: 'naming/comment-missing',
  summary: 'A new object has no comment.',
  consequence: 'weakens-schema',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'A new object of one of the `kinds` has no comment when the pull request is done, or one of fewer than `least` characters. Silent until `kinds` are given.',
    effect: 'What it is for stands nowhere that those who query the database look.',
    instead: "Say it with COMMENT ON, or COMMENT '…' in MySQL.",
  },

  messages: {
    missing: 'The {kind} {name} has no comment that says what it is for.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['kinds', 'least', 'exempt'],
      properties: {
        kinds: { type: 'array', items: { type: 'string', enum: [...judged] }, description: 'Kinds of objects that need a comment.' },
        least: count(1, 'How many characters a comment must have.'),
        exempt: words('Names that need none; * stands for anything.'),
      },
    },
    defaults,
  },

  examples: [
    {
      options: { kinds: ['table'] },
      bad: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      good: "CREATE TABLE notes (id bigint PRIMARY KEY); COMMENT ON TABLE notes IS 'What users write down for themselves';",
      differs: 'The table has a comment.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    if (options.kinds.length === 0) return;
    for (const made of namesMade(changeSet)) {
      const { kind, name, table, place } = made;
      if (!options.kinds.some((each) => each === kind) || matchesAny(options.exempt, name)) continue;
      const comment = commentOf(changeSet, made);
      if (comment === undefined || comment.length >= options.least) continue;
      const shown = kind === 'column' ? `${table ?? ''}.${name}` : name;
      yield problem('missing', { kind, name: shown }, { ...place, subject: shown });
    }
  },
});

/** The comment that an object has in the end, empty for none; undefined for one that does not stand any more. */
function commentOf(changeSet: ChangeSet, { kind, name, table }: NameMade): string | undefined {
  switch (kind) {
    case 'table': {
      const found = madeTables(changeSet).find((each) => each.table.name === name);
      return found && (found.table.comment ?? '');
    }
    case 'column': {
      const found = madeColumns(changeSet).find((each) => each.made.name === name && each.table.name === table);
      return found && (found.made.comment ?? '');
    }
    case 'view': {
      const found = changedViews(changeSet).find(({ made }) => made.name === name);
      return found && (found.made.comment ?? '');
    }
    case 'enum': {
      const found = findType(changeSet.after, { name });
      return found?.kind === 'enum' ? (found.comment ?? '') : undefined;
    }
    default: {
      const said = changeSet.steps.findLast(
        ({ change }) => change.kind === 'comment' && change.object === 'routine' && change.name.name === name,
      )?.change;
      return said?.kind === 'comment' ? (said.comment ?? '') : '';
    }
  }
}
