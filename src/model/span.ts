/** A half-open range of UTF-16 code units, `start <= end`. What it counts in is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
