import { api, ErrorState, PageHeader, useApi, useFieldErrors } from '@fils/ui';
import { useState } from 'react';
import type { ExplanationJson, MessageJson, MessageListJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi } from '../app/merchant.tsx';
import { useMay } from '../app/permissions.ts';
import { useFilters } from '../app/search.ts';
import { useText } from '../app/translate.ts';
import { Notice } from '../shared/notice.tsx';
import { Explanation } from './explanation.tsx';
import { type Question, QuestionForm } from './question-form.tsx';

/** Why does a signature not fit? For a pasted message, or one of the log (`?message=<id>`). */
export function ExplainerPage() {
  const t = useText();
  const path = useMerchantApi();
  const mayExplain = useMay()('explain');
  const [{ message: chosen }, setFilters] = useFilters(['message']);
  const { data: log } = useApi<MessageListJson>(path('explain/messages'), { enabled: mayExplain });
  const logged = useApi<MessageJson>(path(`explain/messages/${chosen}`), {
    enabled: mayExplain && chosen !== undefined,
  });
  const [explanation, setExplanation] = useState<ExplanationJson>();
  const [error, setError] = useState<unknown>();
  const { errors, elsewhere } = useFieldErrors(error, { text: t('explain.message') });

  const ask = async (question: Question) => {
    setError(undefined);
    try {
      setExplanation(await api<ExplanationJson>(path('explain'), { body: question }));
    } catch (caught) {
      setExplanation(undefined);
      setError(caught);
    }
  };
  return (
    <>
      <PageHeader title={t('frame.explainer')} description={t('explain.text')} />
      {mayExplain ? (
        <div className="explainer">
          <QuestionForm
            key={logged.data?.id ?? 'pasted'}
            message={chosen === undefined ? undefined : logged.data}
            log={log?.messages ?? []}
            problem={errors['text']}
            onChoose={(id) => {
              setExplanation(undefined);
              setError(undefined);
              setFilters({ message: id });
            }}
            onAsk={ask}
          />
          <div aria-live="polite">
            {logged.error && chosen !== undefined && <ErrorState error={logged.error} />}
            {elsewhere !== undefined && <ErrorState error={elsewhere} />}
            {explanation && <Explanation explanation={explanation} />}
          </div>
        </div>
      ) : (
        <Notice>{t('explain.viewer')}</Notice>
      )}
    </>
  );
}
