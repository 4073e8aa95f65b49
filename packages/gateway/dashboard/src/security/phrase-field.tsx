import { CopyButton, EyeIcon, EyeOffIcon } from '@fils/ui';
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../app/translate.ts';

export interface PhraseFieldProps {
  label: string;
  description: string;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** 24 characters that nobody confuses when reading them out: about 139 bits. */
function suggestion(): string {
  const values = crypto.getRandomValues(new Uint32Array(24));
  return Array.from(values, (value) => alphabet[value % alphabet.length]).join('');
}

/** A phrase: masked until asked for, free to choose, to copy, or to have suggested. */
export function PhraseField({ label, description, value, error, onChange }: PhraseFieldProps) {
  const t = useText();
  const [visible, setVisible] = useState(false);
  const toggle = t(visible ? 'common.hide_named' : 'common.reveal_named', { name: label });
  return (
    <div>
      <TextInput
        type={visible ? 'text' : 'password'}
        label={label}
        description={description}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        // Password managers would offer to keep, and worse to fill in, a phrase.
        data-1p-ignore
        data-lpignore="true"
        rightSectionWidth={84}
        rightSectionPointerEvents="all"
        rightSection={
          <>
            <Tooltip label={t(visible ? 'common.hide' : 'common.reveal')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={toggle}
                onClick={() => setVisible(!visible)}
              >
                {visible ? <EyeOffIcon size={18} /> : <EyeIcon size={18} />}
              </ActionIcon>
            </Tooltip>
            <CopyButton value={value} label={label} />
          </>
        }
      />
      <div className="phrase-actions">
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          aria-label={t('security.suggest_for', { name: label })}
          onClick={() => {
            onChange(suggestion());
            setVisible(true);
          }}
        >
          {t('security.suggest')}
        </Button>
      </div>
    </div>
  );
}
