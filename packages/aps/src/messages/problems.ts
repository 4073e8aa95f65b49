import { FilsApsError } from '../errors.ts';

/** What is wrong with one member. `code` is the wire's three-digit message code; `reason` finishes a sentence. */
export interface MemberProblem {
  member: string;
  code: '001' | '002' | '032' | '033' | '005' | '013';
  reason: string;
}

/** A message that must not be sent: `problems` names each member and why. `wireCode` is what the gateway would answer. */
export class InvalidMessage extends FilsApsError {
  readonly problems: readonly MemberProblem[];

  constructor(problems: readonly MemberProblem[]) {
    const sentence = problems.map(({ member, reason }) => `${member} ${reason}`).join('; ');
    super('invalid_message', `The message cannot be sent: ${sentence}.`, {
      wireCode: problems[0] === undefined ? undefined : `00${problems[0].code}`,
    });
    this.problems = problems;
  }

  /** The names of the members at fault. */
  get members(): string[] {
    return this.problems.map(({ member }) => member);
  }
}
