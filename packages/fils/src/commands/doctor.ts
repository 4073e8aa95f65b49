import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { endpoints } from '@fils/aps';
import { type Inspection, inspectPayments } from '@fils/payments';
import { isStale } from '../apps.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { secretKey } from '../secret-key.ts';
import { readSettings, type Settings } from '../settings.ts';

/** One thing looked at: fine, worth knowing, or broken with what to do. */
export interface Finding {
  grade: 'ok' | 'note' | 'broken';
  about: string;
  sentence: string;
}

const marks = { ok: '✓', note: '·', broken: '✗' } as const;
const clockToleranceSeconds = 30;

/** `fils doctor`: looks at everything that can be wrong with an installation; ends with 1 when something is. */
export const doctor: Command = async (args, env) => {
  readArguments(args, {}, 'fils doctor');
  const findings: Finding[] = [];
  const settings = readSettings(env);
  findings.push({ grade: 'ok', about: 'Settings', sentence: `read; Node ${process.version}` });
  findings.push(await lookAtFolder(settings));
  for (const app of ['gateway', 'payments'] as const) {
    findings.push(
      isStale(app)
        ? { grade: 'note', about: 'Apps', sentence: `the ${app} app is not built; the next start builds it` }
        : { grade: 'ok', about: 'Apps', sentence: `the ${app} app is built` },
    );
  }
  findings.push(...(await lookAtPayments(settings)));
  for (const { grade, about, sentence } of findings) console.log(`${marks[grade]} ${about}: ${sentence}`);
  const broken = findings.filter((f) => f.grade === 'broken').length;
  console.log(broken === 0 ? '\nNothing to mend.' : `\n${broken} to mend.`);
  return broken === 0 ? 0 : 1;
};

async function lookAtFolder(settings: Settings): Promise<Finding> {
  const about = 'Data folder';
  try {
    await mkdir(settings.dataDirectory, { recursive: true });
    await access(settings.dataDirectory, constants.W_OK);
    return { grade: 'ok', about, sentence: settings.dataDirectory };
  } catch (error) {
    return {
      grade: 'broken',
      about,
      sentence: `${settings.dataDirectory} cannot be written (${(error as Error).message}). Set FILS_DATA_DIR.`,
    };
  }
}

async function lookAtPayments(settings: Settings): Promise<Finding[]> {
  const data = settings.databaseUrl
    ? { url: settings.databaseUrl }
    : { directory: join(settings.dataDirectory, 'payments') };
  if ('directory' in data && !existsSync(data.directory)) {
    return [{ grade: 'note', about: 'Database', sentence: 'none yet; the first start makes it' }];
  }
  let inspection: Inspection;
  try {
    inspection = await inspectPayments(data, await secretKey(settings));
  } catch (error) {
    const inUse = (error as { code?: string }).code === 'database_in_use';
    return [
      inUse
        ? {
            grade: 'note',
            about: 'Database',
            sentence:
              'payments is running on it. Its back office shows the state; stop it to look from here.',
          }
        : { grade: 'broken', about: 'Database', sentence: (error as Error).message },
    ];
  }
  return [
    lookAtTables(inspection),
    lookAtClock('Database clock', inspection.databaseTime),
    ...(await Promise.all(inspection.providers.map(lookAtProvider))).flat(),
  ];
}

function lookAtTables({ pendingMigrations }: Inspection): Finding {
  return pendingMigrations.length === 0
    ? { grade: 'ok', about: 'Database', sentence: 'reachable, tables up to date' }
    : {
        grade: 'broken',
        about: 'Database',
        sentence: `these migrations have not run: ${pendingMigrations.join(', ')}. Run: fils migrate`,
      };
}

export function lookAtClock(about: string, theirs: Temporal.Instant, ours = Temporal.Now.instant()): Finding {
  const seconds = Math.round(ours.since(theirs).total('seconds'));
  if (Math.abs(seconds) <= clockToleranceSeconds)
    return { grade: 'ok', about, sentence: 'agrees with this machine' };
  const direction = seconds > 0 ? 'ahead of' : 'behind';
  return {
    grade: 'broken',
    about,
    sentence: `this machine is ${Math.abs(seconds)} seconds ${direction} it. Set the time (NTP): events are signed with it.`,
  };
}

async function lookAtProvider(provider: Inspection['providers'][number]): Promise<Finding[]> {
  const about = `Provider ${provider.name}`;
  if (provider.unreadable) {
    return [
      {
        grade: 'broken',
        about,
        sentence:
          'its phrases cannot be read with this FILS_SECRET_KEY. Use the old key, or enter the credentials again.',
      },
    ];
  }
  if (provider.missing.length > 0) {
    const sentence = `lacks ${provider.missing.join(', ')} (Providers ‣ ${provider.name} ‣ Credentials)`;
    return [{ grade: provider.state === 'disabled' ? 'note' : 'broken', about, sentence }];
  }
  const published = provider.published ? 'published' : 'not published: only staff see it';
  const findings: Finding[] = [{ grade: 'ok', about, sentence: `${provider.state}, ${published}` }];
  if (provider.state !== 'disabled') findings.push(...(await lookAtGateway(provider)));
  return findings;
}

/** Reaches the payment API without a message: any HTTP answer proves the way there, and carries its clock. */
async function lookAtGateway(provider: Inspection['providers'][number]): Promise<Finding[]> {
  const { target } = provider;
  const url = target.baseUrl ?? new URL(endpoints[target.environment].api).origin;
  const about = `Gateway ${url}`;
  try {
    const answer = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    const date = answer.headers.get('date');
    const findings: Finding[] = [{ grade: 'ok', about, sentence: 'reachable' }];
    if (date)
      findings.push(lookAtClock(`${about} clock`, Temporal.Instant.fromEpochMilliseconds(Date.parse(date))));
    return findings;
  } catch (error) {
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return [
      {
        grade: 'broken',
        about,
        sentence: `cannot be reached (${reason}). Is it running? Is the address right?`,
      },
    ];
  }
}
