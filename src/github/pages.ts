type Environment = Readonly<Record<string, string | undefined>>;

/** Where the files of this program can be looked at: those of the commit that the workflow names, on its own server, where the runner tells. */
export function pagesOf(environment: Environment, homepage: string): string {
  const { GITHUB_SERVER_URL: server = '', GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = environment;
  const isTold = /^https?:\/\/[\w.-]+(?::\d+)?$/u.test(server) && /^[\w.-]+\/[\w.-]+$/u.test(repository) && /^[\w.-]+(?:\/[\w.-]+)*$/u.test(ref);
  return isTold ? `${server}/${repository}/blob/${ref}` : `${homepage}/blob/main`;
}
