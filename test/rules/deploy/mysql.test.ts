import othersDependOnIt from '../../../src/rules/deploy/others-depend-on-it.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const dialect = 'mysql';
const on = <T extends RuleCase>(cases: readonly T[]): readonly T[] => cases.map((each) => ({ dialect, version: '8.0', ...each }));
const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: rule.examples.filter((example) => example.dialect === dialect) }, { silent: on(silent), speaks: on(speaks) });

const users =
  'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE notes (id int PRIMARY KEY, user_id int, owner_id int, KEY by_user (user_id), CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id));';

hold(
  othersDependOnIt,
  [
    {
      name: 'rows that may refer to nothing are a matter of the rows',
      given: users,
      sql: 'ALTER TABLE notes ADD FOREIGN KEY (owner_id) REFERENCES users (id);',
    },
  ],
  [
    {
      name: 'the index of a foreign key',
      given: users,
      sql: 'ALTER TABLE notes DROP INDEX by_user;',
      says: ["The deploy stops here: index 'by_user' cannot be dropped: foreign key 'fk' needs it."],
    },
  ],
);
