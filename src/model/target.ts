/** A database engine whose SQL and whose habits the gate knows. */
export type DialectId = 'postgres' | 'mysql' | 'mariadb' | 'sqlite';

/** Major and minor version: `[15, 0]` for PostgreSQL 15, `[8, 4]` for MySQL 8.4. */
export type Version = readonly [major: number, minor: number];

/** The engine and version that the migrations will run on. */
export interface Target {
  readonly dialect: DialectId;
  readonly version: Version;
}

/** Whether the target is at least this version. */
export function isAtLeast(target: Target, major: number, minor = 0): boolean {
  const [targetMajor, targetMinor] = target.version;
  return targetMajor > major || (targetMajor === major && targetMinor >= minor);
}
