import rule from '../../../src/rules/breaking-change/drop-owned-takes-everything.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    { name: 'all was given to another role', sql: 'REASSIGN OWNED BY reporting TO app; DROP OWNED BY reporting; DROP ROLE reporting;' },
    { name: 'a role is dropped', sql: 'DROP ROLE reporting;' },
  ],
  speaks: [
    {
      name: 'with CASCADE',
      sql: 'SELECT 1;\nDROP OWNED BY reporting CASCADE;',
      says: ['DROP OWNED deletes every table and all else that reporting owns in this database; what that is, the migrations do not tell.'],
      lines: [2],
    },
    {
      name: 'one of two roles still owns what it made',
      sql: 'REASSIGN OWNED BY a TO app; DROP OWNED BY a, b;',
      says: ['DROP OWNED deletes every table and all else that b owns in this database; what that is, the migrations do not tell.'],
    },
  ],
});
