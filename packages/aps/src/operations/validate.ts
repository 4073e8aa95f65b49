import type { Message, MessageValue } from '../messages/message.ts';
import type { MemberProblem } from '../messages/problems.ts';
import { currencies } from '../money/currencies.ts';
import type { MemberRule, Operation } from './operation.ts';

/**
 * How far characters are checked besides digits and references (open question 54: the gateway's own strictness
 * is unknown): `off` not at all; `safe` refuses `=` and control characters where the table does not list them;
 * `strict` allows letters, digits and the table's characters only.
 */
export type CharacterCheck = 'off' | 'safe' | 'strict';

const known = new Set(currencies);

function isAbsent(value: MessageValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function missing(rules: readonly MemberRule[], message: Message): MemberProblem[] {
  const problems: MemberProblem[] = [];
  for (const { name, mandatory } of rules) {
    if (mandatory === false || !isAbsent(message[name])) continue;
    if (mandatory === true) problems.push({ member: name, code: '001', reason: 'is missing' });
    else if (isAbsent(message[mandatory.unless])) {
      problems.push({ member: name, code: '001', reason: `is missing (or give ${mandatory.unless})` });
    }
  }
  return problems;
}

/** References and identifiers are always held to their characters: they are looked up and printed everywhere. */
const alwaysStrict = new Set(['merchant_reference', 'access_code', 'merchant_identifier', 'currency']);

function charactersProblem(rule: MemberRule, text: string, check: CharacterCheck): string | undefined {
  const allowed = rule.characters ?? '';
  if (check === 'strict' || alwaysStrict.has(rule.name)) {
    const bad = [...text].find(
      (character) => !/[\p{L}\p{M}\p{N}]/u.test(character) && !allowed.includes(character),
    );
    return bad === undefined ? undefined : `holds ${JSON.stringify(bad)}, which is not allowed there`;
  }
  if (check === 'off') return undefined;
  // A "=" in free text is how members could be made to swallow each other: see signature/ambiguity.ts.
  const bad = [...text].find(
    (character) => (character === '=' || /\p{Cc}/u.test(character)) && !allowed.includes(character),
  );
  return bad === undefined ? undefined : `holds ${JSON.stringify(bad)}, which is not allowed there`;
}

function isDigits(text: string, allowed: string): boolean {
  return [...text].every((character) => /[0-9]/.test(character) || allowed.includes(character));
}

function formatProblem(
  rule: MemberRule,
  value: MessageValue,
  check: CharacterCheck,
): MemberProblem | undefined {
  const problem = (code: MemberProblem['code'], reason: string): MemberProblem => ({
    member: rule.name,
    code,
    reason,
  });
  if (rule.type === 'Object' || rule.type === 'List') return undefined;
  if (typeof value === 'object') return problem('002', 'must be a text');
  const text = String(value);
  if (rule.maxLength !== undefined && text.length > rule.maxLength) {
    return problem('032', `is longer than ${rule.maxLength} characters`);
  }
  if (rule.name === 'amount') return undefined; // has codes of its own, later in the order
  if (rule.type === 'Numeric' && !isDigits(text, rule.characters ?? ''))
    return problem('002', 'must consist of digits');
  if (rule.values !== undefined && !rule.values.includes(text)) {
    return problem('033', `must be one of ${rule.values.join(', ')}`);
  }
  const reason = charactersProblem(rule, text, check);
  return reason === undefined ? undefined : problem('002', reason);
}

function amountProblems(message: Message): MemberProblem[] {
  const problems: MemberProblem[] = [];
  const { amount, currency } = message;
  if (!isAbsent(amount) && typeof amount !== 'object' && !/^0*[1-9][0-9]*$/.test(String(amount))) {
    problems.push({
      member: 'amount',
      code: '005',
      reason: 'must be a positive whole number of minor units',
    });
  }
  if (!isAbsent(currency) && typeof currency !== 'object' && !known.has(String(currency))) {
    problems.push({
      member: 'currency',
      code: '013',
      reason: 'must be the code of a currency, for example AED',
    });
  }
  return problems;
}

/**
 * Checks a request against its operation's table. The problems come in the order in which the gateway would
 * find them (open question 46): missing members, then length and format, then amount and currency. Members that
 * the table does not name are not judged: they are signed and echoed like all others.
 *
 * @param options.characters see `CharacterCheck`; `off` unless told.
 */
export function validateRequest(
  operation: Operation,
  message: Message,
  options: { characters?: CharacterCheck } = {},
): MemberProblem[] {
  const check = options.characters ?? 'off';
  const problems = missing(operation.request, message);
  for (const rule of operation.request) {
    const value = message[rule.name];
    if (value === undefined || value === null || value === '') continue;
    const found = formatProblem(rule, value, check);
    if (found !== undefined) problems.push(found);
  }
  return [...problems, ...amountProblems(message)];
}
