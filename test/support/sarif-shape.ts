type Shape = Readonly<Record<string, unknown>>;

const closed = (properties: Readonly<Record<string, Shape>>, required: readonly string[]): Shape => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const listOf = (items: Shape, more: Shape = {}): Shape => ({ type: 'array', items, ...more });
const text: Shape = { type: 'string' };
const some: Shape = { type: 'string', minLength: 1 };
const count: Shape = { type: 'integer', minimum: 1 };
const level: Shape = { enum: ['none', 'note', 'warning', 'error'] };
const message = closed({ text: some }, ['text']);

/** A relative reference by RFC 3986: no blanks, no control characters, nothing that would have to be encoded. */
const uri: Shape = { type: 'string', pattern: "^[A-Za-z0-9\\-._~%!$&'()*+,;=:@/]+$", format: 'uri-reference' };
const artifactLocation = closed({ uri, uriBaseId: { const: 'ROOT' } }, ['uri', 'uriBaseId']);
const region = closed({ startLine: count, startColumn: count, endLine: count, endColumn: count }, ['startLine']);
const physicalLocation = closed({ artifactLocation, region, contextRegion: region }, ['artifactLocation', 'region']);
const replacement = closed({ deletedRegion: region, insertedContent: closed({ text }, ['text']) }, ['deletedRegion']);

const result = closed(
  {
    ruleId: some,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: listOf(closed({ physicalLocation }, ['physicalLocation']), { minItems: 1, maxItems: 1 }),
    relatedLocations: listOf(closed({ id: { type: 'integer', minimum: 0 }, physicalLocation, message }, ['id', 'physicalLocation', 'message']), {
      uniqueItems: true,
    }),
    partialFingerprints: { type: 'object', additionalProperties: some, minProperties: 1 },
    fixes: listOf(
      closed(
        {
          description: message,
          artifactChanges: listOf(
            closed({ artifactLocation, replacements: listOf(replacement, { minItems: 1 }) }, ['artifactLocation', 'replacements']),
            { minItems: 1, uniqueItems: true },
          ),
        },
        ['artifactChanges'],
      ),
      { uniqueItems: true },
    ),
    suppressions: listOf(
      closed({ kind: { enum: ['inSource', 'external'] }, status: { enum: ['accepted', 'underReview', 'rejected'] }, justification: text }, ['kind']),
      {
        uniqueItems: true,
      },
    ),
    properties: { type: 'object', properties: { tags: listOf(text, { uniqueItems: true }) } },
  },
  ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'partialFingerprints', 'suppressions'],
);

const descriptor = closed(
  {
    id: some,
    name: { type: 'string', pattern: '^[A-Z0-9][A-Za-z0-9]*$' },
    shortDescription: message,
    fullDescription: message,
    help: closed({ text: some, markdown: some }, ['text', 'markdown']),
    defaultConfiguration: closed({ level, enabled: { type: 'boolean' } }, ['level', 'enabled']),
    properties: closed({ tags: listOf(some, { uniqueItems: true }), 'problem.severity': { enum: ['error', 'warning', 'recommendation'] } }, ['tags']),
  },
  ['id', 'shortDescription', 'help'],
);

/**
 * The parts of SARIF 2.1.0 that a report has, as a JSON Schema in which nothing else may stand. Source: OASIS, Static Analysis Results
 * Interchange Format 2.1.0: 3.13 log file, 3.14 run, 3.19 toolComponent, 3.20 invocation, 3.27 result, 3.28 location, 3.30 region,
 * 3.35 suppression, 3.49 reportingDescriptor, 3.55 fix, 3.57 replacement; and GitHub's "SARIF support for code scanning", which asks for more.
 */
export const sarifShape: Shape = closed(
  {
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: listOf(
      closed(
        {
          tool: closed(
            {
              driver: closed(
                {
                  name: some,
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  informationUri: { type: 'string', format: 'uri' },
                  rules: listOf(descriptor, { uniqueItems: true }),
                },
                ['name', 'rules'],
              ),
            },
            ['driver'],
          ),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          originalUriBaseIds: { type: 'object', additionalProperties: closed({ description: message }, []) },
          results: listOf(result, { maxItems: 5_000 }),
          invocations: listOf(
            closed({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: listOf(closed({ level, message }, ['message'])) }, [
              'executionSuccessful',
            ]),
            { maxItems: 1 },
          ),
        },
        ['tool', 'columnKind', 'results'],
      ),
      { minItems: 1, maxItems: 1 },
    ),
  },
  ['$schema', 'version', 'runs'],
);
