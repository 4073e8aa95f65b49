import { useLanguage } from '@fils/ui';
import { SegmentedControl, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMerchant } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import type { Look } from './fields.ts';

/**
 * The real page in a look that need not be saved, in a frame. Each look loads in a frame of its own, which takes the
 * place of the one before when it is ready: nothing flickers, and the browser's Back does not walk through previews.
 */
export function Preview({ look, waiting }: { look: Look; waiting: boolean }) {
  const t = useText();
  const { name } = useMerchant();
  const [reading] = useLanguage();
  const [language, setLanguage] = useState<'en' | 'ar'>(reading === 'ar' ? 'ar' : 'en');
  const [mode, setMode] = useState<'light' | 'dark'>('light');
  const [width, setWidth] = useState<'wide' | 'narrow'>('wide');
  const fields = {
    theme: JSON.stringify(look.theme),
    customCss: look.customCss,
    language,
    mode,
    merchantName: name.slice(0, 80),
  };
  return (
    <section className="preview" aria-label={t('template.preview')}>
      <div className="preview-bar">
        <SegmentedControl
          size="xs"
          aria-label={t('template.preview_language')}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ar', label: 'العربية' },
          ]}
          value={language}
          onChange={(value) => setLanguage(value as typeof language)}
        />
        {look.theme.colorScheme === 'auto' && (
          <SegmentedControl
            size="xs"
            aria-label={t('template.scheme')}
            data={[
              { value: 'light', label: t('shell.scheme_light') },
              { value: 'dark', label: t('shell.scheme_dark') },
            ]}
            value={mode}
            onChange={(value) => setMode(value as typeof mode)}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t('template.preview_width')}
          data={[
            { value: 'wide', label: t('template.wide') },
            { value: 'narrow', label: t('template.narrow') },
          ]}
          value={width}
          onChange={(value) => setWidth(value as typeof width)}
        />
      </div>
      <div className="preview-frames" data-width={width}>
        <Frames
          fields={look.theme.colorScheme === 'auto' ? fields : { ...fields, mode: look.theme.colorScheme }}
          title={t('template.preview')}
        />
      </div>
      <Text size="sm" c="dimmed" role="status">
        {waiting ? t('template.preview_wrong') : ''}
      </Text>
    </section>
  );
}

interface Frame {
  number: number;
  fields: Record<string, string>;
}

function Frames({ fields, title }: { fields: Record<string, string>; title: string }) {
  const text = JSON.stringify(fields);
  const counter = useRef(0);
  const [shown, setShown] = useState<Frame>();
  const [loading, setLoading] = useState<Frame>();
  useEffect(() => {
    setLoading({ number: ++counter.current, fields: JSON.parse(text) as Record<string, string> });
  }, [text]);
  const ready = useCallback((frame: Frame) => {
    setShown(frame);
    setLoading((current) => (current?.number === frame.number ? undefined : current));
  }, []);
  return [shown, loading].map(
    (frame) =>
      frame && (
        <LoadedFrame
          key={frame.number}
          frame={frame}
          title={title}
          hidden={frame !== shown}
          onReady={ready}
        />
      ),
  );
}

interface LoadedFrameProps {
  frame: Frame;
  title: string;
  hidden: boolean;
  onReady(frame: Frame): void;
}

/** A frame, and the form that fills it: a theme with its logo is too long for an address. */
function LoadedFrame({ frame, title, hidden, onReady }: LoadedFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  const name = `preview-${frame.number}`;
  useEffect(() => {
    sent.current = true;
    form.current?.submit();
  }, []);
  return (
    <>
      <iframe
        name={name}
        title={title}
        className="preview-frame"
        data-hidden={hidden}
        aria-hidden={hidden}
        tabIndex={hidden ? -1 : 0}
        onLoad={(event) => {
          // An empty frame announces itself too, before the form has been answered.
          const { contentWindow } = event.currentTarget;
          if (sent.current && contentWindow?.location.href !== 'about:blank') onReady(frame);
        }}
      />
      <form ref={form} method="post" action={`${import.meta.env.BASE_URL}preview`} target={name} hidden>
        {Object.entries(frame.fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} readOnly />
        ))}
      </form>
    </>
  );
}
