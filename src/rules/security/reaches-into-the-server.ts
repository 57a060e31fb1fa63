import type { SchemaChange } from '../../model/change.ts';
import { mysqlManual, postgresManual, sqliteManual } from '../../model/manuals.ts';
import { defineRule } from '../define-rule.ts';
import { everyEngine } from '../engines.ts';
import { words } from '../option-schemas.ts';
import { placeOf } from '../place-of.ts';

interface Options {
  readonly functions: readonly string[];
  readonly languages: readonly string[];
  readonly extensions: readonly string[];
}
const untrusted = ['plpython3u', 'plpython2u', 'plpythonu', 'plperlu', 'pltclu', 'plsh'];
const defaults: Options = {
  functions: ['pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'pg_file_write', 'lo_import', 'lo_export', 'load_file', 'load_extension'],
  languages: [...untrusted, 'c'],
  extensions: [...untrusted, 'file_fdw', 'adminpack'],
};

export default defineRule({
  id: 'security/reaches-into-the-server',
  summary: 'A statement reaches programs or files of the machine that the database runs on.',
  consequence: 'weakens-security',
  severity: 'warning',
  dialects: everyEngine,

  docs: {
    when: 'COPY reads or writes a program or a file of the server, a function does, or a language is used that may do anything there.',
    effect:
      "It runs with the rights of the server's own account: it needs a superuser, fails on managed servers, and lets who can call it out of the database.",
    instead: 'Send the rows through the client (COPY … FROM STDIN, \\copy), and write functions in a trusted language.',
    sources: [postgresManual('sql-copy'), postgresManual('sql-createlanguage')],
  },

  messages: {
    reaches: 'This {does}, with the rights of the account that the server runs under.',
  },

  inDialect: {
    mysql: {
      docs: {
        when: 'LOAD DATA without LOCAL or LOAD_FILE() reads a file of the server, SELECT … INTO OUTFILE or DUMPFILE writes one, or a function comes from a library.',
        instead: 'Send the rows through the client (LOAD DATA LOCAL, SELECT without INTO).',
        sources: [mysqlManual('load-data-local-security'), mysqlManual('select-into')],
      },
    },
    sqlite: {
      docs: {
        when: 'ATTACH opens a file, or load_extension() a library.',
        effect: 'The path is of one machine; where no file is, ATTACH makes one. Most programs load no libraries.',
        instead: 'Leave both to the program that runs the migrations.',
        sources: [sqliteManual('lang_attach'), sqliteManual('loadext')],
      },
      messages: { reaches: 'This {does}, with the rights of the program that runs the migration.' },
    },
  },

  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['functions', 'languages', 'extensions'],
      properties: {
        functions: words('Functions that reach files.'),
        languages: words('Languages whose functions may do anything.'),
        extensions: words('Extensions that reach files or programs.'),
      },
    },
    defaults,
  },

  examples: [
    {
      given: 'CREATE TABLE notes (body text);',
      bad: "COPY notes FROM PROGRAM 'curl https://example.com/notes.csv';",
      good: "INSERT INTO notes (body) VALUES ('first');",
      differs: 'The rows are in the file.',
    },
    { dialect: 'mysql', version: '8.0', bad: "CREATE FUNCTION sys_exec RETURNS int SONAME 'lib_mysqludf_sys.so';" },
    { dialect: 'sqlite', bad: "ATTACH DATABASE '/srv/archive.db' AS archive;" },
  ],

  *checkStatement({ steps }, { options, problem }) {
    for (const step of steps) {
      const does = reachOf(step.change, options);
      if (does === undefined) continue;
      yield problem('reaches', { does }, { ...placeOf(step), subject: does });
      return;
    }
  },
});

function reachOf(change: SchemaChange, { functions, languages, extensions }: Options): string | undefined {
  switch (change.kind) {
    case 'write-rows': {
      const call = change.calls?.find(({ name }) => functions.includes(name.toLowerCase()));
      if (call !== undefined) return `calls ${call.name}()`;
      return change.onServer && (change.onServer === 'program' ? 'runs a program on the server' : 'reads a file of the server');
    }
    case 'read-rows': {
      const call = change.calls.find(({ name }) => functions.includes(name.toLowerCase()));
      if (call !== undefined) return `calls ${call.name}()`;
      return change.onServer && (change.onServer === 'program' ? 'runs a program on the server' : 'writes a file of the server');
    }
    case 'create-schema':
      return change.file && !/^:memory:$|^file:.*memory/i.test(change.file) ? `opens the file ${change.file}` : undefined;
    case 'create-extension':
      return extensions.includes(change.name) ? `brings ${change.name}` : undefined;
    case 'create-routine':
      return languages.includes(change.spec.language) ? `makes a function in the language ${change.spec.language}` : undefined;
    default:
      return undefined;
  }
}
