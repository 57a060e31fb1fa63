import type { RuleCase } from './rule-tester.ts';

type Given = Omit<RuleCase, 'name'>;
export const lite = (given: string, sql: string): Given => ({ dialect: 'sqlite', version: '3.40', given, sql });

export const my = (given: string, sql: string): Given => ({ dialect: 'mysql', version: '8.0', given, sql });

export const users = 'CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, age INTEGER NOT NULL DEFAULT 0);';
export const posts = 'CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id) ON DELETE CASCADE);';

/** Create new, copy, drop old, rename new. */
export const rebuild = (columns: string, copy: string, name = 'users'): string =>
  `CREATE TABLE new_${name} (${columns}); INSERT INTO new_${name} ${copy}; DROP TABLE ${name}; ALTER TABLE new_${name} RENAME TO ${name};`;
/** Rename old, create new, copy, drop old. */
export const byOld = (columns: string, copy: string): string =>
  `ALTER TABLE users RENAME TO users_old; CREATE TABLE users (${columns}); INSERT INTO users ${copy}; DROP TABLE users_old;`;
export const same = 'id INTEGER PRIMARY KEY, email TEXT, age INTEGER NOT NULL DEFAULT 0';
