import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatInstant, formatRelative, type InstantStyle } from '../../languages/index.ts';
import { useLanguage } from '../translate.tsx';

export interface TimeTextProps {
  /** ISO 8601, as in JSON. */
  instant: string;
  /** "5 minutes ago" instead of date and time; the exact time shows on hover and focus, and is read out. */
  relative?: boolean;
  style?: InstantStyle;
  /** IANA name; default the browser's zone. */
  timeZone?: string;
}

/** A time in the person's language and zone; the tooltip names the zone. */
export function TimeText({ instant, relative = false, style = 'medium', timeZone }: TimeTextProps) {
  const [language] = useLanguage();
  const now = useNow(relative);
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const exact = formatInstant(instant, language, zone, 'long');
  if (!relative) {
    return (
      <Tooltip label={exact}>
        <time dateTime={instant} className="fils-time">
          {formatInstant(instant, language, zone, style)}
        </time>
      </Tooltip>
    );
  }
  return (
    <Tooltip label={exact} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be reachable by keyboard too */}
      <time dateTime={instant} className="fils-time" tabIndex={0}>
        {formatRelative(instant, { epochMilliseconds: now }, language)}
        <span className="fils-hidden"> ({exact})</span>
      </time>
    </Tooltip>
  );
}

function useNow(active: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [active]);
  return now;
}
