/**
 * What can be learnt about an attempt. Each is one fact, whoever tells it: return, feedback, notification, the answer
 * to CHECK_STATUS or to an operation of ours.
 */
export type Learnt =
  /** Asked until the end of the schedule, and the gateway never heard of it. */
  | 'abandoned'
  /** Accepted or under review; a notification will tell (statuses 19, 40). */
  | 'pending'
  /** The shopper cancelled on the payment page (message 072). */
  | 'cancelled'
  /** A message says that a try was declined. The same reference may still succeed with another card. */
  | 'declined'
  /** The acquirer gave no final word (status 15), or we could not get one. */
  | 'uncertain'
  /** Asked by CHECK_STATUS, the gateway says that it failed. */
  | 'failed'
  | 'authorized'
  | 'voided'
  | 'captured'
  | 'refunded'
  /** A genuine message speaks of another amount or currency than we asked for. */
  | 'mismatched';

/** In the order of the columns of the transition table. */
export const learntFacts: readonly Learnt[] = [
  'abandoned',
  'pending',
  'cancelled',
  'declined',
  'uncertain',
  'failed',
  'authorized',
  'voided',
  'captured',
  'refunded',
  'mismatched',
];
