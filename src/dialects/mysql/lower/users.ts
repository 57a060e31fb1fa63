import type { SchemaChange } from '../../../model/change.ts';
import type { ObjectKind } from '../../../model/changes/objects.ts';
import type { ObjectName } from '../../../model/names.ts';
import type { Cursor } from '../cursor.ts';
import type { Token } from '../token.ts';
import { nameValue } from '../strings.ts';

type Role = Extract<SchemaChange, { kind: 'role' }>;

const role = (verb: Role['verb'], name: string, span: Role['span'], more: Partial<Role> = {}): Role => ({
  options: [],
  hasPassword: false,
  ...more,
  kind: 'role',
  verb,
  name,
  span,
});

/** Reads `'name'@'host'`, `name` or `CURRENT_USER()`. */
export function readAccount(cursor: Cursor): string {
  if (cursor.takeOne('current_user', 'current_role', 'public') !== undefined) {
    const { word } = cursor.last;
    if (cursor.take('(')) cursor.expect(')');
    return word;
  }
  const name = cursor.takeString() ?? cursor.anyName();
  if (cursor.peek().kind !== 'variable') return name;
  const host = cursor.raw(cursor.next()).slice(1);
  return `${name}@${/^['"`]/.test(host) ? nameValue(host.replaceAll(/^['"]|['"]$/g, '`')) : host}`;
}

/** Reads CREATE, ALTER or DROP USER or ROLE from the word behind it on. What identifies them is passed over. */
export function readUsers(cursor: Cursor, verb: 'create' | 'alter' | 'drop'): readonly SchemaChange[] {
  if (!cursor.ifNotExists()) cursor.ifExists();
  const first = cursor.peek();
  const names = cursor.list(() => {
    const name = readAccount(cursor);
    const password = readIdentification(cursor);
    return { name, password };
  });
  const span = cursor.spanFrom(first);
  const options: string[] = [];
  while (!cursor.isAtEnd) {
    const token = cursor.next();
    if (token.kind === 'word') options.push(token.word);
  }
  return names.map(({ name, password }) => role(verb, name, span, { options, hasPassword: password }));
}

/** Passes over `IDENTIFIED BY '…'`; answers whether it sets a password. */
function readIdentification(cursor: Cursor): boolean {
  if (!cursor.is('identified') && !cursor.is('discard')) return false;
  let depth = 0;
  let password = false;
  while (
    !cursor.isAtEnd &&
    !(
      depth === 0 &&
      (cursor.is(',') || (cursor.isOneOf(['require', 'with', 'password', 'account', 'comment', 'attribute']) && cursor.last.word !== 'identified'))
    )
  ) {
    const { word, kind } = cursor.next();
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (kind === 'string') password = true;
  }
  return password;
}

/** `RENAME USER a TO b`. */
export function readRenameUser(cursor: Cursor): readonly SchemaChange[] {
  return cursor.list(() => {
    const first = cursor.peek();
    const name = readAccount(cursor);
    cursor.expect('to');
    const to = readAccount(cursor);
    return role('alter', name, cursor.spanFrom(first), { options: [`rename to ${to}`] });
  });
}

/** `SET PASSWORD [FOR user] = …`: the password is not kept. */
export function readSetPassword(cursor: Cursor, first: Token): readonly SchemaChange[] {
  cursor.expect('password');
  const name = cursor.take('for') ? readAccount(cursor) : 'current_user';
  while (!cursor.isAtEnd) cursor.next();
  return [role('alter', name, cursor.spanFrom(first), { options: ['password'], hasPassword: true })];
}

const objects: Readonly<Record<string, ObjectKind>> = {
  table: 'table',
  function: 'routine',
  procedure: 'routine',
  package: 'routine',
  sequence: 'sequence',
  library: 'other',
};

/** Reads GRANT or REVOKE from the word behind it on. */
export function readGrant(cursor: Cursor, verb: 'grant' | 'revoke', first: Token): readonly SchemaChange[] {
  cursor.ifExists();
  const privileges = readPrivileges(cursor);
  const on = cursor.take('on') ? readLevel(cursor) : undefined;
  const object: ObjectKind = on?.object ?? 'role';
  if (cursor.takeOne('to', 'from') === undefined) cursor.expectEnd();
  const accounts = cursor.isAtEnd ? [] : cursor.list(() => readGrantee(cursor));
  const grantees = accounts.map(({ name }) => name);
  let withGrantOption = false;
  while (!cursor.isAtEnd) withGrantOption = cursor.take('grant', 'option') || cursor.take('admin', 'option') || (cursor.next(), withGrantOption);
  const span = on?.span ?? cursor.spanFrom(first);
  const passwords = accounts.flatMap(({ name, password }) => (password ? role('alter', name, span, { hasPassword: true }) : []));
  if (on === undefined && verb === 'grant') return privileges.map((name) => role('grant', name, span, { options: grantees }));
  return [
    ...passwords,
    {
      kind: 'grant',
      verb,
      privileges,
      object,
      names: on?.names ?? [],
      grantees,
      allInSchema: on?.all ?? false,
      withGrantOption,
      defaults: false,
      span,
    },
  ];
}

/** GRANT makes accounts and sets passwords on MariaDB, and on MySQL before 8. */
function readGrantee(cursor: Cursor): { readonly name: string; readonly password: boolean } {
  const name = readAccount(cursor);
  return { name, password: readIdentification(cursor) };
}

/** Privileges are one or several words, perhaps with columns; roles stand in their place. */
function readPrivileges(cursor: Cursor): readonly string[] {
  return cursor.list(() => {
    const words: string[] = [];
    while (!cursor.isAtEnd && !cursor.isOneOf(['on', 'to', 'from', ','])) {
      if (cursor.is('(')) {
        cursor.skipGroup();
        continue;
      }
      const token = cursor.peek();
      words.push(token.kind === 'word' ? cursor.next().word : readAccount(cursor));
      if (cursor.peek().kind === 'variable') words.push(cursor.raw(cursor.next()));
    }
    if (words.length === 0) cursor.fail('expected a privilege');
    return words.join(words[1]?.startsWith('@') === true ? '' : ' ');
  });
}

interface Level {
  readonly object: ObjectKind;
  readonly names: readonly ObjectName[];
  readonly all: boolean;
  readonly span: Role['span'];
}

/** `*.*`, `db.*`, `*`, `db.t` or `t`, and what kind of object it is. */
function readLevel(cursor: Cursor): Level {
  const kind =
    cursor.peek(1).kind === 'end' || cursor.isOneOf(['to', 'from'])
      ? undefined
      : cursor.takeOne('table', 'function', 'procedure', 'package', 'sequence', 'library');
  if (kind === 'package') cursor.take('body');
  const first = cursor.peek();
  if (cursor.take('*')) {
    const isAll = cursor.take('.', '*');
    return { object: isAll ? 'database' : 'schema', names: [{ name: isAll ? '*' : '' }], all: !isAll, span: cursor.spanFrom(first) };
  }
  const name = cursor.takeString() ?? cursor.anyName();
  if (cursor.peek().kind === 'variable') {
    cursor.next();
    return { object: 'role', names: [{ name }], all: false, span: cursor.spanFrom(first) };
  }
  if (cursor.take('.', '*')) return { object: 'schema', names: [{ name }], all: true, span: cursor.spanFrom(first) };
  const path = cursor.take('.') ? { schema: name, name: cursor.anyName() } : { name };
  return { object: objects[kind ?? 'table'] ?? 'table', names: [path], all: false, span: cursor.spanFrom(first) };
}
