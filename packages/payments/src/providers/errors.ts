/** Something about a provider that cannot be done as asked. `code` is stable. */
export class ProviderError extends Error {
  readonly code: string;
  /** The form field to mend, by its name in the API, when there is one. */
  readonly field: string | undefined;

  constructor(code: string, sentence: string, field?: string) {
    super(sentence);
    this.name = new.target.name;
    this.code = code;
    this.field = field;
  }
}

/** There is no provider with this id. */
export class UnknownProvider extends ProviderError {
  constructor(id: string) {
    super('unknown_provider', `There is no payment provider ${id}.`);
  }
}

/** A credential that this action needs has not been saved. */
export class CredentialsMissing extends ProviderError {
  readonly missing: readonly CredentialName[];

  constructor(name: string, missing: readonly CredentialName[]) {
    super(
      'credentials_missing',
      `${name} lacks: ${missing.map((m) => credentialLabels[m]).join(', ')}.`,
      missing[0],
    );
    this.missing = missing;
  }
}

/** A test provider would have met Amazon's production hosts, or a live one the sandbox. Nothing was sent. */
export class WrongEnvironment extends ProviderError {
  constructor(sentence: string) {
    super('wrong_environment', sentence, 'gatewayUrl');
  }
}

export const credentialNames = [
  'merchantIdentifier',
  'accessCode',
  'requestPhrase',
  'responsePhrase',
] as const;

export type CredentialName = (typeof credentialNames)[number];

/** The labels of the documents. */
export const credentialLabels: Readonly<Record<CredentialName, string>> = {
  merchantIdentifier: 'Merchant Identifier',
  accessCode: 'Access Code',
  requestPhrase: 'SHA Request Phrase',
  responsePhrase: 'SHA Response Phrase',
};
