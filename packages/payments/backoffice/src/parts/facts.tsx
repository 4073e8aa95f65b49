import type { ReactNode } from 'react';

export type Fact = readonly [label: string, value: ReactNode];

/** Labels with values; a fact whose value is null is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="fils-summary">
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} className="bo-fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** A reference, code or number: always left to right, whatever the language. */
export function Code({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="fils-code">
      {children}
    </bdi>
  );
}
