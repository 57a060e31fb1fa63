import type { ExtensionParts } from '../../model/extensions.ts';

const words = (text: string): readonly string[] => text.split(' ');

const scalars = words(
  'bit bool bpchar bytea cidr date float4 float8 inet int2 int4 int8 interval macaddr macaddr8 money numeric oid text time timestamp timestamptz timetz ' +
    'uuid varbit varchar',
);

/**
 * What extensions bring that columns, indexes and defaults are made of. Sources: pg_depend in 15 for those that come with PostgreSQL;
 * the manuals of pgvector and PostGIS for theirs.
 */
export const extensionParts: ReadonlyMap<string, ExtensionParts> = new Map(
  Object.entries({
    citext: { types: ['citext'], operatorClasses: ['citext_pattern_ops'] },
    hstore: { types: ['hstore'] },
    ltree: { types: words('ltree lquery ltxtquery') },
    cube: { types: ['cube'] },
    earthdistance: { types: ['earth'] },
    isn: { types: words('ean13 isbn isbn13 ismn ismn13 issn issn13 upc') },
    seg: { types: ['seg'] },
    lo: { types: ['lo'] },
    vector: { types: words('vector halfvec sparsevec') },
    postgis: { types: words('geometry geography box2d box3d') },
    pg_trgm: { operatorClasses: words('gin_trgm_ops gist_trgm_ops') },
    intarray: { operatorClasses: words('gin__int_ops gist__intbig_ops') },
    btree_gin: { indexable: { method: 'gin', types: scalars } },
    btree_gist: { indexable: { method: 'gist', types: scalars } },
    bloom: { indexable: { method: 'bloom', types: words('int4 text') } },
    'uuid-ossp': { functions: words('uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil') },
    pgcrypto: { functions: words('gen_random_bytes digest hmac crypt gen_salt') },
  } satisfies Record<string, ExtensionParts>),
);
