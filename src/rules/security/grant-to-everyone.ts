import type { ChangeOf } from '../../model/change.ts';
import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { words, yesNo } from '../option-schemas.ts';
import { showGranted, standingGrants } from './grants.ts';

interface Options {
  readonly everyone: readonly string[];
  readonly reading: boolean;
}
const defaults: Options = { everyone: ['public'], reading: false };

export default defineRule({
  id: 'security/grant-to-everyone',
  summary: 'A right is given to everyone.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'GRANT … TO PUBLIC gives more than PUBLIC has of itself: EXECUTE on functions, USAGE on types, languages and schemas, CONNECT and TEMPORARY. SELECT alone counts with `reading`.',
    effect: 'Every role has it, those that are made later and those of other applications too.',
    instead: 'Grant it to the role that needs it.',
    sources: [postgresManual('ddl-priv')],
  },

  messages: {
    given: '{privileges} on {object} is given to every role that there is or will be.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'GRANT gives a right to an account without a name; in MariaDB, to PUBLIC too. SELECT alone counts with `reading`.',
        effect: 'Whoever can connect has it.',
        sources: [
          mysqlManual('account-names'),
          'https://mariadb.com/docs/server/reference/sql-statements/account-management-sql-statements/grant#to-public',
        ],
      },
      messages: { given: '{privileges} on {object} is given to whoever can connect.' },
    },
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['everyone', 'reading'],
      properties: { everyone: words('Roles that everyone has.'), reading: yesNo('SELECT alone is told too.') },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      bad: 'GRANT SELECT, UPDATE ON notes TO PUBLIC;',
      good: 'GRANT SELECT, UPDATE ON notes TO app;',
      differs: 'One role has the right.',
    },
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE notes (id bigint PRIMARY KEY);',
      bad: "GRANT UPDATE ON notes TO ''@'localhost';",
      good: "GRANT UPDATE ON notes TO 'app'@'localhost';",
      differs: 'One account has the right.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const { grant: change, place } of standingGrants(changeSet)) {
      const isOpen = change.grantees.some((grantee) => grantee.startsWith('@') || grantee === '' || options.everyone.includes(grantee.toLowerCase()));
      const isHarmless = (privilege: string): boolean =>
        standing[change.object]?.includes(privilege) === true || (privilege === 'select' && !options.reading);
      if (!isOpen || change.privileges.every(isHarmless)) continue;
      const data = { privileges: change.privileges.join(', ').toUpperCase(), object: showGranted(change) };
      yield problem('given', data, { ...place, subject: data.object });
    }
  },
});

/** What PUBLIC has where nobody says more, or what shows no data by itself. Source: manual, 5.8 Privileges. */
const standing: Readonly<Partial<Record<ChangeOf<'grant'>['object'], readonly string[]>>> = {
  routine: ['execute', 'all'],
  aggregate: ['execute', 'all'],
  type: ['usage', 'all'],
  domain: ['usage', 'all'],
  language: ['usage'],
  schema: ['usage'],
  database: ['connect', 'temporary', 'temp'],
  role: [],
};
