import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../e2e/chromium.ts';

// `npm test`: everything, and one plain closing line with the counts of both runners.

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function readResult<T>(file: string): Promise<T | undefined> {
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as T) : undefined;
}

async function unit(): Promise<Counts> {
  const file = join(results, 'unit.json');
  const code = await run(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = await readResult<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  }>(file);
  // A file that does not even load has no failed test: the exit code must still count.
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: code === 0 ? 0 : Math.max(1, report.numFailedTests),
    skipped: report.numPendingTests,
  };
}

async function browser(): Promise<Counts> {
  if (!findChromium()) {
    console.log('SKIPPED: browser tests (no Chromium found; install it or set CHROMIUM_PATH)');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const built = await run(process.execPath, ['scripts/build-apps.ts']);
  if (built !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const file = join(results, 'browser.json');
  const code = await run(bin('playwright'), ['test', '-c', 'e2e'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = await readResult<{
    stats: { expected: number; unexpected: number; skipped: number; flaky: number };
  }>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, skipped, flaky } = report.stats;
  return { passed: expected + flaky, failed: code === 0 ? 0 : Math.max(1, unexpected), skipped };
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const parts = [await unit(), await browser()];
const total = parts.reduce((a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
}));
console.log(`\ntests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
