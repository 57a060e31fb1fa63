import credential from '../../../src/rules/security/credential-in-migration.ts';
import personal from '../../../src/rules/security/personal-data-without-classification.ts';
import readable from '../../../src/rules/security/readable-secret-column.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const settings = 'CREATE TABLE settings (name text, value text);';
const store = (value: string): string => `INSERT INTO settings VALUES ('x', '${value}');`;
/** Put together here, so that no scanner takes them for keys of somebody. */
const aws = ['AKIA', 'Q3EGRIIZ7XXGW2VB'].join('');
const key = ['-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIB'].join('');
const token = (role: string): string =>
  ['eyJhbGciOiJIUzI1NiJ9', Buffer.from(`{"role":"${role}"}`).toString('base64url'), 'c2lnbmF0dXJlLW9mLWl0'].join('.');
const told = (what: string): string => `${what} stands in the repository, for whoever can read it.`;

testRule(credential, {
  silent: [
    { name: 'none', sql: 'CREATE ROLE app LOGIN PASSWORD NULL;' },
    { name: 'filled in by the tool', sql: "CREATE ROLE app LOGIN PASSWORD '${password}';" },
    { name: 'filled in by psql', sql: "CREATE ROLE app LOGIN PASSWORD :'pw';" },
    {
      name: 'a column of that name',
      sql: "CREATE TABLE users (password text DEFAULT '' NOT NULL); COMMENT ON COLUMN users.password IS 'password of the user';",
    },
    { name: 'an address without a password', given: settings, sql: store('https://example.com/a:b?c=d@e') },
    { name: 'an address that the tool completes', given: settings, sql: store('amqp://app:${PW}@queue/') },
    { name: 'a token for everyone', given: settings, sql: store(token('anon')) },
    { name: 'a commented line', sql: "-- CREATE ROLE app PASSWORD 'x';\nSELECT 1;" },
    { name: 'a random one', ...mysql, sql: "CREATE USER 'app'@'%' IDENTIFIED BY RANDOM PASSWORD;" },
    { name: 'filled in, in MySQL', ...mysql, sql: "CREATE USER 'app'@'%' IDENTIFIED BY '${password}';" },
    { name: 'a socket', ...mysql, sql: "CREATE USER 'app'@'%' IDENTIFIED WITH auth_socket AS 'app';" },
  ],
  speaks: [
    {
      name: 'ALTER USER',
      ...mysql,
      sql: "ALTER USER 'app'@'%' IDENTIFIED BY 'secret';",
      says: ['The password of app@% stands in the repository, for whoever can read it.'],
    },
    {
      name: 'a plugin',
      ...mysql,
      sql: "CREATE USER 'app'@'%' IDENTIFIED WITH caching_sha2_password BY 'secret';",
      says: ['The password of app@% stands in the repository, for whoever can read it.'],
    },
    {
      name: 'SET PASSWORD',
      ...mariadb,
      sql: "SET PASSWORD FOR 'app'@'%' = PASSWORD('secret');",
      says: ['The password of app@% stands in the repository, for whoever can read it.'],
    },
    { name: 'in GRANT', ...mariadb, sql: "GRANT SELECT ON shop.* TO 'app'@'%' IDENTIFIED BY 'secret';", says: [told('The password of app@%')] },
    { name: 'a replica', ...mysql, sql: "CHANGE MASTER TO MASTER_HOST='a', MASTER_PASSWORD='secret';", says: [told('A password')] },
    {
      name: 'a role',
      sql: "SELECT 1;\nALTER ROLE app\n  ENCRYPTED PASSWORD 'hunter2';",
      says: ['The password of app stands in the repository, for whoever can read it.'],
      lines: [3],
    },
    {
      name: 'in a block',
      sql: "DO $$ BEGIN CREATE ROLE app LOGIN PASSWORD 'hunter2'; END $$;",
      says: ['The password of app stands in the repository, for whoever can read it.'],
    },
    {
      name: 'a user mapping',
      sql: "CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'app', password 'hunter2');",
      says: [told('A password')],
    },
    {
      name: 'a connection',
      sql: "CREATE SUBSCRIPTION s CONNECTION 'host=a user=b password=hunter2' PUBLICATION p;",
      says: [told('A password in an address')],
    },
    { name: 'an address', given: settings, sql: store('postgres://app:hunter2@db/app'), says: [told('A password in an address')] },
    { name: 'a key of AWS', given: settings, sql: store(aws), says: [told('An access key of AWS')] },
    { name: 'a private key', given: settings, sql: store(key), says: [told('A private key')] },
    { name: 'a token', given: settings, sql: store(token('service_role')), says: [told('A signed token')] },
    { name: 'SQLite', dialect: 'sqlite', version: '3.45', given: settings, sql: store(aws), says: [told('An access key of AWS')] },
  ],
});

testRule(readable, {
  silent: [
    { name: 'hashed', sql: 'CREATE TABLE users (password_digest text, "passwordHash" text, card_number_last4 text);' },
    { name: 'no text', sql: 'CREATE TABLE users (password bytea, refresh_token uuid);' },
    { name: 'about it', sql: 'CREATE TABLE users (password_changed_by text, password_policy text, display_secret_key text);' },
    { name: 'an old one', given: 'CREATE TABLE users (password text);', sql: 'ALTER TABLE users ADD COLUMN name text;' },
  ],
  speaks: [
    {
      name: 'in camels',
      sql: 'CREATE TABLE users ("accessToken" varchar(200));',
      says: ['users.accessToken is text that anyone who reads users can read: keep a hash, or encrypt it, and say so in its name.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      given: 'CREATE TABLE users (id int PRIMARY KEY);',
      sql: 'ALTER TABLE users ADD COLUMN ssn varchar(11);',
      says: ['users.ssn is text that anyone who reads users can read: keep a hash, or encrypt it, and say so in its name.'],
    },
    {
      name: 'SQLite',
      dialect: 'sqlite',
      version: '3.45',
      sql: 'CREATE TABLE users (cvv TEXT);',
      says: ['users.cvv is text that anyone who reads users can read: keep a hash, or encrypt it, and say so in its name.'],
    },
  ],
});

testRule(personal, {
  silent: [
    { name: 'nothing asked for', sql: 'CREATE TABLE users (email text);' },
    { name: 'said', ...mysql, options: { tags: ['PII'] }, sql: "CREATE TABLE users (email text COMMENT 'pii: contact');" },
    { name: 'something else', options: { tags: ['PII'] }, sql: 'CREATE TABLE users (name text);' },
  ],
  speaks: [
    {
      name: 'MariaDB',
      ...mariadb,
      options: { tags: ['PII', 'public'] },
      sql: 'CREATE TABLE users (id int PRIMARY KEY, home_address text);',
      says: ['users.home_address looks like personal data, and its comment does not say so: PII, public.'],
    },
  ],
});
