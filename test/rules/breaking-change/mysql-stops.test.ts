import exchangeWithoutValidation from '../../../src/rules/breaking-change/exchange-partition-without-validation.ts';
import dropHistoryLosesRows from '../../../src/rules/breaking-change/drop-history-loses-rows.ts';
import dropEventStopsItsWork from '../../../src/rules/breaking-change/drop-event-stops-its-work.ts';
import { testRule, type RuleCase, type SpeakingCase } from '../../support/rule-tester.ts';

const dialect = 'mysql';
const on = <T extends RuleCase>(cases: readonly T[]): readonly T[] => cases.map((each) => ({ dialect, version: '8.0', ...each }));
const hold = (rule: Parameters<typeof testRule>[0], silent: readonly RuleCase[], speaks: readonly SpeakingCase[]): void =>
  testRule({ ...rule, examples: rule.examples.filter((example) => example.dialect === dialect) }, { silent: on(silent), speaks: on(speaks) });

const logs = 'CREATE TABLE logs (at int NOT NULL) PARTITION BY RANGE (at) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));';
const logs0 = 'CREATE TABLE logs_p0 (at int NOT NULL);';
hold(
  exchangeWithoutValidation,
  [
    { name: 'the rows are read', given: `${logs} ${logs0}`, sql: 'ALTER TABLE logs EXCHANGE PARTITION p0 WITH TABLE logs_p0;' },
    { name: 'the other table is new', given: logs, sql: `${logs0} ALTER TABLE logs EXCHANGE PARTITION p0 WITH TABLE logs_p0 WITHOUT VALIDATION;` },
  ],
  [
    {
      name: 'nobody reads them',
      given: `${logs} ${logs0}`,
      sql: 'ALTER TABLE logs EXCHANGE PARTITION p0 WITH TABLE logs_p0 WITHOUT VALIDATION;',
      says: ['The rows of logs_p0 enter p0 of logs unread: one that lies outside of the bound is not found there.'],
    },
  ],
);

const versioned = 'CREATE TABLE prices (id int PRIMARY KEY, amount int) WITH SYSTEM VERSIONING;';
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
testRule(dropHistoryLosesRows, {
  silent: [
    { name: 'versioning begins', ...mariadb, given: 'CREATE TABLE t (id int PRIMARY KEY);', sql: 'ALTER TABLE t ADD SYSTEM VERSIONING;' },
    { name: 'the table is new', ...mariadb, sql: `${versioned} ALTER TABLE prices DROP SYSTEM VERSIONING;` },
    { name: 'only what is old', ...mariadb, given: versioned, sql: "DELETE HISTORY FROM prices BEFORE SYSTEM_TIME '2020-01-01';" },
  ],
  speaks: [
    {
      name: 'versioning ends',
      ...mariadb,
      given: versioned,
      sql: 'ALTER TABLE prices DROP SYSTEM VERSIONING;',
      says: ['This deletes all former rows of prices for good.'],
    },
    {
      name: 'the former rows alone',
      ...mariadb,
      given: versioned,
      sql: 'DELETE HISTORY FROM prices;',
      says: ['This deletes all former rows of prices for good.'],
    },
  ],
});

const purge = 'CREATE EVENT sweep ON SCHEDULE EVERY 1 HOUR DO DO 1;';
hold(
  dropEventStopsItsWork,
  [
    { name: 'made again', given: purge, sql: `DROP EVENT sweep; ${purge}` },
    { name: 'made by the same pull request', sql: `${purge} DROP EVENT sweep;` },
    { name: 'another event is made', given: purge, sql: 'CREATE EVENT other ON SCHEDULE EVERY 1 HOUR DO DO 1;' },
  ],
  [
    { name: 'an event', given: purge, sql: 'DROP EVENT IF EXISTS sweep;', says: ['What the event sweep did by the clock is no longer done.'] },
    {
      name: 'an event nobody told us about',
      sql: 'DROP EVENT sweep;',
      complete: false,
      says: ['What the event sweep did by the clock is no longer done.'],
    },
  ],
);
