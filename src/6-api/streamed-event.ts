/** One event of a stream. `id` lets a client that was cut off go on after it. */
export interface StreamedEvent {
  readonly event: string;
  readonly data: unknown;
  readonly id?: number;
}
