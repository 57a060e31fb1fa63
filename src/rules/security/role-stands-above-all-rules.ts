import { mysqlManual, postgresManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { servers } from '../engines.ts';
import { words } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';
import { givesAll, standingGrants } from './grants.ts';

interface Options {
  readonly attributes: readonly string[];
  readonly roles: readonly string[];
  readonly privileges: readonly string[];
}
const defaults: Options = {
  attributes: ['superuser', 'bypassrls'],
  roles: ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'rds_superuser', 'cloudsqlsuperuser', 'azure_pg_admin'],
  privileges: ['super', 'file', 'create user', 'system_user'],
};

export default defineRule({
  id: 'security/role-stands-above-all-rules',
  summary: 'A role gets rights that no other rule of the database holds against.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: servers,

  docs: {
    when: 'A role is made SUPERUSER or BYPASSRLS, or becomes a member of a role such as pg_execute_server_program.',
    effect: 'Grants and policies do not hold for it any more; as superuser it runs programs on the server.',
    instead: 'Give it the rights that its work needs.',
    sources: [postgresManual('role-attributes'), postgresManual('predefined-roles')],
  },

  messages: {
    attribute: '{role} becomes {what}: grants and policies do not hold for it any more.',
    member: '{role} gets the rights of {what}, which reach beyond the database.',
    server: '{role} gets {what} on the whole server.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'GRANT … ON *.* gives ALL, SUPER, FILE, CREATE USER or their like.',
        effect: 'The account reads and changes every database of the server, its users and files among them.',
        sources: [mysqlManual('privileges-provided')],
      },
    },
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['attributes', 'roles', 'privileges'],
      properties: {
        attributes: words('Attributes of CREATE and ALTER ROLE.'),
        roles: words('Roles that nobody should become a member of.'),
        privileges: words('MySQL: rights on *.* beside ALL.'),
      },
    },
    defaults,
  },

  examples: [
    { bad: 'CREATE ROLE app LOGIN SUPERUSER;', good: 'CREATE ROLE app LOGIN;', differs: 'The role has no such right.' },
    {
      dialect: 'mysql',
      version: '8.0',
      bad: "GRANT ALL PRIVILEGES ON *.* TO 'app'@'%';",
      good: "GRANT SELECT, INSERT, UPDATE, DELETE ON shop.* TO 'app'@'%';",
      differs: 'The account has rights on one database.',
    },
  ],

  *checkChangeSet(changeSet, { options, problem }) {
    for (const step of changeSet.steps) {
      const { change } = step;
      if (change.kind !== 'role' || step.rolledBack === true) continue;
      const what = change.verb === 'create' || change.verb === 'alter' ? options.attributes.find((word) => change.options.includes(word)) : undefined;
      if (what !== undefined) yield problem('attribute', { role: change.name, what: what.toUpperCase() }, { ...placeOf(step), subject: change.name });
      if (change.verb === 'grant' && options.roles.includes(change.name))
        yield problem('member', { role: change.options.join(', '), what: change.name }, { ...placeOf(step), subject: change.name });
    }
    for (const { grant: change, place } of standingGrants(changeSet)) {
      if (change.object !== 'database' || change.names[0]?.name !== '*') continue;
      const found = givesAll(change)
        ? 'every right'
        : change.privileges
            .filter((word) => options.privileges.includes(word))
            .join(', ')
            .toUpperCase();
      const role = change.grantees.join(', ');
      if (found !== '') yield problem('server', { role, what: found }, { ...place, subject: role });
    }
  },
});
