import { type Learnt, learntFacts } from '../messages/learnt.ts';
import type { Stage, TransactionState } from '../schema.ts';

/**
 * The stages, least known first. A fact never moves an attempt back in this order, and two facts lead to the same
 * stage whichever came first: they may come in any order and number (docs/adr/0001-facts-combine.md).
 *
 * Where the order is a choice between two failures:
 * - `declined` and `uncertain` may be two tries on the same page, or one try and its resolution; nothing in the
 *   messages tells which. Taking them for declined could make the shopper pay twice; so they are `disputed`, and
 *   CHECK_STATUS is asked at once. It reports what was completed, so if it knows of no money, the decline stands.
 * - `failed` is that answer. It is the one thing that a message may go behind: an uncertain try after it is a try
 *   more, or an old one that arrives late. It is `disputed` again, and asked about again; the last answer stands.
 * - `captured` beats `voided`: where money was taken, a void is the release of the rest.
 */
export const stages: readonly Stage[] = [
  'draft',
  'abandoned',
  'pending',
  'cancelled',
  'declined',
  'uncertain',
  'disputed',
  'failed',
  'authorized',
  'voided',
  'captured',
  'mismatched',
];

type Row = Readonly<Record<Learnt, Stage>>;

/** One line of the table, in the order of `learntFacts`. */
function row(...next: readonly Stage[]): Row {
  return Object.fromEntries(learntFacts.map((fact, i) => [fact, next[i]])) as Row;
}

/** Every stage × every fact: where it leads. Total; state.test.ts proves that it is, and that it commutes. */
// biome-ignore format: a table reads better as one
export const transitions: Readonly<Record<Stage, Row>> = {
  //              abandoned     pending       cancelled     declined      uncertain     failed        authorized    voided        captured      refunded      mismatched
  draft:      row('abandoned',  'pending',    'cancelled',  'declined',   'uncertain',  'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  abandoned:  row('abandoned',  'pending',    'cancelled',  'declined',   'uncertain',  'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  pending:    row('pending',    'pending',    'cancelled',  'declined',   'uncertain',  'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  cancelled:  row('cancelled',  'cancelled',  'cancelled',  'declined',   'disputed',   'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  declined:   row('declined',   'declined',   'declined',   'declined',   'disputed',   'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  uncertain:  row('uncertain',  'uncertain',  'disputed',   'disputed',   'uncertain',  'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  disputed:   row('disputed',   'disputed',   'disputed',   'disputed',   'disputed',   'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  failed:     row('failed',     'failed',     'failed',     'failed',     'disputed',   'failed',     'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  authorized: row('authorized', 'authorized', 'authorized', 'authorized', 'authorized', 'authorized', 'authorized', 'voided',     'captured',   'captured',   'mismatched'),
  voided:     row('voided',     'voided',     'voided',     'voided',     'voided',     'voided',     'voided',     'voided',     'captured',   'captured',   'mismatched'),
  captured:   row('captured',   'captured',   'captured',   'captured',   'captured',   'captured',   'captured',   'captured',   'captured',   'captured',   'mismatched'),
  mismatched: row('mismatched', 'mismatched', 'mismatched', 'mismatched', 'mismatched', 'mismatched', 'mismatched', 'mismatched', 'mismatched', 'mismatched', 'mismatched'),
};

const states: Readonly<Record<Stage, TransactionState>> = {
  draft: 'draft',
  abandoned: 'cancelled',
  pending: 'pending',
  cancelled: 'cancelled',
  declined: 'cancelled',
  uncertain: 'unknown',
  disputed: 'unknown',
  failed: 'cancelled',
  authorized: 'authorized',
  voided: 'cancelled',
  captured: 'done',
  mismatched: 'error',
};

/** The word that people and the API see. */
export const stateOf = (stage: Stage): TransactionState => states[stage];

/** How much is known, as a number that only grows. */
export const rankOf = (stage: Stage): number => stages.indexOf(stage);

/** Whether money was reserved or taken. */
export const isSuccess = (stage: Stage): boolean => rankOf(stage) >= rankOf('authorized');

/** Whether only the gateway can tell how it ends: these are asked for by CHECK_STATUS until they do. */
export const isOpen = (stage: Stage): boolean =>
  stage === 'draft' || stage === 'pending' || stage === 'uncertain' || stage === 'disputed';
