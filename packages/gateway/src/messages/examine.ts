import {
  explainSignature,
  type MemberProblem,
  type Operation,
  operationOf,
  SignatureMismatch,
  type SigningKey,
  type Verified,
  validateRequest,
  verifyMessage,
  type WireMessage,
} from '@fils/aps';
import type { GatewayContext } from '../context.ts';
import { merchantByIdentifier } from '../merchants/store.ts';
import { isWebAddress } from '../settings/addresses.ts';
import { type AnswerMembers, echoOf, unverifiedEchoOf } from './answer.ts';
import { type Credentials, credentialsOf } from './credentials.ts';
import type { RefusalDetail } from './refusal-text.ts';
import { allowedIp, allowedOrigin, type MessageSource } from './source.ts';

/** A message that passed: what it asks for, by whom. */
export interface AcceptedMessage {
  accepted: true;
  operation: Operation;
  message: Verified;
  credentials: Credentials;
  /** What its answers bring back. */
  echo: AnswerMembers;
  /** For the log: why the signature was accepted although it does not fit as received. */
  note: string | undefined;
}

/** A message that was refused. */
export interface RefusedMessage {
  accepted: false;
  responseCode: string;
  /** What a page may say about it. */
  detail: RefusalDetail;
  /** For the merchant's log: the exact reason, with the diagnosis of a wrong signature. Holds no secret. */
  note: string;
  /** Known when merchant identifier and access code belong together: then the refusal can be signed. */
  credentials: Credentials | undefined;
  /** Whether the signature fitted; undefined when it was not reached. */
  verified: boolean | undefined;
  echo: AnswerMembers;
}

const selectors = ['command', 'service_command', 'query_command'];

/** Whose message this claims to be: 009 and 010 are told apart. */
async function claimedMerchant(
  context: GatewayContext,
  message: WireMessage,
): Promise<{ code: '009' | '010' } | { credentials: Credentials }> {
  const merchant = await merchantByIdentifier(context, String(message['merchant_identifier'] ?? ''));
  if (merchant === undefined) return { code: '009' };
  const credentials = await credentialsOf(context, merchant);
  const { accessCode } = credentials.security;
  return accessCode !== undefined && accessCode === message['access_code']
    ? { credentials }
    : { code: '010' };
}

/**
 * Examines a decoded message in the order of open question 46: command (004), mandatory members (001), merchant (009),
 * access code (010), active account (015), signature (008), source (040, our place for it), lengths and formats
 * (032, 002, 033), amount (005), currency (013). What depends on orders and channels comes afterwards.
 * A message with several commands is told so only after its signature fitted: a recorded one was answered 00008.
 */
export async function examine(
  context: GatewayContext,
  path: '/FortAPI/paymentPage' | '/FortAPI/paymentApi',
  message: WireMessage,
  source: MessageSource,
): Promise<AcceptedMessage | RefusedMessage> {
  const claimed = await claimedMerchant(context, message);
  const credentials = 'credentials' in claimed ? claimed.credentials : undefined;
  const refuse = (code: string, note: string, detail: RefusalDetail = {}): RefusedMessage => ({
    accepted: false,
    responseCode: `00${code}`,
    detail,
    note,
    credentials,
    verified: code === '008' ? false : undefined,
    echo: unverifiedEchoOf(message),
  });

  const operation = operationOf(message, path);
  const named = selectors.filter((name) => message[name] !== undefined && message[name] !== '');
  const what = named.map((name) => `${name}=${String(message[name]).slice(0, 40)}`).join(', ');
  if (named.length > 1) {
    const sender = identify(claimed, message, refuse);
    return 'accepted' in sender ? sender : refuse('004', `${what}: a message names one command only.`);
  }
  if (operation === undefined) {
    return refuse(
      '004',
      what === '' ? 'The message names no command.' : `${what} is not a command of this address.`,
    );
  }
  const problems = problemsOf(operation, message);
  const missing = problems.filter((problem) => problem.code === '001');
  if (missing[0] !== undefined) return refuse('001', sentence(missing), membersOf(missing, '001'));
  const sender = identify(claimed, message, refuse);
  if ('accepted' in sender) return sender;
  const { checked } = sender;
  const verifiedRefusal = (code: string, note: string, detail: RefusalDetail): RefusedMessage => ({
    ...refuse(code, note, detail),
    verified: true,
    echo: echoOf(checked.message),
  });
  const { security } = sender.credentials;
  const sourceAllowed =
    path === '/FortAPI/paymentPage' ? allowedOrigin(security, source) : allowedIp(security, source);
  if (!sourceAllowed) {
    return verifiedRefusal('040', sourceReason(path, source), {
      from: source.origin ?? source.referer ?? '',
    });
  }
  const [problem] = problems;
  if (problem !== undefined) {
    return verifiedRefusal(problem.code, sentence(problems), membersOf(problems, problem.code));
  }
  return {
    accepted: true,
    operation,
    message: checked.message,
    credentials: sender.credentials,
    echo: echoOf(checked.message),
    note: checked.note,
  };
}

