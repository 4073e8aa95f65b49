import { Code } from '../parts/facts.tsx';

/** The further facts of an audit line, one a row: `state: disabled → test`. */
export function AuditDetails({ details }: { details: Readonly<Record<string, unknown>> }) {
  const lines = flatten(details);
  if (lines.length === 0) return '–';
  return (
    <ul className="bo-plain-list bo-small">
      {lines.map((line) => (
        <li key={line}>
          <Code>{line}</Code>
        </li>
      ))}
    </ul>
  );
}

/** A change is kept as [before, after]; what was changed stands below `changed`, which goes without saying. */
function flatten(value: Readonly<Record<string, unknown>>, path = ''): string[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const label = path === '' ? (name === 'changed' ? '' : name) : `${path}.${name}`;
    if (isRecord(member)) return flatten(member, label);
    if (path === '' && name !== 'changed' && Array.isArray(member)) return [`${label}: ${list(member)}`];
    if (Array.isArray(member) && member.length === 2 && !member.some(isRecord)) {
      return [`${label}: ${text(member[0])} → ${text(member[1])}`];
    }
    return [`${label}: ${text(member)}`];
  });
}

const list = (values: readonly unknown[]): string => values.map(text).join(', ');

function text(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '–' : list(value);
  if (isRecord(value)) return JSON.stringify(value);
  return value === '' || value === null ? '–' : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
