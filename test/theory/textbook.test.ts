import { describe, expect, test } from 'vitest';
import { candidateKeys } from '../../src/theory/candidate-keys.ts';
import { closureOf } from '../../src/theory/closure.ts';
import { decompose } from '../../src/theory/boyce-codd.ts';
import { isLossless } from '../../src/theory/chase.ts';
import { showDependency } from '../../src/theory/dependency.ts';
import { grouped, minimalCover } from '../../src/theory/minimal-cover.ts';
import { violationsOf } from '../../src/theory/normal-form.ts';
import { project } from '../../src/theory/projection.ts';
import { dependencies, scheme, words } from '../support/dependencies.ts';
import { testRelations, type KnownRelation } from '../support/known-relations.ts';

/** Relations with known answers. `source` says where the fact is stated. */
const relations: readonly KnownRelation[] = [
  {
    name: 'grades of students in courses',
    source: 'Silberschatz, Korth, Sudarshan, Database System Concepts, 7th ed., ch. 7: repeated names of a bad design',
    of: scheme('student name course title grade', 'student -> name; course -> title; student course -> grade'),
    keys: ['student course'],
    form: '1NF',
    witness: 'student → name',
    third: ['student name', 'course title', 'student course grade'],
  },
  {
    name: 'EMP_PROJ',
    source: 'Elmasri, Navathe, Fundamentals of Database Systems, 7th ed., ch. 14',
    of: scheme('ssn pnumber hours ename pname plocation', 'ssn pnumber -> hours; ssn -> ename; pnumber -> pname plocation'),
    keys: ['ssn pnumber'],
    form: '1NF',
    witness: 'ssn → ename',
    third: ['ssn pnumber hours', 'ssn ename', 'pnumber pname plocation'],
  },
  {
    name: 'EMP_DEPT',
    source: 'Elmasri, Navathe, 7th ed., ch. 14',
    of: scheme('ename ssn bdate address dnumber dname dmgr', 'ssn -> ename bdate address dnumber; dnumber -> dname dmgr'),
    keys: ['ssn'],
    form: '2NF',
    witness: 'dnumber → dname',
    third: ['ename ssn bdate address dnumber', 'dnumber dname dmgr'],
  },
  {
    name: 'LOTS',
    source: 'Elmasri, Navathe, 7th ed., ch. 14',
    of: scheme(
      'property county lot area price tax',
      'property -> county lot area price tax; county lot -> property area price tax; county -> tax; area -> price',
    ),
    keys: ['property', 'county lot'],
    form: '1NF',
    witness: 'county → tax',
    third: ['property county lot area', 'county tax', 'area price'],
  },
  {
    name: 'LOTS1',
    source: 'Elmasri, Navathe, 7th ed., ch. 14',
    of: scheme('property county lot area price', 'property -> county lot area price; county lot -> property area price; area -> price'),
    keys: ['property', 'county lot'],
    form: '2NF',
    witness: 'area → price',
    third: ['property county lot area', 'area price'],
  },
  {
    name: 'LOTS1A, where the size of a lot tells its county',
    source: 'Elmasri, Navathe, 7th ed., ch. 14',
    of: scheme('property county lot area', 'property -> county lot area; county lot -> property area; area -> county'),
    keys: ['property', 'county lot', 'area lot'],
    form: '3NF',
    witness: 'area → county',
    third: ['property county lot area'],
    lost: ['county, lot → property, area'],
  },
  {
    name: 'TEACH: each instructor has one course',
    source: 'Elmasri, Navathe, 7th ed., ch. 14',
    of: scheme('student course instructor', 'student course -> instructor; instructor -> course'),
    keys: ['student course', 'student instructor'],
    form: '3NF',
    witness: 'instructor → course',
    third: ['student course instructor'],
    lost: ['student, course → instructor'],
  },
  {
    name: 'city, street and zip',
    source: 'Ullman, Principles of Database and Knowledge-Base Systems I, ch. 7',
    of: scheme('city street zip', 'city street -> zip; zip -> city'),
    keys: ['city street', 'street zip'],
    form: '3NF',
    witness: 'zip → city',
    third: ['city street zip'],
    lost: ['city, street → zip'],
  },
  {
    name: 'FIRST: suppliers, their cities and what they ship',
    source: 'Date, An Introduction to Database Systems, 8th ed., ch. 12',
    of: scheme('supplier status city part quantity', 'supplier -> city; city -> status; supplier part -> quantity'),
    keys: ['supplier part'],
    form: '1NF',
    witness: 'supplier → city',
    third: ['supplier city', 'status city', 'supplier part quantity'],
  },
  {
    name: 'SECOND: the status hangs on the city',
    source: 'Date, 8th ed., ch. 12',
    of: scheme('supplier status city', 'supplier -> city; city -> status'),
    keys: ['supplier'],
    form: '2NF',
    witness: 'city → status',
    third: ['supplier city', 'status city'],
  },
  {
    name: 'SSP: suppliers by number and by name',
    source: 'Date, 8th ed., ch. 12: overlapping candidate keys',
    of: scheme('supplier name part quantity', 'supplier -> name; name -> supplier; supplier part -> quantity'),
    keys: ['supplier part', 'name part'],
    form: '3NF',
    witness: 'supplier → name',
    third: ['supplier name', 'supplier part quantity'],
    lost: [],
  },
  {
    name: 'the adviser of a student in a department',
    source: 'Silberschatz, Korth, Sudarshan, 7th ed., ch. 7: dept_advisor',
    of: scheme('student adviser department', 'adviser -> department; student department -> adviser'),
    keys: ['student department', 'student adviser'],
    form: '3NF',
    witness: 'adviser → department',
    third: ['student adviser department'],
    lost: ['student, department → adviser'],
  },
  {
    name: 'films and their stars',
    source: 'Garcia-Molina, Ullman, Widom, Database Systems: The Complete Book, 2nd ed., ch. 3',
    of: scheme('title year length genre studio star', 'title year -> length genre studio'),
    keys: ['title year star'],
    form: '1NF',
    witness: 'title, year → length',
    third: ['title year length genre studio', 'title year star'],
    lost: [],
  },
  {
    name: 'films and the address of their studio',
    source: 'Garcia-Molina, Ullman, Widom, 2nd ed., ch. 3',
    of: scheme('title year length studio address', 'title year -> length studio; studio -> address'),
    keys: ['title year'],
    form: '2NF',
    witness: 'studio → address',
    third: ['title year length studio', 'studio address'],
    lost: [],
  },
  {
    name: 'which theatre shows a film in a city',
    source: 'Garcia-Molina, Ullman, Widom, 2nd ed., ch. 3: Bookings',
    of: scheme('title theatre city', 'theatre -> city; title city -> theatre'),
    keys: ['title city', 'title theatre'],
    form: '3NF',
    witness: 'theatre → city',
    third: ['title theatre city'],
    lost: ['title, city → theatre'],
  },
  {
    name: 'a table by its key',
    source: 'the definition',
    of: scheme('id name mail', 'id -> name mail; mail -> id name'),
    keys: ['id', 'mail'],
    form: 'BCNF',
    third: ['id name mail'],
    lost: [],
  },
];

