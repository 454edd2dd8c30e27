import { InterligneError } from '../errors.ts';

/**
 * Turns the first Ctrl-C or TERM into an abort, so that files are left whole and workers end; a second one ends the
 * process at once.
 */
export function onInterrupt(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(2);
    controller.abort(new InterligneError('interrupted'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    end: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
