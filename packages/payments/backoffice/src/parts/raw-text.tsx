/** Text as it is on the wire. Scrolls when it is long, and can then be reached by keyboard. */
export function RawText({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="bo-raw">
      <pre dir="ltr" className="bo-pre">
        {children}
      </pre>
    </section>
  );
}
