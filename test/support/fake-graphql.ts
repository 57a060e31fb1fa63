import { schema as publicSchema } from '@octokit/graphql-schema';
import { buildClientSchema, execute, parse, type IntrospectionQuery } from 'graphql';
import { bot, sharedBlob, shaOfShared, type FakeComment, type FakeState } from './fake-state.ts';
import type { GitObjects } from './git-objects.ts';
import type { ContractAnswer, ContractRequest, Json } from './github-contract.ts';

const publicGraphql = buildClientSchema(
  publicSchema.json['data'] === undefined ? (publicSchema.json as unknown as IntrospectionQuery) : (publicSchema.json['data'] as IntrospectionQuery),
  { assumeValid: true },
);

const changeTypes: Readonly<Record<string, string>> = { added: 'ADDED', removed: 'DELETED', renamed: 'RENAMED', copied: 'COPIED' };

/** Answers GraphQL by GitHub's public schema, which also sees to it that what is answered has its types. */
export function graphqlOf(
  objects: GitObjects,
  state: FakeState,
  pull: { readonly repository: string; readonly number: number; readonly head: () => string; readonly branch: string },
) {
  const commentNode = ({ id, author, body, minimised }: FakeComment) => ({
    __typename: 'IssueComment',
    id: `node${id}`,
    databaseId: id,
    body,
    viewerDidAuthor: author === bot,
    isMinimized: minimised,
  });
  const connection =
    <Node>(nodes: readonly Node[]) =>
    ({ first, after }: { first: number; after?: string | null }) => {
      const at = after ? Number(after) : 0;
      const some = nodes.slice(at, at + first);
      return { nodes: some, pageInfo: { hasNextPage: at + first < nodes.length, endCursor: some.length === 0 ? null : String(at + some.length) } };
    };
  const blobNode = (sha: string, bytes: Buffer) => {
    const binary = bytes.includes(0);
    const text = bytes.toString('utf8');
    return {
      __typename: 'Blob',
      oid: sha,
      byteSize: bytes.length,
      isBinary: binary,
      isTruncated: bytes.length > state.graphqlBytes,
      text: binary ? null : text.slice(0, state.graphqlBytes),
    };
  };
  const commitNode = (sha: string) => ({
    __typename: 'Commit',
    oid: sha,
    file: ({ path }: { path: string }) => {
      const entry = objects.tree(sha, true).find((one) => one.path === path);
      if (entry === undefined) return null;
      const bytes = entry.type === 'blob' ? objects.blob(entry.sha) : undefined;
      return {
        mode: Number.parseInt(entry.mode, 8),
        oid: entry.sha,
        size: entry.size ?? 0,
        type: entry.type,
        path,
        object: bytes === undefined ? null : blobNode(entry.sha, bytes),
      };
    },
  });
  /** A repository of which only single files are known. */
  const otherRepository = (repository: string) => {
    const shared = [...state.shared].flatMap(([key, found]) =>
      key.startsWith(`${repository}/`) ? [{ key: key.slice(repository.length + 1), found }] : [],
    );
    if (shared.length === 0) return null;
    const fileAt = (wanted: string) => {
      const one = shared.find(({ key }) => key === wanted);
      if (one === undefined) return null;
      const { found } = one;
      const bytes = Buffer.from(typeof found === 'string' ? found : '');
      const isText = typeof found === 'string';
      return {
        mode: isText ? 0o100644 : found,
        oid: shaOfShared(found),
        size: bytes.length,
        type: 'blob',
        object: isText ? blobNode(shaOfShared(found), bytes) : null,
      };
    };
    return {
      object: ({ oid }: { oid: string }) => {
        const bytes = sharedBlob(state, oid);
        if (bytes !== undefined) return blobNode(oid, bytes);
        const isCommit = shared.some(({ key }) => key.endsWith(`@${oid}`));
        return isCommit ? { __typename: 'Commit', oid, file: ({ path }: { path: string }) => fileAt(`${path}@${oid}`) } : null;
      },
    };
  };
  const pullNode = () => ({
    author: { __typename: 'User', login: 'Codertocat' },
    headRefOid: pull.head(),
    headRefName: pull.branch,
    headRepository: { name: 'shop', owner: { __typename: 'Organization', login: 'octo' } },
    labels: connection(state.labels.map((name) => ({ name }))),
    timelineItems: ({ last }: { last: number }) => ({
      nodes: state.events.slice(-last).map(({ kind, at, by, label }) => ({
        __typename: kind,
        createdAt: at,
        label: { name: label ?? '' },
        actor: { __typename: by.endsWith('[bot]') ? 'Bot' : 'User', login: by },
      })),
    }),
    comments: connection(state.comments.map(commentNode)),
    reviewThreads: connection(state.threads.map(({ comments }) => ({ comments: connection(comments.map(commentNode)) }))),
    reviews: connection(
      state.reviews
        .filter((review) => review.state === 'CHANGES_REQUESTED')
        .map(({ id, author, body }) => ({ databaseId: id, body, viewerDidAuthor: author === bot })),
    ),
  });
  const otherNode = ({ number, branch }: { number: number; branch: string }) => {
    const head = objects.commitOf(branch) ?? '';
    const files = objects.diff(objects.mergeBase(objects.commitOf('main') ?? '', head) ?? '', head);
    return {
      number,
      url: `https://github.com/octo/shop/pull/${number}`,
      headRefOid: head,
      files: ({ first }: { first: number }) => ({
        totalCount: files.length,
        nodes: files.slice(0, first).map(({ filename, status }) => ({ path: filename, changeType: changeTypes[status] ?? 'MODIFIED' })),
      }),
    };
  };
  const ownRepository = {
    object: ({ oid }: { oid: string }) => {
      const bytes = objects.blob(oid);
      return bytes === undefined ? (objects.commitOf(oid) === undefined ? null : commitNode(oid)) : blobNode(oid, bytes);
    },
    pullRequests: ({ first, baseRefName }: { first: number; baseRefName: string }) => {
      const into = state.others.filter(() => baseRefName === 'master').map(otherNode);
      return { totalCount: into.length, nodes: into.slice(0, first) };
    },
    pullRequest: (wanted: { number: number }) => (wanted.number === pull.number ? pullNode() : null),
  };
  const rootValue = {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      `${owner}/${name}` === pull.repository ? ownRepository : otherRepository(`${owner}/${name}`),
    minimizeComment: ({ input }: { input: { subjectId: string } }) => {
      const all = [...state.comments, ...state.threads.flatMap(({ comments }) => comments)];
      const found = all.find(({ id }) => `node${id}` === input.subjectId);
      if (found === undefined) throw new Error('Could not resolve to a node');
      found.minimised = true;
      return { minimizedComment: commentNode(found) };
    },
  };
  return async ({ body }: ContractRequest): Promise<ContractAnswer> => {
    const query = String(body['query']);
    const { data, errors } = await execute({
      schema: publicGraphql,
      document: parse(query),
      rootValue,
      variableValues: (body['variables'] ?? {}) as Json,
    });
    return {
      status: 200,
      data: { data, ...(errors === undefined ? {} : { errors: errors.map(({ message }) => ({ type: 'NOT_FOUND', message })) }) },
    };
  };
}
