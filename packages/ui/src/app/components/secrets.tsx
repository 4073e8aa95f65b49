import { ActionIcon, Button, Group, PasswordInput, Text, Tooltip } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { EyeIcon, EyeOffIcon, ShieldIcon } from '../icons.tsx';
import { notify } from '../notify.tsx';
import { useProblemText } from '../problem-text.ts';
import { useTranslate } from '../translate.tsx';
import { CopyButton } from './copy.tsx';
import { usePasswordToggle } from './password-toggle.tsx';

export interface SecretFieldProps {
  label: string;
  /** The secret, or how to fetch it when it is asked for. */
  value: string | (() => Promise<string>);
  description?: ReactNode;
}

/** A secret that may be seen: covered until asked for, with copying that needs no uncovering. */
export function SecretField({ label, value, description }: SecretFieldProps) {
  const t = useTranslate();
  const id = useId();
  const problemText = useProblemText();
  const [shown, setShown] = useState<string | undefined>();
  const fetchValue = async () => (typeof value === 'string' ? value : value());
  const toggle = async () => {
    if (shown !== undefined) return setShown(undefined);
    try {
      setShown(await fetchValue());
    } catch (error) {
      notify.error(problemText(error));
    }
  };
  const name = t(shown === undefined ? 'common.reveal_named' : 'common.hide_named', { name: label });
  return (
    <div className="fils-copy-field">
      <div id={id} className="fils-label">
        {label}
      </div>
      {description && <div className="fils-description">{description}</div>}
      <div className="fils-copy-box">
        {/* biome-ignore lint/a11y/useSemanticElements: an output element would be announced on each change */}
        <bdi dir="ltr" className="fils-code" role="group" aria-labelledby={id}>
          {shown === undefined ? <span aria-hidden>••••••••••••</span> : shown}
        </bdi>
        <Tooltip label={shown === undefined ? t('common.reveal') : t('common.hide')}>
          <ActionIcon variant="subtle" color="gray" size="lg" onClick={toggle} aria-label={name}>
            {shown === undefined ? <EyeIcon size={18} /> : <EyeOffIcon size={18} />}
          </ActionIcon>
        </Tooltip>
        <CopyButton value={fetchValue} label={label} />
      </div>
    </div>
  );
}

export interface WriteOnlySecretProps {
  label: string;
  /** Whether one is stored; its value never comes back from the server. */
  isSet: boolean;
  /** The new value, or undefined while the stored one is kept. */
  value: string | undefined;
  onChange(value: string | undefined): void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** A secret that can be set and replaced but never read back. */
export function WriteOnlySecret(props: WriteOnlySecretProps) {
  const { label, isSet, value, onChange, description, error, required = false, disabled = false } = props;
  const t = useTranslate();
  const toggle = usePasswordToggle(label);
  if (isSet && value === undefined) {
    return (
      <div className="fils-copy-field">
        <div className="fils-label">{label}</div>
        {description && <div className="fils-description">{description}</div>}
        <Group className="fils-copy-box" gap="xs" wrap="nowrap">
          <ShieldIcon size={18} />
          <Text size="sm" className="fils-grow">
            {t('common.secret_saved')}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={disabled}
            onClick={() => onChange('')}
            aria-label={`${t('common.replace')}: ${label}`}
          >
            {t('common.replace')}
          </Button>
        </Group>
        {error && <div className="fils-field-error">{error}</div>}
      </div>
    );
  }
  return (
    <div>
      <PasswordInput
        label={label}
        description={description}
        error={error}
        withAsterisk={required}
        aria-required={required}
        disabled={disabled}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        {...toggle}
      />
      {isSet && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => onChange(undefined)}>
          {t('common.cancel')}
        </Button>
      )}
    </div>
  );
}
