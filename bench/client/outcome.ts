/** What a run counted; the same members as the C program's. */
export class Outcome {
  requests = 0;
  bytes = 0;
  failures = 0;
  /** Why the first failure failed. */
  error = "";
  /** The HTTP version that was spoken, where it was looked at. */
  protocol = "";
  readonly extra: Record<string, number> = {};

  fail(error: unknown): void {
    this.failures++;
    if (this.error) return;
    this.error = String(error);
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause) this.error += ` (${cause})`;
  }
}

/** A contender has no way to do this workload: a gap in the table, not a failure. */
export class Unsupported extends Error {}
