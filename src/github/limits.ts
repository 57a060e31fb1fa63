/** GitHub's own bounds, each with the page that states it, and the smaller ones that we keep to. */
export const limits = {
  /** docs.github.com/rest/pulls/pulls#list-pull-requests-files: "a maximum of 3000 files". */
  listedFiles: 3_000,
  /** docs.github.com/rest/commits/commits#compare-two-commits: "up to 300 changed files for the entire comparison". */
  comparedFiles: 300,
  pageSize: 100,
  /** Answer of POST issues/{n}/comments to a longer one: "Body is too long (maximum is 65536 characters)". Bytes are never fewer than characters. */
  commentBody: 65_536,
  /** docs.github.com/actions, "Adding a job summary": a step's summary of more than 1 MiB is not uploaded at all. */
  jobSummary: 1_024_000,
  /** docs.github.com/actions, "Workflow commands": of each level, this many annotations of a step are shown, the rest is hidden without a word. */
  annotationsPerLevel: 10,
  /** docs.github.com/rest/checks/runs: annotations in one request. */
  checkAnnotations: 50,
  checkText: 65_535,
  /** Blobs in one GraphQL query, and their bytes together: more and the query is at risk of GitHub's ten seconds. */
  blobsPerQuery: 100,
  bytesPerQuery: 4_000_000,
  /** GraphQL cuts the text of larger blobs (`isTruncated`). */
  graphqlBlob: 500_000,
  /** A policy of another repository that is longer is not fetched; the policy itself sets a lower bound. */
  policyBytes: 1_000_000,
  /** Comments on whole files cost a request each, so only a few are made; the other findings are rows of the summary. */
  fileComments: 5,
  /** Calls that walking a tree too large for one answer may take. */
  treeCalls: 300,
  /** Other open pull requests: how many are listed, how many of them are held against this one, and how many files of all of them are read. */
  openPulls: 50,
  comparedPulls: 10,
  comparedPullFiles: 400,
  /** Requests that looking at other pull requests may take. */
  openPullCalls: 20,
  /** How long a `retry-after` is waited for. */
  longestWaitMs: 60_000,
  requestMs: 30_000,
} as const;
