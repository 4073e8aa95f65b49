import { CheckIcon, ChevronEndIcon } from '@fils/ui';
import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ChecklistJson } from '../../../src/dashboard-api/api-types.ts';
import { usePaths } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import { Section } from '../shared/section.tsx';
import { progressOf, type Step, stepsOf } from './steps.ts';

/** The steps of the documents, ticked from what is stored; each leads to its page. One line once all is done. */
export function Checklist({ checklist }: { checklist: ChecklistJson }) {
  const t = useText();
  const to = usePaths();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const steps = stepsOf(checklist, to);
  const { done, total, next } = progressOf(steps);
  if (next !== undefined) {
    return (
      <Section
        title={t('home.todo')}
        description={t('home.todo_text')}
        action={
          <Text size="sm" c="dimmed">
            {t('home.progress', { done, total })}
          </Text>
        }
      >
        <Steps steps={steps} next={next} />
      </Section>
    );
  }
  return (
    <Section>
      <div className="checklist-ready">
        <span className="tick">
          <CheckIcon size={16} />
        </span>
        <Text className="fils-grow">{t('home.ready')}</Text>
        <Button
          variant="subtle"
          size="sm"
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'home.hide_steps' : 'home.show_steps')}
        </Button>
      </div>
      <div id={id} hidden={!opened}>
        <Steps steps={steps} />
      </div>
    </Section>
  );
}

function Steps({ steps, next }: { steps: readonly Step[]; next?: Step }) {
  const t = useText();
  return (
    <ol className="checklist">
      {steps.map((step) => (
        <li key={step.key} data-done={step.done} data-next={step === next}>
          <Link to={step.to}>
            <span className="tick">
              {step.done && <CheckIcon size={16} />}
              <span className="fils-hidden">{t(step.done ? 'home.done' : 'home.open_step')}: </span>
            </span>
            <span className="fils-grow">
              {t(step.key)}
              {step.optional && <span className="optional"> ({t('home.optional')})</span>}
            </span>
            <ChevronEndIcon size={16} />
          </Link>
        </li>
      ))}
    </ol>
  );
}
