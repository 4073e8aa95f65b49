import { describe, expect, it } from 'vitest';
import { uiCatalogue } from '../../languages/index.ts';
import { createTranslator, type Language } from '../languages/index.ts';
import { type ApiFieldProblem, ApiProblem } from './api.ts';
import { placeErrors } from './field-problems.ts';

const labels = { reference: 'Reference', amount: 'Amount', customerEmail: 'E-mail' };
const text = (language: Language) => createTranslator<string>(uiCatalogue as never, language);
const refusal = (...errors: ApiFieldProblem[]) =>
  new ApiProblem(422, 'invalid_input', 'English for programs', { field: errors[0]?.field, errors });
/** Without the invisible marks round labels. */
const plain = (errors: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => [name, sentence.replace(/[\u2068\u2069]/g, '')]),
  );

describe('errors at the fields of a form', () => {
  it('are in the language of the person, with the label of the field and the limit', () => {
    const refused = refusal(
      { field: 'reference', code: 'too_small', message: 'English', limit: 1, unit: 'characters' },
      { field: 'customerEmail', code: 'too_big', message: 'English', limit: 254, unit: 'characters' },
    );
    expect(plain(placeErrors(text('en'), refused, labels).errors)).toEqual({
      reference: 'Reference is required.',
      customerEmail: 'E-mail: at most 254 characters.',
    });
    expect(plain(placeErrors(text('lt'), refused, { ...labels, reference: 'Numeris' }).errors)).toEqual({
      reference: 'Laukas „Numeris“ privalomas.',
      customerEmail: 'E-mail: ne daugiau kaip 254 simboliai.',
    });
    for (const language of ['ar', 'fr', 'it'] as const) {
      const { errors } = placeErrors(text(language), refused, labels);
      for (const sentence of Object.values(errors)) expect(sentence).not.toMatch(/English|required|\{/);
    }
  });

  it('keep the sentence of the server for a code that is not known here', () => {
    const refused = refusal({ field: 'reference', code: 'of_tomorrow', message: 'Said by the server.' });
    expect(placeErrors(text('ar'), refused, labels).errors).toEqual({ reference: 'Said by the server.' });
    // A limit that was not told is in the server's sentence only.
    const older = refusal({ field: 'reference', code: 'too_big', message: 'At most 100.' });
    expect(placeErrors(text('ar'), older, labels).errors).toEqual({ reference: 'At most 100.' });
  });

  it('stand at the field that holds the wrong member', () => {
    const refused = refusal({ field: 'amount.currency', code: 'invalid_value', message: 'English' });
    const { errors, elsewhere } = placeErrors(text('en'), refused, labels);
    expect(plain(errors)).toEqual({ amount: 'Amount: choose one of the values that are offered.' });
    expect(elsewhere).toBeUndefined();
  });

  it('of a problem with one field and no list are placed by its own code', () => {
    const refused = new ApiProblem(409, 'email_in_use', 'English', { field: 'customerEmail' });
    expect(placeErrors(text('lt'), refused, labels).errors['customerEmail']).toBe(
      text('lt')('problem.email_in_use'),
    );
  });

  it('leave the whole error for the page when part of it has no field there', () => {
    const refused = refusal(
      { field: 'reference', code: 'invalid_type', message: 'English' },
      { field: 'metadata', code: 'invalid_type', message: 'English' },
    );
    expect(placeErrors(text('en'), refused, labels).elsewhere).toBe(refused);
    const broken = new ApiProblem(500, 'internal_error', 'English');
    expect(placeErrors(text('en'), broken, labels)).toEqual({ errors: {}, elsewhere: broken });
    expect(placeErrors(text('en'), undefined, labels).elsewhere).toBeUndefined();
  });
});
