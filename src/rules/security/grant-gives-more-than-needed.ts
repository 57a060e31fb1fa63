import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { words, yesNo } from '../option-schemas.ts';
import { givesAll, showGranted, standingGrants } from './grants.ts';

interface Options {
  readonly all: boolean;
  readonly grantOption: boolean;
  readonly wholeSchemas: boolean;
  readonly defaultPrivileges: boolean;
  readonly allow: readonly string[];
}
const defaults: Options = { all: true, grantOption: true, wholeSchemas: true, defaultPrivileges: true, allow: ['postgres', 'service_role'] };

export default defineRule({
  id: 'security/grant-gives-more-than-needed',
  summary: 'A grant gives every right, on everything there is or will be, or the right to pass it on.',
  consequence: 'weakens-security',
  severity: 'off',
  dialects: servers,

  docs: {
    when: 'GRANT gives ALL, names all objects of a schema, says WITH GRANT OPTION, or is one of ALTER DEFAULT PRIVILEGES. Each can be left out by an option.',
    effect: 'The role can do more than its work asks for, such as TRUNCATE, or hands rights on that nobody sees.',
    instead: 'Name the rights and the tables that the role works with.',
    sources: [postgresManual('ddl-priv'), mysqlManual('grant')],
  },

  messages: {
    all: '{roles} gets every right on {object}, more than reading and writing rows.',
    grantOption: '{roles} can pass its rights on {object} on to anyone.',
    wholeSchemas: '{roles} gets rights on {object}, whatever it is.',
    defaultPrivileges: '{roles} will have rights on {object}, without a migration that says so.',
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['all', 'grantOption', 'wholeSchemas', 'defaultPrivileges', 'allow'],
      properties: {
        all: yesNo('ALL is told.'),
        grantOption: yesNo('WITH GRANT OPTION is told.'),
        wholeSchemas: yesNo('Grants on all objects of a schema are told.'),
        defaultPrivileges: yesNo('ALTER DEFAULT PRIVILEGES is told.'),
        allow: words('Roles that may have everything.'),
      },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      bad: 'GRANT ALL ON notes TO app;',
      good: 'GRANT SELECT, INSERT, UPDATE, DELETE ON notes TO app;',
      differs: 'The role gets fewer rights.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: "GRANT SELECT ON shop.* TO 'app'@'%';",
      good: "GRANT SELECT ON shop.notes TO 'app'@'%';",
      differs: 'Fewer rights.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { grant: change, place } of standingGrants(changeSet)) {
      const roles = change.grantees.filter((grantee) => !options.allow.includes(grantee));
      if (roles.length === 0) continue;
      const faults = {
        grantOption: change.withGrantOption,
        defaultPrivileges: change.defaults,
        wholeSchemas: change.allInSchema,
        all: givesAll(change) && change.object !== 'routine',
      };
      const kinds = ['grantOption', 'defaultPrivileges', 'wholeSchemas', 'all'] as const;
      const found = kinds.find((kind) => faults[kind] && options[kind]);
      if (found) yield problem(found, { roles: roles.join(', '), object: showGranted(change) }, { ...place, subject: showGranted(change) });
    }
  },
});
