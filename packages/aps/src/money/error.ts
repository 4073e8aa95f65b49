import { FilsApsError } from '../errors.ts';

/** An amount or currency that cannot be used: not a number, negative, too long, unknown currency. */
export class MoneyError extends FilsApsError {
  constructor(sentence: string, wireCode: '00005' | '00013' = '00005') {
    super('invalid_money', sentence, { wireCode });
  }
}
