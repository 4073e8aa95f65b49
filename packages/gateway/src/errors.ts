/** A fault of the gateway's user (a person in the dashboard, a seed file, embedding code), not of the wire. */
export class GatewayError extends Error {
  /** Stable: match on it, never on the sentence. */
  readonly code: string;
  /** The wrong member of the input, when there is one. */
  readonly field: string | undefined;

  constructor(code: string, sentence: string, field?: string) {
    super(sentence);
    this.name = 'GatewayError';
    this.code = code;
    this.field = field;
  }
}
