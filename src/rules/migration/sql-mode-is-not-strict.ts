import { mysqlManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { mysqlAndMariadb } from '../engines.ts';

export default defineRule({
  id: 'migration/sql-mode-is-not-strict',
  summary: 'A migration switches strict SQL mode off.',
  consequence: 'loses-data',
  severity: 'warning',
  dialects: mysqlAndMariadb,

  docs: {
    when: '`sql_mode` is SET to a list without STRICT_TRANS_TABLES, STRICT_ALL_TABLES or TRADITIONAL, which take effect by default, and rows or columns are changed before it is set again.',
    effect: 'Values that do not fit are cut or become 0 with a warning that no tool shows, where the migration would have failed.',
    instead: 'Leave strict mode on and mend the values; where zero dates are the reason, take only NO_ZERO_DATE and NO_ZERO_IN_DATE out.',
    sources: [mysqlManual('sql-mode#sql-mode-strict')],
  },

  messages: {
    lax: 'From here on values that do not fit are cut or become 0 without an error: sql_mode is set without STRICT_TRANS_TABLES.',
  },

  examples: [
    {
      dialect: 'mysql',
      version: '8.0',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50));',
      bad: "SET sql_mode = ''; ALTER TABLE users MODIFY name varchar(20);",
      good: "SET sql_mode = 'STRICT_TRANS_TABLES'; ALTER TABLE users MODIFY name varchar(20);",
    },
  ],

  *checkFile({ steps }, { problem }) {
    for (const [at, { change, statement }] of steps.entries()) {
      if (change.kind !== 'set-session' || change.name !== 'sql_mode' || !isLax(change.value)) continue;
      const again = steps.findIndex((later, index) => index > at && later.change.kind === 'set-session' && later.change.name === 'sql_mode');
      const under = steps.slice(at + 1, again < 0 ? undefined : again);
      const isUsed = under.some(({ change: { kind } }) => kind === 'write-rows' || kind === 'redefine-column' || kind === 'convert-charset');
      if (isUsed) yield problem('lax', {}, { span: change.span, statement: statement.span, subject: 'sql_mode' });
    }
  },
});

/** A list of modes that is written out and has no strict one; mysqldump's NO_AUTO_VALUE_ON_ZERO alone is such a list. */
function isLax(value: string | undefined): boolean {
  if (value === undefined || /@|\(|^default$/i.test(value)) return false;
  return !/strict_(?:trans|all)_tables|traditional/i.test(value);
}
