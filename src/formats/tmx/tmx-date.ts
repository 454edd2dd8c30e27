/** A date of TMX (`20240608T101500Z`, as ISO 8601 has it) in milliseconds since 1970, or null where it is none. */
export function readDate(text: string | undefined): number | null {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)Z?)?$/u.exec(text?.trim() ?? '');
  if (match === null) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return Number.isNaN(time) ? null : time;
}

export function writeDate(time: number): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}
