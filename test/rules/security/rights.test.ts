import pasted from '../../../src/rules/security/arguments-become-sql.ts';
import settings from '../../../src/rules/security/changes-settings-of-the-server.ts';
import definer from '../../../src/rules/security/definer-function-without-search-path.ts';
import extension from '../../../src/rules/security/extension-in-public.ts';
import wide from '../../../src/rules/security/grant-gives-more-than-needed.ts';
import everyone from '../../../src/rules/security/grant-to-everyone.ts';
import server from '../../../src/rules/security/reaches-into-the-server.ts';
import role from '../../../src/rules/security/role-stands-above-all-rules.ts';
import root from '../../../src/rules/security/runs-as-root.ts';
import { testRule } from '../../support/rule-tester.ts';

const notes = 'CREATE TABLE notes (id bigint PRIMARY KEY, body text);';
const mysql = { dialect: 'mysql', version: '8.0' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const make = (rest: string): string => `CREATE FUNCTION f(a text) RETURNS int LANGUAGE plpgsql ${rest};`;
const body = "AS 'BEGIN RETURN 1; END'";
const runs = (text: string, rest = ''): string =>
  `CREATE FUNCTION f(a text, n int) RETURNS void LANGUAGE plpgsql ${rest} AS $$ DECLARE q text; BEGIN ${text} END $$;`;

testRule(definer, {
  silent: [
    { name: 'rights of the caller', sql: make(body) },
    { name: 'pinned', sql: make(`SECURITY DEFINER SET search_path = public, pg_temp ${body}`) },
    { name: 'pinned afterwards', sql: `${make(`SECURITY DEFINER ${body}`)} ALTER FUNCTION f(text) SET search_path = '';` },
    {
      name: 'another setting comes beside it',
      given: make(`SECURITY DEFINER SET search_path = '' ${body}`),
      sql: "ALTER FUNCTION f(text) SET work_mem = '8MB';",
    },
    { name: 'names that are bound', version: '16', sql: 'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER BEGIN ATOMIC SELECT 1; END;' },
    { name: 'an old one', given: make(`SECURITY DEFINER ${body}`), sql: notes },
  ],
  speaks: [
    {
      name: 'the setting is taken away',
      given: make(`SECURITY DEFINER SET search_path = '' ${body}`),
      sql: 'ALTER FUNCTION f(text) RESET search_path;',
      says: ["f runs with its owner's rights in the search path of its caller, who can put his own objects in the place of those that it means."],
    },
    {
      name: 'any, if asked',
      options: { every: true },
      sql: make(body),
      says: ['f sets no search_path: what its names mean depends on the caller.'],
    },
  ],
});

testRule(pasted, {
  silent: [
    { name: 'with the rights of the caller', sql: runs("EXECUTE 'SELECT ' || a;") },
    { name: 'quoted', options: { invoker: true }, sql: runs("EXECUTE 'SELECT ' || quote_ident(a) || quote_literal(a);") },
    { name: 'by format', options: { invoker: true }, sql: runs("EXECUTE format('SELECT %2$I, %L, %%s', a, a);") },
    { name: 'a number', options: { invoker: true }, sql: runs("EXECUTE 'SELECT ' || n; EXECUTE format('SELECT %s', n);") },
    { name: 'a name of the catalog', options: { invoker: true }, sql: runs("EXECUTE 'SELECT * FROM ' || a::regclass;") },
    { name: 'handed over', options: { invoker: true }, sql: runs("EXECUTE 'SELECT $1' USING a;") },
    { name: 'held in a variable and quoted later', options: { invoker: true }, sql: runs("q := a; q := quote_literal(q); EXECUTE 'SELECT ' || q;") },
  ],
  speaks: [
    {
      name: '%s, if asked',
      options: { invoker: true },
      sql: runs("RAISE NOTICE 'x'; EXECUTE format('SELECT %I FROM %s', 'b', a);"),
      says: ['f runs a as a part of its statement: whoever chooses it chooses what is run.'],
    },
    {
      name: "through a variable, with the owner's rights",
      sql: runs("q := 'SELECT 1 WHERE b = ''' || lower(a) || ''''; EXECUTE q;", 'SECURITY DEFINER'),
      says: ["f runs a as a part of its statement, with its owner's rights: whoever chooses it can do what the owner can."],
    },
  ],
});

testRule(everyone, {
  silent: [
    { name: 'reading alone', given: notes, sql: 'GRANT SELECT ON notes TO PUBLIC;' },
    { name: 'a role', given: notes, sql: 'GRANT SELECT ON notes TO app;' },
    { name: 'taken back', given: notes, sql: 'GRANT SELECT ON notes TO PUBLIC; REVOKE ALL ON notes FROM PUBLIC;' },
    { name: 'what PUBLIC has anyway', sql: 'CREATE SCHEMA s; GRANT USAGE ON SCHEMA s TO PUBLIC; GRANT EXECUTE ON FUNCTION now() TO PUBLIC;' },
    { name: 'a named account', ...mysql, sql: "GRANT SELECT ON *.* TO 'app'@'%';" },
  ],
  speaks: [
    {
      name: 'making objects',
      sql: 'GRANT CREATE ON SCHEMA public TO PUBLIC;',
      says: ['CREATE on public is given to every role that there is or will be.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given: notes,
      sql: 'GRANT UPDATE ON notes TO PUBLIC;',
      says: ['UPDATE on notes is given to whoever can connect.'],
    },
  ],
});

testRule(wide, {
  silent: [
    { name: 'named rights', given: notes, sql: 'GRANT SELECT, UPDATE ON notes TO app;' },
    { name: 'a role that may', given: notes, sql: 'GRANT ALL ON notes TO service_role;' },
    { name: 'asked of less', given: notes, options: { all: false }, sql: 'GRANT ALL ON notes TO app;' },
    { name: 'EXECUTE is all that there is', sql: "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; GRANT ALL ON FUNCTION f() TO app;" },
  ],
  speaks: [
    {
      name: 'passed on',
      given: notes,
      sql: 'GRANT SELECT ON notes TO app WITH GRANT OPTION;',
      says: ['app can pass its rights on notes on to anyone.'],
    },
    {
      name: 'a whole schema',
      sql: 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO app;',
      says: ['app gets rights on everything in public, whatever it is.'],
    },
    {
      name: 'what comes',
      sql: 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app;',
      says: ['app will have rights on every new object of public, without a migration that says so.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      given: notes,
      sql: "GRANT ALL ON notes TO 'app'@'%';",
      says: ['app@% gets every right on notes, more than reading and writing rows.'],
    },
  ],
});

testRule(role, {
  silent: [
    { name: 'plain', sql: 'CREATE ROLE app LOGIN NOSUPERUSER NOBYPASSRLS; GRANT reader TO app;' },
    { name: 'one database', ...mysql, sql: "GRANT ALL ON shop.* TO 'app'@'%'; GRANT SELECT ON *.* TO 'app'@'%';" },
  ],
  speaks: [
    { name: 'altered', sql: 'ALTER ROLE app BYPASSRLS;', says: ['app becomes BYPASSRLS: grants and policies do not hold for it any more.'] },
    {
      name: 'a member',
      sql: 'GRANT pg_execute_server_program TO app;',
      says: ['app gets the rights of pg_execute_server_program, which reach beyond the database.'],
    },
    { name: 'MariaDB', ...mariadb, sql: "GRANT SUPER, FILE ON *.* TO 'app'@'%';", says: ['app@% gets SUPER, FILE on the whole server.'] },
  ],
});

testRule(server, {
  silent: [
    { name: 'through the client', given: notes, sql: 'COPY notes FROM STDIN;\n1\ta\n\\.\n' },
    { name: 'a trusted language', sql: make(body) },
    { name: 'into variables', ...mysql, sql: 'SELECT 1 INTO @a;' },
    { name: 'LOCAL', ...mysql, given: notes, sql: "LOAD DATA LOCAL INFILE 'a.csv' INTO TABLE notes;" },
    {
      name: 'a database in memory',
      ...sqlite,
      sql: "ATTACH ':memory:' AS a; ATTACH '' AS b; ATTACH 'file::memory:?cache=shared' AS c; ATTACH 'file:x?mode=memory' AS d;",
    },
    { name: 'a backup', ...sqlite, sql: "VACUUM INTO '/srv/backup.db';" },
  ],
  speaks: [
    {
      name: 'another file and a library',
      ...sqlite,
      sql: "ATTACH '../archive.db' AS archive; SELECT load_extension('mod_spatialite');",
      says: [
        'This opens the file ../archive.db, with the rights of the program that runs the migration.',
        'This calls load_extension(), with the rights of the program that runs the migration.',
      ],
    },
    {
      name: 'a file',
      given: notes,
      sql: "COPY notes FROM '/tmp/a';",
      says: ['This reads a file of the server, with the rights of the account that the server runs under.'],
    },
    {
      name: 'out',
      given: notes,
      sql: "COPY notes TO PROGRAM 'mail';",
      says: ['This runs a program on the server, with the rights of the account that the server runs under.'],
    },
    {
      name: 'a function',
      sql: "SELECT pg_read_file('/etc/passwd');",
      says: ['This calls pg_read_file(), with the rights of the account that the server runs under.'],
    },
    {
      name: 'a language',
      sql: 'CREATE EXTENSION plpython3u;',
      says: ['This brings plpython3u, with the rights of the account that the server runs under.'],
    },
    {
      name: 'the rows of a union',
      ...mysql,
      given: notes,
      sql: "(SELECT * FROM notes) UNION SELECT 1, 'a' INTO DUMPFILE '/tmp/a';",
      says: ['This writes a file of the server, with the rights of the account that the server runs under.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      given: notes,
      sql: "LOAD DATA INFILE '/tmp/a.csv' INTO TABLE notes;",
      says: ['This reads a file of the server, with the rights of the account that the server runs under.'],
    },
  ],
});

testRule(extension, {
  silent: [
    { name: 'allowed', options: { allow: ['pg_trgm'] }, sql: 'CREATE EXTENSION pg_trgm;' },
    { name: 'stood', given: 'CREATE EXTENSION pg_trgm;', sql: 'CREATE EXTENSION IF NOT EXISTS pg_trgm;' },
  ],
  speaks: [
    {
      name: 'named',
      sql: 'CREATE EXTENSION citext SCHEMA public;',
      says: ['The functions of citext stand in public, among those of the application.'],
    },
  ],
});

testRule(settings, {
  silent: [
    { name: 'another setting of a role', sql: "ALTER ROLE app SET search_path = 'app'; ALTER DATABASE shop RESET password_encryption;" },
    { name: 'of the session', sql: "SET lock_timeout = '5s'; SET password_encryption = 'scram-sha-256';" },
    { name: 'allowed', options: { allow: ['max_connections'] }, ...mysql, sql: 'SET GLOBAL max_connections = 500;' },
    { name: 'of the session in MySQL', ...mysql, sql: 'SET SESSION sort_buffer_size = 1000000; SET sql_log_bin = 1;' },
  ],
  speaks: [
    {
      name: 'md5 for a role and a database',
      sql: "ALTER ROLE app SET password_encryption = 'md5'; ALTER DATABASE shop SET password_encryption = 'md5';",
      says: [
        'Passwords that are set from here on are kept as md5, which who reads it can log in with.',
        'Passwords that are set from here on are kept as md5, which who reads it can log in with.',
      ],
    },
    {
      name: 'md5',
      sql: "SET password_encryption = 'md5';",
      says: ['Passwords that are set from here on are kept as md5, which who reads it can log in with.'],
    },
    {
      name: 'unseen by replicas',
      ...mariadb,
      sql: 'SET sql_log_bin = 0;',
      says: ['With sql_log_bin off, no replica and no backup of the binary log learns of what follows.'],
    },
  ],
});

testRule(root, {
  silent: [
    { name: 'none is named', ...mysql, given: notes, sql: 'CREATE PROCEDURE p() DELETE FROM notes;' },
    { name: 'another account', ...mysql, given: notes, sql: "CREATE DEFINER='app'@'%' VIEW v AS SELECT id FROM notes;" },
    { name: 'a view of the invoker', ...mysql, given: notes, sql: "CREATE DEFINER='root'@'%' SQL SECURITY INVOKER VIEW v AS SELECT id FROM notes;" },
  ],
  speaks: [
    {
      name: 'a view',
      ...mariadb,
      given: notes,
      sql: 'CREATE DEFINER=`root`@`localhost` VIEW v AS SELECT id FROM notes;',
      says: ['v runs with the rights of root@localhost, whoever uses it.'],
    },
    {
      name: 'a trigger',
      ...mysql,
      given: notes,
      sql: 'CREATE DEFINER=root@`%` TRIGGER tr BEFORE INSERT ON notes FOR EACH ROW SET NEW.body = 1;',
      says: ['tr runs with the rights of root@%, whoever uses it.'],
    },
    {
      name: 'an event',
      ...mysql,
      given: notes,
      sql: "CREATE DEFINER='root'@'%' EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM notes WHERE id < 1;",
      says: ['e runs with the rights of root@%, whoever uses it.'],
    },
    {
      name: 'any definer, if asked',
      ...mysql,
      options: { everyDefiner: true },
      given: notes,
      sql: 'CREATE VIEW v AS SELECT id FROM notes;',
      says: ['v runs with the rights of who made it, whoever uses it.'],
    },
  ],
});
