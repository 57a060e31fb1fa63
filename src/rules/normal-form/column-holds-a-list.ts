import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { columnsOf, walkTerm, type Expression, type Term } from '../../model/types.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from '../schema/made-tables.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly endings: readonly string[];
}
const defaults: Options = { endings: ['ids', 'csv', 'list'] };

export default defineRule({
  id: 'normal-form/column-holds-a-list',
  summary: 'A new column holds several values in one (first normal form).',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'A new text column is called like a list (tag_ids, emails_csv), a CHECK asks it for values between commas, or it is a SET of MySQL. Arrays and JSON are left alone: they can be indexed by element.',
    effect: 'No index finds the rows with one of the values, no foreign key holds them, and each change of one writes all.',
    instead: 'Keep the values in a table of their own, a row a value; or in an array or a JSON column, if nothing references them.',
  },

  messages: {
    named: '{table}.{column} is a text with the name of a list: no index finds one of its values, and no foreign key holds them.',
    checked: '{table}.{column} holds values between commas, as its CHECK says: no index finds one of them, and no foreign key holds them.',
    set: '{table}.{column} is a SET: its values are a fixed list of at most 64, no index finds the rows with one of them, and a new value needs a migration.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['endings'],
      properties: { endings: words('How names of lists end.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE TABLE posts (id bigint PRIMARY KEY, tag_ids text);',
      good: 'CREATE TABLE posts (id bigint PRIMARY KEY); CREATE TABLE post_tags (post_id bigint REFERENCES posts (id), tag_id bigint, PRIMARY KEY (post_id, tag_id));',
      differs: 'The list has a table of its own.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const made of tablesWithNewColumns(changeSet)) {
      for (const column of made.table.columns.filter(isNewColumn)) {
        const how = howItLists(made.table, column, options.endings);
        if (how === undefined) continue;
        const place = { ...placeOfColumn(changeSet, made, column.name), subject: `${made.table.name}.${column.name}` };
        const data = { table: showName(made.table), column: column.name };
        if (how === 'named') yield problem(how, data, { ...place, certainty: { kind: 'assumed', because: 'it is read from the name' } });
        else yield problem(how, data, place);
      }
    }
  },
});

function howItLists({ constraints }: Table, { name, type }: Column, endings: readonly string[]): 'named' | 'checked' | 'set' | undefined {
  if (type.name === 'set' && type.values !== undefined) return 'set';
  const isText = type.dimensions === 0 && /^(?:n?var)?char$|^bpchar$|^(?:tiny|medium|long)?text$|^nvarchar$/.test(type.name);
  if (!isText) return undefined;
  const checks = constraints.flatMap((constraint) => (constraint.kind === 'check' ? [constraint.expression] : []));
  if (checks.some((check) => columnsOf(check).join() === name && asksForCommas(check))) return 'checked';
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');
  return words.length > 1 && endings.includes(words.at(-1) ?? '') ? 'named' : undefined;
}

/** A pattern in which a comma stands beside a group that is repeated: `^\w+(,\w+)*$`. */
function asksForCommas({ term }: Expression): boolean {
  const terms = [...walkTerm(term)];
  const isDenied = terms.some((one) => one.kind === 'not' || (one.kind === 'compare' && one.operator.startsWith('!')));
  return !isDenied && terms.some(isListPattern);
}

const isListPattern = (term: Term): boolean =>
  term.kind === 'literal' &&
  term.type === 'string' &&
  /\((?:\?:)?\s*,[^)]*\)[*+{]|\([^)]*,\s*\)[*+{]/.test(term.value.replaceAll(String.raw`\s*`, ''));
