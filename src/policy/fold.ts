import type {
  ApplicationTransaction,
  DeclaredDependency,
  Policy,
  PolicyApprovers,
  PolicyException,
  PolicyLayer,
  RuleSetting,
  TableFacts,
} from '../model/policy.ts';
import type { Version } from '../model/target.ts';
import type { PolicyPart } from './gather.ts';
import { readDependency } from './dependency.ts';
import { listOf, type PolicyFile, type WrittenLayer, type WrittenSettings } from './policy-file.ts';
import type { PolicySource } from './source.ts';
import { pointerTo } from './yaml-data.ts';

/** What holds before any policy says anything. */
const nothingSaid: Policy = {
  failOn: 'error',
  opaque: 'warning',
  migrations: [],
  layers: [],
  tables: [],
  smallTableRows: 0,
  codeSearch: 'all',
  exceptions: [],
  inlineExceptions: { allowed: true, requireReason: true, requireUntil: false },
  sources: [],
};

/** Folds policies into one, weakest first: single values are replaced, lists and layers are added to. */
export function foldParts(parts: readonly PolicyPart[]): Policy {
  return parts.reduce(foldPart, nothingSaid);
}

function foldPart(policy: Policy, { source }: PolicyPart): Policy {
  const file = source.value as PolicyFile;
  const inline = file['inline-exceptions'] ?? {};
  const migrations = readMigrations(file, source);
  const queries = file.queries === undefined ? policy.queries : { paths: listOf(file.queries), from: source.lineOf('/queries') };
  return {
    failOn: file['fail-on'] ?? policy.failOn,
    opaque: file.opaque ?? policy.opaque,
    migrations: migrations.length > 0 ? migrations : policy.migrations,
    layers: [...policy.layers, ...readLayers(file, source)],
    tables: [...policy.tables, ...readTables(file, source)],
    smallTableRows: file['small-table-rows'] ?? policy.smallTableRows,
    transactions: [...(policy.transactions ?? []), ...readTransactions(file, source)],
    dependencies: [...(policy.dependencies ?? []), ...readDependencies(file, source)],
    codeSearch: file['code-search'] ?? policy.codeSearch ?? 'all',
    ...(queries && { queries }),
    exceptions: [...policy.exceptions, ...readExceptions(file, source)],
    approvers: [...(policy.approvers ?? []), ...readApprovers(file, source)],
    inlineExceptions: {
      allowed: inline.allowed ?? policy.inlineExceptions.allowed,
      requireReason: inline['require-reason'] ?? policy.inlineExceptions.requireReason,
      requireUntil: inline['require-until'] ?? policy.inlineExceptions.requireUntil,
    },
    sources: [...policy.sources, source.title],
  };
}

/** Settings for everything, then for tables, then overrides: the later ones win. */
function readLayers(file: PolicyFile, source: PolicySource): readonly PolicyLayer[] {
  const ofTables = Object.entries(file.tables ?? {}).flatMap(([glob, { rules }]) => {
    const layer = readLayer({ ...(rules !== undefined && { rules }) }, pointerTo('/tables', glob), source);
    return layer === undefined ? [] : [{ ...layer, tables: [glob] }];
  });
  const overrides = (file.overrides ?? []).flatMap((override, index) => {
    const layer = readLayer(override, pointerTo('/overrides', index), source);
    const { files, tables } = override;
    return layer === undefined
      ? []
      : [{ ...layer, ...(files !== undefined && { files: listOf(files) }), ...(tables !== undefined && { tables: listOf(tables) }) }];
  });
  const own = readLayer(file, '', source);
  return [...(own === undefined ? [] : [own]), ...ofTables, ...overrides];
}

function readLayer({ rules, families, consequences }: WrittenLayer, pointer: string, source: PolicySource): PolicyLayer | undefined {
  if (rules === undefined && families === undefined && consequences === undefined) return undefined;
  return {
    rules: readSettings(rules, pointerTo(pointer, 'rules'), source),
    families: readSettings(families, pointerTo(pointer, 'families'), source),
    consequences: readSettings(consequences, pointerTo(pointer, 'consequences'), source),
  };
}

