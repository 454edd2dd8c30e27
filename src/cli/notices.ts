import type { SetupEvent } from '../setup.ts';
import type { Console } from './console.ts';
import { describeError } from './describe-error.ts';

const barWidth = 30;

/** Says on stderr what goes on while an engine is chosen or made ready; a download as a bar, on a terminal. */
export function createNotifier(console: Console, quiet: boolean): (event: SetupEvent) => void {
  if (quiet) return () => {};
  return (event) => {
    if (event.kind === 'pull-progress') {
      if (console.terminal) process.stderr.write(`\r\u001B[2K${bar(event.done, event.total, console)}`);
      return;
    }
    if (console.terminal && event.kind.startsWith('pull-')) process.stderr.write('\r\u001B[2K');
    console.error(describeEvent(event, console));
  };
}

/** Megabytes with one decimal, as the interface language writes it. */
export function megabytes(bytes: number, console: Console): string {
  return new Intl.NumberFormat(console.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    bytes / 1e6,
  );
}

function describeEvent(event: Exclude<SetupEvent, { kind: 'pull-progress' }>, console: Console): string {
  const { text } = console;
  switch (event.kind) {
    case 'pull-started':
      return text('notices.pull-started', { model: event.model, size: megabytes(event.bytes, console) });
    case 'pull-done':
      return text('notices.pull-done', { model: event.model });
    case 'pull-failed': {
      const retry = new Intl.DateTimeFormat(console.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
        event.retry,
      );
      return text('notices.pull-failed', {
        model: event.model,
        reason: event.error.values.reason ?? describeError(event.error, text),
        retry,
      });
    }
    case 'model-broken':
      return text('notices.model-broken', { model: event.model, reason: describeError(event.error, text) });
    case 'install-started':
      return text('notices.install-started', { packages: event.packages });
    case 'install-done':
      return text('notices.install-done', { packages: event.packages });
    case 'install-failed':
      return text('notices.install-failed', { packages: event.packages, reason: event.reason });
  }
}

function bar(done: number, total: number, console: Console): string {
  const filled = Math.round((done / total) * barWidth);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${megabytes(done, console)} / ${megabytes(total, console)} MB`;
}
