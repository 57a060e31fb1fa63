import { postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfOrigin } from '../made-objects.ts';
import { words } from '../option-schemas.ts';

interface Options {
  readonly schemas: readonly string[];
  readonly allow: readonly string[];
}
const defaults: Options = { schemas: ['public'], allow: ['plpgsql', 'postgis'] };

export default defineRule({
  id: 'security/extension-in-public',
  summary: 'An extension puts its functions into a schema of the application.',
  consequence: 'weakens-security',
  severity: 'off',
  dialects: ['postgres'],

  docs: {
    when: 'CREATE EXTENSION names the schema `public`, or none.',
    effect: 'Its functions stand among those of the application: an API over the schema offers them, and names may clash.',
    instead: 'CREATE SCHEMA extensions, and CREATE EXTENSION … SCHEMA extensions.',
    sources: [postgresManual('sql-createextension')],
  },

  messages: {
    exposed: 'The functions of {name} stand in {schema}, among those of the application.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['schemas', 'allow'],
      properties: { schemas: words('Schemas of the application.'), allow: words('Extensions that may stand there.') },
    },
    defaults,
  },

  examples: [
    {
      bad: 'CREATE EXTENSION pg_trgm;',
      good: 'CREATE SCHEMA extensions; CREATE EXTENSION pg_trgm SCHEMA extensions;',
      differs: 'The extension has a schema of its own.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { name, schema = 'public', origin } of changeSet.after.catalog.extensions.values()) {
      const place = placeOfOrigin(changeSet, origin);
      if (place === undefined || !options.schemas.includes(schema) || options.allow.includes(name)) continue;
      yield problem('exposed', { name, schema }, { ...place, subject: name });
    }
  },
});
