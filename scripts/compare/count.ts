import { isNear, namesAll, type Expectation, type Group } from '../../test/support/labelled-cases.ts';
import { squawkStyle, squawkTopics } from './squawk-topics.ts';

/** A finding of squawk, as its JSON reporter writes it: lines are counted from 0. */
export interface SquawkFinding {
  readonly file: string;
  readonly line: number;
  readonly level: string;
  readonly rule_name: string;
}

/** How both tools answered to one case. */
export interface Answer {
  readonly name: string;
  readonly group: Group;
  readonly ours: boolean;
  readonly squawk: boolean;
  /** The same with squawk's rules of style left out. */
  readonly squawkWithoutStyle: boolean;
  /** The rules of squawk, those of style apart, that spoke where none should. */
  readonly falseAlarms: readonly string[];
}

/** How many cases of a group a tool got right. */
export interface Score {
  readonly group: Group;
  readonly cases: number;
  readonly ours: number;
  readonly squawk: number;
  readonly squawkWithoutStyle: number;
}

/** Whether squawk answers as the label says: by any rule that may be read as the topic, within a line; silent where the case is harmless. */
export function squawkIsRight({ must_flag = [], must_not_flag }: Expectation, findings: readonly SquawkFinding[]): boolean {
  if (must_not_flag) return findings.length === 0;
  return namesAll(must_flag, (place, topic) =>
    findings.some(({ file, line, rule_name }) => isNear(place, file, line + 1) && (squawkTopics[rule_name]?.includes(topic) ?? false)),
  );
}

/** The answers of both tools to one case. */
export function answerOf(name: string, expectation: Expectation, ours: boolean, findings: readonly SquawkFinding[]): Answer {
  const grave = findings.filter(({ rule_name }) => !squawkStyle.has(rule_name));
  return {
    name,
    group: expectation.group,
    ours,
    squawk: squawkIsRight(expectation, findings),
    squawkWithoutStyle: squawkIsRight(expectation, grave),
    falseAlarms: expectation.must_not_flag ? [...new Set(grave.map(({ rule_name }) => rule_name))].toSorted() : [],
  };
}

export const groups: readonly Group[] = ['H', 'S', 'T'];

/** The score of each group. */
export function scoresOf(answers: readonly Answer[]): readonly Score[] {
  return groups.map((group) => {
    const ofGroup = answers.filter((answer) => answer.group === group);
    const count = (isRight: (answer: Answer) => boolean): number => ofGroup.filter(isRight).length;
    return {
      group,
      cases: ofGroup.length,
      ours: count(({ ours }) => ours),
      squawk: count(({ squawk }) => squawk),
      squawkWithoutStyle: count(({ squawkWithoutStyle }) => squawkWithoutStyle),
    };
  });
}