testRelations(relations);

test('every dependency that breaks LOTS, with the form that it breaks', () => {
  const lots = relations.find(({ name }) => name === 'LOTS')?.of ?? scheme('', '');
  expect(
    violationsOf(lots).map(({ breaks, dependency, key }) => `${breaks} ${showDependency(dependency)}${key ? ` of ${key.join(', ')}` : ''}`),
  ).toEqual(['2NF county → tax of county, lot', '3NF area → price']);
});

describe('closures', () => {
  test.each([
    ['A G', 'A -> B; A -> C; C G -> H; C G -> I; B -> H', 'A B C G H I', 'Silberschatz, 7th ed., ch. 7'],
    ['A B', 'A B -> C; B C -> A D; D -> E; C F -> B', 'A B C D E', 'Garcia-Molina, Ullman, Widom, 2nd ed., ch. 3'],
    ['D', 'A B -> C; B C -> A D; D -> E; C F -> B', 'D E', 'the same'],
    ['', '-> A; A -> B', 'A B', 'a constant is determined by nothing'],
  ])('of %s under %s', (start, given, closure) => {
    expect([...closureOf(words(start), dependencies(given))].toSorted()).toEqual(words(closure));
  });
});

describe('minimal covers', () => {
  test.each([
    ['A -> B C; B -> C; A -> B; A B -> C', ['A → B', 'B → C'], 'Silberschatz, 7th ed., ch. 7'],
    ['B -> A; D -> A; A B -> D', ['D → A', 'B → D'], 'Elmasri, Navathe, 7th ed., ch. 15'],
    ['A -> B C D E; C D -> E', ['A → B, C, D', 'C, D → E'], 'Elmasri, Navathe, 7th ed., ch. 15'],
  ])('of %s', (given, cover) => {
    expect(grouped(minimalCover(dependencies(given))).map(showDependency)).toEqual(cover);
  });
});

test('a projection keeps what went through an attribute that is left out (Garcia-Molina, Ullman, Widom, 2nd ed., ch. 3)', () => {
  const projected = project(words('A C D'), dependencies('A -> B; B -> C; C -> D'));
  expect(projected.dependencies.map(showDependency).toSorted()).toEqual(['A → C', 'C → D']);
});

test('too many determinants are said to be too many', () => {
  const many = Array.from({ length: 20 }, (_, index) => `a${index}`);
  const chain = many.slice(1).map((to, index) => ({ determinant: [many[index] ?? ''], dependent: [to] }));
  expect(project(many, chain, 4).complete).toBe(false);
  expect(decompose({ attributes: [...many, 'rest'], dependencies: chain }).complete).toBe(false);
});

test('too many candidate keys are said to be too many', () => {
  const pairs = Array.from({ length: 8 }, (_, index) => `a${index} -> b${index}; b${index} -> a${index}`).join('; ');
  const all = Array.from({ length: 8 }, (_, index) => `a${index} b${index}`).join(' ');
  expect(candidateKeys(scheme(all, pairs))).toMatchObject({ complete: false });
  expect(candidateKeys(scheme(all, pairs), 256)).toMatchObject({ complete: true });
  expect(candidateKeys(scheme(all, pairs), 256).keys).toHaveLength(256);
});

describe('the chase (Garcia-Molina, Ullman, Widom, 2nd ed., ch. 3)', () => {
  test('a join that is lossless', () => {
    expect(isLossless(words('A B C D'), [words('A D'), words('A C'), words('B C D')], dependencies('A -> B; B -> C; C D -> A'))).toBe(true);
  });
  test('a join that is not', () => {
    expect(isLossless(words('A B C D'), [words('A B'), words('B C'), words('C D')], dependencies('B -> A D'))).toBe(false);
  });
});