type Refuse = (code: string, note: string) => RefusedMessage;
type Claimed = Awaited<ReturnType<typeof claimedMerchant>>;

/** Whether the message is the merchant's whom it names: 009, 010, 015, 008. */
function identify(
  claimed: Claimed,
  message: WireMessage,
  refuse: Refuse,
): RefusedMessage | { credentials: Credentials; checked: CheckedMessage } {
  if ('code' in claimed) {
    return claimed.code === '009'
      ? refuse('009', 'No merchant has this merchant_identifier.')
      : refuse('010', 'The access_code is not the one of this merchant.');
  }
  const { credentials } = claimed;
  if (!credentials.merchant.active) return refuse('015', 'The merchant account is inactive.');
  const checked = checkSignature(message, credentials);
  if ('mismatch' in checked) {
    return refuse('008', `The signature does not belong to this message. ${checked.mismatch}`);
  }
  return { credentials, checked };
}

/**
 * The member tables' problems in the wire's order. `payment_option` is judged later, by what the merchant may offer
 * (080, 003, 049). Characters: "=" and control characters are refused where the table does not list them, more would
 * refuse honest clients (open question 54).
 */
function problemsOf(operation: Operation, message: WireMessage): MemberProblem[] {
  const problems = validateRequest(operation, message, { characters: 'safe' }).filter(
    ({ member, code }) => !(member === 'payment_option' && code === '033'),
  );
  const returnUrl = message['return_url'];
  if (typeof returnUrl === 'string' && returnUrl !== '' && !isWebAddress(returnUrl)) {
    const wrong: MemberProblem = {
      member: 'return_url',
      code: '002',
      reason: 'must be a complete http or https address',
    };
    const place = problems.findIndex(({ code }) => code === '005' || code === '013');
    problems.splice(place < 0 ? problems.length : place, 0, wrong);
  }
  return problems;
}

const sentence = (problems: readonly MemberProblem[]): string =>
  `${problems.map(({ member, reason }) => `${member} ${reason}`).join('; ')}.`;

const membersOf = (problems: readonly MemberProblem[], of: string): RefusalDetail => ({
  members: problems.filter(({ code }) => code === of).map(({ member }) => member),
});

function sourceReason(path: string, source: MessageSource): string {
  return path === '/FortAPI/paymentPage'
    ? `The form was sent from ${source.origin ?? source.referer}, which is not in Security Settings, Origin URL.`
    : `The message was sent from ${source.ip ?? 'this machine'}, which is not in Security Settings, Origin IP.`;
}

interface CheckedMessage {
  message: Verified;
  note: string | undefined;
}

function checkSignature(
  message: WireMessage,
  credentials: Credentials,
): CheckedMessage | { mismatch: string } {
  const { requestKey, responseKey } = credentials;
  if (requestKey === undefined) {
    return { mismatch: 'The merchant has no SHA request phrase yet: type one in Security Settings.' };
  }
  const explain = () => explanation(message, requestKey, responseKey);
  try {
    const verified = verifyMessage(message, requestKey);
    // A message that verifies as received is handed back as it is; any other needed a lenient reading.
    return { message: verified, note: verified === message ? undefined : explain() };
  } catch (error) {
    if (!(error instanceof SignatureMismatch)) throw error;
    return { mismatch: explain() };
  }
}

function explanation(message: WireMessage, key: SigningKey, otherKey: SigningKey | undefined): string {
  const { hints } = explainSignature(
    message,
    key,
    otherKey === undefined ? {} : { otherPhrase: otherKey.phrase },
  );
  return hints.map((hint) => hint.sentence).join(' ');
}
