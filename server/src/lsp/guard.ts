/** Runs what may be faulty, so that one fault does not end the server. */
export class Guard {
  readonly #seen = new Set<string>();

  constructor(private readonly log: (text: string) => void) {}

  /** The result of `task`, or `fallback` when it throws; what it threw is logged once for each name and message. */
  run<T>(name: string, fallback: T, task: () => T): T {
    try {
      return task();
    } catch (error) {
      this.report(name, error);
      return fallback;
    }
  }

  /** Like `run`, for a task that takes time. */
  async wait<T>(name: string, fallback: T, task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      this.report(name, error);
      return fallback;
    }
  }

  /** Logs a fault unless it was logged before. */
  report(name: string, error: unknown): void {
    const what = error instanceof Error ? error.message : String(error);
    const key = `${name}\n${what}`;
    if (this.#seen.has(key) || this.#seen.size > 500) return;
    this.#seen.add(key);
    const where = error instanceof Error && error.stack ? error.stack : what;
    this.log(`${name} failed, and was left aside; the rest goes on. Please report this. ${where}`);
  }
}
