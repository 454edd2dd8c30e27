/** Looks an interface text up, by `namespace:key`, and fills its values in. */
export type Text = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Interface texts in both languages, for outputs that speak both. */
export interface Texts {
  readonly fr: Text;
  readonly en: Text;
}
