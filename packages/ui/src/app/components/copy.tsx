import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { CheckIcon, CopyIcon } from '../icons.tsx';
import { useTranslate } from '../translate.tsx';

/** Copies text; also where the page is not served over https and the clipboard interface is missing. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'fils-hidden';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

function useCopy(value: string | (() => Promise<string>)) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    await copyText(typeof value === 'string' ? value : await value());
    setCopied(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), 2500);
  };
  return { copied, copy };
}

export interface CopyButtonProps {
  /** What is copied, or how to get it when it is asked for. */
  value: string | (() => Promise<string>);
  /** What the value is; read out with the button. */
  label: string;
  /** Shows the word beside the icon. */
  withText?: boolean;
}

/** Copies a value and says so. */
export function CopyButton({ value, label, withText = false }: CopyButtonProps) {
  const t = useTranslate();
  const { copied, copy } = useCopy(value);
  const name = t('common.copy_named', { name: label });
  const icon = copied ? <CheckIcon size={18} /> : <CopyIcon size={18} />;
  return (
    <>
      {withText ? (
        <Button variant="default" size="sm" leftSection={icon} onClick={copy} aria-label={name}>
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
      ) : (
        <Tooltip label={copied ? t('common.copied') : t('common.copy')}>
          <ActionIcon
            variant="subtle"
            color={copied ? 'teal' : 'gray'}
            size="lg"
            onClick={copy}
            aria-label={name}
          >
            {icon}
          </ActionIcon>
        </Tooltip>
      )}
      <span className="fils-hidden" role="status">
        {copied ? t('common.copied') : ''}
      </span>
    </>
  );
}

/** A value to read and copy, for example an address to paste elsewhere. Always left to right. */
export function CopyField(props: { label: string; value: string; description?: ReactNode }) {
  const id = useId();
  return (
    <div className="fils-copy-field">
      <div id={id} className="fils-label">
        {props.label}
      </div>
      {props.description && <div className="fils-description">{props.description}</div>}
      <div className="fils-copy-box">
        {/* biome-ignore lint/a11y/useSemanticElements: an output element would be announced on each change */}
        <bdi dir="ltr" className="fils-code" role="group" aria-labelledby={id}>
          {props.value}
        </bdi>
        <CopyButton value={props.value} label={props.label} />
      </div>
    </div>
  );
}
