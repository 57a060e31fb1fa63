import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { madeColumns } from '../made-objects.ts';
import { words } from '../option-schemas.ts';
import { hasPhrase } from '../column-words.ts';

interface Options {
  readonly tags: readonly string[];
  readonly columns: readonly string[];
}
const defaults: Options = {
  tags: [],
  columns:
    'email e_mail phone mobile first_name last_name full_name surname birthday birth_date date_of_birth dob ssn passport iban ip_address street address'.split(
      ' ',
    ),
};

export default defineRule({
  id: 'security/personal-data-without-classification',
  summary: 'A column that holds personal data does not say so in its comment.',
  consequence: 'weakens-security',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'The name of a new column has a word of `columns` in it, and its comment has none of `tags`. Silent until `tags` are given.',
    effect: 'Nobody who exports, masks or deletes personal data finds it.',
    instead: 'Say in the comment of the column what kind of data it holds.',
  },

  messages: {
    unmarked: '{table}.{column} looks like personal data, and its comment does not say so: {tags}.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['tags', 'columns'],
      properties: { tags: words('Texts of which a comment must have one.'), columns: words('Words in the names of columns.') },
    },
    defaults,
  },

  examples: [
    {
      options: { tags: ['pii:'] },
      bad: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);',
      good: "CREATE TABLE users (id bigint PRIMARY KEY, email text); COMMENT ON COLUMN users.email IS 'pii:contact';",
      differs: 'The column has a comment.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    if (options.tags.length === 0) return;
    for (const { table, made: column, place } of madeColumns(changeSet)) {
      const comment = (column.comment ?? '').toLowerCase();
      if (!hasPhrase(column.name, options.columns) || options.tags.some((tag) => comment.includes(tag.toLowerCase()))) continue;
      const data = { table: showName(table), column: column.name, tags: options.tags.join(', ') };
      yield problem('unmarked', data, { ...place, subject: `${table.name}.${column.name}` });
    }
  },
});
