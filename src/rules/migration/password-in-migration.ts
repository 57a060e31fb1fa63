import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'migration/password-in-migration',
  summary: 'A migration states the password of a user.',
  consequence: 'weakens-schema',
  severity: 'warning',
  dialects: ['mysql', 'mariadb'],

  docs: {
    when: 'CREATE USER, ALTER USER, SET PASSWORD or GRANT … IDENTIFIED BY has a password in a migration.',
    effect: 'Whoever can read the repository, or its history, knows it, and every environment has the same one.',
    instead: 'Make users outside of migrations, or have the tool fill the password in from a secret.',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/create-user.html', 'https://dev.mysql.com/doc/refman/8.4/en/password-security-admin.html'],
  },

  messages: {
    told: 'The password of {user} stands in the repository, for whoever can read it.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      bad: "CREATE USER 'app'@'%' IDENTIFIED BY 'secret';",
      good: "CREATE USER 'app'@'%' IDENTIFIED WITH auth_socket;",
      differs: 'the user has no password',
    },
  ],

  check: {
    *role({ change, statement }, { problem }) {
      const isFilledIn = /\$\{|\{\{|identified\s+by\s+(?:random|'')/i.test(statement.text);
      if (change.hasPassword && !isFilledIn) yield problem('told', { user: change.name }, { subject: change.name });
    },
  },
});
