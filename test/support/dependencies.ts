import type { Dependency, Scheme } from '../../src/theory/dependency.ts';

/** `a b c` → its words. */
export const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** `a b -> c; c -> d` → dependencies. */
export const dependencies = (text: string): readonly Dependency[] =>
  text
    .split(';')
    .filter((one) => one.includes('->'))
    .map((one) => {
      const [determinant = '', dependent = ''] = one.split('->');
      return { determinant: words(determinant), dependent: words(dependent) };
    });

export const scheme = (attributes: string, given: string): Scheme => ({ attributes: words(attributes), dependencies: dependencies(given) });

/** Sets of attributes in an order in which they can be compared. */
export const sets = (parts: readonly (readonly string[])[]): readonly string[] => parts.map((part) => part.toSorted().join(' ')).toSorted();
