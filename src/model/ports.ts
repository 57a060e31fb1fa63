import type { FileStatus } from './migration.ts';

/** The files of a repository at one point: a commit, or the working tree. Read in bulk, never a call a file. */
export interface Tree {
  /** For people: `main at 1a2b3c4`, `the working tree`. */
  readonly title: string;
  /** Every path, relative to the repository's root, with forward slashes. No folders, no submodules, no symbolic links. */
  list(): Promise<readonly string[]>;
  /** The texts of these paths; a path that is not there is left out of the map. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The same for those that lie on this machine already, so that many cost little; absent where none do. */
  readNear?(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Names of the contents of these paths, without reading them; absent where that takes reading. A path that is not there is left out. */
  hashes?(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Where replayed histories are kept from run to run. Never fails: what cannot be loaded is not there. */
export interface HistoryStore {
  load(key: string): Promise<string | undefined>;
  save(key: string, text: string): Promise<void>;
}

/** A path that differs between the merge base and the head. */
export interface ChangedPath {
  readonly path: string;
  readonly status: FileStatus;
  readonly previousPath?: string;
}

/** What a pull request changes: two trees and the paths between them (three-dot: what base alone did is not in it). */
export interface RepositoryChange {
  /** The merge base of the two branches: what stood before the change. */
  readonly base: Tree;
  readonly head: Tree;
  readonly changed: readonly ChangedPath[];
  /** False when the list of changed paths may be cut short: then nothing may pass. */
  readonly complete: boolean;
}
