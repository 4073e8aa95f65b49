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

/** Below `changed` each member is a pair [before, after]; the word itself goes without saying. */
function flatten(value: Readonly<Record<string, unknown>>, path = '', changes = false): string[] {
  return Object.entries(value).flatMap(([name, member]) => {
    if (path === '' && name === 'changed' && isRecord(member)) return flatten(member, '', true);
    const label = path === '' ? name : `${path}.${name}`;
    if (isRecord(member)) return flatten(member, label, changes);
    if (changes && Array.isArray(member) && member.length === 2) {
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
