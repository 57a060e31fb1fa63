/** Type parts of which the catalog alone knows the rest. */
export type Made<T> = Omit<T, 'origin' | 'schema' | 'name' | 'kind'>;
