import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/partitioned-table-refuses.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs =
  'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE logs (at date NOT NULL, user_id bigint, message text) PARTITION BY RANGE (at);';

testRule(rule, {
  silent: [
    { name: 'a unique key that holds the partition key', given: logs, sql: 'CREATE UNIQUE INDEX u ON logs (message, at);' },
    {
      name: 'online on one partition',
      given: `${logs} CREATE TABLE l PARTITION OF logs DEFAULT;`,
      sql: 'CREATE INDEX CONCURRENTLY i ON l (message);',
    },
    {
      name: 'a NOT VALID foreign key since 18',
      given: logs,
      sql: 'ALTER TABLE logs ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      version: '18',
    },
  ],
  speaks: [
    {
      name: 'a unique key without the partition key',
      given: logs,
      sql: 'CREATE UNIQUE INDEX u ON logs (message);',
      says: [expect.stringMatching(/^The deploy stops here: .*\.$/)],
    },
    {
      name: 'an index built online',
      given: logs,
      sql: 'CREATE INDEX CONCURRENTLY i ON logs (message);',
      says: ['The deploy stops here: cannot create index on partitioned table "logs" concurrently.'],
    },
    {
      name: 'a NOT VALID foreign key before 18',
      given: logs,
      sql: 'ALTER TABLE logs ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      says: [expect.stringMatching(/^The deploy stops here: .*NOT VALID.*\.$/)],
    },
    {
      name: 'bounds that overlap',
      given: `${logs} CREATE TABLE l25 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');`,
      sql: "CREATE TABLE l25b PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
      says: [expect.stringMatching(/^The deploy stops here: .*overlap.*\.$/)],
    },
  ],
});
