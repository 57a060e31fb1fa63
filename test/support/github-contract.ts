import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { validate } from '@octokit/graphql-schema';

export interface ContractRequest {
  readonly method: string;
  readonly path: string;
  /** The route as GitHub's document writes it: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly route: string;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly authorization: string;
}

export interface ContractAnswer {
  readonly status: number;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (request: ContractRequest) => Promise<ContractAnswer> | ContractAnswer;
export type Json = Readonly<Record<string, unknown>>;

interface Operation {
  readonly parameters?: readonly { readonly in?: string; readonly name?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: object; readonly examples?: Json }>> }>
  >;
}

interface Route {
  readonly method: string;
  readonly route: string;
  readonly operation: Operation;
  readonly pattern: RegExp;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Json };
}

/** What GitHub's document calls a breach: thrown, so that the test that caused it fails. */
export class ContractError extends Error {}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references point into the schema that holds the components. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const left = Object.entries(value).filter(([key]) => !['nullable', 'example', 'examples', 'deprecated'].includes(key));
  const schema: Record<string, unknown> = Object.fromEntries(left.map(([key, part]) => [key, toJsonPart(key, part)]));
  if (value['nullable'] !== true) return schema;
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const choices = Array.isArray(schema['enum']) ? { enum: [...schema['enum'], null] } : {};
  return { ...schema, type: [schema['type'], 'null'], ...choices };
}

function toJsonPart(key: string, part: unknown): unknown {
  if (key === '$ref' && typeof part === 'string') return part.replace(/^#/u, 'github#');
  if (key === 'enum' || key === 'default' || key === 'const') return part;
  if (key === 'properties' && isObject(part)) return Object.fromEntries(Object.entries(part).map(([name, schema]) => [name, toJsonSchema(schema)]));
  return toJsonSchema(part);
}

/** Refuses fields that a request's schema does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return isObject(schema['properties']) && schema['additionalProperties'] === undefined ? { ...parts, additionalProperties: false } : parts;
}

function patternOf(route: string): RegExp {
  const escaped = route.replaceAll(/[.*+?^$()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/\{(?:path|ref|basehead)\}/gu, '(.+)').replaceAll(/\{[^}]+\}/gu, '([^/]+)')}$`, 'u');
}

const complaints = (check: ValidateFunction): string =>
  (check.errors ?? [])
    .slice(0, 4)
    .map((error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`)
    .join('; ');

/** Checks GraphQL documents against GitHub's public schema. */
function checkGraphql(body: Json): void {
  const [first] = validate(String(body['query']));
  if (first !== undefined) throw new ContractError(`GraphQL: ${first.message}`);
}

/** GitHub's own OpenAPI document as a judge of every request and of every answer that a test invents. */
export function loadContract(document = 'api.github.com') {
  const require = createRequire(import.meta.url);
  const file = require.resolve('@octokit/openapi/package.json').replace('package.json', `generated/${document}.json`);
  const spec = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'github', components: { schemas: toJsonSchema(spec.components.schemas) } });
  const resolve = <Part extends { readonly $ref?: string }>(part: Part): Part =>
    part.$ref === undefined
      ? part
      : (part.$ref
          .split('/')
          .slice(1)
          .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), spec) as Part);
  const routes: readonly Route[] = Object.entries(spec.paths).flatMap(([route, operations]) =>
    Object.entries(operations)
      .filter(([method]) => ['get', 'post', 'patch', 'put', 'delete'].includes(method))
      .map(([method, operation]) => ({ method: method.toUpperCase(), route, operation, pattern: patternOf(route) })),
  );
  const compiled = new Map<string, ValidateFunction>();
  const checkOf = (key: string, schema: () => unknown): ValidateFunction => {
    const known = compiled.get(key) ?? ajv.compile(schema() as object);
    compiled.set(key, known);
    return known;
  };

  const checkRequest = ({ operation, method, route }: Route, query: URLSearchParams, body: unknown): void => {
    const named = new Set((operation.parameters ?? []).map(resolve).flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : [])));
    for (const name of query.keys()) if (!named.has(name)) throw new ContractError(`${method} ${route}: no query parameter ${name}`);
    if (body === undefined) return;
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (schema === undefined) throw new ContractError(`${method} ${route} takes no body`);
    const check = checkOf(`request ${method} ${route}`, () => closed(toJsonSchema(schema)));
    if (!check(body)) throw new ContractError(`${method} ${route}: ${complaints(check)}`);
  };
  const checkAnswer = ({ operation, method, route }: Route, { status, data }: ContractAnswer): void => {
    const described = operation.responses[String(status)];
    if (described === undefined) {
      if (status >= 500 || [401, 403, 404, 409, 422, 429].includes(status)) return;
      throw new ContractError(`the fake answers an undocumented ${status} to ${method} ${route}`);
    }
    const schema = resolve(described).content?.['application/json']?.schema;
    if (schema === undefined || status >= 300) return;
    const check = checkOf(`answer ${status} ${method} ${route}`, () => toJsonSchema(schema));
    if (!check(data)) throw new ContractError(`the fake answers wrongly to ${method} ${route}: ${complaints(check)}`);
  };

  return {
    /** Answers one request, after a look at it and at the answer. */
    async answer(handler: Handler, method: string, url: URL, body: unknown, authorization: string): Promise<ContractAnswer> {
      const request = { method, path: url.pathname, query: url.searchParams, body: isObject(body) ? body : {}, authorization };
      if (method === 'POST' && url.pathname === '/graphql') {
        checkGraphql(request.body);
        return handler({ ...request, route: '/graphql' });
      }
      const route = routes.find((one) => one.method === method && one.pattern.test(url.pathname));
      if (route === undefined) throw new ContractError(`GitHub has no route ${method} ${url.pathname}`);
      checkRequest(route, url.searchParams, body);
      const answer = await handler({ ...request, route: route.route });
      checkAnswer(route, answer);
      return answer;
    },
    /** The document's own example of an answer. */
    example(method: string, route: string, status = 200): Json {
      const examples = spec.paths[route]?.[method.toLowerCase()]?.responses[String(status)]?.content?.['application/json']?.examples ?? {};
      const [first] = Object.values(examples);
      const value = isObject(first) ? resolve(first as { readonly $ref?: string; readonly value?: unknown }).value : undefined;
      const one: unknown = Array.isArray(value) ? value[0] : value;
      if (!isObject(one)) throw new ContractError(`no example of ${method} ${route}`);
      return structuredClone(one);
    },
  };
}

export type Contract = ReturnType<typeof loadContract>;
