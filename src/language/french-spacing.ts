const BEFORE_SIGN = /[ \u00A0\u202F\u2009]+(?=[;!?](?!\w)|:(?=\s|$)|%)/gu;

/** Takes out the space that French sets before `: ; ! ? %` and English does not. */
export function withoutFrenchSpacing(text: string): string {
  return text.replace(BEFORE_SIGN, '');
}
