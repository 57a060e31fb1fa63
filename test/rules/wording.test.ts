import { expect, test } from 'vitest';
import { wordingOf } from '../../src/model/rule.ts';
import { defineRule } from '../../src/rules/define-rule.ts';

const rule = defineRule({
  id: 'breaking-change/drop-table-loses-data',
  summary: 'A table is dropped.',
  consequence: 'loses-data',
  severity: 'error',
  dialects: ['postgres', 'mysql', 'mariadb', 'sqlite'],
  docs: { when: 'Always.', effect: 'The rows go.', instead: 'Wait.' },
  messages: { loses: 'Dropping {table} deletes its rows.', asks: 'Code asks for {table}.' },
  inDialect: {
    mysql: { messages: { loses: 'Dropping {table} commits and deletes its rows.' } },
    sqlite: { docs: { instead: 'Copy the file.' } },
  },
  examples: [],
});

test('an engine says its own words, and the common ones where it has none', () => {
  expect(wordingOf(rule, 'postgres').messages['loses']).toBe('Dropping {table} deletes its rows.');
  expect(wordingOf(rule, 'mysql').messages).toEqual({ loses: 'Dropping {table} commits and deletes its rows.', asks: 'Code asks for {table}.' });
  expect(wordingOf(rule, 'sqlite').docs).toEqual({ when: 'Always.', effect: 'The rows go.', instead: 'Copy the file.' });
  expect(wordingOf(rule, undefined).docs.instead).toBe('Wait.');
});

test("MariaDB speaks MySQL's words", () => {
  expect(wordingOf(rule, 'mariadb').messages['loses']).toBe('Dropping {table} commits and deletes its rows.');
});