function readSettings(written: WrittenSettings | undefined, pointer: string, source: PolicySource): Readonly<Record<string, RuleSetting>> {
  const settings = Object.entries(written ?? {}).map(([name, setting]): readonly [string, RuleSetting] => {
    const from = source.lineOf(pointerTo(pointer, name));
    if (typeof setting === 'string') return [name, { severity: setting, from }];
    const { severity, ...options } = setting;
    return [name, { ...(severity !== undefined && { severity }), ...(Object.keys(options).length > 0 && { options }), from }];
  });
  return Object.fromEntries(settings);
}

function readMigrations(file: PolicyFile, source: PolicySource): Policy['migrations'] {
  return (file.migrations ?? []).map(({ paths, dialect, version, framework }, index) => {
    const pointer = pointerTo('/migrations', index);
    return {
      paths: listOf(paths),
      ...(dialect !== undefined && { dialect }),
      ...(version !== undefined && { version: readVersion(source.spelling(pointerTo(pointer, 'version')) ?? String(version)) }),
      ...(framework !== undefined && { framework }),
      from: source.lineOf(pointer),
    };
  });
}

function readVersion(text: string): Version {
  const [major = '0', minor = '0'] = text.split('.');
  return [Number(major), Number(minor)];
}

function readTables(file: PolicyFile, source: PolicySource): readonly TableFacts[] {
  return Object.entries(file.tables ?? {}).flatMap(([tables, { rows, ignore, hot }]) =>
    rows === undefined && ignore === undefined && hot === undefined
      ? []
      : [
          {
            tables,
            ...(rows !== undefined && { rows }),
            ...(ignore !== undefined && { ignore }),
            ...(hot !== undefined && { hot }),
            from: source.lineOf(pointerTo('/tables', tables)),
          },
        ],
  );
}

function readTransactions(file: PolicyFile, source: PolicySource): readonly ApplicationTransaction[] {
  return Object.entries(file.transactions ?? {}).map(([name, uses]) => ({
    name,
    uses: uses.map((use) => {
      const [mode, table = ''] = use.split(' ');
      return { mode: mode === 'writes' ? 'writes' : 'reads', table };
    }),
    from: source.lineOf(pointerTo('/transactions', name)),
  }));
}

function readDependencies(file: PolicyFile, source: PolicySource): readonly DeclaredDependency[] {
  return Object.entries(file.dependencies ?? {}).flatMap(([tables, entries]) =>
    entries.map((entry, index) => {
      const { holds, reason, denormalised } = typeof entry === 'string' ? { holds: entry } : entry;
      const pointer = pointerTo(pointerTo('/dependencies', tables), index);
      return {
        tables,
        ...readDependency(holds),
        ...(reason !== undefined && { reason: reason.trim() }),
        ...(denormalised !== undefined && { denormalised: denormalised.trim() }),
        place: source.placeOf(typeof entry === 'string' ? pointer : pointerTo(pointer, 'holds')),
        from: source.lineOf(pointer),
      };
    }),
  );
}

function readExceptions(file: PolicyFile, source: PolicySource): readonly PolicyException[] {
  return (file.exceptions ?? []).map(({ rule, files, tables, reason, expires, 'approved-by': approvedBy }, index) => ({
    rule,
    ...(files !== undefined && { files: listOf(files) }),
    ...(tables !== undefined && { tables: listOf(tables) }),
    reason: reason.trim(),
    ...(expires !== undefined && { expires }),
    ...(approvedBy !== undefined && { approvedBy }),
    from: source.lineOf(pointerTo('/exceptions', index)),
  }));
}

/** Logins without their `@`, in small letters: GitHub tells no difference. */
function readApprovers(file: PolicyFile, source: PolicySource): readonly PolicyApprovers[] {
  return (file.approvers ?? []).map(({ users, files, tables }, index) => ({
    users: listOf(users).map((login) => login.replace(/^@/u, '').toLowerCase()),
    ...(files !== undefined && { files: listOf(files) }),
    ...(tables !== undefined && { tables: listOf(tables) }),
    from: source.lineOf(pointerTo('/approvers', index)),
  }));
}
