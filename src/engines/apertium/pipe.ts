import { type ChildProcess, spawn } from 'node:child_process';

/** A process group that answers NUL-ended requests in order. */
export interface Pipe {
  send(request: string): void;
  /** Ends its input, and so step by step the whole group; what hangs is killed. */
  end(): void;
  /** Ends the whole group at once. */
  kill(): void;
  /** Resolves when the group's leader is gone and its output read. */
  readonly ended: Promise<void>;
}

export interface PipeEvents {
  onAnswer(answer: string): void;
  /** Once: the output has ended, for whatever reason. */
  onEnd(cause: Error | null): void;
}

/** Milliseconds that the steps have to end by themselves. */
const GRACE = 1000;

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** Starts `command`; should this process die, its input ends and the group ends by itself. */
export function openPipe(command: readonly string[], events: PipeEvents): Pipe {
  const [program = '', ...programArguments] = command;
  const child = spawn(program, programArguments, {
    // A group of its own: one step that dies must not leave the others waiting.
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  let over = false;
  let failure: Error | null = null;
  let rest: Buffer[] = [];
  let alive = true;
  const endInput = (): void => {
    if (child.stdin.destroyed) return;
    child.stdin.destroy();
    // The shell outlives its steps, so that it can collect them. Not unref'd: nothing may be left behind.
    const timer = setTimeout(() => alive && killGroup(child), GRACE);
    child.once('close', () => clearTimeout(timer));
  };
  const end = (): void => {
    if (over) return;
    over = true;
    endInput();
    events.onEnd(failure);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(0); at >= 0 && !over; at = chunk.indexOf(0, from)) {
      const answer = Buffer.concat([...rest, chunk.subarray(from, at)]).toString('utf8');
      rest = [];
      from = at + 1;
      events.onAnswer(answer);
    }
    rest.push(chunk.subarray(from));
  });
  child.stdout.on('end', end);
  // A broken pipe shows as the end of the output too.
  child.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      failure = error;
      alive = false;
      end();
      resolve();
    });
    child.on('close', () => {
      alive = false;
      end();
      resolve();
    });
  });
  return {
    send: (request) => child.stdin.write(`${request}\0`),
    end: endInput,
    kill: () => killGroup(child),
    ended,
  };
}
