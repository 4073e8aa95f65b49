import type { ReactNode } from 'react';

/** What a state means to a person; the colour follows, and never stands alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent';

export interface StateBadgeProps {
  label: string;
  tone?: Tone;
  /** An icon in front instead of the dot. */
  icon?: ReactNode;
  /** The state's name on the wire, for tests and styles (`data-state`). */
  state?: string;
}

/** The state of a thing as text with a tone. */
export function StateBadge({ label, tone = 'neutral', icon, state }: StateBadgeProps) {
  return (
    <span className={`fils-badge fils-tone-${tone}`} data-state={state}>
      {icon ?? <span className="fils-badge-dot" aria-hidden />}
      {label}
    </span>
  );
}
