import { showName } from '../../model/names.ts';
import type { Column, Table } from '../../model/objects.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { isNewColumn, placeOfColumn, tablesWithNewColumns } from './made-tables.ts';
import { namesOneOf, valueKindOf } from './value-kinds.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly allow: readonly string[];
}
/** Words in the names of tables whose keys are meant to be free. */
const defaults: Options = {
  allow: ['setting', 'config', 'configuration', 'preference', 'translation', 'i18n', 'locale', 'label', 'tag', 'header', 'flag', 'option', 'cache'],
};

export default defineRule({
  id: 'schema/entity-attribute-value',
  summary: 'A table keeps the attributes of other rows as names and values.',
  consequence: 'weakens-schema',
  severity: 'notice',
  dialects: everyEngine,

  docs: {
    when: 'A table that is new, or gets new columns, has the id of a row, the name of an attribute and its value as text or JSON.',
    effect: 'No value has a type, a CHECK, a foreign key or NOT NULL of its own, and reading one row with five attributes takes five joins.',
    instead:
      'Give known attributes columns; put those that only some rows have into a table of their own for each kind of row, and free ones into one JSON column.',
  },

  messages: {
    triple: '{table} keeps attributes as rows: {key} names one, {value} holds it as {type}, so that nothing checks what is in it.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['allow'],
      properties: { allow: words('Words in the names of tables with free keys.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE products (id bigint PRIMARY KEY);',
      bad: 'CREATE TABLE product_attributes (product_id bigint REFERENCES products (id), attribute text, value text, PRIMARY KEY (product_id, attribute));',
      good: 'CREATE TABLE product_details (product_id bigint PRIMARY KEY REFERENCES products (id), colour text, weight_g integer CHECK (weight_g > 0));',
      differs: 'Each attribute has a column.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    const allowed = new Set(options.allow);
    for (const made of tablesWithNewColumns(changeSet)) {
      const triple = tripleOf(made.table);
      if (triple === undefined || namesOneOf(made.table.name, allowed) || ![triple.key, triple.value].some(isNewColumn)) continue;
      const { key, value } = triple;
      const data = { table: showName(made.table), key: key.name, value: value.name, type: value.type.text };
      yield problem('triple', data, { ...placeOfColumn(changeSet, made, value.name), subject: showName(made.table) });
    }
  },
});

const attribute = /^(?:meta_?|custom_?)?(?:attribute|attr|field|property|prop|key)(?:_?(?:name|id|key|code))?$/i;
const owner = /(?:_id|[a-z]Id|_uuid)$/;

/** The three columns, in a table that has little else. */
function tripleOf({ columns }: Table): { readonly key: Column; readonly value: Column } | undefined {
  const key = columns.find(({ name }) => attribute.test(name));
  const value = columns.find((column) => /^(?:meta_?|attribute_?|attr_?|field_?)?value(?:_text|_string)?$/i.test(column.name) && isFree(column));
  const entity = columns.find((column) => owner.test(column.name) && column !== key);
  return key === undefined || value === undefined || entity === undefined || columns.length > 10 ? undefined : { key, value };
}

const isFree = (column: Column): boolean => ['text', 'json', 'bytes'].includes(valueKindOf(column));
