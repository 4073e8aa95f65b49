import { AlertIcon, CheckIcon, CopyButton } from '@fils/ui';
import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ExplanationJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { MembersTable } from '../messages/members-table.tsx';
import { Section } from '../shared/section.tsx';
import { hintText } from './hint-text.ts';

/** The answer: fits or not, why, the string to sign with the phrases masked, and where the other side's string parts ways. */
export function Explanation({ explanation }: { explanation: ExplanationJson }) {
  const t = useText();
  const { matches, received, expected, stringToSign, hints, difference, sameString } = explanation;
  const verdict = matches
    ? t('explain.fits')
    : t(received === null ? 'explain.no_signature' : 'explain.does_not_fit');
  return (
    <Stack gap="lg">
      <Alert
        color={matches ? 'teal' : 'red'}
        variant="light"
        icon={matches ? <CheckIcon /> : <AlertIcon />}
        title={verdict}
      >
        {matches && hints.length === 0 && t('explain.fits_text')}
        {hints.length > 0 && (
          <ul className="hints" aria-label={t('explain.hints')}>
            {hints.map((hint) => (
              <li key={hint.code + hint.sentence}>{hintText(t, hint)}</li>
            ))}
          </ul>
        )}
      </Alert>
      <Section title={t('explain.string')} description={t('explain.string_help')}>
        <CodeBlock label={t('explain.string')} value={stringToSign}>
          <MarkedPhrases text={stringToSign} />
        </CodeBlock>
        {sameString && !matches && <Text size="sm">{t('explain.same_string')}</Text>}
      </Section>
      {difference && (
        <Section
          title={t('explain.difference')}
          description={
            difference.member === null
              ? t('explain.difference_phrase')
              : t('explain.difference_member', {
                  member: `\u2066${difference.member}\u2069`,
                  at: difference.at + 1,
                })
          }
        >
          <dl className="difference">
            <dt>{t('explain.ours')}</dt>
            <dd>
              <bdi dir="ltr" className="fils-code">
                {difference.ours}
              </bdi>
            </dd>
            <dt>{t('explain.theirs')}</dt>
            <dd>
              <bdi dir="ltr" className="fils-code">
                {difference.theirs}
              </bdi>
            </dd>
          </dl>
        </Section>
      )}
      <Section>
        <Signature label={t('explain.expected')} value={expected} />
        <Signature label={t('explain.received')} value={received} />
      </Section>
      <div>
        <Title order={2} size="h4" mb="sm">
          {t('explain.members')}
        </Title>
        <div className="fils-card members-card">
          <MembersTable members={explanation.members} />
        </div>
      </div>
    </Stack>
  );
}

function CodeBlock({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <div className="code-block">
      <bdi dir="ltr" className="fils-code">
        {children}
      </bdi>
      <CopyButton value={value} label={label} />
    </div>
  );
}

const mark = '‹phrase›';

/** A string to sign begins and ends with the phrase. */
function MarkedPhrases({ text }: { text: string }) {
  const marked = <mark className="phrase-mark">{mark}</mark>;
  return (
    <>
      {marked}
      {text.slice(mark.length, -mark.length)}
      {marked}
    </>
  );
}

function Signature({ label, value }: { label: string; value: string | null }) {
  const t = useText();
  return (
    <div>
      <div className="fils-label">{label}</div>
      {value === null ? (
        <Text c="dimmed">{t('explain.none_received')}</Text>
      ) : (
        <CodeBlock label={label} value={value}>
          {value}
        </CodeBlock>
      )}
    </div>
  );
}
