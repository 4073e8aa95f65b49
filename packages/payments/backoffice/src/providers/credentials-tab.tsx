import { CopyField, WriteOnlySecret } from '@fils/ui';
import { Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ProviderForm, ShaTypeName } from '../../../src/providers/api-types.ts';
import { useText } from '../text.ts';
import type { FormFields } from './draft.ts';

const shaTypes: readonly ShaTypeName[] = ['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'];

/** The four values from Security Settings, and the addresses that go the other way. */
export function CredentialsTab({ provider, draft, edit, errors, disabled }: FormFields) {
  const t = useText();
  const required = draft.state !== 'disabled';
  const common = { disabled, required, 'aria-required': required, autoComplete: 'off', spellCheck: false };
  const blank = (phrase: string | undefined) =>
    phrase !== undefined && phrase !== phrase.trim() ? t('providers.phrase_blank') : undefined;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
      <Stack>
        <Text c="dimmed" size="sm">
          {t('providers.credentials_text')}
        </Text>
        <TextInput
          {...common}
          withAsterisk={required}
          dir="ltr"
          maxLength={40}
          label={t('providers.merchant_identifier')}
          value={draft.merchantIdentifier}
          error={errors['merchantIdentifier']}
          onChange={(event) => edit({ merchantIdentifier: event.currentTarget.value })}
        />
        <TextInput
          {...common}
          withAsterisk={required}
          dir="ltr"
          maxLength={40}
          label={t('providers.access_code')}
          value={draft.accessCode}
          error={errors['accessCode']}
          onChange={(event) => edit({ accessCode: event.currentTarget.value })}
        />
        <WriteOnlySecret
          label={t('providers.request_phrase')}
          isSet={!provider.missing.includes('requestPhrase')}
          value={draft.requestPhrase}
          onChange={(requestPhrase) => edit({ requestPhrase })}
          error={errors['requestPhrase']}
          description={blank(draft.requestPhrase)}
          required={required}
          disabled={disabled}
        />
        <WriteOnlySecret
          label={t('providers.response_phrase')}
          isSet={!provider.missing.includes('responsePhrase')}
          value={draft.responsePhrase}
          onChange={(responsePhrase) => edit({ responsePhrase })}
          error={errors['responsePhrase']}
          description={blank(draft.responsePhrase)}
          required={required}
          disabled={disabled}
        />
        <Select
          label={t('providers.sha_type')}
          description={
            draft.shaType === 'SHA-128' ? t('providers.sha1_warning') : t('providers.sha_type_hint')
          }
          data={shaTypes}
          value={draft.shaType}
          allowDeselect={false}
          disabled={disabled}
          error={errors['shaType']}
          onChange={(value) => value && edit({ shaType: value as ShaTypeName })}
        />
        <TextInput
          label={t('providers.gateway')}
          description={t('providers.gateway_hint')}
          type="url"
          dir="ltr"
          placeholder="https://checkout.payfort.com"
          value={draft.gatewayUrl}
          disabled={disabled}
          error={errors['gatewayUrl']}
          onChange={(event) => edit({ gatewayUrl: event.currentTarget.value })}
        />
      </Stack>
      <DashboardUrls urls={provider.urls} />
    </SimpleGrid>
  );
}

/** What is pasted into the dashboard of Amazon Payment Services, with its labels. */
function DashboardUrls({ urls }: { urls: ProviderForm['urls'] }) {
  const t = useText();
  return (
    <Stack className="bo-sunken">
      <div>
        <Title order={2} size="h5">
          {t('providers.urls')}
        </Title>
        <Text c="dimmed" size="sm">
          {t('providers.urls_text')}
        </Text>
      </div>
      {(['origin', 'redirection', 'directFeedback', 'notification'] as const).map((name) => (
        <CopyField key={name} label={t(`providers.url.${name}`)} value={urls[name]} />
      ))}
    </Stack>
  );
}
