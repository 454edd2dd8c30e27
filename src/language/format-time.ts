import type { Variant } from './variant.ts';

/**
 * A time of day. en-US follows the news agencies: `2:30 p.m.`, `6 a.m.`, `noon`, `midnight`; with a zone, the 24 hours
 * stay (`14:30 GMT`). en-GB keeps the 24 hours (`14:30`), as British defence writing does; `noon` and `midnight` are words
 * where the source has no figures (`minute` null).
 */
export function formatTime(hour: number, minute: number | null, zone: string | null, variant: Variant): string {
  const h = hour % 24;
  const minutes = String(minute ?? 0).padStart(2, '0');
  const fixed = zone === null && minute === null ? ({ 0: 'midnight', 12: 'noon' }[h] ?? null) : null;
  if (fixed !== null) return fixed;
  if (variant === 'en-GB' || zone !== null)
    return `${String(h).padStart(2, '0')}:${minutes}${zone === null ? '' : ` ${zone}`}`;
  const half = h < 12 ? 'a.m.' : 'p.m.';
  return `${h % 12 || 12}${minute === null || minute === 0 ? '' : `:${minutes}`} ${half}`;
}
